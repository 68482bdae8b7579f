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

/**
 * Cuts a folded text into sentences.
 * @returns them in order; blank ones are left out, long ones cut
 */
export function* splitSentences(text: string): Generator<Sentence> {
  const END = /[。！？!?；;\n]+|\.(?=\s+["'“(]?[A-Z]|\s*$)/g;
  let index = 0;
  let paragraph = 0;
  for (let from = 0; from < text.length; ) {
    END.lastIndex = from;
    const match = END.exec(text);
    const stop = match === null ? text.length : match.index + match[0].length;
    const to = Math.min(stop, from + shorten(text, from, stop));
    if (/\S/.test(text.slice(from, to))) yield { from, to, index: index++, paragraph };
    if (to === stop && match?.[0].includes('\n')) paragraph++;
    from = to;
  }
}

/** Length of the part of a long sentence that is read as one. */
function shorten(text: string, from: number, stop: number): number {
  if (stop - from <= LONGEST) return LONGEST;
  const head = text.slice(from, from + LONGEST);
  return Math.max(head.lastIndexOf('，'), head.lastIndexOf(', '), head.lastIndexOf(' '), LONGEST / 2 - 1) + 1;
}
