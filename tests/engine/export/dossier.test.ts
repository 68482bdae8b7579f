/** A page's dossier as Markdown, CSV, JSON and JSON-LD. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../browser/store/queries.ts';
import { viewClaims, viewEntity } from '../../../engine/claims/view.ts';
import {
  claimsJsonLd,
  claimsOf,
  type Dossier,
  dossierCsv,
  dossierJson,
  dossierMarkdown,
} from '../../../engine/export/dossier.ts';
import { inventedCorpus } from '../claims/invented.ts';

const corpus = inventedCorpus();
const store = memoryStore(corpus);
const words = {
  for: 'For',
  against: 'Against',
  context: 'Context',
  claimedBy: 'Claimed by',
  title: 'This page',
  dated: 'Dated 5 Nov 2025',
  note: 'No verdict.',
};

async function dossier(mentions: Partial<Dossier['mentions'][number]>[] = []): Promise<Dossier> {
  const view = await viewEntity({ entity: 'ec7', measures: [] }, store);
  if (view === null) throw new Error('the invented car is there');
  const base = { entity: 'ec7', name: 'Acme EC7', kind: 'product', mark: 'contested' };
  const figure = { ...base, kind: 'figure', mark: 'differs', figure: '50,000 cars', claim: 'ec-3' };
  return {
    date: '2025-11-05',
    mentions: [base, figure, ...mentions].map((mention, at) => ({ ...base, ...mention, place: at + 1 })),
    entities: [view],
    compared: await viewClaims(await store.claimsById(['ec-3']), store),
  };
}

/** Cells of a CSV text after RFC 4180. */
function cellsOf(csv: string): string[] {
  return [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
}

describe('dossier', () => {
  test('Markdown lists mentions in reading order, then each claim once with both sides', async () => {
    const text = dossierMarkdown(await dossier(), 'en', words);
    expect(text).toMatch(/^# This page\n\nDated 5 Nov 2025\n\nNo verdict\.\n/);
    expect(text.indexOf('1. Acme EC7')).toBeLessThan(text.indexOf('2. Acme EC7 · 50,000 cars · differs · ec-3'));
    for (const { id, statement } of corpus.claims)
      expect([id, text.split(`### ${statement.en}`).length - 1]).toEqual([id, 1]);
    expect(text).toMatch(/- Against: .*31000/);
    // The claim that the page's figure was compared with comes first.
    expect(text.indexOf('42300')).toBeLessThan(text.indexOf('2500 cars'));
  });

  test('markup in a name stays text', async () => {
    const text = dossierMarkdown(await dossier([{ name: '[x](javascript:1) <b>*' }]), 'en', words);
    expect(text).toContain('\\[x\\](javascript:1) \\<b\\>\\*');
  });

  test('CSV has one row a mention, with the claim its figure was compared with', async () => {
    const csv = dossierCsv(await dossier(), 'en');
    expect(csv.startsWith('\ufeff"place","entity","name"')).toBe(true);
    const rows = csv.trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[2]).toContain('"50,000 cars","ec-3","Acme made 42300 cars in 2025-Q3"');
    const widths = rows.map((row) => cellsOf(row).length);
    expect(new Set(widths).size).toBe(1);
  });

  test('no cell of CSV is run by a spreadsheet, whatever a name is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', ''), async (rest, sign) => {
        const csv = dossierCsv(await dossier([{ name: sign + rest }]), 'en');
        expect(cellsOf(csv).filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
        expect(cellsOf(csv).some((cell) => cell === sign + rest || cell === `'${sign}${rest}`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('JSON holds each thing once, and every source that a claim names', async () => {
    const { claims, sources, mentions } = JSON.parse(dossierJson(await dossier())) as {
      claims: { id: string; evidence: { source: string }[] }[];
      sources: { id: string }[];
      mentions: unknown[];
    };
    expect(mentions).toHaveLength(2);
    expect(claims.map(({ id }) => id).sort()).toEqual(corpus.claims.map(({ id }) => id));
    const known = sources.map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    for (const { source } of claims.flatMap(({ evidence }) => evidence)) expect(known).toContain(source);
  });

  test('JSON-LD speaks of claims and rates none', async () => {
    const text = claimsJsonLd(claimsOf(await dossier()), 'zh-Hans');
    const graph = (JSON.parse(text) as { '@graph': { '@type': string; author: object; appearance: object[] }[] })[
      '@graph'
    ];
    expect(graph).toHaveLength(corpus.claims.length);
    expect(new Set(graph.map((node) => node['@type']))).toEqual(new Set(['Claim']));
    expect(graph.every(({ author, appearance }) => author !== undefined && appearance.length > 0)).toBe(true);
    expect(text).not.toMatch(/reviewRating|ClaimReview/);
  });
});
