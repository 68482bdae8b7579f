/**
 * When attention becomes "open the card": a pure reducer. Times are milliseconds of any one clock; `On` is whatever stands
 * for a mention.
 *
 *     idle --move onto--> resting --500 ms--> open <--move back-- leaving --300 ms--> idle
 *                            |                  ^                    ^
 *                            '--press or key----'----move away-------'      pinned: stays till closed
 *
 * Look up at 150 ms, show at 500 ms, leave after 300 ms: the values that Wikipedia's page previews arrived at by measuring.
 */

export type Dwell<On> =
  | { state: 'idle' }
  /** The pointer rests on a mention; `isAsked` once its card was asked for. */
  | { state: 'resting'; on: On; since: number; isAsked: boolean }
  | { state: 'open'; on: On; isPinned: boolean }
  /** The pointer left an unpinned card. `next`: what it rests on meanwhile, from `from` on. `until`: no safe path lasts longer. */
  | { state: 'leaving'; on: On; since: number; until: number; next: On | null; from: number };

export type DwellEvent<On> =
  /** The pointer moved. `on`: the mention under it; `isInCard`; `isTowards`: it moves towards the card. */
  | { type: 'move'; at: number; on: On | null; isInCard: boolean; isTowards: boolean }
  /** A click or tap on a mention, or the hotkey reached it. */
  | { type: 'press'; on: On }
  /** A click inside the card. */
  | { type: 'pin' }
  /** The pin taken out again. */
  | { type: 'unpin' }
  /** Esc, the close button, a click elsewhere, the mention is gone. */
  | { type: 'close' }
  /** The page scrolled, a key was pressed, a button is held: whatever rests does not count. */
  | { type: 'disturb' }
  | { type: 'tick'; at: number };

export const ASK = 150;
export const SHOW = 500;
export const LEAVE = 300;
/** A hand that creeps towards the card for longer than this is not on its way to it. */
const SAFE = 1500;

/** The next state; the same object when nothing changed. */
export function dwell<On>(now: Dwell<On>, event: DwellEvent<On>): Dwell<On> {
  switch (event.type) {
    case 'press':
      return { state: 'open', on: event.on, isPinned: true };
    case 'pin':
      return now.state === 'open' || now.state === 'leaving' ? { state: 'open', on: now.on, isPinned: true } : now;
    case 'unpin':
      return now.state === 'open' ? { ...now, isPinned: false } : now;
    case 'close':
      return now.state === 'idle' ? now : { state: 'idle' };
    case 'disturb':
      return now.state === 'resting' ? { state: 'idle' } : now;
    case 'tick':
      return tick(now, event.at);
    case 'move':
      return move(tick(now, event.at), event);
  }
}

function tick<On>(now: Dwell<On>, at: number): Dwell<On> {
  if (now.state === 'resting') {
    if (at - now.since >= SHOW) return { state: 'open', on: now.on, isPinned: false };
    if (!now.isAsked && at - now.since >= ASK) return { ...now, isAsked: true };
  }
  if (now.state === 'leaving' && at - now.since >= LEAVE) {
    return now.next === null ? { state: 'idle' } : { state: 'resting', on: now.next, since: now.from, isAsked: false };
  }
  return now;
}

function move<On>(now: Dwell<On>, event: Extract<DwellEvent<On>, { type: 'move' }>): Dwell<On> {
  const { at, on, isInCard, isTowards } = event;
  switch (now.state) {
    case 'idle':
      return on === null ? now : { state: 'resting', on, since: at, isAsked: false };
    case 'resting':
      if (on === now.on) return now;
      return on === null ? { state: 'idle' } : { state: 'resting', on, since: at, isAsked: false };
    case 'open':
      if (now.isPinned || isInCard || on === now.on) return now;
      return { state: 'leaving', on: now.on, since: at, until: at + SAFE, next: on, from: at };
    case 'leaving':
      if (isInCard || on === now.on) return { state: 'open', on: now.on, isPinned: false };
      if (isTowards && at < now.until) return { ...now, since: at, next: on, from: at };
      return on === now.next ? now : { ...now, next: on, from: at };
  }
}

/** When the reducer wants a tick, or null. */
export function wakeAt<On>(now: Dwell<On>): number | null {
  if (now.state === 'resting') return now.since + (now.isAsked ? SHOW : ASK);
  return now.state === 'leaving' ? now.since + LEAVE : null;
}

/** The mention whose card is to be seen, or null. */
export function shown<On>(now: Dwell<On>): On | null {
  return now.state === 'open' || now.state === 'leaving' ? now.on : null;
}

export interface Point {
  x: number;
  y: number;
}
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Whether a step of the pointer leads towards a box: the new point lies in the wedge from the old one to the box.
 *
 *     old .---------. corner
 *          \  new *  |box|
 *           `------- ' corner
 */
export function isTowards(old: Point, now: Point, box: Box): boolean {
  if (old.x === now.x && old.y === now.y) return false;
  const corners: Point[] = [
    { x: box.left, y: box.top },
    { x: box.right, y: box.top },
    { x: box.right, y: box.bottom },
    { x: box.left, y: box.bottom },
  ];
  const side = (corner: Point): number => (now.x - old.x) * (corner.y - old.y) - (now.y - old.y) * (corner.x - old.x);
  const sides = corners.map(side);
  // The line through both points passes between two corners, and the box lies ahead and not behind.
  const isBetween = sides.some((one) => one >= 0) && sides.some((one) => one <= 0);
  const isAhead = corners.some((one) => (one.x - old.x) * (now.x - old.x) + (one.y - old.y) * (now.y - old.y) > 0);
  return isBetween && isAhead;
}
