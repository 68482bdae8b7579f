/**
 * The end of a name that a page has given in full stands for it on the rest of the page:
 *
 *     小米平板7S Pro 屏幕很好,只是 7S Pro 拿久了手酸
 *     full, in the lexicon         its tail, found again here
 *
 * Only ends with a number and a letter are looked for, and none that the lexicon lists: those have rules of their own.
 */

import type { Mention } from '../mention.ts';
import { formOf } from './automaton.ts';
import type { Lexicon } from './lexicon.ts';
import { squash } from './packed.ts';

/** Brands that a name in full begins with. */
const BRAND = /^(?:小米|红米|紅米|米家|xiaomi|redmi|poco|mijia|mi(?![a-z]))/i;
const WORD = /\d+(?:\.\d+)?[a-z]*\+?|[a-z]+(?:\d+[a-z]*)?\+?|[^\s\da-z]+/gi;
/** What says of a model only how it sends. */
const NETWORK = /^[45]g$/i;
/** A tail has as many units as this, gaps not counted: S4 and 15T are other things too. */
const SHORTEST = 4;
/** Tails that a page remembers. */
const MOST = 24;

/**
 * The ends of a name by which a page may call it.
 * @param name as it stands in the text
 * @returns longest first, words parted by blanks; empty for what is no name in full
 */
export function tailsOf(name: string): string[] {
  if (!BRAND.test(name)) return [];
  const words = (name.match(WORD) ?? []).filter((word) => !NETWORK.test(word));
  return words.flatMap((word, at) => {
    // The 14 Pro of a Redmi Note 14 Pro is another phone.
    if (at === 0 || !/^[a-z\d]/i.test(word) || /^(?:note|[a-z])$/i.test(words[at - 1] ?? '')) return [];
    const tail = words.slice(at);
    const letters = tail.join('');
    return letters.length >= SHORTEST && /\d/.test(letters) && /[a-z]/i.test(letters) ? [tail.join(' ')] : [];
  });
}

/** The tails of the names that a page has shown, and an expression that finds them: null without any. */
export interface Tails {
  /** The name in full, by its tail in lower case without gaps, and the tail in words. */
  names: Map<string, Pick<Mention, 'text' | 'kind' | 'entity'> & { tail: string }>;
  expression: RegExp | null;
}

export const newTails = (): Tails => ({ names: new Map(), expression: null });

/**
 * Remembers the tails of a name.
 * @returns whether there were new ones
 */
export function learnTails(tails: Tails, { text, kind, entity }: Mention, lexicon: Lexicon): boolean {
  const { names } = tails;
  const known = names.size;
  for (const tail of tailsOf(text)) {
    const key = squash(tail).toLowerCase();
    if (names.size < MOST && !names.has(key) && formOf(lexicon.automaton, key) < 0)
      names.set(key, { text, kind, entity, tail });
  }
  if (names.size === known) return false;
  const written = [...names.values()].map(({ tail }) => spaced(tail)).sort((a, b) => b.length - a.length);
  tails.expression = new RegExp(`(?<!${BEFORE})(?:${written.join('|')})(?!${BEHIND})`, 'gi');
  return true;
}

/** No part of a longer word or name. */
const BEFORE = '[a-z\\d.+-]|[a-z\\d] ?[-/]';
const BEHIND = '[a-z\\d+]|[ -]?(?:pro|max|ultra|plus|mini|lite|\\d)';

/** A source that takes one blank or none between the words of a tail. */
function spaced(tail: string): string {
  return tail.replace(/[.+]/g, '\\$&').replaceAll(' ', '[ \\u00a0-]?');
}
