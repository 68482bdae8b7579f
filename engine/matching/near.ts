/**
 * A misspelt name beside a sure one -> the listed name it reads like, or nothing.
 *
 *     Xiaomi 17 Utlra   Redmi K8O Pro   Xiomi and Xiaomi
 *     sure   ^--near    sure  ^--near   near      sure
 *
 * A model's name is looked for only below the sure name, in the automaton: one slip (letters swapped, changed, dropped or
 * doubled; O for 0, l for 1) is allowed on the way down, and never in a digit, which would be another model.
 * Own code instead of Fuse.js, which weighs 26 kB where the whole page script may weigh 30. On 785 slips in the names of
 * 197 models (tests/engine/matching/near.test.ts) this finds 767, Fuse 644 at a threshold of 0.2 and all at 0.3; of 28 other
 * texts behind a brand this takes none for a listed model, Fuse 13 and 15. And it is four times as fast.
 */
import { child } from './automaton.ts';
import { CODE } from './codes.ts';
import type { Lexicon, Target } from './lexicon.ts';

/** A name that reads like a listed one. */
export interface NearName {
  start: number;
  end: number;
  entity: number;
  /** The listed name. */
  form: string;
}

/** Longest stretch behind a sure name that is looked at, in folded units without gaps. */
const WINDOW = 24;
/** Shortest word in which a letter may be changed, dropped or added: shorter ones are too near to other words. */
const SHORTEST_WORD = 5;

const isLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
const isWordUnit = (unit: number) => isLetter(unit) || (unit >= 0x30 && unit <= 0x39) || unit === 0x2b;
/** What eyes and text recognition take for one another. */
const alike = (a: number, b: number) => (a === 0x6f && b === 0x30) || ((a === 0x6c || a === 0x69) && b === 0x31);

/** Folded letters and digits behind a place, their offsets, and where their words end. */
interface Stretch {
  units: number[];
  ends: number[];
  /** Length of the run of letters that a unit stands in; 0 for digits. */
  runs: number[];
  /** The unit is the last of its word. */
  last: boolean[];
}

function stretchFrom(text: string, from: number, { table, automaton }: Lexicon): Stretch {
  const stretch: Stretch = { units: [], ends: [], runs: [], last: [] };
  let blanks = 0;
  for (let at = from; at < text.length && stretch.units.length < WINDOW; at++) {
    const unit = table[text.charCodeAt(at)] ?? 0;
    if (isWordUnit(unit)) {
      stretch.units.push(unit);
      stretch.ends.push(at + 1);
      stretch.last.push(!isWordUnit(table[text.charCodeAt(at + 1)] ?? 0));
      blanks = 0;
    } else if (unit === 0) continue;
    else if (unit === 0x20 && ++blanks < 3) continue;
    else if (automaton.codes[text.charCodeAt(at)] !== CODE.mark || blanks > 0) break;
  }
  const { units, last, runs } = stretch;
  for (let i = 0; i < units.length; ) {
    let end = i;
    while (end < units.length && isLetter(units[end] ?? 0) && (end === i || !last[end - 1])) end++;
    for (let k = i; k < end; k++) runs.push(end - i);
    if (end === i) {
      runs.push(0);
      end++;
    }
    i = end;
  }
  return stretch;
}

/**
 * Looks below a sure name for a model that the text behind it nearly spells.
 * @param end offset behind the sure name
 * @returns the longest such name; null when there is none, or two are as near
 */
