/** Claims ready to draw: ranking, series, families, and what rests on a source. */
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../browser/store/queries.ts';
import { familyOf } from '../../../engine/claims/family.ts';
import { dateOf, rankClaims } from '../../../engine/claims/rank.ts';
import { viewSource } from '../../../engine/claims/source-view.ts';
import { markKinds, markOf } from '../../../engine/claims/stance.ts';
import { seriesOf, viewClaims, viewEntity } from '../../../engine/claims/view.ts';
import { claim, entity, inventedCorpus, relation, text } from './invented.ts';

const corpus = inventedCorpus();
const store = memoryStore(corpus);
const none = { supports: 0, refutes: 0, context: 0 };

describe('rankClaims', () => {
  const claims = [
    claim('a', { made: '2025-01' }),
    claim('b', { made: '2025-02', measure: 'price' }),
    claim('c', { made: '2025-03', status: 'withdrawn' }),
    claim('d', { made: '2025-04', about: ['acme', 'ec7'] }),
  ];
  const rank = (options: { measures?: string[]; claim?: string }) =>
    rankClaims(claims, { entity: 'ec7', measures: [], tallyOf: () => none, ...options }).map(({ id }) => id);

  test('withdrawn claims go, the subject comes first, newer before older', () => {
    expect(rank({})).toEqual(['b', 'a', 'd']);
  });
  test('a measure that the page speaks of comes before, and the claim asked for before that', () => {
    expect(rank({ measures: ['event'] })[0]).toBe('a');
    expect(rank({ measures: ['price'], claim: 'd' }).slice(0, 2)).toEqual(['d', 'b']);
  });
  test('what is contradicted by more origins comes earlier', () => {
    const ranked = rankClaims(claims, {
      entity: 'ec7',
      measures: [],
      tallyOf: (id) => (id === 'a' ? { ...none, refutes: 2 } : none),
    });
    expect(ranked[0]?.id).toBe('a');
  });
  test('of twins the one leads on which more bears; another value is no twin', () => {
    const value = { number: 687, unit: 'km', comparator: 'eq' as const };
    const told = claim('told', { measure: 'range', value });
    const retold = claim('retold', { measure: 'range', value, relations: [relation('supports', 'told')] });
    const other = claim('other', {
      measure: 'range',
      value: { ...value, number: 319 },
      relations: [relation('supports', 'told')],
    });
    const lead = (wanted: string, all: typeof claims) =>
      rankClaims(all, {
        entity: 'ec7',
        measures: ['range'],
        claim: wanted,
        tallyOf: (id) => (id === 'told' ? { ...none, refutes: 1 } : none),
      })[0]?.id;
    expect(lead('retold', [retold, told])).toBe('told');
    expect(lead('told', [retold, told])).toBe('told');
    expect(lead('other', [other, told])).toBe('other');
  });
  test('the day a claim speaks of is the end of its period, else when it was made', () => {
    expect(dateOf(claim('x', { holds: { period: '2025-01/2025-06' }, made: '2025-07' }))).toBe('2025-06');
    expect(dateOf(claim('x', { made: '2025-07' }))).toBe('2025-07');
    expect(dateOf(claim('x'))).toBe('');
  });
});

describe('marks', () => {
  test.each([
    [{ supports: 1, refutes: 0, context: 9 }, 'context'],
    [{ supports: 2, refutes: 0, context: 0 }, 'supported'],
    [{ supports: 9, refutes: 1, context: 0 }, 'contested'],
  ])('%j is %s', (tally, mark) => {
    expect(markOf(tally)).toBe(mark);
  });
  test('an entity takes the strongest mark of its claims; a claim keeps its own', () => {
    const marks = markKinds(corpus);
    expect(marks.ec7).toBe('contested');
    expect(marks['ec-3']).toBe('contested');
    expect(marks).not.toHaveProperty('ec-1');
    expect(marks).not.toHaveProperty('acme');
  });
});

