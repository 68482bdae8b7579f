/**
 * Text + lexicon -> every listed form that stands in it, overlapping ones included; find.ts chooses among them.
 *
 * Most units are thrown out by one look-up and one comparison, most of the rest by the bit of their pair. Only then is
 * the trie walked, over folded units, stepping across what may stand inside a name:
 *
 *     小米  SU 7-Ultra  发布        雷(léi)军
 *     ^-----------------^          ^-------^       one form each, gaps and readings included
 */
import { type Automaton, CODE, child, isLatin, kindOf, pairOf } from './automaton.ts';
import type { Lexicon, Target } from './lexicon.ts';
import { glossEnd } from './normalise.ts';

/** Flat triples: start, end (UTF-16 offsets of the text), number of the form. In order of start, then of length. */
export type Found = number[];

/** Longest form in folded units, and so the deepest walk. */
const DEEPEST = 64;
/** What stood before folded unit `i` of the walk: 0 nothing, else the code of the gap. One buffer: walks never nest. */
const gaps = new Uint8Array(DEEPEST);

/** Finds all listed forms. Linear in the text; nothing is allocated but the result. */
export function scan(text: string, lexicon: Lexicon): Found {
  const { automaton } = lexicon;
  const { codes, latin, han, filter } = automaton;
  const found: Found = [];
  let previous = 0;
  for (let i = 0; i < text.length; i++) {
    const code = codes[text.charCodeAt(i)] ?? 0;
    const before = previous;
    if (code !== CODE.dropped) previous = code;
    if (code < latin) continue;
    // A Latin name starts where a word starts.
    if (code < han && before >= latin && before < han) continue;
    let next = codes[text.charCodeAt(i + 1)] ?? 0;
    if (next <= CODE.open) {
      if (next === CODE.other) continue;
      const at = step(text, i + 1, code, lexicon);
      next = codes[text.charCodeAt(at)] ?? 0;
    }
    const pair = pairOf(code, next);
    if (((filter[pair >> 3] ?? 0) & (1 << (pair & 7))) === 0) continue;
    walk(text, i, lexicon, found);
  }
  return found;
}

/** Steps over what may stand between two units of a name. Returns where the next unit is, and leaves the gap in `gapSeen`. */
let gapSeen = 0;
function step(text: string, from: number, before: number, lexicon: Lexicon): number {
  const { codes, han, latin } = lexicon.automaton;
  gapSeen = 0;
  let at = from;
  let steps = 0;
  for (; at < text.length; at++) {
    const code = codes[text.charCodeAt(at)] ?? 0;
    if (code === CODE.dropped) continue;
    if (code === CODE.open && gapSeen === 0 && (before >= han || before < latin)) {
      const end = glossEnd(text, at, lexicon.table);
      if (end < 0) break;
      at = end - 1;
    } else if (code === CODE.space && (gapSeen === 0 || gapSeen === CODE.space) && steps < 2) {
      gapSeen = CODE.space;
      steps++;
    } else if ((code === CODE.mark || code === CODE.line) && gapSeen === 0) gapSeen = code;
    else break;
  }
  return at;
}

function walk(text: string, start: number, lexicon: Lexicon, found: Found): void {
  const { automaton } = lexicon;
  const { codes, ends } = automaton;
  let node = 1;
  let code = 0;
  let anyGap = 0;
  let hasDigit = false;
  let at = start;
  for (let depth = 0; depth < DEEPEST && at < text.length; depth++) {
    gapSeen = 0;
    let next = codes[text.charCodeAt(at)] ?? 0;
    if (depth > 0 && next > CODE.other && next <= CODE.open) {
      at = step(text, at, code, lexicon);
      next = codes[text.charCodeAt(at)] ?? 0;
    }
    if (next <= CODE.open) return;
    node = child(automaton, node, next);
    if (node === 0) return;
    gaps[depth] = gapSeen;
    anyGap |= gapSeen;
    code = next;
    hasDigit ||= code >= automaton.latin + 26 && code < automaton.han;
    at++;
    const form = ends[node] ?? -1;
    if (form < 0 || !endsWell(text, at, code, hasDigit, automaton)) continue;
    if (anyGap === 0 || lexicon.forms[form]?.some((target) => gapsFit(target.text, depth + 1, text, start)))
      found.push(start, at, form);
  }
}

/** A Latin form ends where a word ends; behind letters a digit may follow (MIUI14), behind digits nothing, and in 14T too. */
function endsWell(text: string, end: number, last: number, hasDigit: boolean, automaton: Automaton): boolean {
  if (!isLatin(automaton, last)) return true;
  let at = end;
  let next = automaton.codes[text.charCodeAt(at)] ?? 0;
  while (next === CODE.dropped) next = automaton.codes[text.charCodeAt(++at)] ?? 0;
  if (!isLatin(automaton, next)) return true;
  return !hasDigit && next >= automaton.latin + 26;
}

/**
 * May a form hold the gaps that were met? Yes where the form has one itself, between Latin and Han, and, as a blank, within
 * `SU 7` in capitals and between Han of a form of four and more. A hyphen makes another name of it: Su-7 is an aeroplane.
 * A line may end only at a gap of the form's own between letters.
 */
function gapsFit(form: string, length: number, text: string, start: number): boolean {
  let at = 0;
  let before = 0;
  for (let i = 0; i < length; i++) {
    let own = false;
    while (at < form.length && ' -·._\n'.includes(form.charAt(at))) {
      own = true;
      at++;
    }
    const unit = form.charCodeAt(at++);
    const kind = kindOf(unit < 0x80 ? unit | 0x20 : unit);
    const gap = gaps[i];
    if (gap === CODE.line && !(own && before === 1 && kind === 1)) return false;
    if (gap !== 0 && !own && before < 3 && kind < 3 && (gap !== CODE.space || before === kind)) return false;
    if (gap !== 0 && !own && i < 4 && before === 1 && kind === 2 && text.charCodeAt(start + 1) >= 0x61) return false;
    if (gap !== 0 && !own && before === 3 && kind === 3 && !(gap === CODE.space && length >= 4)) return false;
    before = kind;
  }
  return true;
}

/** The candidates of a found form. */
export function targetsOf(lexicon: Lexicon, form: number): Target[] {
  return lexicon.forms[form] ?? [];
}
