/**
 * Numbers with a unit, as people write them in the three languages.
 *
 *     全渠道累计支付金额突破 290 亿元。     29,000,000,000 CNY, over
 *                            ^^^^^^
 * Number words and digits are found by one expression; only there the readers of numerals and units run, each on a few
 * characters, so the time is linear whatever the text holds.
 */
import { type Approximation, isFall, readApproximation } from './approximate.ts';
import { readDuration, standsForTime } from './durations.ts';
import { foldFigures } from './fold.ts';
import { type Numeral, readHan, readScale, readWords } from './numerals.ts';
import { readCurrency, readNoun, readUnit } from './units.ts';

/** A quantity as it stands in a text. */
export interface Quantity {
  /** UTF-16 offsets of number and unit, without words such as 突破 or over. */
  start: number;
  end: number;
  /** In the base unit; null when vague (几百亿); [min, max] for a range. */
  value: number | [number, number] | null;
  /** Base unit; empty when none is written. */
  unit: string;
  approx?: Approximation;
  /** One unit of the last written place, in the base unit. */
  step: number;
  /** A fall, a loss, below zero; the value is written without the sign. */
  fall: boolean;
  /** 第50万辆, the 500,000th: a point that was reached. */
  ordinal: boolean;
  /** 一次, 百万豪车: no figure unless a cue says so. */
  weak: boolean;
}

/** Stretches with digits that are no quantities: dates, times, versions, scores, telephone numbers, powers. */
const NOT =
  '(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?![\\d%万亿元])|\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?|\\d+(?:\\.\\d+){2,}|\\d+(?:-\\d+){2,}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])|\\d+(?:\\.\\d+)?(?:e[+-]?\\d|\\^)[\\d^e+-]*|\\d+ ?[×*] ?\\d+';
const WORDS =
  'half|an?(?= (?:dozen|hundred|thousand|million|billion|trillion|few))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|dozens|tens|hundreds|thousands|millions|billions';
const START = new RegExp(
  `(${NOT})|\\d|[一二两三四五六七八九十百千廿]|[几数](?=[十百千万亿])|半(?=[年个天亿])|(翻|双)(?=[了近约一两三四五]{0,2}[倍番])|\\b(?:(${WORDS})|(doubled|doubling|tripled|tripling|quadrupled|halved))\\b`,
  'gi',
);
const MULTIPLES: Record<string, number> = { double: 2, doubling: 2, triple: 3, tripling: 3, quadruple: 4, halve: 0.5 };

/**
 * Finds quantities: numbers with a unit, a currency or a scale. Dates, times, versions and model numbers are none.
 * Linear in the length of the text; never throws.
 * @param text original text
 */
export function findQuantities(text: string): Quantity[] {
  const { text: folded, map } = foldFigures(text);
  return readQuantities(folded).map((quantity) => ({
    ...quantity,
    start: map[quantity.start] ?? 0,
    end: (map[quantity.end - 1] ?? 0) + 1,
  }));
}

/**
 * The same on folded text, with offsets into it.
 * @param text as `foldFigures` returns it
 */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const [whole, not, multiple, word, verb] = match;
    const at = match.index;
    let end = at + whole.length;
    if (multiple !== undefined || verb !== undefined) {
      const quantity = readMultiple(text, at, whole);
      found.push(quantity);
      end = quantity.end;
    } else if (not === undefined) {
      const read = readAt(text, at, word !== undefined);
      if ('start' in read) found.push(read);
      end = Math.max(end, read.end);
    }
    START.lastIndex = end;
  }
  return found;
}

/** 翻倍, 双倍, doubled: a multiple without a number. */
function readMultiple(text: string, at: number, word: string): Quantity {
  const han = /^(?:翻了?[近约]?([一两三四五]?)|双)([倍番])/.exec(text.slice(at, at + 8));
  const count = '一两三四五'.indexOf(han?.[1] || '一') + 1;
  const value =
    han === null
      ? (MULTIPLES[word.toLowerCase().replace(/d$/, '')] ?? MULTIPLES[word.toLowerCase()] ?? 2)
      : han[2] === '番'
        ? 2 ** count
        : Math.max(2, count);
  const end = at + (han?.[0].length ?? word.length);
  return { start: at, end, value, unit: 'times', step: 1, fall: false, ordinal: false, weak: true };
}

interface Part extends Numeral {
  start: number;
  end: number;
  unit: string;
  /** Of unit and scale together, to lend them to the first number of 20-30万. */
  factor: number;
  currency: boolean;
}

