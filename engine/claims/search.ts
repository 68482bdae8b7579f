/**
 * What a person types -> entities, best first.
 *
 * Exact and nearly exact writings are looked up in a table; for the rest a bigram index picks some hundred keys and
 * Fuse ranks them. Fuse alone over all keys costs ten times as much at 5,000 records and finds the same.
 */
import { foldTable } from '../matching/normalise.ts';
import { type Key, type NamedEntity, type PackedNames, readRows, squash } from './names.ts';
import { canGuess, cutsOf, gramsOf, near, soundOf, swaps } from './near-names.ts';

export interface Found {
  entity: NamedEntity;
  /** Closeness, 0 to 1. */
  score: number;
}
/** Below this closeness nothing is shown: a poor guess is worse than an empty list. */
const FLOOR = 0.6;
/** Longest query that is looked at, in UTF-16 units; no name is longer. */
const LONGEST = 80;

/** Closeness of what is written just so. */
const EXACT = { name: 1, alias: 0.995, spelt: 0.97 };

export type NameSearch = (query: string, limit?: number) => Found[];

/**
 * Opens the index.
 * @returns a function from a query to at most `limit` (10) entities, best first; empty when nothing is close enough
 */
export function openNames(packed: PackedNames): NameSearch {
  const table = foldTable(packed.variants);
  const keys: Key[] = [];
  const exact = new Map<string, Key[]>();
  for (const { entity, keys: lists } of readRows(packed)) {
    for (const [form, list] of lists) {
      for (const text of list === '' ? [] : list.split('|')) {
        const key: Key = { text, entity, form };
        keys.push(key);
        const same = exact.get(text);
        if (same === undefined) exact.set(text, [key]);
        else same.push(key);
      }
    }
  }
  const readings = new Map(
    packed.readings.split(' ').flatMap((group) => {
      const sound = /^[a-z]*/.exec(group)?.[0] ?? '';
      return [...group.slice(sound.length)].map((sign) => [sign, sound] as const);
    }),
  );
  // Single letters do not count as syllables: xiomi is a slip.
  const syllables = new RegExp(
    `^(?:${[...new Set(readings.values())].filter((sound) => sound.length > 1).join('|')})+$`,
  );
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
    for (const key of exact.get(wanted) ?? []) offer(key, EXACT[key.form]);
    for (const swapped of swaps(wanted))
      for (const key of exact.get(swapped) ?? []) if (key.form !== 'spelt') offer(key, EXACT[key.form] - 0.1);
    // The same words in another order: su7 xiaomi.
    for (const { index } of query.matchAll(/\s+/g))
      for (const key of exact.get(squash(query.slice(index) + query.slice(0, index), table)) ?? []) offer(key, 0.85);
    for (const key of exact.get(soundOf(wanted, readings)) ?? []) offer(key, 0.8);
    if (canGuess(wanted)) {
      const cuts = cutsOf(query, wanted, table);
      for (const { key, score } of near({ wanted, cuts, syllables }, keys, grams, exact)) offer(key, score);
    }
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
