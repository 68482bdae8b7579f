/**
 * Paints only what is near the viewport. Marks are grouped in strips of about a screen of text; the block elements at both
 * ends of a strip are watched by one IntersectionObserver with a margin. Ten thousand registered ranges would cost every
 * frame of a moving page 69 ms; the 50 to 200 near the viewport cost 1 to 3.
 */
import { type HighlightName, highlightName, type Painter } from './highlight.ts';
import { type Mark, SCREEN } from './marks.ts';
import type { Natives } from './natives.ts';
import { boundsOf } from './ranges.ts';
import { blockOf, type Reading } from './read.ts';

/** Marks of about one screen. */
export interface Strip {
  reading: Reading;
  marks: Mark[];
  /** The elements that tell whether it is near. */
  beacons: Element[];
  near: Set<Element>;
  /** What is registered, while it is near. */
  ranges: [HighlightName, StaticRange][];
}

export interface Strips {
  /** Begins to watch the painted marks of a section, in place of `old` ones: what was near is painted at once. */
  show(reading: Reading, marks: Mark[], old: Strip[]): Strip[];
  drop(strips: Strip[]): void;
}

/** Ranges registered at one time, however the page is built. */
const MOST = 2000;

export interface StripOptions {
  document: Document;
  painter: Painter;
  natives: Natives;
  isClear: boolean;
  signal: AbortSignal;
}

export function newStrips({ document, painter, natives, isClear, signal }: StripOptions): Strips {
  const byBeacon = new Map<Element, Set<Strip>>();
  let registered = 0;

  const paint = (strip: Strip): void => {
    for (const mark of strip.marks) {
      const bounds = registered < MOST ? boundsOf(strip.reading, mark.start, mark.end) : null;
      if (!bounds) continue;
      const name = highlightName(mark.kind, isClear);
      const range = new StaticRange(bounds);
      strip.ranges.push([name, range]);
      painter.add(name, range);
      registered++;
    }
  };
  const unpaint = (strip: Strip): void => {
    for (const [name, range] of strip.ranges) painter.remove(name, range);
    registered -= strip.ranges.length;
    strip.ranges = [];
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const strip of byBeacon.get(target) ?? []) {
          const wasNear = strip.near.size > 0;
          if (isIntersecting) strip.near.add(target);
          else strip.near.delete(target);
          if (!wasNear && isIntersecting) paint(strip);
          else if (wasNear && strip.near.size === 0) unpaint(strip);
        }
      }
      painter.check(performance.now());
    },
    // `scrollMargin` does for panes that scroll by themselves what `rootMargin` does for the page.
    { root: document, rootMargin: '100%', scrollMargin: '100%' } as IntersectionObserverInit,
  );
  signal.addEventListener('abort', () => observer.disconnect());

  const drop = (strips: Strip[]): void => {
    for (const strip of strips) {
      unpaint(strip);
      for (const beacon of strip.beacons) {
        const rest = byBeacon.get(beacon);
        rest?.delete(strip);
        if (rest?.size === 0) {
          byBeacon.delete(beacon);
          observer.unobserve(beacon);
        }
      }
    }
  };
  return {
    drop,
    show(reading, marks, old) {
      const near = new Set(old.flatMap((strip) => [...strip.near]));
      drop(old);
      const groups = new Map<number, Mark[]>();
      for (const mark of marks) {
        if (!mark.isPainted) continue;
        const screen = Math.floor(mark.start / SCREEN);
        const group = groups.get(screen);
        if (group) group.push(mark);
        else groups.set(screen, [mark]);
      }
      return [...groups.values()].map((group) => {
        const strip: Strip = { reading, marks: group, beacons: [], near: new Set(), ranges: [] };
        for (const mark of [group[0], group.at(-1)]) {
          const node = mark && boundsOf(reading, mark.start, mark.end)?.startContainer;
          const block = node && blockOf(natives.parent(node), natives);
          if (!block || natives.type(block) !== 1 || strip.beacons.includes(block as Element)) continue;
          const beacon = block as Element;
          strip.beacons.push(beacon);
          const strips = byBeacon.get(beacon);
          if (strips) {
            strips.add(strip);
            // The observer has spoken about this element already: ask it again.
            observer.unobserve(beacon);
          } else byBeacon.set(beacon, new Set([strip]));
          observer.observe(beacon);
          if (near.has(beacon)) strip.near.add(beacon);
        }
        if (strip.near.size > 0) paint(strip);
        return strip;
      });
    },
  };
}
