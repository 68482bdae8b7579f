/**
 * Which measure a number speaks of: the cue words of `data/measures.json` around it, nearest and longest first.
 *
 *     小米集团第三季净利年增80.9%，股价却收跌4.81%        net_profit_yoy: 净利 + 增, two characters away
 *                  ^^^^^^^^
 */
import type { PackedMeasure } from './pack.ts';
import type { NamedPeriod } from './periods.ts';

/** One cue: `context` must stand in the sentence or before it, `near` beside the number; pre and post touch it. */
interface Cue {
  context: string;
  near: string;
  pre: string;
  post: string;
}
export interface Measure extends Omit<PackedMeasure, 'cues'> {
  cues: Cue[];
}

/** Opens the packed measures. */
export function openMeasures(packed: PackedMeasure[]): Measure[] {
  return packed.map(({ cues, ...measure }) => ({ ...measure, cues: cues.split('|').filter(Boolean).map(readCue) }));
}

function readCue(cue: string): Cue {
  const plus = cue.lastIndexOf('+');
  const near = cue.slice(plus + 1);
  const number = /(?<![A-Za-z])N(?=th|$|[^A-Za-z])/.exec(near);
  const [pre = '', post = ''] =
    number === null ? [] : [near.slice(0, number.index).trim(), near.slice(number.index + 1).trim()];
  return { context: plus < 0 ? '' : cue.slice(0, plus), near: number === null ? near : '', pre, post };
}

/** What stands around a number. All texts folded and in lower case, all offsets into `text`. */
export interface Surroundings {
  text: string;
  /** The number with its unit. */
  start: number;
  end: number;
  /** The sentence. */
  from: number;
  to: number;
  /** What came before the sentence and still counts: title, the sentences before. */
  earlier: string;
  /** Other numbers of the sentence. */
  numbers: { start: number; end: number }[];
  /** Periods of the sentence; `wider`: of the sentences before. */
  periods: NamedPeriod[];
  wider: NamedPeriod[];
  ordinal: boolean;
}

export interface FoundMeasure {
  measure: Measure;
  score: number;
  /** The cue as it stands in the text. */
  evidence: string;
}

/** Measures below this have too little around the number to be named. */
export const ENOUGH = 6;

/**
 * Scores the measures for a number.
 * @param measures those whose unit fits
 * @returns best first, only those with enough evidence
 */
export function findMeasures(measures: Measure[], around: Surroundings): FoundMeasure[] {
  const found: FoundMeasure[] = [];
  for (const measure of measures) {
    let best: FoundMeasure | undefined;
    for (const cue of measure.cues) {
      const near = cue.near === '' ? touch(cue, around) : reach(cue.near, around);
      if (near === null || near.score <= (best?.score ?? 0) - 3.5) continue;
      const context = cue.context === '' ? 0 : weigh(cue.context, around);
      if (context === null) continue;
      const score = near.score + context;
      if (score > (best?.score ?? 0))
        best = { measure, score, evidence: cue.context === '' ? near.evidence : `${cue.context} … ${near.evidence}` };
    }
    if (best !== undefined && best.score >= ENOUGH) found.push(best);
  }
  return found.sort((a, b) => b.score - a.score);
}

const BREAK = /[,，、:：()（）"“”「」]|——/g;
/** What may stand between a cue and the number it touches: 省下了近, fell by more than. */
const FILLER =
  /^(?:[了到达至为的约近超过将仅只高出共计一 ]|超过|突破|接近|不到|大约|about|nearly|over|by|to|of|a|the|more than|some|\d\D?|第){0,4}$/;

/** A cue that touches the number: 送N积分, N upgrades. */
function touch(
  { pre, post }: Cue,
  { text, start, end, from, to }: Surroundings,
): { score: number; evidence: string } | null {
  let score = 9;
  if (pre !== '') {
    const before = text.slice(Math.max(from, start - pre.length - 12), start);
    const at = before.lastIndexOf(pre);
    if (at < 0 || !FILLER.test(before.slice(at + pre.length))) return null;
    score += size(pre);
  }
  if (post !== '') {
    const after = text.slice(end, Math.min(to, end + post.length + 12));
    const at = after.indexOf(post);
    if (
      at < 0 ||
      !(isLatin(post) ? /^[ -]?(?:[a-z-]+ ){0,1}$/ : /^[的 多位名超级个硬核]{0,3}$/).test(after.slice(0, at))
    )
      return null;
    if (
      isLatin(post) &&
      /[a-z]/.test(after[at + post.length] ?? '') &&
      !/^s(?![a-z])/.test(after.slice(at + post.length))
    )
      return null;
    score += size(post);
  }
  return { score, evidence: pre + post === '' ? '' : `${pre}…${post}` };
}

/** The nearest place of a cue word in the sentence; further away, behind the number or across others it counts less. */
function reach(word: string, around: Surroundings): { score: number; evidence: string } | null {
  const { text, start, end, from, to, numbers } = around;
  let best: number | null = null;
  for (let at = text.indexOf(word, from); at >= 0 && at < to; at = text.indexOf(word, at + 1)) {
    const stop = at + word.length;
    if (stop > to || (at < end && stop > start && !(at >= start && stop <= end)) || !isWord(text, at, stop, word))
      continue;
    const before = stop <= start;
    const [left, right] = before ? [stop, start] : [end, Math.max(end, at)];
    const breaks = text.slice(left, right).match(BREAK)?.length ?? 0;
    const crossed = numbers.filter(
      (number) => number.start >= left && number.end <= right && number.start !== start,
    ).length;
    const score =
      7 - Math.min(right - left, 40) * 0.08 - breaks * 1.2 - crossed * 2.2 - (before ? 0 : 1.2) + size(word);
    if (score > (best ?? 0)) best = score;
  }
  return best === null ? null : { score: best, evidence: word };
}

/** A word or a kind of period that must be about: in the sentence, or weaker before it. */
function weigh(context: string, { text, from, to, earlier, periods, wider, ordinal }: Surroundings): number | null {
  if (!context.startsWith('@')) {
    const at = text.indexOf(context, from);
    if (at >= 0 && at < to) return 1.5 + size(context) * 0.8;
    return earlier.includes(context) ? 0.8 : null;
  }
  const kind = context.slice(1);
  const dated = (list: NamedPeriod[]) => list.filter((period) => period.kind !== 'event' && period.kind !== 'earlier');
  if (kind === 'none') return dated(periods).length === 0 || ordinal ? 0.5 : null;
  const fits = (list: NamedPeriod[]) => list.some((period) => period.kind === kind || period.event === kind);
  if (fits(periods)) return 3;
  return (dated(periods).length === 0 || kind === 'double11') && fits(wider) ? 1.2 : null;
}

const isLatin = (word: string) => /^[\w &'.-]/.test(word);
/** Han characters carry more than letters. */
const size = (word: string) => Math.min(4, isLatin(word) ? word.length / 3 : word.length) * 0.6;

function isWord(text: string, at: number, stop: number, word: string): boolean {
  if (!isLatin(word)) return true;
  return (
    !/[a-z]/.test(text[at - 1] ?? ' ') &&
    !(
      /[a-z]/.test(word.at(-1) ?? '') &&
      /[a-z]/.test(text[stop] ?? ' ') &&
      !/^s(?![a-z])/.test(text.slice(stop, stop + 2))
    )
  );
}
