/** One number, all that is known of it put together: what it counts, when, about whom, and how it stands to the claims. */
import type { Figure } from '../mention.ts';
import { convert, fitsUnit } from './compare.ts';
import { type Case, fitSubject, isSigned, judge, type Kin, type Verdict } from './judge.ts';
import { type FoundMeasure, findMeasures, type Measure, type Surroundings } from './measures.ts';
import type { Quantity } from './numbers.ts';
import type { PackedClaim } from './pack.ts';
import { closeYear, type NamedPeriod } from './periods.ts';
import { readHedges } from './scopes.ts';
import type { Subject } from './subjects.ts';

/** A pack opened for a page. */
export interface Tables {
  measures: Measure[];
  /** Those that a unit fits, filled as units come up. */
  byUnit: Map<string, Measure[]>;
  claims: Map<string, PackedClaim[]>;
  kin: Kin;
}

/**
 * Describes a number.
 * @param number with offsets into its sentence
 * @returns the figure without its place in the text, or null when the number is none after all
 */
export function describe(number: Quantity, subject: Subject, around: Surroundings, pack: Tables): Figure | null {
  const fitting =
    pack.byUnit.get(number.unit) ?? pack.measures.filter((measure) => fitsUnit(number.unit, measure.unit));
  pack.byUnit.set(number.unit, fitting);
  const ranked = rank(findMeasures(fitting, around), subject, pack, number.unit, clauseAround(around));
  const [best, second] = ranked;
  // 一次, 一款 and 百亿补贴 count nothing, whatever stands beside them.
  const idle =
    number.value === 1 ||
    (number.unit === '' && number.approx === undefined && /^[百千万亿]/.test(around.text.slice(number.start)));
  if (number.weak && (idle || best === undefined || best.fit === 0)) return null;
  const given = subject.foreign || (number.unit === 'year' && best === undefined) ? null : subject.owner;
  const period = nearest(around, best?.measure ?? null, /percent|times/.test(number.unit));
  const clause = clauseAround(around);
  const hedge = readHedges(clause, around.text.slice(Math.max(0, number.start - 12), number.start), number.unit);
  let verdict: Verdict = { relation: 'none', why: '', claim: null };
  const owned = (best?.fit ?? 0) > 0;
  if (subject.foreign && !owned) verdict.why = 'somebody else is named nearer';
  else if (given === null && !owned) verdict.why = 'nobody is named';
  else if (best === undefined) verdict.why = 'no word says what is counted';
  else if (number.value === null) verdict.why = 'a size, not a number';
  else if (hedge !== null && hedge.kind !== 'hedged') verdict.why = `the page says ${hedge.word.trim()}`;
  else if (period?.kind === 'earlier' && number.unit !== 'percent') verdict.why = 'of an earlier period';
  else {
    // A period from the sentences before holds only while they name no other of its kind.
    const held =
      period === null ||
      around.periods.includes(period) ||
      around.wider.every(({ kind, iso }) => kind !== period.kind || iso === period.iso);
    const margin = second === undefined || best.rank - second.rank >= 0.5;
    const number_: Case = {
      value: number.value,
      unit: number.unit,
      step: number.step,
      approx: number.approx,
      fall: number.fall,
      ordinal: number.ordinal,
      subject,
      measure: best.measure,
      sure: margin && held && best.score >= 7.2,
      period,
      sentence: around.text,
      growth: /增长|增|涨|升|grew|rose|up|increase/.test(
        around.text.slice(Math.max(0, number.start - 6), number.start),
      ),
    };
    const against = (one: Ranked) =>
      judge(
        { ...number_, measure: one.measure },
        pack.claims.get(one.measure.id) ?? [],
        pack.kin,
        hedge?.word.trim() ?? null,
      );
    verdict = against(best);
    // A difference is told only when no other reading of the number fits a claim.
    const rival =
      verdict.relation === 'differs' ? ranked.slice(1).find((one) => against(one).relation === 'agrees') : undefined;
    if (rival !== undefined) verdict = { relation: 'none', claim: null, why: `could as well be ${rival.measure.id}` };
  }
  const owner = verdict.claim !== null ? (subject.owner ?? subject.rival) : given;
  const time = period?.iso == null ? null : closeYear(period.iso, verdict.claim?.period ?? '*');
  const figure: Figure = {
    start: 0,
    end: 0,
    text: '',
    value: signed(number, best?.measure),
    unit: unitOf(number, best?.measure, around),
    entity: owner?.entity ?? null,
    label: owner?.label ?? null,
    measure: best?.measure.id ?? null,
    time: time?.includes('*') ? null : time,
    relation: verdict.relation,
    claim: verdict.claim?.id ?? null,
    why: {},
  };
  if (number.approx !== undefined) figure.approx = number.approx;
  if (owner !== null)
    figure.why.entity = subject.place === 'sentence' ? owner.text : `${owner.text} (${subject.place})`;
  if (best !== undefined) figure.why.measure = best.evidence;
  if (period !== null) figure.why.time = period.words;
  if (verdict.why !== '') figure.why.compare = verdict.why;
  return figure;
}

