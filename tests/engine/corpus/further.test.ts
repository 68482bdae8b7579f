/** Claims with more than one figure: each is compared, and the card tells the one that answers the page. */
import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../../browser/store/queries.ts';
import { formatValue } from '../../../engine/claims/format.ts';
import { rankClaims } from '../../../engine/claims/rank.ts';
import { viewEntity } from '../../../engine/claims/view.ts';
import { eachFigure, toldOf } from '../../../engine/corpus/further.ts';
import { packFigures } from '../../../engine/figures/pack.ts';
import { corpus } from '../../bundled.ts';
import { type Broken, expectRefused } from './refused.ts';
import { spoil } from './sample.ts';

const recall = corpus.claims.find(({ id }) => id === 'c-pb');
const crash = corpus.claims.find(({ id }) => id === 'c-crash-tl');
if (recall === undefined || crash === undefined) throw new Error('the corpus holds no claim with further figures');

describe('figures of a claim', () => {
  test('each stands in turn in place of the claim’s own, with what it leaves out as in the claim', () => {
    const [own, capacity, power] = eachFigure(recall);
    expect(own).toBe(recall);
    expect([capacity?.measure, power?.measure]).toEqual(['power_bank_mah', 'power_bank_w']);
    expect(capacity).toMatchObject({ id: 'c-pb', statement: recall.statement, holds: undefined });
    expect(capacity?.about).not.toEqual(recall.about);
    expect(eachFigure(crash)[1]?.holds).toEqual(crash.holds);
  });
  test('the one of the measure answers, of two the nearer, and the claim itself where there is none', () => {
    expect(toldOf(recall, 'power_bank_w', 30).value).toMatchObject({ number: 33, unit: 'W' });
    expect(toldOf(crash, 'crash_speed_kmh', 100).value?.number).toBe(97);
    expect(toldOf(crash, 'crash_speed_kmh', [115, 120]).value?.number).toBe(116);
    expect(toldOf(crash, 'price_cny', 3)).toBe(crash);
    expect(toldOf(crash, null, 3)).toBe(crash);
  });
  test('all are packed for the page, under the id of the claim', () => {
    const packed = packFigures(corpus).claims.filter(({ id }) => id === 'c-pb');
    expect(packed.map(({ value }) => value.number)).toEqual([146891, 20000, 33]);
  });
});

describe('where a reader meets them', () => {
  const store = memoryStore(corpus);
  test('the view of a figure tells the value of its measure, and draws no series of another', async () => {
    const ask = { entity: 'xiaomi', measures: ['power_bank_w'], claim: 'c-pb', own: { value: 33 } };
    const view = await viewEntity(ask, store);
    const [first] = view?.claims ?? [];
    expect(first?.claim.id).toBe('c-pb');
    expect(first?.claim.value && formatValue(first.claim.value, 'en')).toBe('33 W');
    expect(view?.series).toEqual([]);
  });
  test('a name beside such a figure brings the claim forward', () => {
    const ranked = rankClaims(corpus.claims, {
      entity: 'su7',
      measures: ['crash_speed_kmh'],
      tallyOf: () => ({ supports: 0, refutes: 0, context: 0 }),
    });
    expect(ranked[0]?.id).toBe('c-crash-tl');
  });
});

const CLAIMS = 'data/claims/ec7.json';
const further = (change: object) =>
  spoil(CLAIMS, '[0].further', [
    { measure: 'units_made', value: { number: 3, unit: 'vehicle', comparator: 'eq' }, ...change },
  ]);

test.each<Broken>([
  ['no further figures', spoil(CLAIMS, '[0].further', []), CLAIMS, '$[0].further', /at least 1/],
  ['a further figure without a value', further({ value: undefined }), CLAIMS, '$[0].further[0].value', /add it/],
  [
    'a further figure of no measure',
    further({ measure: 'noise' }),
    CLAIMS,
    '$[0].further[0].measure',
    /data\/measures/,
  ],
  ['a further figure about nobody', further({ about: ['acne'] }), CLAIMS, '$[0].further[0].about[0]', /data\/entities/],
  [
    'a further figure in another unit',
    further({ value: { number: 3, unit: 'km', comparator: 'eq' } }),
    CLAIMS,
    '$[0].further[0].value.unit',
    /in vehicle/,
  ],
  [
    'a further figure of a day that does not exist',
    further({ holds: { period: '2025-02-30' } }),
    CLAIMS,
    '$[0].further[0].holds.period',
    /the day/,
  ],
])('%s: refused with file, place and repair', expectRefused);
