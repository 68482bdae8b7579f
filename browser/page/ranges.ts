/**
 * Offsets -> ranges, and the way back: which mark lies under a point. Ranges are static: ten thousand live ones made a page's
 * own removals 600 times as slow; and `highlightsFromPoint` took 15 ms a call where this index takes a fraction of one.
 */
import { countWhile } from '../../engine/ordered.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './read.ts';

/** Index of the stretch that holds a unit of the text. */
function stretchAt(reading: Reading, offset: number): number {
  const { starts } = reading;
  return Math.max(0, countWhile(starts.length, (at) => (starts[at] ?? 0) <= offset) - 1);
}

/** Where a stretch of text stands in the DOM, or null when its nodes have changed since. */
export function boundsOf(reading: Reading, start: number, end: number): StaticRangeInit | null {
  const first = stretchAt(reading, start);
  const last = stretchAt(reading, end - 1);
  const startContainer = reading.nodes[first];
  const endContainer = reading.nodes[last];
  if (!startContainer || !endContainer) return null;
  const startOffset = (reading.froms[first] ?? 0) + start - (reading.starts[first] ?? 0);
  const endOffset = (reading.froms[last] ?? 0) + end - (reading.starts[last] ?? 0);
  const isThere =
    startContainer.isConnected &&
    endContainer.isConnected &&
    startOffset <= startContainer.length &&
    endOffset <= endContainer.length;
  return isThere ? { startContainer, startOffset, endContainer, endOffset } : null;
}

/** The text nodes that a stretch of text stands in. */
export function nodesOf(reading: Reading, start: number, end: number): Text[] {
  return reading.nodes.slice(stretchAt(reading, start), stretchAt(reading, end - 1) + 1);
}

/** Offset in the text of a place in a text node, or -1. */
export function offsetOf(reading: Reading, node: Node, offset: number): number {
  let found = -1;
  for (let at = reading.nodes.indexOf(node as Text); at >= 0 && reading.nodes[at] === node; at++) {
    const from = reading.froms[at] ?? 0;
    if (from > offset) break;
    found = (reading.starts[at] ?? 0) + offset - from;
  }
  return found;
}

/** The painted mark at an offset; an offset between two units belongs to both. */
export function markAt(marks: Mark[], offset: number): Mark | null {
  for (const mark of marks) {
    if (mark.start > offset) return null;
    if (mark.isPainted && offset <= mark.end) return mark;
  }
  return null;
}
