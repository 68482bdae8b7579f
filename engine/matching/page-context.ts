/** What the blocks of one page have shown so far, as sets: reading a block again adds nothing. */
import { newTails, type Tails } from './tails.ts';

/**
 * Pass the same object for every block of a page. Call again for blocks read early when `grown` has changed: more may be
 * sure by then.
 */
export interface PageContext {
  /** Grows whenever a block added evidence; compare it with the value at an earlier call. */
  grown: number;
  /** Forms that stand for Xiaomi whatever is around them. */
  sure: Set<number>;
  /** Those of them that are more than the code of a model, which may be a road, a part or a star: SU7. */
  named: Set<number>;
  /** Words that show the other meaning of a form that has two: 粥 behind 小米. */
  against: Set<string>;
  /** Entities named in full. */
  seen: Set<number>;
  /** People of whom a word beside the name says that it is somebody else: Dr Lei Jun, 雷军大夫. */
  namesakes: Set<number>;
  /** What a form with several meanings stood for where its context told: the same on the rest of the page. */
  senses: Map<string, number>;
  /** The ends of names given in full, which stand for them. */
  tails: Tails;
}

/** A page of which nothing is known yet. */
export function newPageContext(): PageContext {
  return {
    grown: 0,
    sure: new Set(),
    named: new Set(),
    against: new Set(),
    seen: new Set(),
    namesakes: new Set(),
    senses: new Map(),
    tails: newTails(),
  };
}

/** Adds to one of a page's sets, and says so. */
export function learn<T>(page: PageContext, set: Set<T>, item: T): void {
  if (set.has(item)) return;
  set.add(item);
  page.grown++;
}

/**
 * How far the page as a whole speaks for Xiaomi: from -6, all about the other thing, over 0, unknown, to 2, sure. Distinct
 * forms and words count, not how often they stand there: one advertisement repeated ten times is one.
 */
export function leaning({ sure, against }: PageContext): number {
  if (against.size === 0) return sure.size > 0 ? 2 : 0;
  if (sure.size === 0) return against.size > 3 ? -6 : -2;
  return sure.size * 2 > against.size ? 1 : -1;
}
