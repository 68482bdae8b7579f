/** Cuts a text into the stretches in which words bear on one another. */

/** A sentence with its place in the text. */
export interface Sentence {
  from: number;
  to: number;
  /** Which sentence and which paragraph of the text it is. */
  index: number;
  paragraph: number;
}

/**
 * Takes what lies in one sentence after the other from a list in reading order.
 * @returns a function to call with each sentence in turn; what it returns counts its offsets from the sentence from then on
 */
export function inOrder<T extends { start: number; end: number }>(list: T[]): (sentence: Sentence) => T[] {
  let at = 0;
  return ({ from, to }) => {
    const first = at;
    if ((list[at]?.end ?? to + 1) > to) return [];
    while (at < list.length && (list[at]?.end ?? 0) <= to) at++;
    const taken = list.slice(first, at);
    for (const one of taken) {
      one.start -= from;
      one.end -= from;
    }
    return taken;
  };
}

/** Longer ones are cut: what stands further away says nothing about a number. */
const LONGEST = 500;

const LINE = 0x0a;
const TAB = 0x09;
const STOP = 0x2e;

/** One of `。！？!?；;`, a line break or the tab between two cells. */
function isEnd(unit: number): boolean {
  if (unit < 0x40) return unit === LINE || unit === TAB || unit === 0x21 || unit === 0x3f || unit === 0x3b;
  return unit === 0x3002 || unit === 0xff01 || unit === 0xff1f || unit === 0xff1b;
}

/**
 * Cuts a folded text into sentences.
 * @returns them in order; blank ones are left out, long ones cut
 */
export function* splitSentences(text: string): Generator<Sentence> {
  const begins = /\s+["'“(]?[A-Z\u3400-\u9fff]|\s*$/y;
  let index = 0;
  let paragraph = 0;
  for (let from = 0; from < text.length; ) {
    let stop = from;
    let unit = 0;
    while (stop < text.length && !isEnd(unit)) {
      unit = text.charCodeAt(stop++);
      // The Latin full stop stands in numbers and names too.
      if (unit !== STOP) continue;
      begins.lastIndex = stop;
      if (begins.test(text)) break;
    }
    let isLine = unit === LINE;
    if (isEnd(unit)) for (; isEnd(text.charCodeAt(stop)); stop++) isLine ||= text.charCodeAt(stop) === LINE;
    const to = Math.min(stop, from + shorten(text, from, stop));
    // The cells of a row are one sentence as to what is near.
    if (!isBlank(text, from, to))
      yield { from, to, index: text.charCodeAt(to - 1) === TAB ? index : index++, paragraph };
    if (to === stop && isLine) paragraph++;
    from = to;
  }
}

function isBlank(text: string, from: number, to: number): boolean {
  const unit = text.charCodeAt(from);
  // Most begin with a letter or a Han character.
  return (unit > 0x20 && unit < 0x80) || (unit >= 0x4e00 && unit < 0xa000) ? false : !/\S/.test(text.slice(from, to));
}

/** Length of the part of a long sentence that is read as one. */
function shorten(text: string, from: number, stop: number): number {
  if (stop - from <= LONGEST) return LONGEST;
  const head = text.slice(from, from + LONGEST);
  return Math.max(head.lastIndexOf('，'), head.lastIndexOf(', '), head.lastIndexOf(' '), LONGEST / 2 - 1) + 1;
}
