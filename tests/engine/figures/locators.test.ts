/**
 * Every numeric claim of the five articles, looked for where the inventory says that it stands. Articles and inventory lie
 * beside the repository; without them only the list of exceptions is checked, and the name of the test says so.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { analyse } from '../../../engine/analyse.ts';
import { convert } from '../../../engine/figures/compare.ts';
import { packFigures } from '../../../engine/figures/pack.ts';
import { openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';
import type { Figure } from '../../../engine/mention.ts';

const beside = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const inventory = `${beside}corpus/inventory/claims.json`;

interface Claim {
  id: string;
  seedFile: string;
  /** From 1. */
  line: number;
  locator: string;
  locatorKind: string;
  measure: string;
  normalised: { number?: number; min?: number; max?: number; unit: string } | null;
}

/** By the contract no figures: ranks, dates and points in time, sayings, and what names a thing. */
const NONE = new Map([
  ['d11-030', 'a rank; 6K is the price band it is told for'],
  ['d11-025', 'how many categories; the value stands beside it'],
  ['dep-008', 'a date'],
  ['dep-027', 'a point in time'],
  ['dep-032', 'a date; the number beside it is read'],
  ['mkt-002', 'a point in time'],
  ['mkt-007', 'an age of a label'],
  ['mkt-010', 'two years, no length of time'],
  ['mkt-058', 'a name'],
  ['d11-070', 'a comparison, not a price'],
  ['del-033', 'a saying, and a trap of the dev set'],
  ['mkt-050', 'a rank'],
]);

/** Is it the claim's number? Vague ones (几百亿) have no value by the contract. */
function isValue(figure: Figure, { normalised, locator }: Claim): boolean {
  if (normalised === null) return false;
  const { number, min, max, unit } = normalised;
  if (/[几数]/.test(locator)) return figure.value === null;
  const values = Array.isArray(figure.value) ? figure.value : [figure.value ?? Number.NaN];
  const wanted = min !== undefined && max !== undefined ? [min, max] : [number ?? Number.NaN];
  const scale = unit === 'ratio' && figure.unit === 'percent' ? 100 : 1;
  return (
    values.length === wanted.length &&
    wanted.every((one, i) => {
      const read = values[i] ?? Number.NaN;
      const turned = convert(read, figure.unit, unit.replace(/\/.*/, '')) ?? read;
      const same = (a: number) => Math.abs(a - one * scale) <= Math.abs(one * scale) * 2e-4;
      // Months in a year are twelve, not 365 days of 30.4.
      return same(read) || same(turned) || (figure.unit === 'year' && unit === 'month' && same(read * 12));
    })
  );
}

describe('claims of the five articles, at their locators', () => {
  const isHere = existsSync(inventory);
  const claims: Claim[] = isHere ? JSON.parse(readFileSync(inventory, 'utf8')) : [];
  const numeric = claims.filter(
    ({ normalised, locatorKind }) => (normalised?.number ?? normalised?.min) !== undefined && locatorKind === 'figure',
  );

  const corpus = readCorpus();

  test(`${isHere ? '' : 'the articles are not here, so no more is checked than that '}every exception is a claim of the corpus`, () => {
    const known = new Set(corpus.claims.map(({ id }) => id));
    expect([...NONE.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  if (!isHere) return;
  test('at least 95 in 100 are read there with their value', () => {
    const lexicon = openLexicon(packLexicon(corpus, { traditional: readTraditional() }));
    const figures = packFigures(corpus);
    const folder = `${beside}articles/`;
    const read = new Map(
      readdirSync(folder).map((name) => {
        const text = readFileSync(folder + name, 'utf8');
        return [name, { text, found: analyse(text, { lexicon, figures }).figures }];
      }),
    );
    const misses = numeric.flatMap((claim) => {
      if (NONE.has(claim.id)) return [];
      const { text = '', found = [] } = read.get(claim.seedFile) ?? {};
      const from = text
        .split('\n')
        .slice(0, claim.line - 1)
        .join('\n').length;
      const places: number[] = [];
      const stop = text.indexOf('\n', from + 1);
      for (
        let at = text.indexOf(claim.locator, from);
        at >= 0 && (stop < 0 || at < stop);
        at = text.indexOf(claim.locator, at + 1)
      )
        places.push(at);
      const there = found.filter(({ start, end }) =>
        places.some((at) => start < at + claim.locator.length && end > at),
      );
      if (there.some((figure) => isValue(figure, claim))) return [];
      return [
        `${claim.id} ${claim.locator}: ${there.map(({ value, unit }) => `${value} ${unit}`).join(', ') || 'nothing'}`,
      ];
    });
    const asked = numeric.filter(({ id }) => !NONE.has(id)).length;
    expect(misses.length / asked, misses.join('\n')).toBeLessThanOrEqual(0.05);
    // The exceptions are few and each is there for a reason.
    expect(asked / numeric.length).toBeGreaterThan(0.85);
  });
});