/** Reads a quantity at a number; without one, where to go on. */
function readAt(text: string, at: number, words: boolean): Quantity | { end: number } {
  const first = readPart(text, at, words);
  if (first === null) return { end: skipDigits(text, at) };
  let { end, unit, step } = first;
  let value: Quantity['value'] = first.vague ? null : first.value;
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  // 从第1台到第50万台 counts from one car to another and is no range.
  const link = /第 ?$/.test(before) ? '' : (/^ ?(?:-|至|到|to |and |or )/.exec(text.slice(end, end + 6))?.[0] ?? '');
  const second =
    link === ''
      ? null
      : readSecond(text, end + link.length, link, text.slice(Math.max(0, first.start - 9), first.start));
  if (second !== null && !first.vague && !second.vague && (unit === '' || unit === second.unit)) {
    const lent = unit === '' && !first.scaled && first.value * second.factor < second.value ? second.factor : 1;
    const low = first.value * lent;
    if (low < second.value && (second.unit !== '' || second.scaled)) {
      value = [low, second.value];
      ({ end, unit, step } = second);
      first.scaled ||= second.scaled;
    }
  }
  const nth = words ? '' : (/^(?:st|nd|rd|th)(?![a-z])/i.exec(text.slice(end))?.[0] ?? '');
  end += nth.length;
  const ordinal = nth !== '' || /第 ?$/.test(before) || (words && /th$/i.test(text.slice(at, end)));
  const grouped = /^\d{1,3}(?:,\d{3})+$/.test(text.slice(at, end));
  if (unit === '' && !first.currency && !Array.isArray(value)) {
    unit = /^(?:19|20)\d\d$/.test(text.slice(at, end)) ? '' : (readNoun(text.slice(end)) ?? '');
    // Sold 33,700 in October: groups of three are a figure where a cue says of what.
    if (unit === '' && !first.scaled && !grouped && !ordinal) return { end };
    if (unit === '' && !first.scaled) first.weak = true;
    if (unit !== '' && first.weak && !words && !ordinal) return { end };
  }
  if (standsForTime(text, first.start, end, unit, value)) return { end };
  const quantity: Quantity = {
    start: first.start,
    end,
    value,
    unit,
    step,
    fall: isFall(before),
    ordinal,
    weak: first.weak || (ordinal && typeof value === 'number' && value < 1000),
  };
  const approx = readApproximation(before, text.slice(end, end + 9)) ?? first.more;
  if (approx !== undefined) quantity.approx = approx;
  return quantity;
}

