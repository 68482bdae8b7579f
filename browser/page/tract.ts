/**
 * A document or a shadow root as a row of sections in reading order. A section begins at a place and ends where the next one
 * begins, so whatever the page adds falls into one of them and only that one is read again.
 *
 *     |-- section 0 --|-- section 1 --|-- section 2 ...
 *     ^ start of root ^ first.node    ^ first.node
 */
import { countWhile } from '../../engine/ordered.ts';
import type { Natives } from './natives.ts';
import { type Place, type Reading, type ReadOptions, read } from './read.ts';

/** One stretch of reading. `Found` is whatever the owner keeps about it. */
export interface Section<Found> {
  /** Null: the start of the root. */
  first: Place | null;
  isRead: boolean;
  /** Units of its text when it was last read. */
  length: number;
  found: Found | null;
}

export interface Tract<Found> {
  root: Document | ShadowRoot;
  sections: Section<Found>[];
}

/** Units of a section: an article is one, so that its headline and its last figure are seen together. */
export const SECTION = 8000;

/** A row of one unread section. */
export function newTract<Found>(root: Document | ShadowRoot): Tract<Found> {
  return { root, sections: [{ first: null, isRead: false, length: 0, found: null }] };
}

/** Cuts the row at a node, so that reading can begin there. */
export function cutAt<Found>(tract: Tract<Found>, node: Node): Section<Found> {
  const at = indexAt(tract, node);
  const before = tract.sections[at];
  if (before?.first?.node === node) return before;
  const section: Section<Found> = { first: { node, from: 0 }, isRead: false, length: 0, found: null };
  tract.sections.splice(at + 1, 0, section);
  if (before) before.isRead = false;
  return section;
}

/**
 * Reads one section. What does not fit becomes an unread section behind it.
 * @returns the reading, and the sections that it swallowed (parts of one long text node)
 */
export function readSection<Found>(
  tract: Tract<Found>,
  section: Section<Found>,
  options: Omit<ReadOptions, 'root' | 'start' | 'stop' | 'limit'>,
): { reading: Reading; dropped: Section<Found>[] } {
  const { sections, root } = tract;
  const at = sections.indexOf(section);
  let behind = at + 1;
  // Parts of a text node that was cut in two are found anew: its text may have changed.
  while ((sections[behind]?.first?.from ?? 0) > 0) behind++;
  const stop = sections[behind]?.first?.node ?? null;
  const { reading, rest } = read({ ...options, root, start: section.first, stop, limit: SECTION });
  const more: Section<Found>[] = rest ? [{ first: rest, isRead: false, length: 0, found: null }] : [];
  const dropped = sections.splice(at + 1, behind - at - 1, ...more);
  section.isRead = true;
  section.length = reading.text.length;
  return { reading, dropped };
}

const FOLLOWS = 4;
/** Nodes looked at one by one in a batch of changes: about 5 ms. */
const MANY = 1000;
/** Index of the section that a node of this root belongs to. */
export function indexAt<Found>(tract: Tract<Found>, node: Node): number {
  const isFrom = (at: number) => {
    const first = tract.sections[at]?.first?.node;
    // Same node, or the node stands behind the first one (being inside it counts as behind).
    return !first || first === node || (first.compareDocumentPosition(node) & FOLLOWS) !== 0;
  };
  return Math.max(0, countWhile(tract.sections.length, isFrom) - 1);
}

/**
 * Marks as unread what the page has changed.
 * @returns sections that are gone, for clean-up
 */
export function noteChanges<Found>(tract: Tract<Found>, records: MutationRecord[], natives: Natives): Section<Found>[] {
  const gone = sweep(tract, natives);
  const { root } = tract;
  /** Everything from the start of one node to the end of another. */
  const touch = (from: Node, to: Node): void => {
    if (!natives.contains(root, from) || !natives.contains(root, to)) return;
    const last = indexAt(tract, endOf(to, natives));
    for (let at = indexAt(tract, from); at <= last; at++) {
      const section = tract.sections[at];
      if (section) section.isRead = false;
    }
  };
  const touchStart = (node: Node): void => {
    const section = natives.contains(root, node) ? tract.sections[indexAt(tract, node)] : undefined;
    if (section) section.isRead = false;
  };
  // A table that is sorted anew tells of every row. Past this it costs less to read the whole of it again.
  let patience = MANY;
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    patience -= addedNodes.length + removedNodes.length;
    if (type === 'characterData' || patience < 0) touch(target, target);
    if (patience < 0) continue;
    for (const node of addedNodes) touch(node, node);
    if (removedNodes.length > 0) {
      // What was taken away stood behind the end of the one and before the start of the other.
      touchStart(previousSibling ? endOf(previousSibling, natives) : target);
      if (nextSibling) touchStart(nextSibling);
    }
  }
  return gone;
}

/** The last node inside a node. */
function endOf(node: Node, natives: Natives): Node {
  let end = node;
  for (let last = natives.last(end); last; last = natives.last(end)) end = last;
  return end;
}

/** Takes out sections whose first node has left the root or stands in another order; the one before reads on over their ground. */
function sweep<Found>(tract: Tract<Found>, natives: Natives): Section<Found>[] {
  const gone: Section<Found>[] = [];
  const kept: Section<Found>[] = [];
  for (const section of tract.sections) {
    const before = kept.at(-1);
    const node = section.first?.node;
    const previous = before?.first?.node;
    const isInOrder =
      !node ||
      (natives.contains(tract.root, node) &&
        (!previous || previous === node || (previous.compareDocumentPosition(node) & FOLLOWS) !== 0));
    if (isInOrder) kept.push(section);
    else {
      gone.push(section);
      if (before) before.isRead = false;
    }
  }
  if (gone.length > 0) tract.sections = kept;
  return gone;
}
