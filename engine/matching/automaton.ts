/**
 * The tables of the scan: what a unit is and what may follow it in a form, bit tables of how forms start, and a trie that is
 * walked only where all of them agree. Forms are in order, so most nodes are the first child of the node made before them
 * and are found at its next number; the others are in an open-addressed hash table. A double array walks no faster behind
 * these filters and takes longer to build.
 */
import type { Steps } from '../steps.ts';
import { CODE, isLatin } from './codes.ts';
import type { FoldTable } from './normalise.ts';
import { BRANDS, isMark, LONGEST, MARK, squash } from './packed.ts';
import { filterStart, groupOf, type Starts } from './starts.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz0123456789';
const GAPS = [
  [' ', CODE.space],
  ['\n', CODE.line],
  ['-·._', CODE.mark],
  ['(', CODE.open],
] as const;

export interface Automaton extends Starts {
  /**
   * What the first filter asks of each UTF-16 unit, two numbers each: the group it is in as a second unit of forms, and the
   * groups that may follow it as a first unit, a bit each; bit 31 of both: a letter or digit.
   */
  hints: Int32Array;
  /** UTF-16 unit -> code, folding included. */
  codes: Uint16Array;
  /** By node: the code that leads to it, and the bits `OWN` and `MORE`. */
  labels: Uint16Array;
  /** Pairs of key (node and code) and child node, for children with other numbers than the next. */
  edges: Int32Array;
  mask: number;
  /** Number of the form that ends at a node, or -1. */
  ends: Int32Array;
}

/** The next node is a child of this one. */
const OWN = 0x1000;
/** Children of this node are in the hash table. */
const MORE = 0x2000;

