/**
 * The tables of the scan: one look-up a unit tells whether it may follow the one before in a form, a bit table throws out
 * most pairs that pass, and a trie in an open-addressed hash table is walked only where both agree. Such a trie is built
 * in one pass over the forms; a double array walks no faster behind these filters and takes longer to build.
 */
import { type FoldTable, isHan } from './normalise.ts';
import { squash } from './packed.ts';

/** Codes below `INNER` have a meaning of their own; then come units that never start a form, then those that may. */
export const CODE = { other: 0, dropped: 1, space: 2, line: 3, mark: 4, open: 5 } as const;
const INNER = 6;
/** a-z and 0-9 have codes of their own, in this order, whether forms hold them or not: boundaries ask for them. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz0123456789';
const GAPS = [
  [' ', CODE.space],
  ['\n', CODE.line],
  ['-·._', CODE.mark],
  ['(', CODE.open],
] as const;

export interface Automaton {
  /**
   * What the first filter asks of each UTF-16 unit, as bits. 0-11: the group it is in as a second unit of forms; 12-23: the
   * groups that may follow it as a first unit; 24: a letter or digit.
   */
  hints: Int32Array;
  /** UTF-16 unit -> code, folding included. */
  codes: Uint16Array;
  /** First code that may start a form: a letter or digit; Han units follow from `han` on. */
  latin: number;
  han: number;
  /** Two bits for each pair of codes (hashed to 16 bits): it starts a form; it is one in full. */
  pairs: Uint8Array;
  /** One bit for each three codes (hashed to 17 bits) that start a form; a gap counts as code 1. */
  triples: Uint8Array;
  /** The same for four, where the first three are letters or digits; a fourth that is none counts as code 0. */
  quads: Uint8Array;
  /** Pairs of key (node and code) and child node. */
  edges: Int32Array;
  mask: number;
  /** Number of the form that ends at a node, or -1. */
  ends: Int32Array;
}

/** Bit of the group that a code is in as a second unit of a form: eight for Han, two for Latin, invisible units, gaps. */
function groupOf(code: number, latin: number, han: number): number {
  if (code < INNER) return code === CODE.dropped ? 1 << 10 : 1 << 11;
  return code >= latin && code < han ? 1 << (8 + (code & 1)) : 1 << (code & 7);
}

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
  const { edges, mask } = automaton;
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
    node = code < INNER ? 0 : child(automaton, node, code);
  }
  return node > 1 ? (automaton.ends[node] ?? -1) : -1;
}

/** Forms built in one step: 2 to 4 ms when cold. */
const STEP = 500;

/**
 * Builds the tables, in steps.
 * @param forms squashed, folded, lower-case; the number of a form is its place here
 * @param written the same forms with their gaps
 * @param brands beginnings, each with other writings: what follows the first follows those too
 * @throws RangeError beyond some 4,000 different characters or 500,000 nodes, which keys of 31 bits cannot hold
 */