describe('views', () => {
  test('a claim shows what speaks against it from the other side, with its sources', async () => {
    const [view] = await viewClaims(await store.claimsById(['ec-3']), store);
    expect(view?.relations).toMatchObject([
      { kind: 'contradicts', direction: 'in', claim: { id: 'ec-4' }, sources: [{ id: 'agency' }] },
    ]);
    expect(view?.tally).toEqual({ supports: 2, refutes: 1, context: 0 });
    expect(view?.evidence.map(({ of }) => of.id)).toEqual(['gazette', 'blog']);
  });

  test('an entity shows its claims and, for a figure, the values over time of the same scope', async () => {
    const view = await viewEntity({ entity: 'ec7', measures: [], claim: 'ec-3' }, store);
    expect(view?.claims[0]?.claim.id).toBe('ec-3');
    expect(view?.series.map(({ number }) => number)).toEqual([1000, 2500, 42_300]);
    expect(await viewEntity({ entity: 'unknown', measures: [] }, store)).toBeNull();
    expect((await viewEntity({ entity: 'ec7', measures: [], limit: 2 }, store))?.claims).toHaveLength(2);
  });

  test('fewer than three points are no series; rumours are no points', () => {
    const [first, ...others] = corpus.claims;
    if (first === undefined) throw new Error('the invented corpus has claims');
    expect(seriesOf(first, others.slice(0, 1))).toEqual([]);
    const rumours = corpus.claims.map((each) => ({ ...each, status: 'rumour' as const }));
    expect(seriesOf(first, rumours)).toEqual([]);
  });

  test('a source shows what rests on it, what is contradicted first', async () => {
    const view = await viewSource('gazette', store);
    expect(view?.lines.map((line) => line.claim.id)).toEqual(['ec-3', 'ec-2', 'ec-1']);
    expect(view?.lines[0]).toMatchObject({
      evidence: { locator: '42,300' },
      against: [{ kind: 'contradicts', claim: { id: 'ec-4' } }],
    });
    expect(await viewSource('unknown', store)).toBeNull();
  });

  test('a qualifying claim counts as speaking against, a supporting one does not', async () => {
    const claims = [
      claim('x'),
      claim('y', { evidence: [{ source: 'agency', stance: 'supports' }], relations: [relation('qualifies', 'x')] }),
      claim('z', { evidence: [{ source: 'agency', stance: 'supports' }], relations: [relation('supports', 'x')] }),
    ];
    const view = await viewSource('gazette', memoryStore({ ...corpus, claims }));
    expect(view?.lines[0]?.against).toMatchObject([{ kind: 'qualifies', claim: { id: 'y' } }]);
  });
});

describe('familyOf', () => {
  test('parents from the outermost in, and direct children', async () => {
    const [, car] = corpus.entities;
    if (car === undefined) throw new Error('the invented corpus has a car');
    const { above, below } = await familyOf(car, store);
    expect(above.map(({ id }) => id)).toEqual(['acme']);
    expect(below.map(({ id }) => id)).toEqual(['ec7-pro']);
  });

  test('children in order of launch, then of number', async () => {
    const entities = [
      entity('a'),
      entity('a-10', { parent: 'a' }),
      entity('a-9', { parent: 'a' }),
      entity('a-20', { parent: 'a', launched: { date: '2019' } }),
    ];
    const { below } = await familyOf(entities[0] ?? entity('a'), memoryStore({ ...corpus, entities }));
    expect(below.map(({ id }) => id)).toEqual(['a-20', 'a-9', 'a-10']);
  });

  test('a circle of parents and a missing parent end', async () => {
    const entities = [
      entity('a', { parent: 'b' }),
      entity('b', { parent: 'a' }),
      entity('c', { parent: 'gone', names: text('C') }),
    ];
    const reader = memoryStore({ ...corpus, entities });
    expect((await familyOf(entities[0] ?? entity('a'), reader)).above.map(({ id }) => id)).toEqual(['b']);
    expect((await familyOf(entities[2] ?? entity('c'), reader)).above).toEqual([]);
  });
});
