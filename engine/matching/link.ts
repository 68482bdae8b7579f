/** A candidate + what is around it -> the reason to mark it, or nothing. */
import { countWhile } from '../ordered.ts';
import { isDigit } from './codes.ts';
import { isCapitalised, isLower, isUpper, lastWord } from './letters.ts';
import type { Lexicon, Rule, Target, WordList } from './lexicon.ts';
import { counts } from './name-tokens.ts';
import { isHan } from './normalise.ts';
import { leaning, type PageContext } from './page-context.ts';
import { isParted, type Nearby, nearestWord, wordAfter, wordBefore } from './surroundings.ts';

/** A form on a page. */
export interface Place {
  text: string;
  start: number;
  end: number;
  lexicon: Lexicon;
  page: PageContext;
  /** Words that speak for another meaning, wherever they stand in the text: start, end, form; ordered. */
  opposing: number[];
  /** The nearest brand or product named before, within a paragraph: whose it is, and its name without gaps, in lower case. */
  nearest: { ours: boolean; name: string; end: number } | null;
}

/** Why a form counts. */
export interface Reason {
  rule: string;
  context: string[];
}

/** How much a word says for or against, by how near it stands; a word that touches the form outweighs a whole page. */
const WEIGHT = { touching: 5, clause: 2, sentence: 1, beside: 0.5 } as const;

/** A word directly before or behind that rules the form out: 小米 before 粥, after 黄. */
export function excludingWord(
  { text, start, end, lexicon }: Pick<Place, 'text' | 'start' | 'end' | 'lexicon'>,
  rule: Rule,
): string | undefined {
  return wordAfter(text, end, rule.notBefore, lexicon) ?? wordBefore(text, start, rule.notAfter, lexicon);
}

/** The nearest opposing word of a list within the sentence, and how near. */
export function opposingWord(
  place: Pick<Place, 'text' | 'start' | 'end' | 'lexicon' | 'opposing'>,
  words: WordList,
): { word: string; nearness: 'clause' | 'sentence' } | null {
  const { text, start, end, lexicon, opposing } = place;
  if (words.list.length === 0 || opposing.length === 0) return null;
  const first = countWhile(opposing.length / 3, (at) => (opposing[at * 3] ?? 0) < start - 60);
  let found: { word: string; nearness: 'clause' | 'sentence' } | null = null;
  for (let i = first * 3; i < opposing.length; i += 3) {
    const from = opposing[i] ?? 0;
    const to = opposing[i + 1] ?? 0;
    const form = opposing[i + 2] ?? 0;
    if (from > end + 60) break;
    if ((from < end && to > start) || !lexicon.opposingOf(form)?.has(words)) continue;
    const between = to <= start ? ([to, start] as const) : ([end, from] as const);
    if (isParted(text, ...between, 'sentence')) continue;
    if (!isParted(text, ...between, 'clause')) return { word: text.slice(from, to), nearness: 'clause' };
    found ??= { word: text.slice(from, to), nearness: 'sentence' };
  }
  return found;
}

/**
 * A short form right behind another capitalised word belongs to that word's name: the 12 Pro of a Honor 12 Pro.
 * @param seen the page has given the name in full: then no row of Han takes its end away
 */
export function followsAName(
  { text, start, lexicon: { leads, table } }: Pick<Place, 'text' | 'start' | 'lexicon'>,
  seen: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const word = lastWord(before);
  if (word === '') return false;
  if (!isHan(word.charCodeAt(0))) return isCapitalised(word) && !leads.has(word.toLowerCase());
  const last = String.fromCharCode(table[word.charCodeAt(word.length - 1)] ?? 0);
  return !seen && /^\d/.test(text.slice(start)) && before.endsWith(word) && !leads.has(last);
}

/**
 * Decides whether a form counts as a target.
 * @returns the reason, or null when it does not
 */
export function decide(place: Place, target: Target): Reason | null {
  const { text, start, end, lexicon, page } = place;
  const { rule } = target;
  const form = target.text;
  if (isCounted(place, form)) return null;
  // Nor is 14T in a date, 2016-03-14T19:50.
  if (isDigit(form.charCodeAt(0)) && /\d[-.,:]$/.test(text.slice(start - 2, start))) return null;
  // Brand and number alone are no model on a page of grain that says nothing else of ours: 小米1只卖三块五.
  if (page.against.size > 3 && page.sure.size < 2 && /^[\u3400-\u9fff]+\d+$/.test(form)) return null;
  if (isAnothersName(place, target)) return null;
  if (rule === null) return { rule: 'plain', context: [] };
  if (!isCased(text, start, end, target)) return null;
  if (excludingWord(place, rule) !== undefined) return null;
  const opposed = opposingWord(place, rule.avoid);
  if (rule.weak && lexicon.entityAt(target.entity)?.brand) return weigh(place, rule, opposed?.nearness);
  // SU7 beside a fighter, Xiaomi beside millet: on a page that more than this form shows to be ours it is ours all the same.
  const bare = !rule.weak && rule.needs.list.length === 0;
  const seen = page.seen.has(target.entity);
  // Of somebody who shares the name, where nothing else on the page is ours.
  if (page.namesakes.has(target.entity) && page.sure.size < 2) return null;
  // A rival in the sentence claims no short form that stands behind our own full name: the 17 Pro Max next to an iPhone.
  const isOurs = seen && rule.weak && place.nearest?.ours === true;
  if (opposed !== null && !isOurs) return bare && page.sure.size > 1 ? { rule: 'weak-page', context: [] } : null;
  const kind = lexicon.entityAt(target.entity)?.kind;
  const isPerson = kind === 'person';
  const onPage = rule.weak && isOnPage(place, target, seen, isPerson);
  // For people and rivals, as for brands, the page or a word nearby is enough.
  const either = (isPerson || kind === 'other') && rule.needs.list.length > 0;
  if (rule.weak && !onPage && !either) return null;
  if (seen && (rule.weak || rule.needs.list.length > 0)) return { rule: 'after-full-name', context: [] };
  if (rule.needs.list.length > 0) {
    const near = nearestWord(text, start, end, rule.needs, lexicon);
    if (near !== null) return { rule: 'needs', context: [near.word] };
    return onPage && either ? { rule: 'weak-page', context: [] } : null;
  }
  if (rule.weak) return { rule: 'weak-page', context: [] };
  if (bare && speaksOfAnother(place, rule)) return null;
  return leaning(page) > -2 ? { rule: 'plain', context: [] } : null;
}

