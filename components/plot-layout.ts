/** A plot of values over time as numbers and words, before anything is drawn: pure, so that drawing stays drawing. */
import { curveStepAfter, line } from 'd3-shape';
import { formatNumber, formatQuantity } from '../engine/claims/format.ts';
import type { Language, Value } from '../engine/corpus/schema.ts';
import { type TimeTick, timeScale, timeTicks, valueAxis } from './plot-axes.ts';
import { adjoins, type Course, courseOf, type DatedPoint } from './plot-points.ts';
import { along, type Box, firstFree, textWidth } from './plot-room.ts';

/** A figure that the open page quotes. */
export interface PageFigure {
  /** Its number in the page's list of mentions. */
  index: number;
  value: number | [number, number];
  unit: string;
  /** Of another measure than the claim's first figure. */
  isFurther?: boolean;
}
interface Word {
  text: string;
  x: number;
  /** The line on which it is written. */
  y: number;
}
export interface PlotMark {
  point: DatedPoint;
  x: number;
  y: number;
  /** The time for which it speaks, px; equal for a day. */
  from: number;
  to: number;
  /** Ends of a value that is a range, px; equal for others. */
  high: number;
  low: number;
  /** Its value, where there is room for it. */
  label?: Word;
}
export interface PlotLayout {
  height: number;
  /** Sides of the plot proper. */
  left: number;
  right: number;
  bottom: number;
  /** Where zero stands when values lie on both sides of it. */
  zero: number | null;
  values: { y: number; label: string }[];
  times: TimeTick[];
  marks: PlotMark[];
  course: Course;
  /** What joins the marks, as an SVG path; empty when nothing may. */
  path: string;
  own: { index: number; top: number; bottom: number; label: Word }[];
}

/** Units that go without saying beside an axis: the label of the plot names what is counted. */
const COUNTS = new Set(['vehicle', 'phone', 'item', 'person', 'none']);
const SIGNS: Partial<Record<Value['comparator'], string>> = {
  approx: '≈',
  gt: '>',
  gte: '≥',
  min: '≥',
  lt: '<',
  lte: '≤',
  max: '≤',
};
/** Radius of what is kept free around a mark, px. */
const AROUND = 7;

/**
 * Lays out a plot.
 * @param points in order of time, at least one, all of one unit
 * @param own figures of the page, of the same unit
 * @param size width of the drawing and height of its letters, px
 */
export function layOutPlot(
  {
    points,
    own,
    current,
    ownWord,
  }: { points: readonly DatedPoint[]; own: readonly PageFigure[]; current: string; ownWord: string },
  { width, em }: { width: number; em: number },
  language: Language,
): PlotLayout {
  const unit = points[0]?.value.unit ?? 'none';
  const height = Math.round(Math.min(Math.max(width * 0.5, em * 15), em * 21));
  const [top, bottom, right] = [em * 2, height - em * 2.2, width - 12];
  const axis = valueAxis(
    [...points.flatMap(({ value }) => [value.number, value.to ?? value.number]), ...own.flatMap(({ value }) => value)],
    [bottom, top],
  );
  // The unit is said once, over the topmost line, where it may reach into the plot.
  const values = axis.ticks.map((tick, at) => ({
    y: axis.at(tick),
    label:
      COUNTS.has(unit) || at < axis.ticks.length - 1
        ? shortNumber(tick, language)
        : shortQuantity(tick, unit, language),
  }));
  const wide = (text: string) => textWidth(text, em);
  const left = Math.min(Math.max(0, ...values.slice(0, -1).map(({ label }) => wide(label))) + 8, width / 2);
  const scale = timeScale(
    points.flatMap(({ first, last }) => [first, last]),
    [left + 12, right - 8],
  );
  const course = courseOf(points);
  const marks = points.map((point): PlotMark => {
    const [from, to] = [point.first, point.last].map((day) => scale(day * 86_400_000)) as [number, number];
    const ends = [point.value.number, point.value.to ?? point.value.number].map(axis.at) as [number, number];
    return { point, x: (from + to) / 2, y: (ends[0] + ends[1]) / 2, from, to, low: ends[0], high: ends[1] };
  });
  const topmost = { left: 0, right: wide(values.at(-1)?.label ?? ''), top: 0, bottom: top - 2 };
  const ownLines = own.map(({ value }): Box => {
    const ends = [value].flat().map(axis.at);
    return { left, right: width, top: Math.min(...ends) - 1, bottom: Math.max(...ends) + 1 };
  });
  const lines = [...linesOf(marks, course), ...ownLines];
  const taken = [topmost, ...marks.map(({ x, y }) => around(x, y))];
  const label = ({ x, y }: PlotMark, text: string, isHeavy: boolean): Word | undefined => {
    const half = wide(text) / 2;
    const middle = Math.min(width - half, Math.max(left + half, x));
    const box = (base: number) => ({ left: middle - half, right: middle + half, top: base - em, bottom: base + 2 });
    const others = taken.filter((each) => each.left !== x - AROUND || each.top !== y - AROUND);
    const places = [y - AROUND - 3, y + AROUND + em].filter((base) => base < bottom).map(box);
    const free = firstFree(places, [...others, ...lines]) ?? (isHeavy ? firstFree(places, others) : undefined);
    if (free === undefined) return undefined;
    taken.push(free);
    return { text, x: middle, y: free.bottom - 2 };
  };
  const name = (mark: PlotMark, isHeavy: boolean) => {
    const word = label(mark, shortValue(mark.point.value, language), isHeavy);
    if (word !== undefined) mark.label = word;
  };
  const [heaviest, ...others] = byWeight(marks, current);
  if (heaviest !== undefined) name(heaviest, true);
  const drawnOwn = own.map(({ index, value }) => {
    const ends = [value].flat().map(axis.at);
    const [high, low] = [Math.min(...ends), Math.max(...ends)];
    const text = `${ownWord} · ${shortQuantity(value, unit, language)}`;
    const word = ownLabel(text, high, low);
    return { index, top: high, bottom: low, label: word };
  });
  /** The page's figure is always named: at an end of its line, along it, or else above or below; in the last resort over its left end. */
  function ownLabel(text: string, high: number, low: number): Word {
    const end = Math.max(0, width - wide(text));
    const begin = Math.min(left + 4, end);
    const sides = [begin, end, ...[0.5, 0.25, 0.75].map((share) => begin + (end - begin) * share)];
    const bases = [0, 1, 2, 3, 4].flatMap((lines) => [high - 4 - lines * em, low + em + 1 + lines * em]);
    const inside = bases.filter((base) => base - em > top && base < bottom);
    const places = inside.flatMap((base) =>
      sides.map((start) => ({ left: start, right: start + wide(text), top: base - em, bottom: base })),
    );
    const [first] = places;
    const place = firstFree(places, [...taken, ...lines]) ?? firstFree(places, taken) ?? first ?? around(left, high);
    taken.push(place);
    return { text, x: place.left, y: place.bottom };
  }
  for (const other of others) name(other, false);
  return {
    height,
    left,
    right: width,
    bottom,
    zero: axis.ticks.includes(0) && (axis.ticks[0] ?? 0) < 0 ? axis.at(0) : null,
    values,
    times: timeTicks(scale, language, wide, [0, width]),
    marks,
    course,
    path: pathOf(marks, course),
    own: drawnOwn,
  };
}

