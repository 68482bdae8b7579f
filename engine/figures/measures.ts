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

/** What stands around a number: its sentence, folded and in lower case; all offsets count from the sentence. */
export interface Surroundings {
  text: string;
  /** The number with its unit. */
  start: number;
  end: number;
  /** What came before the sentence and still counts: title, the sentences before. */
  earlier: string;
  /** The numbers of the sentence. */
  numbers: { start: number; end: number }[];
  /** Periods of the sentence; `wider`: of what came before. */
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
      if (near === null || near.score <= (best?.score ?? 0) - 5) continue;
      const context = cue.context === '' ? 0 : weigh(cue.context, near.at, around);
      if (context === null) continue;
      const score = near.score + context - (GENERAL.test(cue.near) && isNarrowed(cue, near.at, around) ? 3.5 : 0);
      if (score > (best?.score ?? 0))
        best = { measure, score, evidence: cue.context === '' ? near.evidence : `${cue.context} … ${near.evidence}` };
    }
    if (best !== undefined && best.score >= ENOUGH) found.push(best);
  }
  return found.sort((a, b) => b.score - a.score);
}

const BREAK = /[,，、:：()（）]|--/g;
/** What may stand between a cue and the number it touches: 省下了近, fell by more than. */
const FILLER =
  /^(?:[了到达至为的约近超过将仅只高出共计一 ]|超过|突破|接近|不到|大约|about|nearly|over|by|to|of|a|the|more than|some|\d\D?|第){0,4}$/;

/** Words that need to stand alone to mean the whole. */
const GENERAL =
  /营收|收入|利润|净利|毛利率|交付|销量|出货|销售额|研发|revenue|turnover|profit|margin|sales|deliver|shipment|sold/;
const BREAK_ONCE = new RegExp(BREAK.source);

/** A cue that touches the number: 送N积分, N upgrades. */
function touch({ pre, post }: Cue, { text, start, end }: Surroundings): Reach | null {
  let score = 9;
  if (pre !== '') {
    const before = text.slice(Math.max(0, start - pre.length - 12), start);
    const at = before.lastIndexOf(pre);
    if (at < 0 || !FILLER.test(before.slice(at + pre.length))) return null;
    score += size(pre);
  }
  if (post !== '') {
    const after = text.slice(end, end + post.length + 12);
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
  return { score, evidence: `${pre}…${post}`, at: start };
}

interface Reach {
  score: number;
  evidence: string;
  /** Where the word stands; what touches the number stands at it. */
  at: number;
}

/** The nearest place of a cue word in the sentence; further away, behind the number or across others it counts less. */
function reach(word: string, around: Surroundings): Reach | null {
  const { text, start, end } = around;
  let best: Reach | null = null;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const stop = at + word.length;
    if ((at < end && stop > start && !(at >= start && stop <= end)) || !isWord(text, at, stop, word)) continue;
    const before = stop <= start;
    const [left, right] = before ? [stop, start] : [end, Math.max(end, at)];
    const breaks = text.slice(left, right).match(BREAK)?.length ?? 0;
    const behind = before ? 0 : 1.2 + (breaks > 0 ? 2.5 : 0);
    const distance = Math.min(right - left, 40) * 0.08 + breaks * 1.2 + crossed(around, left, right) * 2.2;
    const score = 7 - distance - behind + size(word);
    if (score > (best?.score ?? 0)) best = { score, evidence: word, at };
  }
  return best;
}

function crossed({ numbers, start }: Surroundings, left: number, right: number): number {
  return numbers.filter((number) => number.start >= left && number.end <= right && number.start !== start).length;
}

/**
 * A word or a kind of period that must be about: in the sentence, or weaker before it. Behind the number it counts only
 * in the same clause: 营收1131亿元，同比增长22.3%，净利润113亿元.
 * @param head where the cue word stands that it goes with
 */
function weigh(context: string, head: number, around: Surroundings): number | null {
  const { text, start, end, earlier, periods, wider, ordinal } = around;
  const near = (at: number, stop: number) =>
    stop <= start || (at < end && stop > start) || !BREAK_ONCE.test(text.slice(end, at));
  if (!context.startsWith('@')) {
    let best: number | null = null;
    for (let at = text.indexOf(context); at >= 0; at = text.indexOf(context, at + 1)) {
      const stop = at + context.length;
      if (!near(at, stop) || !isWord(text, at, stop, context)) continue;
      // EV revenue, 创新业务收入: as one word; across another number it may belong to that.
      const close = stop <= head && head - stop <= 2 ? 1.5 : 0;
      const far = stop <= start && crossed(around, stop, Math.min(head, start)) > 0 ? 1.5 : 0;
      best = Math.max(best ?? 0, 1.5 + size(context) * 0.8 + close - far);
    }
    return best ?? (earlier.includes(context) ? 0.8 : null);
  }
  const kind = context.slice(1);
  if (kind === 'ordinal') return ordinal ? 2 : null;
  const dated = (list: NamedPeriod[]) => list.filter((period) => period.kind !== 'event' && period.kind !== 'earlier');
  if (kind === 'none') return dated(periods).length === 0 || ordinal ? 0.5 : null;
  const fits = (list: NamedPeriod[]) => list.filter((period) => period.kind === kind || period.event === kind);
  if (fits(periods).some((period) => near(period.start, period.end))) return 3;
  return (dated(periods).length === 0 || kind === 'double11') && fits(wider).length > 0 ? 1.2 : null;
}

/** What narrows a word of general meaning before it: 手机收入 is not 收入. */
const NARROWING =
  /手机|汽车|电动车|iot|物联网|生活消费|互联网|服务|海外|境外|广告|家电|平板|创新|新业务|智能|云|门店|芯片|游戏|高端|空调|(?<![a-z])(?:smartphones?|phones?|handsets?|evs?|electric|autos?|automotive|cars?|iot|internet|services?|overseas|advertising|appliances?|segment|initiatives|cloud|wearables?|tablets?)(?![a-z])/g;

/** Is the cue word narrowed by something that the cue does not name? */
function isNarrowed(cue: Cue, at: number, { text }: Surroundings): boolean {
  const lead =
    text
      .slice(Math.max(0, at - 22), at)
      .split(BREAK_ONCE)
      .at(-1) ?? '';
  const words = lead.slice(isLatin(cue.near) ? 0 : -9).match(NARROWING) ?? [];
  return (
    words.length > 0 &&
    !words.some((word) =>
      [cue.context, cue.near].some((part) =>
        isLatin(word) ? part.split(/[^a-z-]+/).includes(word) : part.includes(word),
      ),
    )
  );
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
