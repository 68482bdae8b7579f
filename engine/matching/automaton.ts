/**
 * The tables of the scan: one look-up turns a UTF-16 unit into a code, a bit table throws out most pairs, and a trie in
 * an open-addressed hash table is walked only where both agree. A trie in a hash table is built in one pass over the
 * forms (3 ms at 2,000); a double array walks no faster behind such a filter and takes five times as long to build.
 */
import { type FoldTable, isHan } from './normalise.ts';

/** Codes below `INNER` have a meaning of their own; then come units that never start a form, then those that may. */
export const CODE = { other: 0, dropped: 1, space: 2, line: 3, mark: 4, open: 5 } as const;
const INNER = 6;
/** a-z and 0-9 have codes of their own, in this order, whether forms hold them or not: boundaries ask for them. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz0123456789';

export interface Automaton {
  /** UTF-16 unit -> code, folding included. */
  codes: Uint16Array;
  /** First code that may start a form: a letter or digit; Han units follow from `han` on. */
  latin: number;
  han: number;
  /** One bit for each pair of codes (hashed to 16 bits) that starts a form. */
  filter: Uint8Array;
  /** Pairs of key (node and code) and child node. */
  edges: Int32Array;
  mask: number;
  /** Number of the form that ends at a node, or -1. */
  ends: Int32Array;
}

/** Place of an edge in the hash table before probing. */
function slot(node: number, code: number): number {
  const mixed = Math.imul(node ^ Math.imul(code, 0x85eb), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * The child of a node over a code.
 * @returns the child, or 0 where there is none
 */
export function child(automaton: Automaton, node: number, code: number): number {
  const { edges, mask } = automaton;
  const key = node * 4096 + code;
  for (let at = slot(node, code) & mask; ; at = (at + 1) & mask) {
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
    node = code < INNER ? 0 : child(automaton, node, code);
  }
  return node > 1 ? (automaton.ends[node] ?? -1) : -1;
}

/**
 * Builds the tables.
 * @param forms squashed, folded, lower-case; the number of a form is its place here
 * @throws RangeError beyond some 4,000 different characters or 500,000 nodes, which keys of 31 bits cannot hold
 */
export function buildAutomaton(forms: string[], table: FoldTable): Automaton {
  const starting = new Set<string>();
  const inner = new Set<string>();
  let units = 0;
  for (const form of forms) {
    units += form.length;
    for (let i = 0; i < form.length; i++) (i === 0 ? starting : inner).add(form.charAt(i));
  }
  const order = [...inner].filter((c) => !starting.has(c) && !LATIN.includes(c));
  const latin = INNER + order.length;
  order.push(...LATIN, ...[...starting].filter((c) => !LATIN.includes(c)));
  if (INNER + order.length > 4096 || units > 0x7ffff)
    throw new RangeError('too many characters or forms for one lexicon');
  const plain = new Uint16Array(0x10000);
  order.forEach((c, i) => {
    plain[c.charCodeAt(0)] = INNER + i;
  });
  for (const [characters, code] of [
    [' ', CODE.space],
    ['\n', CODE.line],
    ['-·._', CODE.mark],
    ['(', CODE.open],
  ] as const)
    for (const c of characters) plain[c.charCodeAt(0)] = code;
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < codes.length; unit++) {
    const folded = table[unit] ?? 0;
    codes[unit] = folded === 0 ? CODE.dropped : (plain[folded] ?? 0);
  }
  let size = 1024;
  while (size < units * 2) size *= 2;
  const automaton: Automaton = {
    codes,
    latin,
    han: latin + LATIN.length,
    filter: new Uint8Array(8192),
    edges: new Int32Array(size * 2),
    mask: size - 1,
    ends: new Int32Array(units + 2).fill(-1),
  };
  let nodes = 1;
  forms.forEach((form, number) => {
    let node = 1;
    for (let i = 0; i < form.length; i++) {
      const code = codes[form.charCodeAt(i)] ?? 0;
      let next = child(automaton, node, code);
      if (next === 0) {
        next = ++nodes;
        let at = slot(node, code) & automaton.mask;
        while (automaton.edges[at * 2] !== 0) at = (at + 1) & automaton.mask;
        automaton.edges[at * 2] = node * 4096 + code;
        automaton.edges[at * 2 + 1] = next;
      }
      node = next;
    }
    automaton.ends[node] = number;
    const pair = pairOf(codes[form.charCodeAt(0)] ?? 0, codes[form.charCodeAt(1)] ?? 0);
    automaton.filter[pair >> 3] = (automaton.filter[pair >> 3] ?? 0) | (1 << (pair & 7));
  });
  return { ...automaton, ends: automaton.ends.slice(0, nodes + 1) };
}

/** 16 bits for a pair of codes. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff;
}

/** Is the code one of a letter or digit? */
export function isLatin(automaton: Automaton, code: number): boolean {
  return code >= automaton.latin && code < automaton.han;
}

/** Is the folded unit a digit? */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** What kind of unit this is for boundaries: 0 other, 1 letter, 2 digit, 3 Han. Takes a folded unit. */
export function kindOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return 1;
  if (isDigit(unit)) return 2;
  return isHan(unit) ? 3 : 0;
}
