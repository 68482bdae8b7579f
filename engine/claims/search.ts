/**
 * What a person types -> entities, best first.
 *
 * Exact and nearly exact writings are looked up in a table; for the rest a bigram index picks some hundred keys and
 * Fuse ranks them. Fuse alone over all keys costs ten times as much at 5,000 records and finds the same.
 */
import Fuse from 'fuse.js';
import { type FoldTable, fold, foldTable } from '../matching/normalise.ts';

/** Plain JSON, made by data/names.ts. */
export interface PackedNames {
  /** One line an entity, parted by tabs: id, en, zh-Hans, zh-Hant, standing, weight, written forms, spelt forms. */
  rows: string;
  /** Han characters in pairs, variant before plain form. */
  variants: string;
}

export interface NamedEntity {
  id: string;
  names: { en: string; 'zh-Hans': string; 'zh-Hant': string };
  standing: string;
  /** How much the corpus holds on it; breaks ties. */
  weight: number;
}
export interface Found {
  entity: NamedEntity;
  /** Closeness, 0 to 1. */
  score: number;
}
interface Key {
  text: string;
  entity: NamedEntity;
  /** Pinyin or initials rather than a written form. */
  spelt: boolean;
}

const DIGITS = '零一二三四五六七八九';

/**
 * One writing for all that read the same: folded, without spaces and marks, Chinese numerals up to 99 as digits.
 *
 *     小米十七 Pro Max -> 小米17promax      雙十一 -> 双11      léi jūn -> leijun
 */
export function squash(text: string, table: FoldTable): string {
  const tight = fold(text, table).text.replace(/[^\p{L}\p{N}+]/gu, '');
  return tight.replace(
    /[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九](?![\p{Script=Han}])/gu,
    (numeral) => {
      if (!numeral.includes('十')) return String(DIGITS.indexOf(numeral));
      const [tens = '', ones = ''] = numeral.split('十');
      return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
    },
  );
}

const HAN = /\p{Script=Han}/u;
/** How many keys Fuse sees at most. */
const CANDIDATES = 200;
/** Below this closeness nothing is shown: a poor guess is worse than an empty list. */
const FLOOR = 0.6;
/** Longest query that is looked at, in UTF-16 units; no name is longer. */
const LONGEST = 80;

export type NameSearch = (query: string, limit?: number) => Found[];

/** One entity a row, with all its keys. */
function* readRows({ rows }: PackedNames): Generator<{ entity: NamedEntity; written: string; spelt: string }> {
  for (const row of rows.split('\n')) {
    const [id = '', en = '', hans = '', hant = '', standing = '', weight = '0', written = '', spelt = ''] =
      row.split('\t');
    const names = { en, 'zh-Hans': hans, 'zh-Hant': hant };
    yield { entity: { id, names, standing, weight: Number(weight) }, written, spelt };
  }
}

/** The entities by id, for showing their names; a small part of the work of `openNames`. */
export function readNames(packed: PackedNames): Map<string, NamedEntity> {
  return new Map([...readRows(packed)].map(({ entity }) => [entity.id, entity]));
}

/**
 * Opens the index.
 * @returns a function from a query to at most `limit` (10) entities, best first; empty when nothing is close enough
 */