export function nearModel(text: string, start: number, end: number, target: Target, lexicon: Lexicon): NearName | null {
  const first = lexicon.table[text.charCodeAt(end)] ?? 0;
  if (!isWordUnit(first) && first !== 0x20 && first !== 0x2d && first !== 0) return null;
  const stretch = stretchFrom(text, end, lexicon);
  const { units, ends, runs, last } = stretch;
  if (units.length < 2) return null;
  const { automaton } = lexicon;
  let root = 1;
  const base = target.key;
  for (let i = 0; i < base.length && root > 0; i++)
    root = child(automaton, root, automaton.codes[base.charCodeAt(i)] ?? 0);
  if (root === 0) return null;
  let best = 0;
  const found = new Map<number, string>();
  const down = (node: number, unit: number) => child(automaton, node, automaton.codes[unit] ?? 0);
  const visit = (node: number, i: number, slipped: boolean): void => {
    if (node === 0) return;
    // A form is read only where the walk may end with it.
    const listed =
      slipped && i > 0 && last[i - 1] && i >= best ? lexicon.targetsOf(automaton.ends[node] ?? -1)[0] : undefined;
    if (listed !== undefined && /\d/.test(listed.text) && lexicon.entityAt(listed.entity)?.standing === 'xiaomi') {
      if (i > best) found.clear();
      best = i;
      found.set(listed.entity, listed.text);
    }
    const unit = units[i];
    if (unit === undefined) return;
    visit(down(node, unit), i + 1, slipped);
    if (slipped) return;
    const next = units[i + 1];
    if (next !== undefined && next !== unit && isLetter(unit) && isLetter(next) && !last[i])
      visit(down(down(node, next), unit), i + 2, true);
    // A letter for a digit only beside a digit: K8O, but not `is` for 1S.
    const besideDigit = (i > 0 && !last[i - 1] && runs[i - 1] === 0) || (!last[i] && runs[i + 1] === 0);
    if (besideDigit && isLetter(unit))
      for (const twin of [0x30, 0x31]) if (alike(unit, twin)) visit(down(node, twin), i + 1, true);
    // Inside a word of letters only: its first letter must be right.
    const run = runs[i] ?? 0;
    if (run < SHORTEST_WORD - 1 || i === 0 || last[i - 1] || runs[i - 1] === 0) return;
    const isEnd = last[i] ?? true;
    // One letter too many, but no plural; one letter too few; another letter, but not the last.
    if (!isEnd && run > SHORTEST_WORD) visit(node, i + 1, true);
    for (let letter = 0x61; letter <= 0x7a; letter++) {
      const below = down(node, letter);
      if (below === 0 || letter === unit) continue;
      visit(below, i, true);
      if (!isEnd && run >= SHORTEST_WORD) visit(below, i + 1, true);
    }
  };
  visit(root, 0, false);
  const [only] = found;
  if (only === undefined || found.size > 1) return null;
  return { start, end: ends[best - 1] ?? end, entity: only[0], form: only[1] };
}

/** Are two words one slip apart? Both folded, of at least five letters. The first letter must be right. */
export function isOneSlip(written: string, listed: string): boolean {
  if (written === listed || written.charCodeAt(0) !== listed.charCodeAt(0)) return false;
  let head = 0;
  while (head < written.length && written[head] === listed[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(written.length, listed.length) - head &&
    written[written.length - 1 - tail] === listed[listed.length - 1 - tail]
  )
    tail++;
  const middle = written.slice(head, written.length - tail);
  const wanted = listed.slice(head, listed.length - tail);
  if (middle.length === 2 && wanted.length === 2) return middle[0] === wanted[1] && middle[1] === wanted[0];
  // A letter added at the end makes another word of it, as a plural does.
  return middle.length <= 1 && wanted.length <= 1 && !(wanted === '' && tail === 0);
}

/**
 * Looks around sure names for a misspelt brand, in Latin words that stand free of addresses.
 * @param sure offsets of mentions of ours, ordered: start, end, start, end ...
 * @returns at most one for each word; those that lie in other mentions are the caller's to drop
 */
export function nearBrands(text: string, sure: number[], { table, brands }: Lexicon): NearName[] {
  const found: NearName[] = [];
  const initials = new Set([...brands.keys()].map((brand) => brand.charCodeAt(0)));
  let read = 0;
  for (let i = 0; i < sure.length; i += 2) {
    const to = Math.min(text.length, (sure[i + 1] ?? 0) + AROUND);
    for (let at = Math.max(read, (sure[i] ?? 0) - AROUND); at < to; at++) {
      const first = table[text.charCodeAt(at)] ?? 0;
      if (!isLetter(first)) continue;
      let end = at + 1;
      while (end < at + 12 && isLetter(table[text.charCodeAt(end)] ?? 0)) end++;
      const isWord =
        end - at >= SHORTEST_WORD &&
        initials.has(first) &&
        !JOINED.test(text.charAt(at - 1)) &&
        !JOINED.test(text.charAt(end));
      const only = isWord ? brandLike(text.slice(at, end).normalize('NFKC').toLowerCase(), brands) : null;
      if (only !== null) found.push({ start: at, end, entity: only[1], form: only[0] });
      at = end - 1;
    }
    read = Math.max(read, to);
  }
  return found;
}

/** How far from a sure name a misspelt brand is looked for, in units. */
const AROUND = 60;
/** What joins a word to an address, an identifier or a longer word. */
const JOINED = /[\w/@.\u00c0-\u024f-]/;

/** The one brand that a word is one slip away from. */
function brandLike(word: string, brands: Map<string, number>): [string, number] | null {
  if (brands.has(word)) return null;
  const near = [...brands].filter(([brand]) => isOneSlip(word, brand));
  return near.length === 1 ? (near[0] ?? null) : null;
}