const around = (x: number, y: number): Box => ({
  left: x - AROUND,
  right: x + AROUND,
  top: y - AROUND,
  bottom: y + AROUND,
});

/** More digits than these no axis can bear; no true value has them. */
const DIGITS = 16;
function shortNumber(number: number, language: Language): string {
  const written = formatNumber(number, language);
  return written.length > DIGITS ? number.toExponential(1) : written;
}
function shortQuantity(number: number | [number, number], unit: string, language: Language): string {
  const isLong = [number].flat().some((each) => formatNumber(each, language).length > DIGITS);
  if (!isLong) return formatQuantity(number, unit, language);
  return [number]
    .flat()
    .map((each) => shortNumber(each, language))
    .join('–');
}

/** Number and sign without the unit: >40,000; 200–300. */
function shortValue({ number, to, comparator }: Value, language: Language): string {
  const digits = shortNumber(number, language) + (to === undefined ? '' : `–${shortNumber(to, language)}`);
  return (SIGNS[comparator] ?? '') + digits;
}

/** What is labelled first, as not all may find room: the claim itself, the last and first, the highest and lowest. */
function byWeight(marks: readonly PlotMark[], current: string): PlotMark[] {
  const byHeight = marks.toSorted((a, b) => a.y - b.y);
  const first = [
    marks.find(({ point }) => point.claim === current),
    marks.at(-1),
    marks[0],
    byHeight[0],
    byHeight.at(-1),
  ];
  return [...new Set([...first, ...marks])].filter((mark) => mark !== undefined);
}

/** Where lines run between marks: words stand beside them if they can. */
function linesOf(marks: readonly PlotMark[], course: Course): Box[] {
  return marks.flatMap((mark, at) => {
    const before = marks[at - 1];
    if (before === undefined || course === 'moments') return [];
    if (course === 'periods')
      return adjoins(before.point, mark.point) ? along([before.x, before.y], [mark.x, mark.y]) : [];
    return [...along([before.x, before.y], [mark.x, before.y]), ...along([mark.x, before.y], [mark.x, mark.y])];
  });
}

function pathOf(marks: readonly PlotMark[], course: Course): string {
  if (course === 'moments') return '';
  // A gap for d3: what is not defined is not joined.
  const stops = marks.flatMap((mark, at) => {
    const before = marks[at - 1];
    const isGap = course === 'periods' && before !== undefined && !adjoins(before.point, mark.point);
    return isGap ? [null, mark] : [mark];
  });
  const draw = line<PlotMark | null>()
    .defined((stop) => stop !== null)
    .x((stop) => stop?.x ?? 0)
    .y((stop) => stop?.y ?? 0);
  return (course === 'totals' ? draw.curve(curveStepAfter) : draw)(stops) ?? '';
}
