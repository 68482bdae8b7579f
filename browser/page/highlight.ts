/**
 * Ranges -> CSS custom highlights; the page's DOM stays as it is. The registry is shared with the page: it can read and
 * clear what we register, so nothing is registered without a mention, and what was cleared is set again within limits.
 */
import { newLimit } from './limit.ts';
import type { Mark } from './marks.ts';

export type HighlightName = `sourced-${string}`;

export interface Painter {
  add(name: HighlightName, range: AbstractRange): void;
  remove(name: HighlightName, range: AbstractRange): void;
  /** Sets again what the page has cleared: at most 5 times in 5 s. */
  check(now: number): void;
  /** Takes everything off the page. */
  clear(): void;
}

/** The name under which a mark is painted; styled in public/marks.css. */
export function highlightName(kind: Mark['kind'], isClear: boolean): HighlightName {
  return `sourced-${kind}${isClear ? '-clear' : ''}`;
}

/** A painter for one document. */
export function newPainter(): Painter {
  const own = new Map<HighlightName, Highlight>();
  const isAllowed = newLimit(5, 5000);
  return {
    add(name, range) {
      let highlight = own.get(name);
      if (!highlight) {
        highlight = new Highlight();
        own.set(name, highlight);
      }
      highlight.add(range);
      if (highlight.size === 1) CSS.highlights.set(name, highlight);
    },
    remove(name, range) {
      const highlight = own.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) {
        own.delete(name);
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
    },
    check(now) {
      const wiped = [...own].filter(([name, highlight]) => CSS.highlights.get(name) !== highlight);
      if (wiped.length === 0 || !isAllowed(now)) return;
      for (const [name, highlight] of wiped) CSS.highlights.set(name, highlight);
    },
    clear() {
      for (const [name, highlight] of own) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      own.clear();
    },
  };
}
