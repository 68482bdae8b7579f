/** One number, all that is known of it put together: what it counts, when, about whom, and how it stands to the claims. */
import type { Figure } from '../mention.ts';
import type { Steps } from '../steps.ts';
import { clauseAround, isGoalOf, isOrigin, isStray, partTold, thingCounted } from './around.ts';
import { MONEY } from './compare.ts';
import type { Measure, MeasureTable, Scene } from './cue-table.ts';
import { periodOfEcho } from './echoes.ts';
import { periodOf } from './governing.ts';
import { type Case, isSigned, judge, type Verdict } from './judge.ts';
import type { Kin } from './kin.ts';
import type { PackedClaim, PackedFigures } from './pack.ts';
import { closeYear, kindOf, type NamedPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import { type Ranked, rank } from './ranking.ts';
import type { Reader } from './reader.ts';
import { readHedges } from './scopes.ts';
import type { Subject } from './subjects.ts';
import { findUnnamed, ofEcho } from './unnamed.ts';

/** A pack opened for a page. */
export interface Tables {
  measures: MeasureTable;
  /** By unit and index, the measures that the unit fits; filled as units come up. */
  byUnit: Map<string, Uint8Array>;
  claims: Map<string, PackedClaim[]>;
  /** Claims in the order of the size of what they say. */
  sized: PackedClaim[];
  kin: Kin;
  recent: PackedFigures['recent'];
  reader: Reader;
}

/**
 * Describes a number, in steps.
 * @param number with offsets into its sentence
 * @returns the figure without its place in the text, or null when the number is none after all
 */
export function* describe(number: Quantity, subject: Subject, scene: Scene, pack: Tables): Steps<Figure | null> {
  const { start, unit, approx } = number;
  // 百亿补贴 counts nothing, whatever stands beside it.
  const bare = unit === '' && approx === undefined && /^[百千万亿]/.test(scene.text.slice(start, start + 1));
  if (number.weak && bare) return null;
  // Of a number that is nobody's only the value is worth its while.
  const owned = subject.owner !== null || subject.rival !== null;
  const clause = owned ? clauseAround(scene.text, number, pack.reader) : '';
  const { echo } = subject;
  const ranked = !owned ? [] : echo !== undefined ? ofEcho(echo, pack) : rank(number, subject, clause, scene, pack);
  yield;
  const unnamed = owned && ranked.length === 0 ? findUnnamed(number, subject, scene, pack) : null;
  if (unnamed !== null) ranked.push(unnamed);
  const best = ranked[0];
  // A size (几百亿) is told where it is clear of what.
  if (number.weak && (best === undefined || (best.fit === 0 && number.value !== null))) return null;
  // Three goals are no three cars.
  if (number.weak && unit === 'item' && best?.measure.unit !== unit && Number(number.value) < 10) return null;
  const isLaunch = best !== undefined && pack.reader.re.atLaunch.test(best.evidence);
  const governing = owned && !isLaunch ? periodOf(number, best?.measure ?? null, scene, pack.reader) : null;
  const period = echo === undefined ? governing : periodOfEcho(governing, echo, scene, pack.reader);
  yield;
  const verdict =
    best === undefined
      ? silent(owned ? 'measure' : 'nobody')
      : decide(number, subject, ranked, period, clause, scene, pack);
  // A firm has no weight: 200 g of xiaomi is the grain.
  const weighed =
    /^(?:k?g|jin|tonnes)$/.test(unit) && (subject.owner?.kind === 'org' || scene.text.startsWith('小米', number.end));
  const given = subject.foreign || weighed || (unit === 'year' && best === undefined) ? null : subject.owner;
  const owner = verdict.claim !== null ? (subject.owner ?? subject.rival) : given;
  // Another reading than the first may be the one that agrees.
  const told = ranked.find(({ measure }) => measure.id === verdict.claim?.measure) ?? best;
  // Only what a page describes too: a series must not depend on how much is asked for.
  if (best !== undefined && best.fit > 0 && told !== undefined) {
    const agrees = verdict.relation === 'agrees';
    scene.before = { end: number.end, unit: unit || best.measure.unit, measure: told.measure, agrees };
  }
  const time = period?.iso == null ? null : closeYear(period.iso, verdict.claim?.period ?? '*');
  const why: Figure['why'] = { compare: verdict.why };
  if (owner !== null) why.entity = subject.place === 'sentence' ? owner.text : `${owner.text} (${subject.place})`;
  if (told !== undefined) why.measure = told.evidence;
  if (period !== null) why.time = period.words;
  return {
    start: 0,
    end: 0,
    text: '',
    value: signed(number, told?.measure),
    unit: unitOf(number, told?.measure, scene, pack.reader),
    ...(approx === undefined ? {} : { approx }),
    entity: owner?.entity ?? null,
    measure: told?.measure.id ?? null,
    time: time?.includes('*') ? null : time,
    relation: verdict.relation,
    claim: verdict.claim?.id ?? null,
    why,
  };
}

/** Units of what was said before in which a country counts. */
const ABROAD = 80;
const silent = (why: string): Verdict => ({ relation: 'none', claim: null, why });

/** Judges a number whose measure is known, unless the words around it forbid that. */
function decide(
  number: Quantity,
  subject: Subject,
  ranked: Ranked[],
  period: NamedPeriod | null,
  clause: string,
  scene: Scene,
  pack: Tables,
): Verdict {
  const { start, value, unit } = number;
  const [best, ...others] = ranked;
  if (best === undefined) return silent('');
  const { ofSegment, ordered } = pack.reader.re;
  const toldAs = ({ measure: { id } }: Ranked) => (ofSegment.test(id) ? 'segment' : kindOf(id));
  const kind = toldAs(best);
  const alike = others.filter((one) => toldAs(one) === kind);
  // Net or before tax, a segment's result is told by the same words.
  const second = kind === 'segment' ? others.find((one) => !alike.includes(one)) : others[0];
  if (subject.owner === null && best.fit === 0) return silent('other');
  if (value === null) return silent('vague');
  const thing = thingCounted(number, scene.text, pack);
  if (thing !== null) return silent(`said ${thing}`);
  const before = scene.text.slice(Math.max(0, start - 12), start);
  const earlier = subject.place === 'sentence' ? '' : scene.earlier.slice(-ABROAD);
  const hedge = readHedges(clause, before, earlier, unit, pack.reader);
  // What is aimed at is compared with what was aimed at.
  const aimed = hedge?.kind === 'unsaid' ? ranked.find(({ measure }) => measure.id.includes('target')) : undefined;
  // 便宜500元 is the gap between two prices, and what a saving is.
  const isGap = hedge?.kind === 'gap' && pack.reader.re.gaps.test(best.measure.id);
  if (hedge !== null && hedge.kind !== 'hedged' && aimed === undefined && !isGap) return silent(`said ${hedge.word}`);
  // A share of India is none of the world.
  if (hedge !== null && pack.reader.re.abroad.test(hedge.word) && pack.reader.re.spread.test(best.measure.id))
    return silent(`said ${hedge.word}`);
  // 75.5 billion, compared with 59.5 billion in the first quarter of 2023: told with a time of its own.
  const gap = period?.iso == null ? -1 : period.start - number.end;
  const isDated = gap >= 0 && gap < 24;
  if (!isDated && isOrigin(number, scene.text, pack.reader)) return silent('origin');
  if (period?.kind === 'earlier') return silent('past');
  if (subject.dated && period?.iso == null) return silent('undated');
  // A period from the sentences before holds only while they name no other of its kind.
  const isApart = ({ kind, iso }: NamedPeriod) => kind === period?.kind && iso !== period.iso;
  const held =
    period === null ||
    scene.periods.includes(period) ||
    // Nor is a total of the day on which something else was.
    !(best.measure.cumulative === true || [...scene.periods, ...scene.wider].some(isApart));
  // Recalls and fines added up are more than any one of them.
  const summed = /recall|fine/.test(best.measure.id) && pack.reader.re.total.test(clause);
  const since = subject.place === 'sentence' ? (subject.owner?.end ?? 0) : 0;
  const part = partTold(scene.text.slice(since, start), best, subject.echo !== undefined, pack.reader);
  if (part === 'other') return silent('part');
  const clear = held && !best.shared && best.score >= 7.2 && !isStray(number, best, scene, pack.reader);
  if (subject.short && !clear) return silent('unsure');
  const sure =
    clear &&
    // SU7交付7160台, behind what was told of a quarter: no total.
    !(best.context === '@none' && period !== null && !scene.periods.includes(period)) &&
    isGoalOf(period, start, (aimed ?? best).measure, scene) &&
    period?.derived !== true &&
    !summed &&
    part !== 'some' &&
    (second === undefined || aimed !== undefined || best.rank - second.rank >= 0.5);
  const growth = pack.reader.re.growth.test(before.slice(-6));
  const plain = unit === 'CNY' && scene.text[number.end - 1] === '元' && !pack.reader.re.inYuan.test(before);
  const against = ({ measure, narrow }: Ranked) => {
    const { text: sentence, date } = scene;
    const lead = sentence.slice(0, start);
    const carried = period !== null && !scene.periods.includes(period);
    const one: Case = {
      ...number,
      value,
      plain,
      subject,
      measure,
      sure,
      narrow,
      period,
      carried,
      date,
      sentence,
      lead,
      growth,
    };
    return judge(
      one,
      subject.echo === undefined ? (pack.claims.get(measure.id) ?? []) : [subject.echo],
      pack,
      (aimed === undefined && !isGap) || pack.reader.re.rumoured.test(scene.text) ? (hedge?.word ?? null) : null,
    );
  };
  // Cars ordered are not delivered: 锁单108796辆，交付多少没有披露.
  const orders = ranked.find(({ measure }) => ordered.test(measure.id));
  const isOrdered = (one: Ranked) => orders !== undefined && orders.score > one.score;
  if (isOrdered(best)) return silent('ordered');
  const verdict = against(aimed ?? best);
  const figures = typeof value === 'number' ? value / number.step : 0;
  const isLong = figures >= 1000;
  if (verdict.relation === 'agrees') return nearestOf(verdict, value, others, against);
  if (verdict.relation === 'none' && figures < 100) {
    if (verdict.why !== 'period') return verdict;
    // 全年分部净亏损62亿: the year's loss has the words of a quarter's.
    const like = alike.filter((one) => best.rank - one.rank < 1.5);
    return like.map(against).find(({ relation }) => relation === 'agrees') ?? verdict;
  }
  // A difference is told only when no other reading of the number fits a claim. Four figures and more that do are no accident,
  // nor are three where that reading is nearly as good.
  for (const reading of others) {
    const other = against(reading);
    if (other.relation !== 'agrees' || isOrdered(reading)) continue;
    if (isLong || (figures >= 100 && best.rank - reading.rank < 1)) return other;
    if (verdict.relation === 'differs') return silent(`either ${reading.measure.id}`);
  }
  const isForeseen = pack.reader.re.foreseen.test(scene.text.slice(0, start));
  return verdict.relation === 'differs' && isForeseen ? silent('unsure') : verdict;
}

/** Of a number that is only nearly what a claim says (28.3 of about 29 billion) another reading may be the very one. */
function nearestOf(
  verdict: Verdict,
  value: Case['value'],
  others: Ranked[],
  against: (reading: Ranked) => Verdict,
): Verdict {
  const gap = ({ claim }: Verdict) => Math.abs(Number(value) / (claim?.value.number ?? 0) - 1);
  if (!(gap(verdict) > 0.005)) return verdict;
  for (const reading of others) {
    const other = against(reading);
    if (other.relation === 'agrees' && gap(other) < 0.001) return other;
  }
  return verdict;
}

function signed({ value, fall, unit }: Quantity, measure: Measure | undefined): Quantity['value'] {
  const negative = fall && isSigned(unit, measure?.id ?? '');
  return negative && typeof value === 'number' && value !== 0 ? -value : value;
}

/** A bare number takes the unit of its measure or the money of the one before it; a general counter becomes what is counted. */
function unitOf(
  { unit, start, end }: Quantity,
  measure: Measure | undefined,
  { text, numbers }: Scene,
  { re }: Reader,
): string {
  if (measure !== undefined && (unit === '' || unit === 'item')) return measure.unit;
  if (unit !== '') return unit;
  if (re.money.test(text.slice(Math.max(0, start - 12), end + 4))) return 'CNY';
  return numbers.findLast((other) => other.end <= start && MONEY.test(other.unit))?.unit ?? 'item';
}
