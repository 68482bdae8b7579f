/**
 * Numbers with a unit, as people write them in the three languages.
 *
 *     全渠道累计支付金额突破 290 亿元。     29,000,000,000 CNY, over
 *                            ^^^^^^
 * Number words and digits are found by one expression; only there the readers of numerals and units run, each on a few
 * characters, so the time is linear whatever the text holds.
 */

import { isDigit } from '../matching/codes.ts';
import { type Approximation, isFall, isTrifling, readApproximation } from './approximate.ts';
import { MONEY } from './compare.ts';
import { readClock, standsForTime } from './durations.ts';
import { type Part, readPart } from './parts.ts';
import { type NumberReader, START } from './reader.ts';
import { isLetter, readNoun } from './units.ts';

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

/**
 * Finds quantities: numbers with a unit, a currency or a scale. Dates, times, versions and model numbers are none.
 * Linear in the length of the text; never throws.
 * @param text as `foldText` returns it; offsets count from it
 * @param from first and @param to last offset, exclusive, at which one may begin; what stands around them is looked at all the same
 */
export function readQuantities(text: string, reader: NumberReader, from = 0, to = text.length): Quantity[] {
  const { starts } = reader;
  const found: Quantity[] = [];
  for (let at = from; at < to; at++) {
    const start = starts[text.charCodeAt(at)] ?? 0;
    if (start === 0) continue;
    if (!mayStart(text, at, start, reader)) {
      if (start === START.digit) while (isDigit(text.charCodeAt(at + 1))) at++;
      continue;
    }
    const read = readStart(text, at, start, reader);
    if ('start' in read) found.push(read);
    at = Math.max(at, read.end - 1);
  }
  return found;
}

/** A look at the neighbours, before anything is read. */
function mayStart(text: string, at: number, start: number, { re, follows }: NumberReader): boolean {
  if (start === START.digit) return leadsOn(text, at, { re, follows });
  const next = text.charAt(at + 1);
  if (start === START.han) return next === '' || follows[next.charCodeAt(0)] === 1;
  if (start === START.vague) return /[十百千万亿]/.test(next);
  if (start === START.half) return re.halfBehind.test(next);
  if (start === START.multiple) return re.timesBehind.test(next);
  if (isLetter(text.charCodeAt(at - 1))) return false;
  re.words.lastIndex = re.multiple.lastIndex = at;
  return re.words.test(text) || re.multiple.test(text);
}

/** Behind digits stands a unit, a letter, a link to another number, or a currency before them; or they are no quantity. */
function leadsOn(text: string, at: number, { re, follows }: Pick<NumberReader, 're' | 'follows'>): boolean {
  let end = at + 1;
  for (let unit = text.charCodeAt(end); isDigit(unit) || unit === 0x2c || unit === 0x2e; unit = text.charCodeAt(end)) {
    if (end++ > at + 40) return true;
  }
  const unit = text.charCodeAt(end);
  if (follows[unit] === 1 || isLetter(unit) || (unit > 0x20 && unit < 0xff) || unit === 0x2014) return true;
  return (
    (at > 0 && re.moneyEnd.test(text.slice(Math.max(0, at - 2), at))) ||
    text.charCodeAt(end - 1) === 0x2c ||
    end - at > 3
  );
}

/** What begins at a number sign: a quantity, or where to go on. */
function readStart(text: string, at: number, start: number, reader: NumberReader): Quantity | { end: number } {
  const { re, multiples } = reader;
  const plain = { start: at, fall: false, ordinal: false, weak: false };
  if (start === START.digit) {
    re.not.lastIndex = at;
    const not = re.not.exec(text)?.[0];
    const clock = readClock(text, at, reader);
    if (clock !== null) return { ...plain, ...clock, unit: 's' };
    if (not !== undefined && !isDigit(text.charCodeAt(at - 1))) return { end: at + not.length };
  } else if (start === START.multiple || start === START.letter) {
    re.multiple.lastIndex = at;
    const [word = '', count = '', sign] = re.multiple.exec(text) ?? [];
    if (word !== '') {
      const times = '一两三四五'.indexOf(count || '一') + 1;
      const value =
        sign === undefined
          ? Number(multiples.get(word.toLowerCase()))
          : sign === '番'
            ? 2 ** times
            : Math.max(2, times);
      return { ...plain, end: at + word.length, value, unit: 'times', step: 1, weak: true };
    }
    if (start === START.multiple) return { end: at + 1 };
  }
  return readAt(text, at, start === START.letter, reader);
}

