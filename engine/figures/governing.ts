/** When a number holds: which of the periods of its sentence, and of those before, is its own. */
import type { Measure, Scene } from './cue-table.ts';
import { grainOf, type NamedPeriod } from './periods.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';

/**
 * The period of a number. 去年同期 is that of the year before the period that was spoken of, where that is known.
 * @param number with offsets into its sentence
 * @param measure of the number, null where it is not known
 * @returns null when none does
 */
export function periodOf(number: Quantity, measure: Measure | null, scene: Scene, reader: Reader): NamedPeriod | null {
  const period = governingPeriod(number, measure, scene, reader);
  if (period === null) return null;
  if (period.iso === null && period.kind === 'year') return wholeYear(period, scene);
  if (period.event !== undefined) return ofYear(period, number, scene);
  if (period.kind !== 'earlier') return period;
  const before = spansBefore(period, scene).filter(({ iso }) => !iso?.includes('*'));
  const isYear = reader.re.yearAgo.test(period.words);
  const step = isYear ? null : reader.re.stepAgo.exec(period.words);
  const kind = step?.[1] === undefined ? 'month' : 'quarter';
  const base = isYear ? before.at(-1) : step && before.findLast((one) => one.kind === kind);
  if (base?.iso == null) return period;
  const iso = isYear
    ? base.iso.replace(/(?<=^|\/)\d{4}/g, (year) => String(Number(year) - 1))
    : stepBack(base.iso, kind === 'quarter' ? 4 : 12);
  return { ...period, kind: base.kind, iso, derived: true };
}

/** The quarter or month before one, of which a year has 4 or 12: 2025-Q1 -> 2024-Q4. */
function stepBack(iso: string, parts: 4 | 12): string {
  const [year, part] = iso.split(/-Q?/);
  const at = Number(year) * parts + Number(part) - 2;
  const number = String((at % parts) + 1);
  return `${Math.floor(at / parts)}-${parts === 4 ? `Q${number}` : number.padStart(2, '0')}`;
}

/** Double 11 payments were 22.4 billion yuan in 2023; 双11支付额，2023年为224亿元: the campaign of the year that the clause names. */
function ofYear(period: NamedPeriod, { end }: Quantity, { periods, breaks }: Scene): NamedPeriod {
  const year = periods.find(
    (one) => one.kind === 'year' && !one.isBase && one.start > period.start && breaks[one.start] === breaks[end],
  );
  return year?.iso && period.iso ? { ...period, iso: year.iso + period.iso.slice(-6) } : period;
}

/** 全年: the year that was spoken of, if only by a quarter of it. */
function wholeYear(period: NamedPeriod, scene: Scene): NamedPeriod {
  const iso = spansBefore(period, scene).at(-1)?.iso?.slice(0, 4);
  return iso === undefined || !/^\d/.test(iso) ? period : { ...period, iso, derived: true };
}

/** The stretches of time with a date named before a period, less those that something is compared with. */
function spansBefore({ start }: NamedPeriod, { periods, wider }: Scene): NamedPeriod[] {
  const own = periods.filter(({ end }) => end <= start);
  return [...wider, ...own].filter(({ kind, iso, isBase }) => SPANS.test(kind) && iso !== null && !isBase);
}

const SPANS = /^(?:month|quarter|half|ytd|year)$/;

/**
 * The period that governs a number: before it in the sentence, then behind it, then what was said before.
 * @param number with offsets into its sentence
 * @param measure of the number, null where it is not known
 * @returns null when none does
 */