/**
 * Is this a page of the other thing that a form names, though no word says so beside it: millet called xiaomi, a village
 * called Redmi? Where nothing but the form itself speaks for us, two of its words against are enough, or one when it
 * stands in lower case.
 */
function speaksOfAnother({ text, start, page }: Place, { avoid }: Rule): boolean {
  if (page.sure.size > 1 || page.against.size === 0) return false;
  const against = [...page.against].filter((word) => avoid.list.includes(word.toLowerCase())).length;
  return against > (isLower(text.charAt(start)) ? 0 : 1);
}

/** 小米 10 in 小米10月 or Xiaomi 10 million is no model; SU7 in SU7月销 is. */
export function isCounted(place: Pick<Place, 'text' | 'end' | 'lexicon'>, form: string): boolean {
  return isDigit(form.charCodeAt(form.length - 1)) && /[^a-z]\d+$/i.test(form) && counts(place, place.end);
}

/** A name that goes on is another's, and so is a surname with another name beside it: Lei Jun-hao, the Lei of Lei Feng. */
function isAnothersName(place: Place, target: Target): boolean {
  const { text, end, lexicon } = place;
  if (lexicon.entityAt(target.entity)?.kind !== 'person') return false;
  // Lei Jun-hao is somebody else; a Lei Jun-led group is not.
  const behind = text.slice(end, end + 9);
  if (/^-(?!(?:led|backed|founded|owned|style|era|like|run)\b)/.test(behind) && isLower(behind.charAt(1))) return true;
  // Two names side by side are one: only a form that is a single capitalised word asks.
  const [first = '', ...rest] = target.text;
  if (!isUpper(first) || rest.length === 0 || !rest.every(isLower)) return false;
  return (/^[ -]/.test(behind) && isUpper(behind.charAt(1)) && isLower(behind.charAt(2))) || followsAName(place, false);
}

/** Does the page let a short form in: one about Xiaomi, where the form is not the tail of another maker's name? */
function isOnPage(place: Place, target: Target, seen: boolean, isPerson: boolean): boolean {
  const { page, nearest } = place;
  if (page.sure.size === 0 || leaning(page) <= 0) return false;
  // Nobody is another maker's: Xiaomi, OPPO and Vice President Hugo Barra.
  if (isPerson) return true;
  // A form that begins with the name of the brand is nobody else's: the Mi Note beside an iPhone.
  if (/^Mi /.test(place.text.slice(place.start, place.end))) return true;
  // K70 beside SU7 and nothing else of ours: parts of a machine, roads.
  if (page.named.size === 0 && place.lexicon.entityAt(target.entity)?.kind === 'product') return false;
  if (followsAName(place, seen)) return false;
  // 苹果的17 Pro Max, Apple's 17 Pro Max: what follows a rival at once is the rival's.
  return (
    nearest === null || nearest.ours || (seen && place.start > nearest.end + 3 && !nearest.name.endsWith(target.key))
  );
}

/** The name of a maker that is also a common word: the page, the words around it and those against it are weighed. */
function weigh(place: Place, rule: Rule, opposed: 'clause' | 'sentence' | undefined): Reason | null {
  const { text, start, end, lexicon, page } = place;
  const score = leaning(page) - (opposed === undefined ? 0 : opposed === 'clause' ? 3 : 2);
  if (score > 0) return { rule: 'weak-page', context: [] };
  const behind = wordAfter(text, end, rule.followedBy, lexicon);
  const near: Nearby | null =
    behind === undefined ? nearestWord(text, start, end, rule.needs, lexicon) : { word: behind, nearness: 'touching' };
  return near !== null && score + WEIGHT[near.nearness] > 0 ? { rule: 'needs', context: [near.word] } : null;
}

/** Is a form written in the case that it asks for: as listed, or all in capitals? Gaps do not matter. */
export function isCased(text: string, start: number, end: number, { rule, text: form }: Target): boolean {
  if (!rule?.exactCase) return true;
  const [as = '', wanted = ''] = [text.slice(start, end), form].map((name) =>
    name.normalize('NFKC').replace(/[^\dA-Za-z+\u00c0-\u024f\u0370-\u1fff\u3040-\u30fa\u30fc-\ufaff]/g, ''),
  );
  return as === wanted || as === wanted.toUpperCase();
}
