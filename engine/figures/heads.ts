/**
 * The line above a list, whose words tell of every line of it:
 *
 *     小米YU7售价：
 *     标准版 25.35万元
 *     Pro版 27.99万元
 */
import type { Sentence } from './sentences.ts';

/** Most units of a line above a list, and of a line of it. */
const HEAD = 40;
const ITEM = 80;

/**
 * The head that holds behind a sentence.
 * @param text folded
 * @param head the one that held before it
 * @param counts whether the sentence has a number
 * @returns the sentence itself where it is a short line without one, the head before it where it is a line of the list, else null
 */
export function headBehind(text: string, sentence: Sentence, head: Sentence | null, counts: boolean): Sentence | null {
  const { from, to } = sentence;
  const isLine = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to - 1] === '\n');
  if (!isLine || to - from > (counts ? ITEM : HEAD)) return null;
  return counts ? head : sentence;
}