function governingPeriod(
  { start, end, unit }: Quantity,
  measure: Measure | null,
  scene: Scene,
  { re }: Reader,
): NamedPeriod | null {
  const { text, numbers, periods, breaks } = scene;
  if (periods.length === 0 && scene.wider.length === 0) return null;
  const id = measure?.id ?? '';
  // 108,796 in the quarter, up from 39,790 a year earlier: then is told of the number right before it.
  const isOfAnother = ({ kind, start: from }: NamedPeriod) =>
    kind === 'earlier' && from >= end && numbers.some((other) => other.start >= end && other.end <= from);
  const of = (period: NamedPeriod) => re.beside.test(text.slice(period.end, start));
  // Delivered 108,796 in Q3 2025, versus 39,790 in Q3 2024: a period right behind a number is that number's.
  const holds = (number: { end: number }, period: NamedPeriod) =>
    period.start >= number.end && re.behind.test(`${text.slice(number.end, period.start)}@${period.words} `);
  // 相较去年首季的64.9亿元: that number is of then, and no other.
  const isBesides = (period: NamedPeriod) =>
    period.isBase && !(period.end <= start ? of(period) : holds({ end }, period));
  const fits = (period: NamedPeriod) => !period.isEdge && belongs(period) && !isOfAnother(period) && !isBesides(period);
  const belongs = ({ event, kind }: NamedPeriod) =>
    id.includes('double11')
      ? re.feasts.test(event ?? '') || kind === 'earlier'
      : event !== 'double11' || measure?.once === true || /price|saving/.test(id);
  const share = unit === 'percent';
  const grain = grainOf(id);
  // 营收290亿元，毛利率25.5%，低于二季度的26.4%: the period of a later clause may be that of a number there.
  const isAside = (period: NamedPeriod) =>
    breaks[period.start] !== breaks[end] &&
    numbers.some(
      (other) => (other.start >= end && other.end <= period.start) || breaks[other.start] === breaks[period.end],
    );
  const pick = (list: NamedPeriod[]) => {
    const before = list.findLast((period) => period.end <= start);
    const behind = list.find((period) => period.start >= end && !isAside(period));
    if (before === undefined || behind === undefined) return before ?? behind;
    const taken = numbers.some((other) => other.end <= start && (other.start >= before.end || holds(other, before)));
    return taken && holds({ end }, behind) ? behind : before;
  };
  // 同比增长 is a share of now, 去年同期为17.1% one of then.
  const told = periods.filter((period) => fits(period) && !(share && period.kind === 'earlier'));
  // 相比去年同期的39790辆, 去年同期为17.1%
  const then = periods.findLast((period) => period.kind === 'earlier' && period.end <= start);
  if (then !== undefined && of(then)) return then;
  // Up from 39,790 a year earlier.
  const ago = periods.find((period) => period.kind === 'earlier' && holds({ end }, period));
  if (!share && ago !== undefined && re.origin.test(text.slice(Math.max(0, start - 24), start))) return ago;
  // 3月月活7.19亿。分部收入186亿元: money is told by the quarter, whatever month was named since.
  const isFine = ({ kind }: NamedPeriod) =>
    /^(?:month|day)$/.test(kind) && /quarter|half|year/.test(grain ?? '') && measure?.unit === 'CNY';
  // 上季交付81302台 is not of the quarter that was spoken of before.
  const nearest = pick(told);
  if (nearest?.event === 'last') return nearest;
  // 三季度 … 首次单季盈利: the period with a date before the mere kind of period.
  const dated = pick(told.filter(({ kind, iso }) => kind === grain && iso !== null));
  if (dated !== undefined || grain === 'day') return dated ?? null;
  // 2025年第三季财报。单季交付108796辆，前三季26万辆: the quarter that was spoken of, and not what follows.
  const isMeant = ({ kind, iso, end: to }: NamedPeriod) => kind === grain && iso === null && to <= start;
  const meant = told.some(isMeant)
    ? scene.wider.findLast((period) => period.kind === grain && period.iso !== null && fits(period))
    : undefined;
  if (meant !== undefined) return meant;
  const exact = pick(told.filter(({ kind, iso }) => iso !== null || kind === 'earlier'));
  // 第四季度收入1090亿元。全年研发支出241亿元.
  if (exact === undefined && grain === undefined && nearest?.kind === 'year' && nearest.end <= start) return nearest;
  return (
    exact ??
    scene.wider.findLast((period) => fits(period) && period.kind !== 'earlier' && !isFine(period)) ??
    nearest ??
    null
  );
}
