/** The measures that the words beside a number name, the likeliest first: by the words, by whose number it is and by when it holds. */
import { isOrigin } from './around.ts';
import { convert, MONEY } from './compare.ts';
import type { Measure, Scene } from './cue-table.ts';
import type { Tables } from './describe.ts';
import { bestFit } from './kin.ts';
import { type FoundMeasure, findMeasures, fitting } from './measures.ts';
import { grainOf } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Subject } from './subjects.ts';

export interface Ranked extends FoundMeasure {
  rank: number;
  fit: number;
}

/** What a measure gains where a claim of it fits the subject that well: `fitSubject`. */
const KNOWN = [-1.5, 0.5, 1, 2];

/**
 * Measures that fit, those of which a claim about this subject exists before others with like evidence.
 * @param clause of the number
 * @returns best first
 */
export function rank(number: Quantity, subject: Subject, clause: string, scene: Scene, pack: Tables): Ranked[] {
  const { re } = pack.reader;
  const total = re.total.test(clause);
  // Up from 92.5 billion yuan: nothing is sold from there.
  const isSold = ({ measure }: FoundMeasure) =>
    !(measure.id.startsWith('price_from') && isOrigin(number, scene.text, pack.reader));
  return findMeasures(pack.measures, fitting(number.unit, pack), scene, number)
    .filter(isSold)
    .map((one) => {
      const { measure } = one;
      const claims = pack.claims.get(measure.id) ?? [];
      const fit = bestFit(claims, subject, pack.kin);
      // A firm has no price: down from 10.7 billion.
      const isPriceless = fit === 0 && subject.owner?.kind !== 'product' && measure.id.startsWith('price');
      const known = isPriceless ? -5 : claims.length === 0 ? 0 : (KNOWN[fit] ?? 0);
      const bounded = measure.cumulative === true && isBounded(number, scene, re.inAll);
      const span = bounded ? 4 : otherSpan(measure, total, scene);
      const score = one.score + known - span - otherUnit(number.unit, measure);
      return { ...one, shared: one.shared || bounded, fit, rank: score };
    })
    .sort((a, b) => b.rank - a.rank);
}

/** 前三季度累计, 全年累计, 2026年一季度累计: a total of that time and no more. */
function isBounded({ start }: Quantity, { periods, text }: Scene, inAll: RegExp): boolean {
  return periods.some(
    ({ kind, iso, end }) =>
      kind === 'ytd' ||
      (iso === null && /^(?:month|quarter|year)$/.test(kind)) ||
      (kind !== 'day' && inAll.test(text.slice(end, start))),
  );
}

/** What a measure of a stretch of time loses: a total is not of one month, nor is what is told of a year. */
function otherSpan({ id }: Measure, total: boolean, { periods }: Scene): number {
  const grain = grainOf(id);
  if (grain === undefined) return 0;
  if (total && !/ytd|year/.test(grain)) return 4;
  const dated = periods.filter(({ iso }) => iso !== null);
  return dated.length > 0 && !dated.some(({ kind }) => kind === grain) ? 2 : 0;
}

/** What a measure loses that is told in another unit, or in other money: 602天 is hardly meant where years are counted. */
function otherUnit(unit: string, { unit: own }: Measure): number {
  if (unit === own) return 0;
  if (MONEY.test(unit)) return unit === 'CNY' ? 1.5 : 4;
  return unit !== '' && convert(1, unit, own) !== null ? 0.8 : 0;
}
