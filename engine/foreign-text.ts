/** Text from outside, a file or a message: what can be wrong with it before anybody looks at what it says. */
import { UNSEEN_IN_LINE } from './unseen.ts';

/** Why a file is refused, whatever it was meant to hold. */
export type FileReason =
  | 'large'
  | 'text'
  | 'empty'
  | 'html'
  | 'deep'
  | 'truncated'
  | 'json'
  | 'shape'
  | 'version'
  | 'count';

/** A part of a file as it may be shown: short, on one line, without characters that reorder it. */
export function shown(value: unknown, most = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
  return text.slice(0, most).replace(new RegExp(UNSEEN_IN_LINE, 'gu'), ' ').replace(/\s+/g, ' ');
}

/**
 * Looks at a text that should be JSON without parsing it: a parser may recurse, so nesting must be known first. Strings
 * are skipped by search, not by character; linear in the text.
 * @returns what is wrong and at which UTF-16 unit, or null
 */
export function faultBeforeJson(
  text: string,
  deepest: number,
): { reason: 'empty' | 'html' | 'deep' | 'truncated'; at: number } | null {
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') return { reason: 'empty', at: 0 };
  if (start.startsWith('<')) return { reason: 'html', at: 0 };
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x22) {
      i = endOfString(text, i);
      if (i < 0) return { reason: 'truncated', at: text.length };
    } else if (unit === 0x7b || unit === 0x5b) {
      if (++depth > deepest) return { reason: 'deep', at: i };
    } else if (unit === 0x7d || unit === 0x5d) depth--;
  }
  return depth > 0 ? { reason: 'truncated', at: text.length } : null;
}

/** @returns the offset of the quote that closes the one at `start`, or -1 */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}
