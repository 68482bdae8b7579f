/** Text in, mentions out: scan, then decide by context. */
import type { Mention } from '../mention.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * What is known of one page so far. Pass the same object for every block of a page; what a block shows counts once,
 * however often the block is read. Call again for blocks read early when `grown` has changed: more may be sure by then.
 */
export interface PageContext {
  /** Grows whenever a block added evidence; compare it with the value at an earlier call. */
  grown: number;
}

/** A page of which nothing is known yet. */
export function newPageContext(): PageContext {
  return { grown: 0 };
}

/**
 * Finds the mentions in a text.
 * @param text original text; offsets count its UTF-16 units
 * @param context what is known of the page; omitted: the text is the whole page
 * @returns mentions in reading order, never overlapping
 */
export function findMentions(_text: string, _lexicon: Lexicon, _context?: PageContext): Mention[] {
  return [];
}
