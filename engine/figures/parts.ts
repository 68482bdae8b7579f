/** One number with its scale, its currency and its unit: `29b yuan`, `¥1,999`, `5C 超充`. Two of them make a range. */
import { isDigit } from '../matching/codes.ts';
import { isQuoting } from '../matching/letters.ts';
import { readDuration } from './durations.ts';
import { exact, type Numeral, readHan, readScale, readWords, scaleOf } from './numerals.ts';
import type { NumberReader } from './reader.ts';
import { asSpeed, ONES, type ReadUnit, readCurrency, readNoun, readPlaces, readUnit } from './units.ts';

/** A number as far as it has been read. */
export interface Part extends Numeral {
  start: number;
  end: number;
  unit: string;
  /** Of unit and scale together, to lend them to the first number of 20-30万. */
  factor: number;
  currency: boolean;
}

/** Number, scale and unit at one place. */
export function readPart(text: string, at: number, words: boolean, reader: NumberReader): Part | null {
  const head = text.slice(Math.max(0, at - 8), at);
  const currency = words ? null : readCurrency(head, reader);
  const isGlued = currency === null && reader.re.glue.test(head) && isDigit(text.charCodeAt(at));
  // Pro25.99万元: a price, or a range, that is glued to its trim.
  if (!words && isGlued && !reader.re.glued.test(`${head}@${text.slice(at, at + 12)}`)) return null;
  const percent = text.startsWith('百分之', at) ? readHan(text, at + 3, reader) : null;
  const numeral = words ? readWords(text, at, reader) : (percent ?? readHan(text, at, reader));
  if (numeral === null) return null;
  const start = at - (currency?.length ?? 0);
  let end = at + numeral.length + (percent === null ? 0 : 3);
  const part: Part = { ...numeral, start, end, unit: currency?.name ?? '', factor: 1, currency: currency !== null };
  const digits = isDigit(text.charCodeAt(at));
  if (digits && !part.scaled) {
    const after = text.slice(end, end + 40);
    const letters =
      part.currency ||
      reader.re.counted.test(after) ||
      (reader.re.letter.test(after) && reader.re.priced.test(text.slice(Math.max(0, at - 24), at))) ||
      (reader.re.letterNoun.test(after) && readNoun(after.slice(after.indexOf(' ')), reader) !== null) ||
      (reader.re.kilo.test(after) && (numeral.length > 2 || numeral.step < 1));
    const scale = readScale(after, letters, reader);
    if (scale !== null) {
      part.factor = scale.factor;
      part.scaled = true;
      end += scale.length;
      if (text[end] === '多') {
        part.more = 'over';
        end++;
      }
    }
  } else if (part.scaled) part.factor = scaleOf(text.slice(at, end));
  if (percent !== null) part.weak = false;
  if (digits && !numeral.scaled) {
    part.value = exact(part.value * part.factor);
    part.step *= part.factor;
  }
  const unit =
    percent === null ? readTail(text, end, part, reader) : { name: 'percent', factor: 1, length: 0, more: false };
  // NT$495元: the plain word for money behind a currency.
  if (part.currency && unit?.name === 'CNY' && unit.factor === 1 && part.unit !== 'CNY') end += unit.length;
  else if (unit !== null && (!part.currency || unit.name === part.unit)) {
    end += unit.length;
    part.unit = unit.name;
    part.value = unit.name === 'degC' && unit.factor !== 1 ? (part.value - 32) / 1.8 : exact(part.value * unit.factor);
    part.step *= unit.factor;
    if (unit.more) part.more = 'over';
    if (digits || numeral.scaled) part.factor *= unit.factor;
    const rest = readDuration(text, end, unit.name, reader);
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
function readTail(text: string, at: number, part: Part, reader: NumberReader): (ReadUnit & { more: boolean }) | null {
  const { re } = reader;
  const after = text.slice(at, at + 24);
  const found = (name: string, match: RegExpExecArray | null) =>
    match && { name, factor: 1, length: match[0].length, more: false };
  const before = text.slice(Math.max(0, part.start - 10), part.start);
  let tail: ReturnType<typeof found> = null;
  switch (after.charAt(after.charAt(0) === ' ' ? 1 : 0)) {
    case '成': {
      const tenth = part.value > 10 || re.notTenth.test(before) ? null : re.tenth.exec(after);
      if (tenth === null) break;
      const more = tenth[1] === '半' ? 5 : ONES.indexOf(tenth[1] || '-') + 1;
      part.value = part.value * 10 + more;
      part.step = more > 0 ? 1 : 10;
      part.weak = false;
      return found('percent', tenth);
    }
    case '"':
    case '″':
      // 6.36"柔性屏, a 55" TV: inches, and no mark that ends what is quoted.
      tail =
        (part.step < 1 || re.screen.test(after)) && !isQuoting(text, part.start)
          ? found('inch', /^["″]/.exec(after))
          : null;
      break;
    case 'C':
      tail = found('C', re.rate.exec(after));
      break;
    case '日':
      tail = found('day', re.dayOf.exec(after));
      break;
    case '度':
      if (re.degrees.test(before)) tail = found('degC', re.degree.exec(after));
      else if (re.charge.test(`${before}|${after}`)) tail = found('kWh', re.degree.exec(after));
  }
  if (tail !== null) return tail;
  const half = re.andHalf.test(after);
  if (half) part.value += 0.5;
  const unit = asSpeed(readUnit(half ? `个${after.slice(2)}` : after, reader), before, after, reader);
  // 191亿年研发投入: money of a year.
  if (unit === null || (unit.name === 'year' && part.scaled && part.value >= 1e8)) return null;
  if (unit.name === 'degF') return { ...unit, name: 'degC', factor: 1 / 1.8, more: false };
  const length = unit.length + (half ? 1 : 0);
  const isMetre = unit.name === 'm' && part.value < 10 && after.charAt(length - 1) === '米';
  const places = isMetre ? readPlaces(after.slice(length), reader) : '';
  if (places !== '') {
    part.value = exact(part.value + Number(`0.${places}`));
    part.step = 1 / 10 ** places.length;
  }
  return { ...unit, length: length + places.length, more: after.slice(0, length).includes('多') };
}
