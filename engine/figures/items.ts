/**
 * Whom an item of a list is about when it names nobody: whom the text spoke of before the list, not who was named in the item
 * before.
 *
 *     News of the day
 *     - Xiaomi opens orders for the Pengcheng
 *     - ES9: 20,000 sold in 73 days            nobody's: the line above the list names none
 */
import type { Sentence } from './sentences.ts';
import type { Owner, Topic } from './subjects.ts';

/** A list that is being read. */
interface List {
  /** What its items begin with, with the blanks before it. */
  mark: string;
  /** What the text spoke of before it; null also where its items are of several firms. */
  topic: Topic | null;
}

/** Bullets, bars, tabs between cells; then 1. 2), (一), 一、, ①. Behind a numbered item its own lines may follow. */
const MARK =
  /^([ \t]*)(?:([-*+•·●○◆◇■▪►➤※])(?=[ \u3400-\u9fffA-Za-z*])|(\|)|([(]?)(?:\d{1,2}|[一二三四五六七八九十]{1,3})([.、)])(?!\d)|[①-⑳])/;
/** Units of a line that are looked at. */
const LINE = 200;
/** Before the name that a line is labelled with. */
const BARE = /^[\s|•*·\d.、()-]*$/;

/**
 * Follows the lists of a text, sentence by sentence.
 * @param text folded
 * @returns a function that takes each sentence in turn, who may own numbers in it and the topic behind the sentence before it, and
 *   returns the topic that holds for it
 */
export function followLists(text: string): (sentence: Sentence, own: Owner[], topic: Topic | null) => Topic | null {
  const lists: List[] = [];
  return ({ from, index }, own, topic) => {
    if (from > 0 && text[from - 1] !== '\n') return topic;
    const mark = markOf(text, from);
    const known = lists.findIndex((list) => (mark === null ? !isNumbered(list) : list.mark === mark));
    const list = lists[known];
    if (list === undefined) {
      if (mark !== null) lists.push({ mark, topic });
      return topic;
    }
    const before = list.topic;
    lists.length = mark === null ? known : known + 1;
    // Apple 12%, Xiaomi 14%, others 17%: rows of makers.
    const [first] = own;
    if (first?.rival && BARE.test(text.slice(from, from + first.start))) list.topic = null;
    // It holds as far as the list goes.
    return before === null ? null : { ...before, sentence: Math.max(before.sentence, index - 2) };
  };
}

const isNumbered = ({ mark }: List): boolean => mark.includes('#');

function markOf(text: string, from: number): string | null {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, Math.min(end < 0 ? text.length : end, from + LINE));
  const found = MARK.exec(line);
  if (found === null) return /\t|\|(?=.*\|)/.exec(line)?.[0] ?? null;
  const [whole, blanks = '', bullet, bar, open, close] = found;
  if (bullet !== undefined || bar !== undefined) return blanks + (bullet ?? bar);
  return close === undefined ? `${blanks}#①` : `${blanks}#${open}${/\d/.test(whole)}${close}`;
}
