/** The marks of a page as a list: for the popup, for jumping, and for going from one to the next by key. */
import type { ListedMention } from '../messages.ts';
import { boxesOf, elementOf } from './geometry.ts';
import { figureOf, mentionOf } from './marks.ts';
import type { Natives } from './natives.ts';
import type { Placed, Session } from './session.ts';

/** Whether a mark can be seen: not in a closed menu, not hidden. */
export function isShown({ mark, reading }: Placed): boolean {
  const node = reading.nodes.findLast((_, index) => (reading.starts[index] ?? 0) <= mark.start);
  const element = node?.parentElement;
  return element
    ? Element.prototype.checkVisibility.call(element, { visibilityProperty: true })
    : node?.isConnected === true;
}

/** Marks as the popup lists them. No page text goes out: ids, and for figures what was read of them. */
export function listMarks(placed: readonly Placed[]): ListedMention[] {
  return placed.map(({ mark }, index) => {
    const figure = figureOf(mark);
    return {
      index,
      entity: mark.of.entity ?? '',
      kind: mentionOf(mark)?.kind ?? 'figure',
      mark: figure?.relation === 'agrees' ? 'agrees' : mark.kind,
      ...(figure ? { value: figure.value, unit: figure.unit, measure: figure.measure, claim: figure.claim } : {}),
    };
  });
}

export interface Tour {
  /** The list as it stands now; `jump` counts in the list that was taken last. */
  take(): Placed[];
  /** Brings a mark of that list into view; null when it is gone. */
  jump(index: number): Placed | null;
  /**
   * The next or previous mark that is shown, from the last one or else from the top of the screen; around at the end.
   * @param part `rest`: not around; `whole`: from the first or last mark on, and not around
   */
  step(by: 1 | -1, part?: 'rest' | 'whole'): Placed | null;
}

export function newTour(natives: Natives, session: Session): Tour {
  let list: Placed[] = [];
  let current: Placed['mark'] | null = null;

  const bring = (placed: Placed): Placed | null => {
    const element = elementOf(placed);
    if (!element || boxesOf(placed, natives).length === 0) return null;
    current = placed.mark;
    Element.prototype.scrollIntoView.call(element, { block: 'nearest', behavior: 'instant' });
    // A long paragraph may be in view without the words that count.
    const box = boxesOf(placed, natives)[0];
    if (box && (box.top < innerHeight * 0.1 || box.bottom > innerHeight * 0.6)) {
      scrollBy({ top: box.top - innerHeight / 3, behavior: 'instant' });
    }
    return placed;
  };
  const take = (): Placed[] => {
    list = session.all().filter(isShown);
    return list;
  };
  return {
    take,
    jump(index) {
      const placed = list[index];
      return placed ? bring(placed) : null;
    },
    step(by, part) {
      const all = take();
      if (part === 'whole') current = null;
      const last = all.findIndex(({ mark }) => mark === current);
      let at = last + by;
      if (part === 'whole') at = by === 1 ? 0 : all.length - 1;
      else if (last < 0) {
        const seen = all.findIndex((placed) => (boxesOf(placed, natives)[0]?.top ?? -1) >= 0);
        const ahead = seen < 0 ? all.length : seen;
        at = by === -1 ? ahead - 1 : part === undefined && seen < 0 ? 0 : ahead;
      }
      for (let tries = 0; tries < all.length; tries++, at += by) {
        if (part !== undefined && (at < 0 || at >= all.length)) return null;
        const placed = all[(at + all.length) % all.length];
        if (placed && bring(placed)) return placed;
      }
      return null;
    },
  };
}
