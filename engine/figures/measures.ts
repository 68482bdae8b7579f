/**
 * Which measure a number speaks of: the cue words of `data/measures.json` around it, nearest and longest first.
 *
 *     小米集团第三季净利年增80.9%，股价却收跌4.81%        net_profit_yoy: 净利 + 年增, beside the number
 *                  ^^^^^^^^
 * All cue words of a sentence are spotted in one pass; each number then weighs only the cues that are there.
 */
import { fitsUnit } from './compare.ts';
import { type Cue, isLatin, type Measure, type MeasureTable, type Scene, sizeOf, type Word } from './cue-table.ts';
import type { NamedPeriod } from './periods.ts';
import type { Reader } from './reader.ts';

export interface Place {
  start: number;
  end: number;
  unit: string;
  ordinal: boolean;
}

export interface FoundMeasure {
  measure: Measure;
  score: number;
  /** Another number stands between the cue and this one: it may be that number's cue. */
  shared: boolean;
  /** A context was asked for and found, or the cue touches the number. */
  narrow: boolean;
  /** What was asked for beside the cue word, empty where nothing was. */
  context: string;
  /** The cue as it stands in the text. */
  evidence: string;
}

/** By index, 1 for the measures that a unit fits; `byUnit` remembers. */
export function fitting(
  unit: string,
  { byUnit, measures }: { byUnit: Map<string, Uint8Array>; measures: MeasureTable },
): Uint8Array {
  let fits = byUnit.get(unit);
  if (fits === undefined) {
    fits = Uint8Array.from(measures.measures, (measure) => (fitsUnit(unit, measure.unit) ? 1 : 0));
    byUnit.set(unit, fits);
  }
  return fits;
}

/** Measures below this have too little around the number to be named. */
const ENOUGH = 6;
/** The most that a context can add: `weigh`. */
const MOST = 5;

/**
 * Scores the measures for a number.
 * @param fits by index, the measures whose unit fits
 * @returns best first, only those with enough evidence
 */