export function* buildAutomaton(
  forms: string[],
  written: string[],
  brands: readonly (readonly [string, readonly string[]])[],
  table: FoldTable,
): Generator<void, Automaton> {
  // xiaomi redmi is reached through what follows 小米.
  const others = brands.flatMap(([first, writings]) =>
    writings.filter((writing) => !writing.startsWith('xiaomi ')).map((writing) => [first, squash(writing)] as const),
  );
  const { codes, latin, size } = codesOf([...forms, ...others.flat()], table);
  yield;
  const firsts = new Int32Array(4096);
  let room = 1024;
  const automaton: Automaton = {
    hints: new Int32Array(0x10000),
    codes,
    latin,
    han: latin + LATIN.length,
    pairs: new Uint8Array(16384),
    triples: new Uint8Array(16384),
    quads: new Uint8Array(16384),
    edges: new Int32Array(room * 2),
    mask: room - 1,
    ends: new Int32Array(1024).fill(-1),
  };
  let nodes = 1;
  let count = 0;
  const put = (key: number, to: number) => {
    let at = slot(key) & automaton.mask;
    while (automaton.edges[at * 2] !== 0) at = (at + 1) & automaton.mask;
    automaton.edges[at * 2] = key;
    automaton.edges[at * 2 + 1] = to;
  };
  const connect = (node: number, code: number, to: number) => {
    if (++count * 2 > room) {
      const old = automaton.edges;
      room *= 4;
      automaton.edges = new Int32Array(room * 2);
      automaton.mask = room - 1;
      for (let i = 0; i < old.length; i += 2) if (old[i] !== 0) put(old[i] ?? 0, old[i + 1] ?? 0);
    }
    put(node * 4096 + code, to);
  };
  const walk = (form: string, written: string): number => {
    let node = 1;
    for (let i = 0; i < form.length; i++) {
      const code = codes[form.charCodeAt(i)] ?? 0;
      let next = child(automaton, node, code);
      if (next === 0) {
        next = ++nodes;
        if (nodes > 0x7ffff) throw new RangeError('too many forms for one lexicon');
        connect(node, code, next);
      }
      node = next;
    }
    const first = codes[form.charCodeAt(0)] ?? 0;
    const second = codes[form.charCodeAt(1)] ?? 0;
    firsts[first] =
      (firsts[first] ?? 0) | groupOf(second, latin, automaton.han) | groupOf(CODE.dropped, latin, automaton.han);
    const pair = pairOf(first, second);
    setBit(automaton.pairs, pair * 2);
    if (form.length === 2) setBit(automaton.pairs, pair * 2 + 1);
    else {
      const triple = tripleOf(pair, codes[form.charCodeAt(2)] ?? 0);
      const fourth = codes[form.charCodeAt(3)] ?? 0;
      setBit(automaton.triples, triple);
      setBit(automaton.quads, tripleOf(triple, isLatin(automaton, fourth) ? fourth : 0));
      // A gap may come before the fourth: where the form has one, and where digits and letters meet.
      if (!/^[a-z]{4}/i.test(written)) setBit(automaton.quads, tripleOf(triple, 0));
    }
    // Han may hold a gap anywhere, a Latin form where it has one itself or where digits begin (SU 7).
    if (!isLatin(automaton, first) || /^.[ ._·-]/.test(written))
      firsts[first] |= groupOf(CODE.space, latin, automaton.han);
    if (!isLatin(automaton, second) || /^.[ ._·-]?.[ ._·-]|^[a-z]{2}\d/i.test(written))
      setBit(automaton.triples, tripleOf(pair, 1));
    return node;
  };
  for (const [number, form] of forms.entries()) {
    if (number % STEP === STEP - 1) yield;
    const node = walk(form, written[number] ?? form);
    if (node >= automaton.ends.length) {
      const longer = new Int32Array(nodes * 2).fill(-1);
      longer.set(automaton.ends);
      automaton.ends = longer;
    }
    automaton.ends[node] = number;
  }
  yield;
  for (const [first, second] of others) {
    const from = walk(second, second);
    const like = walk(first, first);
    for (let code = INNER; code < size; code++) {
      const below = child(automaton, like, code);
      if (below !== 0 && child(automaton, from, code) === 0) connect(from, code, below);
    }
  }
  for (let unit = 0; unit < 0x10000; unit++) {
    const code = codes[unit] ?? 0;
    if (code === CODE.other) continue;
    const word = isLatin(automaton, code) ? 1 << 24 : 0;
    automaton.hints[unit] = groupOf(code, latin, automaton.han) | ((firsts[code] ?? 0) << 12) | word;
  }
  const ends = new Int32Array(nodes + 1).fill(-1);
  ends.set(automaton.ends.subarray(0, nodes + 1));
  return { ...automaton, ends };
}

/** Gives each character of the forms a code, and each UTF-16 unit the code of what it folds to. */
function codesOf(forms: string[], table: FoldTable): { codes: Uint16Array; latin: number; size: number } {
  const place = new Uint8Array(0x10000);
  for (const form of forms) {
    for (let i = 1; i < form.length; i++) place[form.charCodeAt(i)] = (place[form.charCodeAt(i)] ?? 0) | 1;
    place[form.charCodeAt(0)] = 2;
  }
  for (let i = 0; i < LATIN.length; i++) place[LATIN.charCodeAt(i)] = 0;
  const inner: number[] = [];
  const starting: number[] = [];
  place.forEach((kind, unit) => {
    if (kind === 1) inner.push(unit);
    else if (kind > 1) starting.push(unit);
  });
  const order = [...inner, ...[...LATIN].map((c) => c.charCodeAt(0)), ...starting];
  if (INNER + order.length > 4096) throw new RangeError('too many different characters for one lexicon');
  const plain = new Uint16Array(0x10000);
  order.forEach((unit, i) => {
    plain[unit] = INNER + i;
  });
  for (const [characters, code] of GAPS) for (const c of characters) plain[c.charCodeAt(0)] = code;
  const codes = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = table[unit] ?? 0;
    codes[unit] = folded === 0 ? CODE.dropped : (plain[folded] ?? 0);
  }
  return { codes, latin: INNER + inner.length, size: INNER + order.length };
}

/** 16 bits for a pair of codes. */
export function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e35) ^ second) & 0xffff;
}

/** 17 bits for a pair, hashed, and a third code. */
export function tripleOf(pair: number, third: number): number {
  return (Math.imul(pair, 0x6f) ^ Math.imul(third, 0x1f35)) & 0x1ffff;
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
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
