/** Units and currencies beside a number. */
import type { Reader, Unit } from './reader.ts';

/** A unit at the head of a text: its name, what one of it is in that name, and how many characters it takes. */
export interface ReadUnit extends Unit {
  length: number;
}

/**
 * Reads the unit a text begins with, one space or hyphen before it allowed.
 * @param text folded text behind a number
 * @returns null when it begins with none
 */
export function readUnit(text: string, reader: Reader): ReadUnit | null {
  const first = text.charCodeAt(text.charCodeAt(0) === 0x20 || text.charCodeAt(0) === 0x2d ? 1 : 0);
  const [form] = first > 0x7f || first === 0x25 ? (reader.unitHan.exec(text) ?? []) : [];
  if (form !== undefined) {
    const written = form.trim();
    const unit = reader.han.get(written);
    const next = text.charAt(form.length);
    if (unit === undefined || (next !== '' && reader.notBefore.get(written)?.includes(next))) return null;
    // 一块钢板 counts a plate; 五块 is money only where nothing is counted.
    if (written === '块' && !/^(?:[,.，。、;；!！?？)\s多]|$)/.test(next)) return null;
    return { ...unit, length: form.length };
  }
  const match = isLetter(first) || first === 0xb0 ? reader.unitLatin.exec(text) : null;
  if (match === null) return null;
  const [whole, word = ''] = match;
  // One letter means what it means only in its own case: 5 g, 5G; 50 m, 50M.
  const unit = reader.latin.get(word.length === 1 ? word : word.toLowerCase().replaceAll('-', ' '));
  return unit === undefined ? null : { ...unit, length: whole.length };
}

/**
 * What an English number counts: `33,662 electric cars`.
 * @param text folded text behind a number
 * @returns the unit's name, or null
 */
export function readNoun(text: string, { noun, nouns }: Reader): string | null {
  if (!isLetter(text.charCodeAt(1))) return null;
  const [, word = ''] = noun.exec(text.slice(0, 60)) ?? [];
  return nouns.get(word.toLowerCase().replaceAll('-', ' '))?.name ?? null;
}

const CURRENCIES = ['USD', 'HKD', 'TWD', 'EUR', 'GBP', 'INR', 'AUD', 'SGD', 'CAD', 'CNY', 'USD'];

/**
 * Reads the currency a text ends with.
 * @param text folded text before a number, a few characters of it
 */
export function readCurrency(text: string, { re }: Reader): { name: string; length: number } | null {
  if (!/[$¥€£₹A-Za-z.币元] ?$/.test(text)) return null;
  const groups = re.currency.exec(text);
  if (groups === null) return null;
  const found = groups[0].length;
  if (isLetter(text.charCodeAt(text.length - found - 1)) && isLetter(groups[0].charCodeAt(0))) return null;
  return { name: CURRENCIES[groups.slice(1).findIndex((group) => group !== undefined)] ?? '', length: found };
}

export function isLetter(unit: number): boolean {
  return (unit | 32) >= 0x61 && (unit | 32) <= 0x7a;
}
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
