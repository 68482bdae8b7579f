/** The words of product names, one at a time: numbers, codes, tiers, things. names.ts puts them together. */
import { CODE, isDigit } from './codes.ts';
import { isQuoting } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameWordClass } from './name-words.ts';
import { isHan } from './normalise.ts';

export type TokenClass = NameWordClass | 'number' | 'code';

/** A word of a name. */
export interface Token {
  kind: TokenClass;
  /** Behind the token. */
  end: number;
  /** As listed names would write it. */
  canon: string;
  /** A number in words (Seventeen, 十七), which alone proves little. */
  spelt: boolean;
}

/** Of the lexicon's numerals so many are words, the others Roman; each row begins with one. */
const SPELT = 18;
/** Tiers that are common English words count in lower case only where they are this sure. */
const SURE_TIERS = /^(?:pro|max|promax|ultra|lite|mini|se|5g|4g|nfc|series|\+)$/;

/** A text with what reading tokens in it needs. */
export interface Reader {
  text: string;
  lexicon: Lexicon;
  /** The name it started from is Han or in lower case: words of names may be in lower case too. */
  relaxed: boolean;
}

const foldedAt = ({ text, lexicon }: Pick<Reader, 'text' | 'lexicon'>, at: number) =>
  lexicon.table[text.charCodeAt(at)] ?? 0;

/** Letters from `at` on, folded; empty when the first is no letter. */
function lettersAt(reader: Pick<Reader, 'text' | 'lexicon'>, at: number): string {
  let letters = '';
  for (let i = at; i < at + 16; i++) {
    const unit = foldedAt(reader, i);
    if (unit < 0x61 || unit > 0x7a) return letters;
    letters += String.fromCharCode(unit);
  }
  return '';
}

function digitsAt(reader: Pick<Reader, 'text' | 'lexicon'>, at: number): string {
  let digits = '';
  for (let unit = foldedAt(reader, at); isDigit(unit) && digits.length < 7; unit = foldedAt(reader, at + digits.length))
    digits += String.fromCharCode(unit);
  return digits;
}

/** Longest listed Han word at a place. */
function hanWordAt(reader: Pick<Reader, 'text' | 'lexicon'>, at: number): string {
  const { lexicon } = reader;
  let word = '';
  let longest = '';
  for (let i = at; i < at + lexicon.longestWord; i++) {
    const unit = foldedAt(reader, i);
    if (!isHan(unit)) break;
    word += String.fromCharCode(unit);
    if (lexicon.words.has(word)) longest = word;
  }
  return longest;
}

/** Behind a gap that a name may hold: two blanks, or one hyphen or dot between its parts. */
function afterGap(reader: Reader, at: number): number {
  const { codes } = reader.lexicon.automaton;
  let end = at;
  for (let blanks = 0; ; end++) {
    const code = codes[reader.text.charCodeAt(end)] ?? 0;
    if (code === CODE.dropped) continue;
    if (code !== CODE.space || ++blanks > 2) break;
  }
  if (end === at && codes[reader.text.charCodeAt(at)] === CODE.mark && foldedAt(reader, at) !== 0x5f) end++;
  return end;
}

/** Behind the one blank that may stand at a place. */
const afterBlank = (reader: Pick<Reader, 'text' | 'lexicon'>, at: number): number =>
  foldedAt(reader, at) === 0x20 ? at + 1 : at;

/** Does the number that ends at `end` count something: 10月, 17 million, 1,000, 3.5L, 12:30? */
export function counts(reader: Pick<Reader, 'text' | 'lexicon'>, end: number): boolean {
  const { words } = reader.lexicon;
  const unit = foldedAt(reader, end);
  if (
    (unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x2f || unit === 0x7e) &&
    isDigit(foldedAt(reader, end + 1))
  ) {
    if (unit === 0x2f) return !listsModels(reader, end + 1);
    // 小米17，4499元: no thousands are set off by the comma of a sentence.
    if (reader.text[end] === '，' && /\d/.test(reader.text.charAt(end + 1))) return false;
    // 小米17:7000mAh is told of a model, 17:30 is a time and 17,000 a number.
    const most = unit === 0x3a ? 2 : unit === 0x2c ? 3 : Number.POSITIVE_INFINITY;
    return digitsAt(reader, end + 1).length <= most;
  }
  // 55" is a size; the mark that ends a quotation is none: "小米手机5".
  if (unit === 0x22) return !isQuoting(reader.text, end);
  if (unit === 0x25 || unit === 0x2b || unit === 0x2033) return true;
  // 小米1至10月, 1 — 9 月: the second number tells what is counted.
  const joint = afterBlank(reader, end);
  if (/[至到—]/.test(reader.text.charAt(joint))) {
    const from = afterBlank(reader, joint + 1);
    const digits = digitsAt(reader, from);
    return digits !== '' && words.get(hanWordAt(reader, afterBlank(reader, from + digits.length))) === 'count';
  }
  const at = unit === 0x2d ? end + 1 : joint;
  if (words.get(hanWordAt(reader, at)) === 'count') return true;
  if (at === end) return false;
  return (
    words.get(lettersAt(reader, at)) === 'count' ||
    foldedAt(reader, at) === 0x25 ||
    (unit === 0x2d && isDigit(foldedAt(reader, at)))
  );
}

