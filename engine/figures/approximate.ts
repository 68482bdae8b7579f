/** Words before and after a number that say it is a bound, a round value, or a fall. */

import type { NumberReader } from './reader.ts';

export type Approximation = 'over' | 'under' | 'about' | 'from' | 'upto';

const BEFORE: Approximation[] = ['upto', 'over', 'under', 'over', 'about', 'from'];
const AFTER: Approximation[] = ['over', 'under', 'about', 'from', 'upto'];

/**
 * How exact a number is meant.
 * @param before folded text that ends where the number (or its currency) begins
 * @param after folded text that begins behind the unit
 */
export function readApproximation(before: string, after: string, { re }: NumberReader): Approximation | undefined {
  // Letters before a number ask for the Latin words, some characters for the Chinese ones.
  const pattern = /[A-Za-z][ -]$/.test(before) ? re.beforeLatin : re.beforeEnd.test(before) ? re.before : null;
  return (pattern === null ? undefined : pick(BEFORE, pattern.exec(before))) ?? pick(AFTER, re.after.exec(after));
}

function pick(order: Approximation[], match: RegExpExecArray | null): Approximation | undefined {
  return match === null ? undefined : order[match.slice(1).findIndex((group) => group !== undefined)];
}

/**
 * Is the number a fall, a loss or below zero?
 * @param before folded text that ends where the number (or its currency) begins
 * @param after folded text that begins behind its unit
 */
export function isFall(before: string, after: string, { re }: NumberReader): boolean {
  if (re.fallAfter.test(after)) return true;
  // A hyphen counts as a sign only where no number or word stands before it.
  return re.fallEnd.test(before) && re.fall.test(before) && !re.joint.test(before);
}

/** 三个目标, in a few months: worth a word only where it is clear what it tells. */
export function isTrifling(value: number | [number, number] | null, unit: string, digits: boolean): boolean {
  if (value === null) return /^(?:year|month|week|day|hour)$/.test(unit);
  return !digits && unit === 'item' && Number(value) < 10;
}