export function openNames(packed: PackedNames): NameSearch {
  const table = foldTable(packed.variants);
  const keys: Key[] = [];
  const exact = new Map<string, Key[]>();
  for (const { entity, written, spelt } of readRows(packed)) {
    const add = (list: string, isSpelt: boolean) => {
      for (const text of list.split('|')) {
        if (text === '') continue;
        const key = { text, entity, spelt: isSpelt };
        keys.push(key);
        exact.set(text, [...(exact.get(text) ?? []), key]);
      }
    };
    add(written, false);
    add(spelt, true);
  }
  const grams = new Map<string, number[]>();
  keys.forEach(({ text }, row) => {
    for (const gram of gramsOf(text)) {
      const rows = grams.get(gram);
      if (rows === undefined) grams.set(gram, [row]);
      else rows.push(row);
    }
  });
  return (query, limit = 10) => {
    const wanted = query.length > LONGEST ? '' : squash(query, table);
    if (wanted === '') return [];
    const best = new Map<string, Found>();
    const offer = (key: Key, score: number) => {
      const known = best.get(key.entity.id);
      if (score >= FLOOR && (known === undefined || known.score < score))
        best.set(key.entity.id, { entity: key.entity, score });
    };
    for (const key of exact.get(wanted) ?? []) offer(key, key.spelt ? 0.97 : 1);
    for (const swapped of swaps(wanted)) for (const key of exact.get(swapped) ?? []) if (!key.spelt) offer(key, 0.9);
    if (canGuess(wanted)) for (const { key, score } of near(wanted, keys, grams)) offer(key, score);
    return [...best.values()].sort(byScore).slice(0, limit);
  };
}

function byScore(a: Found, b: Found): number {
  const standing = (found: Found) => Number(found.entity.standing === 'bystander');
  return (
    b.score - a.score ||
    standing(a) - standing(b) ||
    b.entity.weight - a.entity.weight ||
    (a.entity.id < b.entity.id ? -1 : 1)
  );
}

/** Two Han characters or three letters: anything shorter begins too many names. */
function canGuess(wanted: string): boolean {
  return wanted.length >= 3 || (wanted.length === 2 && HAN.test(wanted));
}

/** All forms with two neighbours swapped: us7 -> su7. Two digits are not swapped: 17 is not 71. */
function swaps(text: string): string[] {
  if (text.length < 3 || text.length > 24) return [];
  const list: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const [a = '', b = ''] = [text.charAt(i), text.charAt(i + 1)];
    if (a !== b && /[a-z]/.test(a) && /[a-z]/.test(b)) list.push(text.slice(0, i) + b + a + text.slice(i + 2));
  }
  return list;
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) grams.add(text.slice(i, i + 2));
  return grams;
}

/** Keys that begin with, hold, or are close to what was typed. */
function near(
  wanted: string,
  keys: readonly Key[],
  grams: ReadonlyMap<string, number[]>,
): { key: Key; score: number }[] {
  const counts = new Map<number, number>();
  const own = gramsOf(wanted);
  for (const gram of own) for (const row of grams.get(gram) ?? []) counts.set(row, (counts.get(row) ?? 0) + 1);
  const rows = [...counts]
    .filter(([, count]) => count * 2 >= own.size)
    .sort((a, b) => b[1] - a[1])
    .slice(0, CANDIDATES);
  const candidates = rows.flatMap(([row]) => keys[row] ?? []);
  const found: { key: Key; score: number }[] = [];
  for (const key of candidates) {
    const share = wanted.length / key.text.length;
    // A key that only contains the query must not add a digit behind it: 小米1 does not mean 小米14.
    const at = key.text.indexOf(wanted);
    if (at < 0 || (/\d$/.test(wanted) && /^\d/.test(key.text.slice(at + wanted.length)))) continue;
    if (at === 0) found.push({ key, score: (key.spelt ? 0.74 : 0.78) + 0.15 * share });
    else if (!key.spelt) found.push({ key, score: 0.66 + 0.15 * share });
  }
  if (wanted.length >= 4) {
    const alike = candidates.filter(({ text, spelt }) => !spelt && Math.abs(text.length - wanted.length) <= 2);
    const fuse = new Fuse(alike, {
      keys: ['text'],
      includeScore: true,
      threshold: 0.3,
      ignoreLocation: false,
      distance: 30,
      ignoreFieldNorm: true,
    });
    for (const { item, score = 1 } of fuse.search(wanted)) {
      if (digitsOf(item.text) === digitsOf(wanted)) found.push({ key: item, score: 0.88 * (1 - score) });
    }
  }
  return found;
}

/** Numbers tell models apart, so a slip is forgiven in letters and characters only. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
