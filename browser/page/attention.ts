/** Pointer and keys on one side, the card on the other, the dwell reducer between them. */
import { type Dwell, type DwellEvent, dwell, isTowards, type Point, shown, wakeAt } from '../../engine/dwell.ts';
import type { Card, CardAnchor } from '../card/card.ts';
import type { CardAct, CardQuestion, DrawnCard } from '../card/draw.ts';
import type { Drawn } from '../card/drawn.ts';
import type { PagePack } from '../messages.ts';
import { boxesOf, elementOf, isOn } from './geometry.ts';
import { hideRuleOf } from './marks.ts';
import type { Natives } from './natives.ts';
import { ownOf, questionOf } from './question.ts';
import { boundsOf } from './ranges.ts';
import type { Placed, Session } from './session.ts';

export interface Attention {
  /** Opens the card of a mark and puts the focus in it. */
  open(placed: Placed): void;
  close(): void;
  handle(act: CardAct): void;
  press(event: 'pin' | 'close'): void;
  /** Follows the page: a mention that is gone closes its card. */
  refresh(): void;
}

export interface AttentionOptions {
  document: Document;
  natives: Natives;
  session: Session;
  card: Card;
  pack: Extract<PagePack, { state: 'on' }>;
  getCard: (question: CardQuestion) => Promise<DrawnCard | null>;
  openPanel: (route: string) => void;
  confirmHide: (rule: { entity: string; alias: string }) => void;
  /** False once the extension is gone: everything stops at the next event. */
  isAlive: () => boolean;
  signal: AbortSignal;
}

/** Milliseconds between two looks at what is under a moving pointer. */
const LOOK = 80;
/** What has its own answer to a click. */
const BUSY =
  'a[href],button,input,select,textarea,label,summary,[role=button],[role=link],[role=tab],[contenteditable],[onclick]';

const isBusy = (target: EventTarget | null): boolean =>
  // Called from the prototype: a form may hold an input named "closest".
  target instanceof Element && Element.prototype.closest.call(target, BUSY) !== null;