/** Reads a quantity at a number; without one, where to go on. */
function readAt(text: string, at: number, words: boolean, reader: NumberReader): Quantity | { end: number } {
  const first = readPart(text, at, words, reader);
  if (first === null) return { end: skipDigits(text, at, reader) };
  let { end, unit, step } = first;
  let value: Quantity['value'] = first.vague ? null : first.value;
  const before = text.slice(Math.max(0, first.start - 20), first.start);
  // RMB billions: how the numbers below are written.
  if (words && first.vague && /(?:RMB|CNY|USD|HKD|INR|\$|\()(?: in)? ?$/i.test(before)) return { end: first.end };
  // 从第1台到第50万台 counts from one car to another and is no range; nor is cut by 500 yuan to 5,199.
  const { noRange, cutBy } = reader.re;
  const isAlone = noRange.test(before) || (unit !== '' && cutBy.test(before));
  const link = isAlone ? '' : (reader.re.link.exec(text.slice(end, end + 7))?.[0] ?? '');
  const second = link === '' ? null : readSecond(text, end + link.length, link, before.slice(-9), reader);
  if (second !== null && !first.vague && !second.vague && (unit === '' || unit === second.unit)) {
    const lent = unit === '' && !first.scaled && first.value * second.factor < second.value ? second.factor : 1;
    const low = first.value * lent;
    if (low < second.value && (second.unit !== '' || second.scaled)) {
      value = [low, second.value];
      ({ end, unit, step } = second);
      first.scaled ||= second.scaled;
    }
  }
  const nth = words ? '' : (/^(?:st|nd|rd|th)(?![a-z])/i.exec(text.slice(end, end + 3))?.[0] ?? '');
  end += nth.length;
  const ordinal = nth !== '' || /第 ?$/.test(before) || (words && /th$/i.test(text.slice(at, end)));
  const grouped = /^\d{1,3}(?:,\d{3})+$/.test(text.slice(at, end));
  if (unit === '' && !first.currency && !Array.isArray(value)) {
    unit = /^(?:19|20)\d\d$/.test(text.slice(at, end)) ? '' : (readNoun(text.slice(end, end + 60), reader) ?? '');
    // Sold 33,700 in October: groups of three are a figure where a cue says of what.
    if (unit === '' && !first.scaled && !grouped && !ordinal) return { end };
    if (unit === '' && !first.scaled) first.weak = true;
    if (unit !== '' && first.weak && !words && !ordinal) return { end };
  }
  // Shared 2.65 million times.
  if (unit === 'times' && first.scaled) unit = 'item';
  if (standsForTime(text, first.start, end, unit, value, reader)) return { end };
  const quantity: Quantity = {
    start: first.start,
    end,
    value,
    unit,
    step,
    fall: isFall(before, text.slice(end, end + 9), reader),
    ordinal,
    // 千亿美元 is money, 百亿补贴 none.
    weak:
      (first.weak && !(first.scaled && MONEY.test(unit))) ||
      isTrifling(value, unit, isDigit(text.charCodeAt(at))) ||
      (ordinal && Number(value) < 1000),
  };
  const approx = readApproximation(before, text.slice(end, end + 9), reader) ?? first.more;
  if (approx !== undefined) quantity.approx = approx;
  return quantity;
}

/** Behind a run of digits with what hangs on it (17T, 1080p), however long. */
function skipDigits(text: string, at: number, { re }: NumberReader): number {
  let end = at + 1;
  if (isDigit(text.charCodeAt(at)))
    while (isDigit(text.charCodeAt(end)) || text[end] === ',' || text[end] === '.') end++;
  return end + (re.hanging.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}
function readSecond(text: string, at: number, link: string, before: string, reader: NumberReader): Part | null {
  if (link.trim() === 'and' && !/between [^ ]*$/i.test(before)) return null;
  const [head = null, money = ''] = reader.re.second.exec(text.slice(at, at + 5)) ?? [];
  return head === null ? null : readPart(text, at + money.length, false, reader);
}
