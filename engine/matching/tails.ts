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
import { isLower, isUpper } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { followsAName } from './link.ts';
import { squash } from './packed.ts';
import type { PageContext } from './page-context.ts';

/** Brands that a name in full begins with. */
const BRAND = /^(?:[小红紅]米|米家|xiaomi|redmi|poco|mijia|mi(?![a-z]))/i;
const WORD = /[\d.]+[a-z]*\+?|[a-z]+\d*[a-z]*\+?|[^\s\da-z]+/gi;
/** What says of a model only how it sends. */
const NETWORK = /^[45]g$/i;
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
    // The 14 Pro of a Redmi Note 14 Pro is another phone; S4 and 15T are other things too.
    if (at === 0 || !/^[a-z\d]/i.test(word) || /^(?:note|[a-z])$/i.test(words[at - 1] ?? '')) return [];
    const tail = words.slice(at).join(' ');
    return /^(?=.*\d)(?=.*[a-z])(?:\S ?){4}/i.test(tail) ? [tail] : [];
  });
}

/** The tails of the names that a page has shown, and an expression that finds them: null without any. */
export interface Tails {
  /** The name in full, by its tail in lower case without gaps; and the tail in words, which may stand with or without blanks. */
  names: Map<string, Pick<Mention, 'text' | 'entity'> & { tail: string }>;
  expression: RegExp | null;
}

export const newTails = (): Tails => ({ names: new Map(), expression: null });

/**
 * Remembers the tails of a name.
 * @returns whether there were new ones
 */
function learnTails(tails: Tails, { text, entity }: Mention, lexicon: Lexicon): boolean {
  const { names } = tails;
  const known = names.size;
  for (const tail of tailsOf(text)) {
    const key = squash(tail).toLowerCase();
    if (names.size < MOST && !names.has(key) && formOf(lexicon.automaton, key) < 0)
      names.set(key, { text, entity, tail });
  }
  if (names.size === known) return false;
  const written = [...names.values()].map(({ tail }) => tail.replace(/[.+]/g, '\\$&').replaceAll(' ', '[ \\u00a0-]?'));
  tails.expression = new RegExp(`(?<!${BEFORE})(?:${written.join('|')})(?!${BEHIND})`, 'gi');
  return true;
}

/** No part of a longer word or name, nor of an address. */
const BEFORE = '[a-z\\d.+@_-]|[a-z\\d] ?[-/]';
const BEHIND = '[a-z\\d+]|[ -]?(?:pro|max|ultra|plus|mini|lite|\\d)';

/** A mention as find.ts links it. */
export interface Linked {
  mention: Mention;
  ours: boolean;
  /** It names a maker or a product, whose the short forms behind it are. */
  isMaker: boolean;
}

/** Remembers the names that stand in full, and adds the places where their ends stand for them. */
export function withTails(text: string, linked: Linked[], lexicon: Lexicon, page: PageContext): Linked[] {
  for (const { mention, ours } of linked)
    if (ours && mention.kind === 'product' && mention.via === 'alias' && learnTails(page.tails, mention, lexicon))
      page.grown++;
  const { names, expression } = page.tails;
  const added: Linked[] = [];
  let at = 0;
  let maker: Linked | undefined;
  for (const { 0: tail, index: start } of expression === null ? [] : text.matchAll(expression)) {
    const end = start + tail.length;
    const full = names.get(squash(tail).toLowerCase());
    for (; (linked[at]?.mention.end ?? Number.POSITIVE_INFINITY) <= start; at++)
      if (linked[at]?.isMaker) maker = linked[at];
    if (full === undefined || (linked[at]?.mention.start ?? end) < end) continue;
    // Flip 2 is a phone; to flip 2 times is to do it twice.
    const isWord = isLower(tail.charAt(0)) && isUpper(full.tail.charAt(0));
    // What stands right behind a rival is the rival's.
    const isRivals = maker?.ours === false && maker.mention.end + 3 >= start;
    if (isWord || isRivals || followsAName({ text, start, lexicon }, true)) continue;
    const { entity, text: name } = full;
    const why = { alias: name, rule: 'after-full-name', context: [name] };
    const mention: Mention = { start, end, text: tail, kind: 'product', entity, via: 'alias', why };
    added.push({ mention, ours: true, isMaker: true });
  }
  return added.length === 0 ? linked : [...linked, ...added].sort((a, b) => a.mention.start - b.mention.start);
}
