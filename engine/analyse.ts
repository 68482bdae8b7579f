/** Text in, mentions and figures out: the one path that the page, `scan` and the tests share. */
import { linkFigures } from './figures/link.ts';
import type { PackedFigures } from './figures/pack.ts';
import { findMentions, type PageContext } from './matching/find.ts';
import type { Lexicon } from './matching/lexicon.ts';
import type { Analysis, Mention } from './mention.ts';
import { findQuotes } from './quotes/find.ts';

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
 * Analyses a text again once more is known of the page.
 * @returns the earlier analysis itself where the mentions are the same: its figures stand too, and they cost most
 */
export function analyseAgain(text: string, before: Analysis, options: AnalyseOptions): Analysis {
  const mentions = findMentions(text, options.lexicon, options.context);
  const isSame =
    mentions.length === before.mentions.length &&
    mentions.every((mention, i) => {
      const old = before.mentions[i];
      return old?.start === mention.start && old.end === mention.end && old.entity === mention.entity;
    });
  return isSame ? before : complete(text, mentions, options);
}

/**
 * Finds mentions and figures in one text.
 * @param text original text; offsets in the result count its UTF-16 units
 * @returns mentions and figures in reading order; mentions never overlap one another
 */
export function analyse(text: string, options: AnalyseOptions): Analysis {
  return complete(text, findMentions(text, options.lexicon, options.context), options);
}

/** Quotes and figures for the mentions of a text. */
function complete(text: string, mentions: Mention[], options: AnalyseOptions): Analysis {
  return {
    mentions: findQuotes(text, mentions, options.figures),
    figures: linkFigures(text, mentions, options.figures, options),
  };
}
