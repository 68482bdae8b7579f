/** The measure of a number that no word beside it names: it stands right behind a name, goes on with a series, is of a list or under a head. */

import { saidBetween } from './around.ts';
import { type Measure, type Scene, tellings, type Word } from './cue-table.ts';
import type { Tables } from './describe.ts';
import { bestFit } from './kin.ts';
import { fitting } from './measures.ts';
import type { PackedClaim } from './pack.ts';
import { grainOf } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Ranked } from './ranking.ts';
import type { Subject } from './subjects.ts';

/**
 * The measure of such a number. Nothing of it differs: `shared`.
 * @param number with offsets into its sentence
 * @returns null where nothing tells it
 */
export function findUnnamed(number: Quantity, subject: Subject, scene: Scene, pack: Tables): Ranked | null {
  const bare = measureOf(subject.bare, pack);
  const series = inSeries(number, subject, scene, pack);
  // 预售价Pro版25.99万元、Max版30.99万元: the second is such a price too.
  if (bare !== undefined) return series?.measure.id.startsWith('price') ? series : unnamed(bare, 3);
  return (
    series ??
    inList(number, subject, scene, pack) ??
    underHead(number, subject, scene, pack) ??
    byUnit(number, subject, pack)
  );
}

/** Of a product that the sentence names, what its unit alone tells: 17 Pro Max做到7500mAh. */
function byUnit({ unit }: Quantity, subject: Subject, pack: Tables): Ranked | null {
  const { claims, kin, reader } = pack;
  if (subject.owner?.kind !== 'product' || subject.place !== 'sentence' || unit === 'CNY') return null;
  const measure = measureOf(reader.ofUnit.get(unit), pack);
  return measure !== undefined && bestFit(claims.get(measure.id) ?? [], subject, kin) === 3
    ? unnamed(measure, 3)
    : null;
}

/**
 * A number with no word of its own goes on with the one before it where nothing but periods and names stands between them:
 * 一季度交付75869辆，二季度81302辆.
 */
function inSeries(number: Quantity, subject: Subject, scene: Scene, pack: Tables): Ranked | null {
  const { before } = scene;
  if (before === null || (number.unit !== '' && number.unit !== before.unit) || number.start - before.end > 60)
    return null;
  if (!pack.reader.re.series.test(saidBetween(scene, before.end, number.start))) return null;
  const fit = bestFit(pack.claims.get(before.measure.id) ?? [], subject, pack.kin);
  return fit === 0 ? null : unnamed(before.measure, fit);
}

/**
 * In a list of firms the word at its head tells of all: 11月交付量：零跑70327辆，小米汽车超40000辆. The number stands right behind
 * the firm, and the measure is of a stretch of time that the sentence names.
 */
function inList({ start, end, unit }: Quantity, subject: Subject, scene: Scene, pack: Tables): Ranked | null {
  const { owner, place } = subject;
  if (owner?.kind !== 'org' || place !== 'sentence' || unit === '') return null;
  const { listable, listed, listedBehind } = pack.reader.re;
  if (!listed.test(scene.text.slice(owner.end, start)) || !listedBehind.test(scene.text.slice(end, end + 12)))
    return null;
  const fits = fitting(unit, pack);
  for (const { cue, measure } of tellings(scene, pack.measures)) {
    const [, grain] = listable.exec(measure.id) ?? [];
    if (fits[cue.measure] !== 1 || !isDated(scene, grain)) continue;
    const fit = bestFit(pack.claims.get(measure.id) ?? [], subject, pack.kin);
    if (fit > 0) return unnamed(measure, fit);
  }
  return null;
}

/** Does the sentence name such a stretch of time, with its date? */
function isDated({ periods }: Scene, grain: string | undefined): boolean {
  return periods.some(({ kind, iso }) => kind === grain && iso !== null);
}

/** The measure of the line above the list that tells most of it, for a number with nothing but its label before it. */
function underHead({ start, unit }: Quantity, subject: Subject, scene: Scene, pack: Tables): Ranked | null {
  const { head } = scene;
  if (head === null || start > LABEL) return null;
  const fits = fitting(unit, pack);
  let best: Ranked | null = null;
  let size = 0;
  let told: Word | undefined;
  for (const { word, cue, measure } of tellings(head, pack.measures)) {
    // Of the longest word; its cues stand side by side.
    if ((word !== told && word.size <= size) || !cue.near || fits[cue.measure] !== 1) continue;
    const grain = grainOf(measure.id);
    const { context } = cue;
    const isTold = context === '' || context === `@${grain}` || head.text.includes(context);
    if (!isTold || (grain !== undefined && !isDated(scene, grain))) continue;
    const fit = bestFit(pack.claims.get(measure.id) ?? [], subject, pack.kin);
    if (fit === 0) continue;
    best = unnamed(measure, fit);
    size = word.size;
    told = word;
  }
  return best;
}

/** Most units before a number in a line of a list. */
const LABEL = 24;

/** The measure of the claim that a number repeats. */
export function ofEcho({ measure: id }: PackedClaim, pack: Tables): Ranked[] {
  const measure = measureOf(id, pack);
  return measure === undefined ? [] : [unnamed(measure, 3)];
}

const measureOf = (wanted: string | undefined, { measures }: Tables): Measure | undefined =>
  measures.measures.find(({ id }) => id === wanted);

/** A measure that no word beside the number names. */
const unnamed = (measure: Measure, fit: number): Ranked => ({
  measure,
  score: 6,
  rank: 6,
  fit,
  shared: true,
  narrow: false,
  context: '',
  evidence: '…',
});
