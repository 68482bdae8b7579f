/** Text in, mentions and figures out: the one path that the page, `scan` and the tests share. */
import { linkFigures } from './figures/link.ts';
import type { PackedFigures } from './figures/pack.ts';
import { findingMentions, type PageContext } from './matching/find.ts';
import type { Lexicon } from './matching/lexicon.ts';
import type { Analysis, Mention } from './mention.ts';
import { findQuotes } from './quotes/find.ts';
import { finish, type Steps } from './steps.ts';

export interface AnalyseOptions {
  lexicon: Lexicon;
  figures: PackedFigures;
  /** What is known of the page so far; pass the same object for every block of one page. Omitted: the text is the whole page. */
  context?: PageContext;
  /** Date of the article, YYYY-MM-DD, for relative dates and validity; omitted: the newest facts count. */
  date?: string;
  /** `LinkOptions.comparableOnly`. */
  comparableOnly?: boolean;
}

/**
 * Finds mentions and figures in one text.
 * @param text original text; offsets in the result count its UTF-16 units
 * @returns mentions and figures in reading order; mentions never overlap one another
 */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  return finish(analysing(text, options));
}

/**
 * The same in steps of a few ms at most: a part of a sentence each.
 * @param before what an earlier look at this text gave; it is returned itself where the mentions are the same now that more
 *   is known of the page: its figures stand too, and they cost most
 */
export function* analysing(text: string, options: AnalyseOptions, before: Analysis | null = null): Steps<Analysis> {
  const mentions = yield* findingMentions(text, options.lexicon, options.context);
  if (before !== null && isSame(mentions, before.mentions)) return before;
  yield;
  const quoted = findQuotes(text, mentions, options.figures);
  yield;
  return { mentions: quoted, figures: yield* linkFigures(text, mentions, options.figures, options) };
}

function isSame(now: Mention[], before: Mention[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ start, end, entity }, i) => {
      const old = before[i];
      return old?.start === start && old.end === end && old.entity === entity;
    })
  );
}