export function findMeasures(table: MeasureTable, fits: Uint8Array, scene: Scene, place: Place): FoundMeasure[] {
  const best = new Map<number, FoundMeasure>();
  // 113.1 billion yuan ($15.9 billion) in the September quarter: what stands in brackets parts nothing.
  const behind = scene.text.slice(place.end, place.end + 28);
  const past = place.end + (table.re.aside.exec(behind)?.[0].length ?? 0);
  for (const [id, spots] of scene.spots) {
    const word = table.words[id];
    if (word === undefined) continue;
    let reached: Reach | null | undefined;
    for (const cue of word.cues) {
      const measure = table.measures[cue.measure];
      if (fits[cue.measure] !== 1 || measure === undefined) continue;
      if (cue.near && reached === undefined) reached = reach(word, spots, scene, place, table.re);
      const near = cue.near ? reached : touch(cue, scene, place, table.re);
      if (near == null || near.score + MOST <= Math.max(ENOUGH, best.get(cue.measure)?.score ?? 0)) continue;
      const context = cue.context === '' ? 0 : weigh(cue, near.at, table, scene, place, past);
      if (context === null) continue;
      const narrowed = cue.near && isNarrowed(cue, word, near.at, place.start, scene, table.re);
      const score = near.score + context - (narrowed ? 3.5 : 0);
      if (score < ENOUGH || score <= (best.get(cue.measure)?.score ?? 0)) continue;
      const evidence = cue.near ? word.text : `${cue.pre}…${cue.post}`;
      best.set(cue.measure, {
        measure,
        score,
        shared: near.shared || narrowed,
        narrow: cue.context !== '',
        context: cue.context,
        evidence: cue.context === '' ? evidence : `${cue.context} … ${evidence}`,
      });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

interface Reach {
  score: number;
  shared: boolean;
  /** Where the word stands; what touches the number stands at it. */
  at: number;
}

/** A cue that touches the number: 送N积分, N upgrades. */
function touch(
  { pre, post }: Cue,
  { text }: Scene,
  { start, end }: Place,
  { filler, paddingHan, paddingLatin }: Reader['re'],
): Reach | null {
  let score = 9;
  if (pre !== '') {
    const before = text.slice(Math.max(0, start - pre.length - 12), start);
    const at = before.lastIndexOf(pre);
    if (at < 0 || !filler.test(before.slice(at + pre.length))) return null;
    score += sizeOf(pre);
  }
  if (post !== '') {
    const after = text.slice(end, end + post.length + 12);
    const at = after.indexOf(post);
    const latin = isLatin(post);
    if (at < 0 || !(latin ? paddingLatin : paddingHan).test(after.slice(0, at))) return null;
    if (latin && /^[a-rt-z]|^s[a-z]/.test(after.slice(at + post.length))) return null;
    score += sizeOf(post);
  }
  return { score, shared: false, at: start };
}

/** The nearest place of a cue word; further away, behind the number or across others it counts less. */
function reach(
  { text, size, latin }: Word,
  spots: number[],
  scene: Scene,
  place: Place,
  re: Reader['re'],
): Reach | null {
  const { start, end } = place;
  let best: Reach | null = null;
  for (const at of spots) {
    const stop = at + text.length;
    if (at < end && stop > start && (at < start || stop > end)) continue;
    const before = stop <= start;
    // 2000积分: the word is the unit, and points are of an index too.
    const inside = at >= start && stop <= end && text === '积分';
    const [left, right] = before ? [stop, start] : [end, Math.max(end, at)];
    const between = scene.text.slice(left, right);
    const passed = !before && latin && between.includes(' and ') ? 1 : 0;
    // A colon right behind its label binds, EV deliveries: 108,796; and so does what leads from a number to what it is:
    // 1131亿元，这是小米第三季度的总收入.
    const isBound = before ? re.label.test(between) : re.told.test(between);
    const breaks = isBound ? 0 : breaksIn(scene, left, right) + passed;
    const behind = before || inside || isBound ? 0 : 1.2 + (breaks > 0 ? 2.5 : 0);
    const others = crossed(scene, place, left, right, re);
    const distance = Math.min(right - left, 40) * 0.08 + breaks * 1.2 + others * 2.2;
    const score = 7 - distance - behind + size;
    if (score > (best?.score ?? 0)) best = { score, shared: others > 0, at };
  }
  return best;
}

const breaksIn = ({ breaks }: Scene, left: number, right: number) => (breaks[right] ?? 0) - (breaks[left] ?? 0);

/** Other numbers between two offsets; not a rate that leads to this one: net profit jumped 80.9 percent to 11.3 billion. */
function crossed({ numbers, text }: Scene, own: Place, left: number, right: number, { leads }: Reader['re']): number {
  let count = 0;
  for (const { start, end, unit } of numbers) {
    if (start < left || end > right || start === own.start) continue;
    const isRate = unit === 'percent' && own.unit !== 'percent';
    if (!(isRate && end <= own.start && leads.test(text.slice(end, own.start)))) count++;
  }
  return count;
}

/**
 * A word or a kind of period that must be about: in the sentence, or weaker before it. Behind the number it counts only
 * in the same clause: 营收1131亿元，同比增长22.3%，净利润113亿元.
 * @param head where the cue word stands that it goes with
 * @param end of the number, with what stands in brackets right behind it
 */
function weigh(cue: Cue, head: number, table: MeasureTable, scene: Scene, place: Place, end: number): number | null {
  const { start } = place;
  const near = (at: number, stop: number) =>
    stop <= start ||
    (at < end && stop > start) ||
    breaksIn(scene, end, Math.max(end, at)) === 0 ||
    table.re.told.test(scene.text.slice(end, at));
  const { context } = cue;
  if (context.startsWith('@')) return weighPeriod(context.slice(1), scene, near, place);
  const id = table.ids.get(context) ?? -1;
  const word = table.words[id];
  const size = word?.size ?? 0;
  let best: number | null = null;
  for (const at of scene.spots.get(id) ?? []) {
    const stop = at + context.length;
    if (!near(at, stop)) continue;
    // 经营利润 is no 利润.
    if (word !== undefined && isNarrowed(cue, word, at, start, scene, table.re)) continue;
    // EV revenue, 创新业务收入: as one word; across another number it may belong to that.
    const close = stop <= head && head - stop <= 2 ? 1.5 : 0;
    const far = stop <= start && crossed(scene, place, stop, Math.min(head, start), table.re) > 0 ? 1.5 : 0;
    best = Math.max(best ?? 0, 1.5 + size * 0.8 + close - far);
  }
  return best ?? (isHeard(context, scene, table.re) ? 0.8 : null);
}

/** Was it spoken of before? Not where the sentence has turned to another part of the firm: from the cars to the phones. */
function isHeard(context: string, { earlier, heard, text }: Scene, { narrowing }: Reader['re']): boolean {
  const known = heard.get(context) ?? (earlier.includes(context) && text.search(narrowing) < 0);
  heard.set(context, known);
  return known;
}

function weighPeriod(
  kind: string,
  scene: Scene,
  near: (at: number, stop: number) => boolean,
  { start, ordinal }: Place,
): number | null {
  if (kind === 'ordinal') return ordinal ? 2 : null;
  const { periods } = scene;
  if (kind === 'until') return periods.some(({ isUntil, start, end }) => isUntil && near(start, end)) ? 3 : null;
  const dated = periods.some((period) => period.kind !== 'event' && period.kind !== 'earlier');
  if (kind === 'none') return !dated || ordinal ? 0.5 : null;
  // Delivered by December 2025: a total, and none of that month.
  const fits = (period: NamedPeriod) =>
    (period.kind === kind && !(/month|year/.test(kind) && period.isUntil)) || period.event === kind;
  const own = periods.findLast((period) => fits(period) && near(period.start, period.end));
  // 前三季度净利328亿元，第三季度113亿元: another was named since.
  const isOver = (period: NamedPeriod) =>
    period.iso !== null && !period.isBase && period.start > (own?.start ?? 0) && period.end <= start;
  if (own !== undefined) return periods.some(isOver) ? 2 : 3;
  return (!dated || kind === 'double11') && scene.wider.some(fits) ? 1.2 : null;
}

/** Is the cue word narrowed by something that the cue does not name: 手机收入, revenue of the internet unit? */
function isNarrowed(
  { context }: Cue,
  word: Word,
  at: number,
  number: number,
  { text, names }: Scene,
  { general, narrowing }: Reader['re'],
): boolean {
  word.general ??= general.test(word.text);
  if (!word.general) return false;
  const stop = at + word.text.length;
  // The 汽车 of 小米汽车 narrows nothing, nor do the cars in deliveries of Xiaomi cars.
  const name = names.findLast(({ end }) => end <= at)?.end ?? 0;
  const lead = /[^,，、:：()（）]*$/.exec(text.slice(Math.max(name, at - (word.latin ? 40 : 9)), at))?.[0] ?? '';
  const cut = (rest: string, { start, end }: { start: number; end: number }) =>
    start >= stop && end <= number ? rest.slice(0, start - stop) + rest.slice(end - stop) : rest;
  const tail = word.latin ? (/^[^,:()]*/.exec(names.reduceRight(cut, text.slice(stop, number)))?.[0] ?? '') : '';
  const words = `${lead} ${tail}`.match(narrowing) ?? [];
  const isIn = (part: string, other: string) =>
    isLatin(other) ? part.split(/[^a-z-]+/).includes(other) : part.includes(other);
  return words.length > 0 && !words.some((other) => isIn(context, other) || isIn(word.text, other));
}
