/** The text of a file -> parsed JSON that is safe to walk, or why not. */
import { faultBeforeJson, shown } from '../foreign-text.ts';
import { said } from '../said.ts';
import { DEEPEST, MOST_BYTES, type PackFault, type PackRefusal, refuse, UNSEEN } from './pack.ts';

/** Refuses a file by its size alone, before it is read. */
export function refuseSize(bytes: number): PackRefusal | null {
  return bytes > MOST_BYTES ? refuse('large', `${MOST_BYTES / 1_000_000} MB`) : null;
}

/** @returns the parsed value under `json`, or a refusal; never throws */
export function openText(text: string): { json: unknown } | PackRefusal {
  const fault = faultBeforeJson(text, DEEPEST);
  if (fault !== null) {
    const { reason, at } = fault;
    return refuse(reason, reason === 'deep' ? String(at + 1) : reason === 'truncated' ? String(at) : '$');
  }
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return refuse('json', error instanceof Error ? shown(error.message, 140) : '$');
  }
}

/** Longest text; an address may be longer than a statement. */
const LONGEST = 2000;
/** Longest list inside one thing. */
const MOST_INSIDE = 500;
const RISKY = new Set(['__proto__', 'constructor', 'prototype']);
/** A tag or a comment. `<5%` and `a < b` are text. */
const MARKUP = /<[/!]?[a-z!-][^<>]{0,200}>/i;

/**
 * Looks through one thing for what no shape forbids: keys that reach a prototype, endless texts and lists, markup,
 * characters that cannot be seen.
 * @param place JSON path of `value`
 * @returns the first such place, or null
 */
export function findHazard(value: unknown, place: string): PackFault | null {
  if (typeof value === 'string') {
    if (value.length > LONGEST) return { place, problem: said`longer than ${LONGEST} characters` };
    if (value.search(UNSEEN) >= 0) return { place, problem: said`a control character or one that reorders the line` };
    const markup = MARKUP.exec(value);
    return markup === null ? null : { place, problem: said`markup where plain text is expected: ${shown(markup[0])}` };
  }
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    if (value.length > MOST_INSIDE) return { place, problem: said`a list of more than ${MOST_INSIDE}` };
    for (const [at, inner] of value.entries()) {
      const found = findHazard(inner, `${place}[${at}]`);
      if (found !== null) return found;
    }
    return null;
  }
  for (const key of Object.keys(value)) {
    if (RISKY.has(key)) return { place: `${place}.${key}`, problem: said`the field ${key} is never read` };
    const found = findHazard((value as Record<string, unknown>)[key], `${place}.${shown(key)}`);
    if (found !== null) return found;
  }
  return null;
}