/** Does the number behind a slash name a sister model, 12/12 Pro, 9/9T, 13/14系列, where 11/11 would be a date? */
function listsModels(reader: Pick<Reader, 'text' | 'lexicon'>, at: number): boolean {
  const { words } = reader.lexicon;
  const end = at + digitsAt(reader, at).length;
  const letters = lettersAt(reader, end);
  if (letters !== '') return letters.length === 1 || words.get(letters) === 'tier';
  const next = afterBlank(reader, end);
  return words.get(lettersAt(reader, next)) === 'tier' || words.get(hanWordAt(reader, next)) === 'tier';
}

/** All of it tiers written as one word: promax. */
function areTiers(word: string, lexicon: Lexicon): boolean {
  if (lexicon.words.get(word) === 'tier') return true;
  for (let i = 2; i < word.length - 1; i++)
    if (lexicon.words.get(word.slice(0, i)) === 'tier' && areTiers(word.slice(i), lexicon)) return true;
  return false;
}

function numberAt(reader: Reader, at: number, last: Token | null): Token | null {
  const { words } = reader.lexicon;
  const digits = digitsAt(reader, at);
  let end = at + digits.length;
  const letters = lettersAt(reader, end);
  // 4G/64G is memory, and 8G/256G.
  const behind = foldedAt(reader, end + 1);
  if (letters === 'g' && (behind === 0x2f || behind === 0x2b) && isDigit(foldedAt(reader, end + 2))) return null;
  const whole = words.get(digits + letters);
  if (whole === 'tier') return { kind: 'tier', end: end + letters.length, canon: digits + letters, spelt: false };
  if (/^20[12]\d$/.test(digits)) {
    const behind = foldedAt(reader, end) === 0x20 ? end + 1 : end;
    if (foldedAt(reader, behind) === 0x6b3e)
      return { kind: 'tier', end: behind + 1, canon: `${digits}款`, spelt: false };
    // Television sets: the year of make behind the size of the screen, or behind what it is made of.
    const isMade = last?.canon === 'led' || (last?.kind === 'number' && Number(last.canon) >= 32);
    return isMade && letters === '' && !counts(reader, end) ? { kind: 'tier', end, canon: digits, spelt: false } : null;
  }
  let canon = digits;
  if (
    letters !== '' &&
    !(words.has(letters) && words.get(letters) !== 'count' && letters.length > 1) &&
    !areTiers(letters, reader.lexicon)
  ) {
    if (letters.length > 2 || words.get(letters) === 'count' || isDigit(foldedAt(reader, end + letters.length)))
      return null;
    canon += letters;
    end += letters.length;
  } else if (
    letters === '' &&
    digits.length < 3 &&
    foldedAt(reader, end) === 0x2e &&
    digitsAt(reader, end + 1).length === 1 &&
    foldedAt(reader, end + 2) !== 0x2e &&
    lettersAt(reader, end + 2) === ''
  ) {
    // A version: HyperOS 2.0. Only names without a number of their own get here with one.
    if (counts(reader, end + 2)) return null;
    const version = `${digits}.${digitsAt(reader, end + 1)}`;
    return { kind: 'code', end: end + 2, canon: version, spelt: false };
  }
  if (letters === '' && counts(reader, end)) return null;
  return { kind: 'number', end, canon, spelt: false };
}

