/**
 * Numbers in digits and Chinese characters (三万三千六百六十二, 1.2万亿, 四万二, 50多万) and in English words.
 */

import type { NumberReader } from './reader.ts';

/** A number as read, before any unit. */
export interface Numeral {
  /** Characters taken. */
  length: number;
  value: number;
  /** One unit of the last place that is written: 0.1亿 for 2.9亿. */
  step: number;
  /** 几百亿, dozens: a size, not a number. */
  vague: boolean;
  /** 多, 余: more than the number; 来: about it. */
  more?: 'over' | 'about';
  /** A small number in words or a bare scale (一次, 百万豪车): nothing unless a cue stands beside it. */
  weak: boolean;
  /** Holds 万, 亿, million ...: a figure even without a unit. */
  scaled: boolean;
}

const DIGITS = '零一二三四五六七八九';
const SCALES: Record<string, number> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 兆: 1e12 };
/** More digits than any figure has; 100,000 of them are one token and no figure. */
const LONGEST = 20;

/**
 * Reads a number of digits and Chinese characters.
 * @param text folded
 * @param at where the number begins
 * @returns null when none begins there, or one too long to mean anything
 */
export function readHan(text: string, at: number, { re }: NumberReader): Numeral | null {
  const read: Numeral = { length: 0, value: 0, step: 1, vague: false, weak: true, scaled: false };
  let before = Number.POSITIVE_INFINITY;
  for (let end = at; ; ) {
    re.segment.lastIndex = end;
    const match = re.segment.exec(text);
    if (match === null) break;
    const [whole, digits, more1, scale1, han, more2, scale2, more3] = match;
    const scale = [...(scale1 ?? scale2 ?? '')].reduce((product, sign) => product * (SCALES[sign] ?? 1), 1);
    // 3千5百万: the 万 behind 百 takes the thousands before it along.
    const small = scale % 1e4 === 0 ? scale / (scale % 1e8 === 0 ? 1e8 : 1e4) : 0;
    const joins = scale >= before && before < 1e4 && small > 1 && small < before;
    if (scale >= before && !joins) break;
    if (joins) read.value *= scale / small;
    // 七万零一: the gap is written, and the last digit counts as it stands.
    const isGap = han?.startsWith('零') && before < Number.POSITIVE_INFINITY;
    const amount =
      digits === undefined ? readSmall(isGap ? (han ?? '').slice(1) : (han ?? '')) : readDigits(digits, re);
    if (amount === null) return null;
    let { value, step } = amount;
    let length = amount.length ?? whole.length;
    if (before < Number.POSITIVE_INFINITY && scale === 1 && value < 10 && !isGap) {
      // 四万二 is 42,000: a last digit without its scale counts a tenth of the scale before it.
      // Behind a point nothing is left out: 从7.6万一路加到13万.
      if (before < 100 || read.step < before || amount.vague || re.counting.test(text.slice(end + length))) break;
      value *= before / 10;
      step = before / 10;
    } else if (before < Number.POSITIVE_INFINITY && digits !== undefined && scale === 1) {
      // 11万6887, 11万6,887: all places below 万, or it is another number.
      const isOther = /[ ,.]/.test(whole) && !/^\d,\d{3}$/.test(whole);
      if (value >= before || 10 ** (length + 1) <= before || isOther) break;
    }
    read.value = exact(read.value + value * scale);
    read.step = step * scale;
    read.vague ||= amount.vague;
    read.weak &&= amount.weak && !(scale > 1 && /[一二两三四五六七八九]/.test(han ?? ''));
    read.scaled ||= scale >= 1e4;
    const more = more1 || more2 || more3;
    if (amount.length !== undefined) length = amount.length;
    else if (more === '几' && scale === 1) return null;
    end += length;
    read.length = end - at;
    before = scale;
    if (more) {
      read.more = more === '来' ? 'about' : 'over';
      break;
    }
    if (amount.length !== undefined || scale === 1) break;
  }
  read.length = text.slice(at, at + read.length).trimEnd().length;
  return read.length === 0 || (read.value === 0 && read.weak) ? null : read;
}

interface Amount {
  value: number;
  step: number;
  vague: boolean;
  weak: boolean;
  /** Set when less than the whole match belongs to the number: `3,5`. */
  length?: number;
}

function readDigits(digits: string, re: NumberReader['re']): Amount | null {
  const grouped = re.grouped.exec(digits)?.[0];
  const written = grouped ?? /^\d+(?:\.\d+)?/.exec(digits)?.[0] ?? '';
  const plain = written.replaceAll(',', '');
  if (plain.length > LONGEST) return null;
  const dot = plain.indexOf('.');
  const amount: Amount = {
    value: Number(plain),
    step: dot < 0 ? 1 : 10 ** (dot + 1 - plain.length),
    vague: false,
    weak: false,
  };
  if (written.length < digits.length) amount.length = written.length;
  return amount;
}

