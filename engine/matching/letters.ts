/**
 * Letters of any script, told by how the engine itself changes their case. As classes of an expression (`\p{Lu}`) the same
 * would take a page 3 ms to compile before the first name is decided on.
 */
import { isHan } from './normalise.ts';

/** Is the character a letter in lower case? No for an empty string. */
export const isLower = (character: string): boolean => character !== character.toUpperCase();

/** Is the character a letter in upper case? No for an empty string. */
export const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** Does a word begin with a capital, or have one behind letters in lower case: Honor, iPhone? */
export function isCapitalised(word: string): boolean {
  let at = 0;
  while (isLower(word.charAt(at))) at++;
  return isUpper(word.charAt(at));
}

/** What a character is part of: 1 a word of letters and digits, 2 a row of Han, 0 neither. */
function partOf(character: string): 0 | 1 | 2 {
  if (isHan(character.charCodeAt(0))) return 2;
  return isLower(character) || isUpper(character) || /[\d\u3040-\u30fa\u30fc-\u31ff\uac00-\ud7af]/.test(character)
    ? 1
    : 0;
}

/** Units before a place in which a quotation that is open there may begin. */
const QUOTED = 60;

/** Does a plain quotation mark stand open before a place, so that one there would end what is quoted and be no sign of inches? */
export function isQuoting(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - QUOTED), at).split('"').length % 2 === 0;
}

/** The word or the row of Han that a text ends with, one blank or hyphen behind it allowed; empty when it ends with neither. */
export function lastWord(text: string): string {
  const end = text.length - (/[ -]$/.test(text) ? 1 : 0);
  const part = partOf(text.charAt(end - 1));
  if (part === 0) return '';
  let from = end - 1;
  while (from > 0 && partOf(text.charAt(from - 1)) === part) from--;
  return text.slice(from, end);
}