function wordAt(reader: Reader, at: number): Token | null {
  const { lexicon, text } = reader;
  const letters = lettersAt(reader, at);
  const end = at + letters.length;
  const raw = text.charCodeAt(at);
  const capital = raw !== foldedAt(reader, at);
  const kind = lexicon.words.get(letters);
  const digits = digitsAt(reader, end);
  if (
    letters.length <= 2 &&
    digits !== '' &&
    digits.length <= 4 &&
    lexicon.words.get(letters + digits) !== 'count' &&
    kind !== 'tier' &&
    // FY2024 is a year.
    letters !== 'fy'
  ) {
    const suffix = lettersAt(reader, end + digits.length);
    const tail = suffix.length <= 2 && !areTiers(suffix, lexicon) ? suffix : '';
    // PM2.5 is no code, V2.6 is a version.
    if (foldedAt(reader, end + digits.length) === 0x2e && isDigit(foldedAt(reader, end + digits.length + 1))) {
      const minor = digitsAt(reader, end + digits.length + 1);
      if (letters !== 'v' || minor.length > 1) return null;
      return { kind: 'code', end: end + digits.length + 2, canon: `v${digits}.${minor}`, spelt: false };
    }
    // Mi8937_4_19 is the name of a file.
    if (text[end + digits.length] === '_') return null;
    if (suffix !== tail && !areTiers(suffix, lexicon) && !lexicon.words.has(suffix)) return null;
    // 小米YU710月 is a car and a month, no YU710.
    if (digits.length > 1 && foldedAt(reader, end + digits.length) === 0x6708)
      return { kind: 'code', end: end + 1, canon: letters + digits.charAt(0), spelt: false };
    return { kind: 'code', end: end + digits.length + tail.length, canon: letters + digits + tail, spelt: false };
  }
  if (kind === 'tier' || areTiers(letters, lexicon)) {
    if (!capital && !SURE_TIERS.test(letters) && !(reader.relaxed && letters !== 'plus')) return null;
    return { kind: 'tier', end, canon: letters, spelt: false };
  }
  if (letters === 'temperature' && /^ and humidity/i.test(text.slice(end, end + 13)))
    return { kind: 'part', end: end + 13, canon: 'temperatureandhumidity', spelt: false };
  if ((kind === 'noun' || kind === 'part') && (capital || (reader.relaxed && letters.length > 1)))
    return { kind, end, canon: letters, spelt: false };
  // Redmi note 9: a noun in lower case counts before a number.
  if (
    kind === 'noun' &&
    isDigit(foldedAt(reader, afterGap(reader, end))) &&
    numberAt(reader, afterGap(reader, end), null) !== null
  )
    return { kind, end, canon: letters, spelt: false };
  const nth = lexicon.numerals.indexOf(letters);
  if (nth < 0 || !capital || letters.length < 2) return null;
  const spelt = nth < SPELT;
  return { kind: 'number', end, canon: String(spelt ? nth + 1 : nth - SPELT + 1), spelt };
}

function hanAt(reader: Reader, at: number): Token | null {
  const word = hanWordAt(reader, at);
  const kind = reader.lexicon.words.get(word);
  if (kind !== undefined && kind !== 'count' && kind !== 'plain')
    return { kind, end: at + word.length, canon: word, spelt: false };
  let numeral = 0;
  let end = at;
  for (; end < at + 2; end++) {
    const digit = '十一二三四五六七八九'.indexOf(String.fromCharCode(foldedAt(reader, end)));
    if (digit < 0 || (end > at && numeral < 10)) break;
    numeral += digit === 0 ? 10 : digit;
  }
  const next = hanWordAt(reader, end);
  if (numeral === 0 || (isHan(foldedAt(reader, end)) && (next === '' || reader.lexicon.words.get(next) === 'count')))
    return null;
  return { kind: 'number', end, canon: String(numeral), spelt: true };
}

/** The next word of a name at or behind `from`, or null where the name is over. */
export function tokenAt(reader: Reader, from: number, last: Token | null): Token | null {
  const unit = foldedAt(reader, from);
  if (unit === 0x2b && last !== null && (last.kind === 'tier' || last.kind === 'code')) {
    const next = foldedAt(reader, from + 1);
    if (isDigit(next) || (next >= 0x61 && next <= 0x7a)) return null;
    return { kind: 'tier', end: from + 1, canon: '+', spelt: false };
  }
  const at = afterGap(reader, from);
  const first = foldedAt(reader, at);
  if (first === 0x28) {
    const year = digitsAt(reader, at + 1);
    const closes = foldedAt(reader, at + 1 + year.length) === 0x29;
    return closes && /^20[12]\d$/.test(year) ? { kind: 'tier', end: at + 6, canon: year, spelt: false } : null;
  }
  if (isDigit(first)) return numberAt(reader, at, last);
  if (first >= 0x61 && first <= 0x7a) return wordAt(reader, at);
  return isHan(first) ? hanAt(reader, at) : null;
}