/** Place of an edge in the hash table before probing. */
function slot(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * The child of a node over a code.
 * @returns the child, or 0 where there is none
 */
export function child(automaton: Automaton, node: number, code: number): number {
  const { labels, edges, mask } = automaton;
  const label = labels[node] ?? 0;
  if ((label & OWN) !== 0 && ((labels[node + 1] ?? 0) & 0xfff) === code) return node + 1;
  if ((label & MORE) === 0) return 0;
  const key = node * 4096 + code;
  for (let at = slot(key) & mask; ; at = (at + 1) & mask) {
    const found = edges[at * 2] ?? 0;
    if (found === key) return edges[at * 2 + 1] ?? 0;
    if (found === 0) return 0;
  }
}

/** Number of the form that a squashed, folded text is in full, or -1. */
export function formOf(automaton: Automaton, text: string): number {
  let node = 1;
  for (let i = 0; i < text.length && node > 0; i++) {
    const code = automaton.codes[text.charCodeAt(i)] ?? 0;
    node = code <= CODE.open ? 0 : child(automaton, node, code);
  }
  return node > 1 ? (automaton.ends[node] ?? -1) : -1;
}

/** Stretches of units in which others than variants of Han fold: all that `foldTable` writes beside them. */
export const FOLDING = [
  [0, 0x3100],
  [0xf900, 0x10000],
] as const;
/** Nodes at most: their numbers go into keys of 31 bits. */
const MOST = 0x7ffff;
/** Forms built in one step: under 1 ms when cold. */
const STEP = 100;
/** More units at the start of a form than the filters look at, gaps included. */
const FILTERED = 8;

/**
 * Builds the tables, in steps.
 * @param forms as `packForms` writes them: in order, each as what it does not share with the one before
 * @param table of `foldTable`
 * @param variants what the table was made of
 * @returns also where each form starts in that text, by its number
 * @throws RangeError beyond some 4,000 different characters or 500,000 nodes, which keys of 31 bits cannot hold
 */
export function* buildAutomaton(
  forms: string,
  table: FoldTable,
  variants: string,
): Steps<{ automaton: Automaton; starts: Int32Array }> {
  const plain = new Uint16Array(0x10000);
  for (const [characters, code] of GAPS) for (const c of characters) plain[c.charCodeAt(0)] = code;
  for (let i = 0; i < LATIN.length; i++) plain[LATIN.charCodeAt(i)] = CODE.letter + i;
  let size: number = CODE.rest;
  /** Units of forms that are no letters, digits or gaps. */
  const listed: number[] = [];
  const codeOf = (unit: number): number => {
    const known = plain[unit] ?? 0;
    if (known !== 0) return known;
    if (size > 4095) throw new RangeError('too many different characters for one lexicon');
    plain[unit] = size;
    listed.push(unit);
    return size++;
  };
  let room = 1 << Math.ceil(Math.log2(forms.length / 4 + 1024));
  const ends = new Int32Array(forms.length + 1024).fill(-1);
  const automaton: Automaton = {
    hints: new Int32Array(0x20000),
    codes: new Uint16Array(0x10000),
    pairs: new Uint8Array(16384),
    triples: new Uint8Array(16384),
    quads: new Uint8Array(16384),
    labels: new Uint16Array(forms.length + 1024),
    edges: new Int32Array(room * 2),
    mask: room - 1,
    ends,
  };
  /** By code: the groups that may follow it as a first unit. */
  const firsts = new Int32Array(4096);
  let nodes = 1;
  let count = 0;
  /** The last node of a brand. */
  let branded = MOST;
  /** What follows the nodes at which a brand ends. */
  const below = new Map<number, number[]>();
  const put = (key: number, to: number) => {
    let at = slot(key) & automaton.mask;
    while (automaton.edges[at * 2] !== 0) at = (at + 1) & automaton.mask;
    automaton.edges[at * 2] = key;
    automaton.edges[at * 2 + 1] = to;
  };
  const { labels } = automaton;
  const connect = (node: number, code: number, to: number) => {
    below.get(node)?.push(code);
    const label = labels[node] ?? 0;
    if (to === node + 1) {
      labels[node] = label | OWN;
      return;
    }
    labels[node] = label | MORE;
    if (++count * 2 > room) {
      const old = automaton.edges;
      room *= 4;
      automaton.edges = new Int32Array(room * 2);
      automaton.mask = room - 1;
      for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) put(old[i] ?? 0, old[i + 1] ?? 0);
    }
    put(node * 4096 + code, to);
  };
  const grow = (node: number, unit: number): number => {
    const code = codeOf(unit);
    // The newest node has no children yet, and only brands are told of theirs.
    const isNew = node === nodes && node > branded;
    const known = isNew ? 0 : child(automaton, node, code);
    if (known !== 0) return known;
    if (++nodes > MOST) throw new RangeError('too many forms for one lexicon');
    labels[nodes] = code;
    if (isNew) labels[node] = (labels[node] ?? 0) | OWN;
    else connect(node, code, nodes);
    return nodes;
  };
  /** The form at hand, gaps included, and the node behind each of its units. */
  const shape = new Uint16Array(LONGEST);
  const path = new Int32Array(LONGEST);
  const walk = (units: string): number => {
    let node = 1;
    for (let i = 0; i < units.length; i++) {
      shape[i] = units.charCodeAt(i);
      node = grow(node, units.charCodeAt(i));
    }
    filterStart(automaton, firsts, codeOf, shape, units.length);
    return node;
  };
  // xiaomi redmi is reached through what follows 小米.
  const writings = BRANDS.flatMap(([first, others]) =>
    others.filter((other) => !other.startsWith('xiaomi ')).map((other) => [first, squash(other)] as const),
  );
  for (const [first] of BRANDS) below.set(walk(first), []);
  branded = nodes;
  const starts = new Int32Array(forms.length);
  let number = 0;
  for (let at = 0; at < forms.length; ) {
    if (number % STEP === STEP - 1) yield;
    const shared = forms.charCodeAt(at) - MARK;
    let depth = shared;
    let node = depth === 0 ? 1 : (path[depth - 1] ?? 1);
    starts[number] = at++;
    for (; at < forms.length; at++) {
      const unit = forms.charCodeAt(at);
      const code = plain[unit] ?? 0;
      if (code === CODE.other && isMark(unit)) break;
      if (code !== CODE.space && code !== CODE.mark) node = grow(node, unit);
      shape[depth] = unit;
      path[depth++] = node;
    }
    ends[node] = number++;
    if (shared < FILTERED) filterStart(automaton, firsts, codeOf, shape, depth);
  }
  yield;
  for (const [first, other] of writings) {
    const from = walk(other);
    const like = walk(first);
    for (const code of below.get(like) ?? [])
      if (child(automaton, from, code) === 0) connect(from, code, child(automaton, like, code));
  }
  yield;
  const { hints, codes } = automaton;
  const note = (unit: number): void => {
    const folded = table[unit] ?? 0;
    const code = folded === 0 ? CODE.dropped : (plain[folded] ?? 0);
    if (code === CODE.other) return;
    codes[unit] = code;
    // ①REDMI K70: the number of an item (U+2440 to U+247F), and then a word.
    const word = isLatin(code) && unit >> 6 !== 0x91 ? 1 << 31 : 0;
    hints[unit * 2] = groupOf(code) | word;
    hints[unit * 2 + 1] = (firsts[code] ?? 0) | word;
  };
  // Most units mean nothing to any form: going through all of them would take a first page 2 ms.
  for (const [from, to] of FOLDING) for (let unit = from; unit < to; unit++) note(unit);
  for (let i = 0; i < variants.length; i += 2) note(variants.charCodeAt(i));
  listed.forEach(note);
  return {
    automaton: { ...automaton, ends: ends.slice(0, nodes + 1), labels: labels.slice(0, nodes + 2) },
    starts: starts.slice(0, number),
  };
}