/** Behind a run of digits with what hangs on it (17T, 1080p), however long. */
function skipDigits(text: string, at: number): number {
  let end = at + 1;
  if (isDigitAt(text, at)) while (isDigitAt(text, end) || text[end] === ',' || text[end] === '.') end++;
  return end + (/^(?:[a-z]+\d{0,6}){1,3}/i.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}
function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function readSecond(text: string, at: number, link: string, before: string): Part | null {
  if (link.trim() === 'and' && !/between [^ ]*$/i.test(before)) return null;
  if (!/^(?:[¥$€£]|RMB ?|HK\$|US\$)?[\d一二两三四五六七八九十百千]/.test(text.slice(at, at + 5))) return null;
  const skip = /^(?:[¥$€£]|RMB ?|HK\$|US\$)/.exec(text.slice(at, at + 4))?.[0].length ?? 0;
  return readPart(text, at + skip, false);
}

/** Number, scale and unit at one place. */
function readPart(text: string, at: number, words: boolean): Part | null {
  const head = text.slice(Math.max(0, at - 8), at);
  const currency = words ? null : readCurrency(head);
  if (!words && currency === null && /[A-Za-z_\d.^]$|[A-Za-z]-$/.test(head) && /\d/.test(text[at] ?? '')) return null;
  const percent = text.startsWith('百分之', at) ? readHan(text, at + 3) : null;
  const numeral = words ? readWords(text, at) : (percent ?? readHan(text, at));
  if (numeral === null) return null;
  const start = at - (currency?.length ?? 0);
  let end = at + numeral.length + (percent === null ? 0 : 3);
  const part: Part = { ...numeral, start, end, unit: currency?.name ?? '', factor: 1, currency: currency !== null };
  const digits = /\d/.test(text[at] ?? '');
  if (digits && !part.scaled) {
    const after = text.slice(end, end + 40);
    const letters =
      part.currency ||
      /^[kw] ?[台辆元块人粉件单个名部用关+]/i.test(after) ||
      (/^[kmb] /i.test(after) && readNoun(after.slice(1)) !== null);
    const scale = readScale(after, letters);
    if (scale !== null) {
      part.factor = scale.factor;
      part.scaled = true;
      end += scale.length;
    }
  } else if (part.scaled) part.factor = scaleOf(text.slice(at, end));
  if (percent !== null) part.weak = false;
  if (digits && !numeral.scaled) {
    part.value = exact(part.value * part.factor);
    part.step *= part.factor;
  }
  const unit = percent === null ? readTail(text, end, part) : { name: 'percent', factor: 1, length: 0, more: false };
  if (unit !== null && (!part.currency || unit.name === part.unit)) {
    end += unit.length;
    part.unit = unit.name;
    part.value = unit.name === 'degC' && unit.factor !== 1 ? (part.value - 32) / 1.8 : exact(part.value * unit.factor);
    part.step *= unit.factor;
    if (unit.more) part.more = 'over';
    if (digits || numeral.scaled) part.factor *= unit.factor;
    const rest = readDuration(text, end, unit.name);
    if (rest !== null) {
      part.value = exact(part.value * rest.times + rest.value);
      part.step = rest.step;
      part.unit = rest.unit;
      if (rest.more) part.more = 'over';
      end = rest.end;
      part.weak = false;
    }
  }
  part.end = end;
  return part;
}

/** The unit behind a number, with those that only their neighbours tell apart: 八成, 5C 超充, 7日内, 零下20度. */
function readTail(
  text: string,
  at: number,
  part: Part,
): { name: string; factor: number; length: number; more: boolean } | null {
  const after = text.slice(at, at + 24);
  const tenth = /^成([一二三四五六七八九半]?)(?![为了年立员本功绩就长交品果分型都熟语群套本])/.exec(after);
  if (
    tenth !== null &&
    part.value <= 10 &&
    !/[完达组构形合建变]$/.test(text.slice(Math.max(0, part.start - 1), part.start))
  ) {
    const more = tenth[1] === '半' ? 5 : '一二三四五六七八九'.indexOf(tenth[1] || '-') + 1;
    part.value = part.value * 10 + more;
    part.step = more > 0 ? 1 : 10;
    part.weak = false;
    return { name: 'percent', factor: 1, length: tenth[0].length, more: false };
  }
  const odd: [RegExp, string][] = [
    [/^ ?C(?= ?(?:超|快|闪|级|充|倍率|放电)| (?:super|fast|charg|rate))/, 'C'],
    [/^ ?日(?=内|无理由|之内|以内|后|期)/, 'day'],
    [/^ ?度(?=$|[^电过假])/, /零下|温|摄氏|℃/.test(text.slice(Math.max(0, part.start - 10), part.start)) ? 'degC' : ''],
  ];
  for (const [pattern, name] of odd) {
    const found = pattern.exec(after)?.[0];
    if (found !== undefined && name !== '') return { name, factor: 1, length: found.length, more: false };
  }
  const half = /^个半(?=月|小时|钟头)/.exec(after);
  if (half !== null) part.value += 0.5;
  const unit = readUnit(half === null ? after : `个${after.slice(2)}`);
  if (unit === null) return null;
  if (unit.name === 'degF') return { name: 'degC', factor: 1 / 1.8, length: unit.length, more: false };
  const length = unit.length + (half === null ? 0 : 1);
  // 一米八: a last digit counts tenths of the metre.
  const tenths = unit.name === 'm' ? '一二三四五六七八九'.indexOf(after[length] ?? ' ') + 1 : 0;
  if (tenths > 0) part.value += tenths / 10;
  return {
    name: unit.name,
    factor: unit.factor,
    length: length + (tenths > 0 ? 1 : 0),
    more: after.slice(0, length).includes('多'),
  };
}

/** The scale written in a number: 1e4 in 30万. */
function scaleOf(number: string): number {
  return [...number.replace(/^[^万亿]*?(?=[十百千]*[万亿])/, '')].reduce(
    (product, sign) =>
      product * (({ 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 } as Record<string, number>)[sign] ?? 1),
    1,
  );
}

/** Takes off what binary fractions add: 2.61 × 1e8. */
function exact(value: number): number {
  return Number(value.toPrecision(14));
}
