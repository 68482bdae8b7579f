/** What the units of a text are to the scan: one code for all units that names read alike. */
import { isHan } from './normalise.ts';

/**
 * Up to `open` codes have a meaning of their own; from `letter` on a-z, from `digit` on 0-9, whether forms hold them or not,
 * since boundaries ask for them; from `rest` on all else that forms are made of.
 */
export const CODE = {
  other: 0,
  dropped: 1,
  space: 2,
  line: 3,
  mark: 4,
  open: 5,
  letter: 6,
  digit: 32,
  rest: 42,
} as const;

/** Is the code one of a letter or digit? */
export function isLatin(code: number): boolean {
  return code >= CODE.letter && code < CODE.rest;
}

/** Is the folded unit a digit? */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What kind of unit this is for boundaries: 0 other, 1 letter, 2 digit, 3 Han. Takes a folded unit. */
export function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (isDigit(unit)) return 2;
  return isHan(unit) ? 3 : 0;
}

/** May a space between two units only set a number off from Han characters, as many pages do: 2025 年 7 月? */
export function isPadded(one: number, other: number): boolean {
  return kindOf(one) + kindOf(other) === 5;
}