/** A Chinese number below 万: 一千一百三十一, 一百五, 八点五, 三五, 几十. */
function readSmall(han: string): Amount | null {
  const only = han.length === 1 ? DIGITS.indexOf(han) : 0;
  if (only > 0) return { value: only, step: 1, vague: false, weak: true };
  const [whole = '', fraction] = han.split('点');
  const vague = /[几数]/.test(whole);
  if (whole.includes('半')) return whole === '半' ? { value: 0.5, step: 0.1, vague, weak: true } : null;
  if (!/[十百千廿]/.test(whole) && whole.length > 1 && !vague) {
    // 三五年, 两三百: an open range; 二〇一一: a year and no figure.
    return whole.length === 2 && !whole.includes('零') ? { value: 0, step: 1, vague: true, weak: true } : null;
  }
  let value = 0;
  let current: number | null = null;
  let last = 1;
  for (const sign of whole) {
    const scale = SCALES[sign] ?? (sign === '廿' ? 20 : undefined);
    const digit = sign === '两' ? 2 : DIGITS.indexOf(sign);
    if (scale === undefined) {
      current = digit < 0 ? 1 : digit;
      if (digit === 0) last = 1;
    } else {
      value += (current ?? 1) * scale;
      current = null;
      last = scale;
    }
  }
  if (current !== null) value += current * (last > 10 ? last / 10 : 1);
  const tail = current === null ? last : last > 10 ? last / 10 : 1;
  if (fraction !== undefined) {
    value += [...fraction].reduce((sum, sign, i) => sum + DIGITS.indexOf(sign) * 10 ** -(i + 1), 0);
    return { value: Number(value.toFixed(fraction.length)), step: 10 ** -fraction.length, vague, weak: false };
  }
  return { value, step: tail, vague, weak: vague || value < 10 || !/[一二两三四五六七八九十]/.test(whole) };
}

const PHRASE = /^[a-z]+(?:[ -][a-z]+){0,8}/i;

/**
 * Reads an English number in words: a hundred, half a million, thirty-three thousand six hundred.
 * @param text folded
 * @param at where its first word begins
 */
export function readWords(text: string, at: number, { re, ones, tens, scales }: NumberReader): Numeral | null {
  const ahead = text.slice(at, at + 100);
  const open = re.vague.exec(ahead)?.[0];
  if (open !== undefined)
    return { length: open.length, value: 0, step: 1, vague: true, weak: !/illion|thousand/i.test(open), scaled: true };
  const read: Numeral = { length: 0, value: 0, step: 1, vague: false, weak: true, scaled: false };
  let current: number | null = null;
  let end = 0;
  for (const part of PHRASE.exec(ahead)?.[0].split(/(?<=[ -])/) ?? []) {
    const word = part.toLowerCase().replace(/[ -]$/, '').replace(re.scaleth, '$1');
    const one = ones.indexOf(word);
    const ten = tens.indexOf(word);
    const large = word.length < 5 ? undefined : numberOf(scales.get(word));
    end += part.length;
    if (word === 'half' && current === null) current = 0.5;
    else if (/^an?$/.test(word) && (current === null || current === 0.5)) current ??= 1;
    else if (one > 0 && (current === null || current % 10 === 0)) current = (current ?? 0) + one;
    else if (ten > 1 && (current === null || current % 100 === 0)) current = (current ?? 0) + ten * 10;
    else if (large === 100 && current !== null) current *= 100;
    else if (large !== undefined && current !== null) {
      read.value += current * large;
      current = null;
      read.step = large;
    } else if (word === 'and' && read.length > 0) continue;
    else break;
    if (large !== undefined) {
      read.scaled = true;
      read.weak = false;
    }
    if (one > 0 || ten > 1 || large !== undefined) read.length = end;
  }
  if (read.length === 0) return null;
  read.value += current !== null && current !== 0.5 ? current : 0;
  if (read.value >= 10) read.weak = false;
  read.length = ahead.slice(0, read.length).replace(/[ -]$/, '').length;
  return read;
}

/**
 * Reads a scale in Latin letters behind digits: `29 billion`, `29bn`, `rmb29b`, `50k`.
 * @param text folded text behind the digits
 * @param letters whether one letter is a scale here: a currency stands before, or a counter behind
 */
export function readScale(
  text: string,
  letters: boolean,
  { re, scales }: NumberReader,
): { factor: number; length: number } | null {
  const [whole = '', word = ''] = re.scale.exec(text) ?? [];
  const factor = numberOf(scales.get(word.toLowerCase()));
  return factor === undefined || (word.length === 1 && !letters) ? null : { factor, length: whole.length };
}

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** The scale written in a number: 1e4 in 30万. */
export function scaleOf(number: string): number {
  return [...number.replace(/^[^万亿]*?(?=[十百千]*[万亿])/, '')].reduce(
    (product, sign) => product * (SCALES[sign] ?? 1),
    1,
  );
}

/** Takes off what binary fractions add: 2.61 × 1e8. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}
