/** What pack.ts writes and `openLexicon` reads in the rows of a packed lexicon. */
import type { MentionKind } from '../mention.ts';

export const KINDS: readonly MentionKind[] = ['product', 'person', 'org', 'event', 'other'];
export const STANDINGS = ['xiaomi', 'party', 'bystander'] as const;
/** Flags of the conditions of a form. */
export const FLAG = { weak: 1, exactCase: 2, head: 4 } as const;

/**
 * Brands that are written in two scripts, or behind the maker's name. A name that begins with one is stored once, under
 * the first writing; the automaton leads the others there. Longest first.
 */
export const BRANDS: readonly (readonly [string, readonly string[]])[] = [
  ['红米', ['xiaomi redmi', 'xiaomi 红米', '小米 redmi', '小米 红米', '红米 redmi', 'redmi 红米', 'redmi']],
  ['米家', ['xiaomi mijia', 'xiaomi 米家', '小米 mijia', '小米 米家', 'mijia']],
  ['poco', ['xiaomi poco', '小米 poco']],
  ['小米', ['xiaomi']],
];

/**
 * Forms are stored in the order of their keys, each as a unit that tells how much it shares with the one before, counted
 * from `A` on, and the rest: `A小米14`, `Epro`, `E ultra`. Gaps are part of them. So a trie is built in one pass.
 */
export const MARK = 0x41;
/** The most that a mark can tell. */
export const MOST_SHARED = 25;
/** Every so many forms one stands in full, so that reading a single one never goes back far. */
export const FULL = 64;
/** Longest form, gaps included. */
export const LONGEST = 200;

/** Is it a unit that starts a stored form? Forms are in lower case, so capitals are free for that. */
export function isMark(unit: number): boolean {
  return unit >= MARK && unit <= MARK + MOST_SHARED;
}

/** Is it one of the units that the scan steps over: a blank, `-`, `.`, `_` or `·`? */
export function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0x2e || unit === 0x5f || unit === 0xb7;
}

const GAP = /[\s\-·._]/;

/** A stored form, gaps included. */
export function readForm(forms: string, starts: Int32Array, number: number): string {
  let form = '';
  // What is still missing at the front stands in the forms before.
  for (let at = number, missing = Number.POSITIVE_INFINITY; missing > 0 && at >= 0; at--) {
    const start = starts[at] ?? 0;
    const shared = forms.charCodeAt(start) - MARK;
    if (shared >= missing) continue;
    const rest = forms.slice(start + 1, starts[at + 1] ?? forms.length);
    form = rest.slice(0, missing - shared) + form;
    missing = shared;
  }
  return form;
}

/** The writings of brands in a row: what forms that were listed in another writing are told by. */
export const WRITINGS = BRANDS.flatMap(([first, others]) => others.map((other) => [first, other] as const));

/** A form without the gaps that the scan steps over: `lei jun` -> `leijun`. */
export function squash(text: string): string {
  return GAP.test(text) ? text.replace(/[\s\-·._]+/g, '') : text;
}

/** Beginnings in other writings, squashed, with the first writing. Made once: thousands of forms ask for it. */
let beginnings: [string, string][] | undefined;

/** The key under which a folded form is stored: squashed, in lower case, beginning with the first writing of a brand. */
export function keyOf(form: string): string {
  const key = squash(form).toLowerCase();
  // Most forms begin with none of them: x, r, m, 小.
  const unit = key.charCodeAt(0);
  if (unit !== 0x78 && unit !== 0x72 && unit !== 0x6d && unit !== 0x5c0f) return key;
  beginnings ??= BRANDS.flatMap(([first, others]) => others.map((other): [string, string] => [squash(other), first]));
  for (const [start, first] of beginnings)
    if (key.length > start.length && key.startsWith(start)) return first + key.slice(start.length);
  return key;
}

/** The id that most entities have: their English name in kebab-case. Stored as an empty field. */
export function slugOf(label: string): string {
  return label
    .toLowerCase()
    .replaceAll('+', ' plus')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