/** Starts listening; everything ends with the signal. Events that no person made are ignored. */
export function startAttention(options: AttentionOptions): Attention {
  const { document, natives, session, card, pack, signal } = options;
  let now: Dwell<Placed> = { state: 'idle' };
  let point: Point = { x: -1, y: -1 };
  let looked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookTimer: ReturnType<typeof setTimeout> | undefined;
  let content: { of: Placed; answer: Promise<DrawnCard | null>; got?: DrawnCard | null } | null = null;
  let lit: StaticRange | null = null;
  let isDrawn = false;
  let isByKey = false;

  const anchorOf = (placed: Placed): CardAnchor => ({
    boxes: boxesOf(placed, natives),
    element: elementOf(placed),
  });

  function send(event: DwellEvent<Placed>): void {
    const before = now;
    now = dwell(now, event);
    clearTimeout(timer);
    const wake = wakeAt(now);
    if (wake !== null)
      timer = setTimeout(
        () => send({ type: 'tick', at: performance.now() }),
        Math.max(0, wake - performance.now()) + 1,
      );
    if (now === before) return;
    if (now.state === 'resting' && now.isAsked) ask(now.on);
    const on = shown(now);
    if (on !== shown(before)) {
      if (on) void open(on);
      else close();
    }
    if (now.state === 'open') card.setPinned(now.isPinned);
  }

  function ask(placed: Placed): Promise<DrawnCard | null> {
    if (content?.of === placed && content.got !== null) return content.answer;
    const answer = options.getCard(questionOf(placed));
    const mine = { of: placed, answer } as NonNullable<typeof content>;
    content = mine;
    void answer.then((got) => {
      mine.got = got;
    });
    return answer;
  }

  async function open(placed: Placed): Promise<void> {
    const takesFocus = isByKey;
    isByKey = false;
    const answer = ask(placed);
    const draw = (body: readonly Drawn[]): void => {
      // A late answer for a card that was closed or replaced meanwhile is dropped.
      if (signal.aborted || shown(now) !== placed) return;
      const anchor = anchorOf(placed);
      if (anchor.boxes.length === 0) {
        send({ type: 'close' });
        return;
      }
      isDrawn = true;
      card.show(body, ownOf(placed), anchor, takesFocus);
      card.setPinned(now.state === 'open' && now.isPinned);
    };
    light(placed);
    const wait = setTimeout(() => draw(pack.card.waiting), 300);
    const got = await answer;
    clearTimeout(wait);
    draw(got?.body ?? pack.card.failed);
  }

  function light(placed: Placed | null): void {
    if (lit) session.painter.remove('sourced-open', lit);
    const bounds = placed && boundsOf(placed.reading, placed.mark.start, placed.mark.end);
    lit = bounds ? new StaticRange(bounds) : null;
    if (lit) session.painter.add('sourced-open', lit);
  }

  function close(): void {
    light(null);
    isDrawn = false;
    card.close();
  }

  /** The mark whose very letters are under a point. */
  function under({ x, y }: Point): Placed | null {
    const placed = session.under(x, y);
    if (!placed || !isOn(boxesOf(placed, natives), x, y)) return null;
    // The same mark is the same object, or every look would seem to be at another one.
    const current = now.state === 'idle' ? null : now.on;
    return current?.mark === placed.mark ? current : placed;
  }

  function look(isInCard: boolean, old: Point): void {
    looked = performance.now();
    session.painter.check(looked);
    const box = card.box();
    send({
      type: 'move',
      at: looked,
      on: isInCard ? null : under(point),
      isInCard,
      isTowards: box !== null && isTowards(old, point, box),
    });
  }

  const isInCard = (event: Event): boolean => event.composedPath().some((one) => card.isOwn(one as Node));
  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    act: (event: WindowEventMap[Type]) => void,
    passive = true,
  ): void =>
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        if (options.isAlive()) act(event);
      },
      { capture: true, passive, signal },
    );

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    const old = point;
    point = { x: event.clientX, y: event.clientY };
    if (event.buttons !== 0) {
      send({ type: 'disturb' });
      return;
    }
    const inside = isInCard(event);
    clearTimeout(lookTimer);
    const due = LOOK - (performance.now() - looked);
    if (inside || due <= 0) look(inside, old);
    else lookTimer = setTimeout(() => !signal.aborted && look(false, old), due);
  });
  listen('click', (event) => {
    if (isInCard(event)) return;
    point = { x: event.clientX, y: event.clientY };
    const placed = under(point);
    const isFree = !isBusy(event.target) && document.getSelection()?.isCollapsed !== false;
    if (placed && isFree) send({ type: 'press', on: placed });
    else if (now.state === 'open' && !placed) send({ type: 'close' });
  });
  listen(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && shown(now)) {
        // The card lies on top: this key is for it and not for a dialog below.
        event.preventDefault();
        event.stopImmediatePropagation();
        send({ type: 'close' });
      } else send({ type: 'disturb' });
    },
    false,
  );
  let isFrameAsked = false;
  const follow = (): void => {
    isFrameAsked = false;
    const on = shown(now);
    if (!on || !isDrawn) return;
    const anchor = anchorOf(on);
    const isSeen = anchor.boxes.some(
      (box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    );
    if (isSeen) card.move(anchor);
    else if (anchor.boxes.length === 0 || (now.state === 'open' && !now.isPinned)) send({ type: 'close' });
  };
  const refresh = (): void => {
    if (isFrameAsked || !shown(now)) return;
    isFrameAsked = true;
    requestAnimationFrame(follow);
  };
  listen('scroll', (event) => {
    send({ type: 'disturb' });
    if (!card.isOwn(event.target as Node)) refresh();
  });
  listen('resize', refresh);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearTimeout(lookTimer);
    card.close();
  });

  function handle(act: CardAct): void {
    const on = shown(now);
    if (!on) return;
    const got = content?.got;
    switch (act) {
      case 'close':
        send({ type: 'close' });
        return;
      case 'pin':
        send({ type: now.state === 'open' && now.isPinned ? 'unpin' : 'pin' });
        return;
      case 'retry':
        content = null;
        void open(on);
        return;
      case 'panel':
        if (got) options.openPanel(got.route);
        return;
      case 'copy':
        if (got) copy(got.citation);
        return;
      case 'hide-here':
        session.hide(hideRuleOf(on.mark));
        send({ type: 'close' });
        return;
      case 'hide-elsewhere':
        options.confirmHide({ alias: '', ...hideRuleOf(on.mark) });
    }
  }
  function copy(text: string): void {
    const { copied, copyRefused } = pack.card;
    // Absent on pages without https, refused in frames without permission.
    Promise.resolve(navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => card.tell(copied),
      () => card.tell(copyRefused),
    );
  }

  return {
    open(placed) {
      isByKey = true;
      const same = shown(now)?.mark === placed.mark ? shown(now) : null;
      if (same) void open(same);
      else send({ type: 'press', on: placed });
    },
    close: () => send({ type: 'close' }),
    handle,
    press: (event) => send({ type: event }),
    refresh,
  };
}