interface Ranked extends FoundMeasure {
  rank: number;
  fit: number;
}

/** Measures of which a claim about this subject exists come before others with like evidence. */
function rank(found: FoundMeasure[], subject: Subject, pack: Tables, unit: string, clause: string): Ranked[] {
  const total = /累计|总共|cumulative|lifetime|in total|to date/.test(clause);
  return found
    .map((one) => {
      const claims = pack.claims.get(one.measure.id) ?? [];
      const fit = Math.max(0, ...claims.map((claim) => fitSubject(claim, subject, pack.kin)));
      // A total is not of one month; 602天 is hardly meant where years are counted.
      const other =
        (total && /_(?:month|quarter|half|year)$/.test(one.measure.id) ? 4 : 0) +
        (unit !== '' && unit !== one.measure.unit && convert(1, unit, one.measure.unit) !== null ? 0.8 : 0);
      return { ...one, fit, rank: one.score + (claims.length === 0 ? 0 : ([-1.5, 0.5, 1, 2][fit] ?? 0)) - other };
    })
    .sort((a, b) => b.rank - a.rank);
}

/** The period that governs a number: before it in the sentence, then behind it, then what was said before. */
function nearest(
  { start, end, periods, wider }: Surroundings,
  measure: Measure | null,
  share: boolean,
): NamedPeriod | null {
  const event = measure?.id.includes('double11') ?? false;
  const fits = (period: NamedPeriod) =>
    event
      ? period.event === 'double11'
      : period.event !== 'double11' || measure?.once || /price|saving/.test(measure?.id ?? '');
  const grain = /_(day|month|quarter|half|ytd|year)(?:_|$)/.exec(measure?.id.replace('stock', 'stock_day') ?? '')?.[1];
  const pick = (list: NamedPeriod[]) =>
    list.filter((period) => period.end <= start).at(-1) ?? list.find((period) => period.start >= end);
  const told = periods.filter((period) => fits(period) && !(share && period.kind === 'earlier'));
  const ofGrain = told.filter((period) => period.kind === grain);
  const back = wider.filter((period) => fits(period) && period.kind !== 'earlier');
  // 三季度 … 首次单季盈利: the period with a date before the mere kind of period.
  const dated = ofGrain.filter((period) => period.iso !== null);
  if (grain === 'day') return pick(dated) ?? null;
  const found =
    pick(dated) ??
    pick(told.filter((period) => period.iso !== null || period.kind === 'earlier')) ??
    back.at(-1) ??
    pick(told);
  return found ?? null;
}

/** From the clause break before the number, or the one before that when the clause is short, to the end of its clause. */
function clauseAround({ text, start, end }: Surroundings): string {
  const head = text.slice(0, start).split(/[,，;；]/);
  const clause = head.at(-1) ?? '';
  const lead = clause.length < 8 ? `${head.at(-2) ?? ''} ${clause}` : clause;
  return lead + (/^[^,，;；]*/.exec(text.slice(end))?.[0] ?? '');
}

function signed({ value, fall, unit }: Quantity, measure: Measure | undefined): Quantity['value'] {
  const negative = fall && isSigned(unit, measure?.id ?? '');
  return negative && typeof value === 'number' && value !== 0 ? -value : value;
}

/** A bare number takes the unit of its measure; a general counter becomes what is counted. */
function unitOf({ unit, start }: Quantity, measure: Measure | undefined, { text, end }: Surroundings): string {
  if (measure !== undefined && (unit === '' || unit === 'item')) return measure.unit;
  if (unit !== '') return unit;
  return /[元钱价售花营额投资值利卖费付赚亏奖罚]|revenue|sales|paid|price|profit|invest|worth|cost/.test(
    text.slice(Math.max(0, start - 12), end + 4),
  )
    ? 'CNY'
    : 'item';
}
