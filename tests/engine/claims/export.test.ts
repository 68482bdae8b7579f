/** Claims as text and tables for other programs, and figures and dates in three languages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../browser/store/queries.ts';
import { citeSource, claimMarkdown, entityMarkdown } from '../../../engine/claims/citation.ts';
import { formatPeriod, formatQuantity, formatValue } from '../../../engine/claims/format.ts';
import { claimRows, toCsv, toJsonLd } from '../../../engine/claims/table.ts';
import { viewClaims, viewEntity } from '../../../engine/claims/view.ts';
import type { Value } from '../../../engine/corpus/schema.ts';
import { entity, inventedCorpus, source, text } from './invented.ts';

const store = memoryStore(inventedCorpus());
const words = { for: 'For', against: 'Against', context: 'Context', claimedBy: 'Claimed by' };
const views = async () => viewClaims(await store.claims(), store);

describe('format', () => {
  test.each([
    [29_000_000_000, 'CNY', '290亿元', '290億元人民幣', 'RMB 29 billion'],
    [687, 'km', '687公里', '687公里', '687 km'],
    [83.6, 'percent', '83.6%', '83.6%', '83.6%'],
    [33_662, 'vehicle', '33,662辆', '33,662輛', '33,662 cars'],
    [39_790, 'vehicle', '39,790辆', '39,790輛', '39,790 cars'],
    [290_000, 'vehicle', '29万辆', '29萬輛', '290,000 cars'],
    [1, 'rank', '第1名', '第1名', 'no. 1'],
    [5, 'furlong', '5 furlong', '5 furlong', '5 furlong'],
  ])('%d %s', (number, unit, hans, hant, en) => {
    expect(formatQuantity(number, unit, 'zh-Hans')).toBe(hans);
    expect(formatQuantity(number, unit, 'zh-Hant')).toBe(hant);
    expect(formatQuantity(number, unit, 'en')).toBe(en);
  });

  test('a value says how exact it is', () => {
    const value = (comparator: Value['comparator'], to?: number) =>
      formatValue({ number: 10, unit: 'km', comparator, ...(to === undefined ? {} : { to }) }, 'en');
    expect([value('eq'), value('gt'), value('approx'), value('max'), value('range', 12)]).toEqual([
      '10 km',
      'over 10 km',
      'about 10 km',
      'up to 10 km',
      '10–12 km',
    ]);
  });

  test.each([
    ['2025', '2025年', '2025年', '2025'],
    ['2025-11', '2025年11月', '2025年11月', 'Nov 2025'],
    ['2025-11-09', '2025年11月9日', '2025年11月9日', '9 Nov 2025'],
    ['2025-Q3', '2025年第三季度', '2025年第三季', 'Q3 2025'],
    ['2025-H1', '2025年上半年', '2025年上半年', 'H1 2025'],
    ['2024/2025', '2024年 – 2025年', '2024年 – 2025年', '2024 – 2025'],
  ])('%s', (period, hans, hant, en) => {
    expect([formatPeriod(period, 'zh-Hans'), formatPeriod(period, 'zh-Hant'), formatPeriod(period, 'en')]).toEqual([
      hans,
      hant,
      en,
    ]);
  });
});

describe('Markdown', () => {
  test('a claim stands with both sides and their sources', async () => {
    const [view] = await viewClaims(await store.claimsById(['ec-3']), store);
    if (view === undefined) throw new Error('the invented corpus has this claim');
    const lines = claimMarkdown(view, 'en', words).split('\n');
    expect(lines[0]).toBe('# Acme made 42300 cars in 2025-Q3');
    expect(lines).toContain('Claimed by: Gazette, Q3 2025 (ec-3)');
    expect(lines.filter((line) => line.startsWith('- For:'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('- Against:'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('https://gazette.example/ec7');
  });

  test('signs of markup in a text stay text', () => {
    const odd = source('x', { title: '[a](b) *c* <d>' });
    expect(citeSource(odd, 'en')).toContain('[a](b)');
    const marked = { entity: entity('x', { names: text('*x* [y]') }), claims: [], series: [] };
    expect(entityMarkdown(marked, 'en', words)).toBe('# \\*x\\* \\[y\\]\n');
  });

  test('an address that is not for shipping is not written', () => {
    expect(citeSource(source('x', { url: 'https://x.example', link: 'none' }), 'en')).not.toContain('x.example');
  });

  test('an entity stands with all its claims', async () => {
    const view = await viewEntity({ entity: 'ec7', measures: [] }, store);
    if (view === null) throw new Error('the invented corpus has a car');
    expect(entityMarkdown(view, 'zh-Hans', words).match(/^## /gm)).toHaveLength(4);
  });
});

describe('CSV', () => {
  /** Reads what RFC 4180 writes. */
  const parse = (csv: string) =>
    [...csv.replace(/^\ufeff/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)].map(([, cell = '']) =>
      cell.replaceAll('""', '"'),
    );

  test('no cell of text begins as a formula, and every cell comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 6 }), (cells) => {
        const csv = toCsv([cells]);
        const read = parse(csv);
        expect(read).toHaveLength(cells.length);
        for (const [at, cell] of read.entries()) {
          expect(/^[\s]*[=+\-@]/.test(cell)).toBe(false);
          expect([cells[at], `'${cells[at]}`]).toContain(cell);
        }
      }),
    );
  });

  test('one row a claim under one row of names', async () => {
    const rows = claimRows(await views(), 'en');
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(toCsv(rows).startsWith('\ufeff"id","statement"')).toBe(true);
  });

  test('a negative number stays a number', () => {
    expect(toCsv([[-5]])).toBe('\ufeff"-5"\r\n');
  });
});

describe('JSON-LD', () => {
  test('claims of schema.org without any rating', async () => {
    const written = JSON.stringify(toJsonLd(await views(), 'zh-Hans'));
    expect(JSON.parse(written)['@graph']).toHaveLength(4);
    expect(written).toContain('"@type":"Claim"');
    expect(written).not.toMatch(/Rating|ClaimReview/);
  });
});
