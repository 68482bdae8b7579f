/** What a reader wants left unmarked: which keys a page is given, and how many of its mentions they concern. */
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { markKinds } from '../../../engine/claims/stance.ts';
import { countUnwanted } from '../../../engine/claims/unwanted.ts';
import { hasWishes, originCounts, unwantedKeys } from '../../../engine/claims/wanted.ts';

const ALL = { kindsOff: [], minimum: 1, figuresOnly: false } as const;
const COUNTS = { names: { xiaomi: 4, su7: 1 }, figures: { 'c-1': 2, 'c-2': 1, 'c-3': 0 } };

describe('keys', () => {
  test('a reader without wishes leaves nothing unmarked', () => {
    expect(hasWishes(ALL)).toBe(false);
    expect(unwantedKeys(ALL, COUNTS)).toEqual({});
  });
  test('kinds stand for themselves', () => {
    const wishes = { ...ALL, kindsOff: ['context', 'differs'] as const };
    expect(hasWishes(wishes)).toBe(true);
    expect(unwantedKeys(wishes, COUNTS)).toEqual({ context: true, differs: true });
  });
  test('a minimum leaves off names and figures on which fewer origins speak, and keeps those on the line', () => {
    expect(Object.keys(unwantedKeys({ ...ALL, minimum: 2 }, COUNTS))).toEqual(['su7', 'c-2', 'c-3']);
  });
  test('figures only leaves off every name, however much speaks on it', () => {
    const wishes = { ...ALL, figuresOnly: true };
    expect(hasWishes(wishes)).toBe(true);
    expect(Object.keys(unwantedKeys(wishes, COUNTS))).toEqual(['xiaomi', 'su7']);
  });
});

describe('counting', () => {
  const mentions = [
    { entity: 'xiaomi', kind: 'org', mark: 'contested' },
    { entity: 'su7', kind: 'product', mark: 'context' },
    { entity: 'xiaomi', kind: 'figure', mark: 'agrees', claim: 'c-1' },
    { entity: 'xiaomi', kind: 'figure', mark: 'agrees', claim: 'c-2' },
    { entity: 'xiaomi', kind: 'figure', mark: 'differs', claim: 'c-1' },
  ] as const;
  const stances = { xiaomi: 'contested', 'c-1': 'supported' } as const;
  test.each([
    ['contested', 1],
    ['supported', 1],
    ['context', 2],
    ['differs', 1],
  ] as const)('%s off concerns %d: a figure that agrees is drawn as its claim', (kind, wanted) => {
    expect(countUnwanted(mentions, { [kind]: true }, stances)).toBe(wanted);
  });
  test('an entity off concerns its names and not its figures; a claim off only figures', () => {
    expect(countUnwanted(mentions, { xiaomi: true }, stances)).toBe(1);
    expect(countUnwanted(mentions, { 'c-1': true }, stances)).toBe(2);
    expect(countUnwanted(mentions, {}, stances)).toBe(0);
  });
});

describe('the bundled corpus', () => {
  const corpus = readCorpus();
  const { names, figures } = originCounts(corpus);
  const kinds = markKinds(corpus);
  test('every name that can be marked, and every claim with a value, has a count', () => {
    const valued = corpus.claims.flatMap(({ id, value, further }) => ((value ?? further) ? [id] : []));
    expect(Object.keys(figures).sort()).toEqual(valued.sort());
    expect(Object.keys(kinds).filter((key) => !(key in names) && !(key in figures))).toEqual([]);
  });
  test('what is drawn as supported has two origins, so that a minimum of two never takes it away', () => {
    const all = { ...names, ...figures };
    const light = Object.keys(kinds).filter((key) => kinds[key] === 'supported' && (all[key] ?? 0) < 2);
    expect(light).toEqual([]);
  });
  test('each higher minimum leaves more unmarked, and even the highest leaves something marked', () => {
    const left = [1, 2, 3, 5].map(
      (minimum) => Object.keys(unwantedKeys({ ...ALL, minimum }, { names, figures })).length,
    );
    expect(left.toSorted((a, b) => a - b)).toEqual(left);
    expect(new Set(left).size).toBe(4);
    expect(left[3]).toBeLessThan(Object.keys(names).length + Object.keys(figures).length);
  });
});
