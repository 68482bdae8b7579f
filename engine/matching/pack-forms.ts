/** The forms of all entities -> the two strings that a page builds its trie from and reads candidates in. Build time only. */
import { FULL, isGap, isMark, keyOf, LONGEST, MARK, MOST_SHARED, squash, WRITINGS } from './packed.ts';

/** What a form may mean. */
interface Candidate {
  text: string;
  entity: number;
  /** Row of its conditions, or -1. */
  rule: number;
  /** Its text tells the id of the entity, and that of no other form does. */
  tells?: boolean;
}

/** Forms by their keys. */
export type Forms = Map<string, Candidate[]>;
/** Words that speak against another meaning, by their keys: the lists that they are in. */
export type Opposing = Map<string, { text: string; lists: number[] }>;

/**
 * Adds a form.
 * @param isCased of its conditions: its case counts
 */
export function addForm(forms: Forms, { text, entity, rule }: Candidate, isCased: boolean): void {
  const key = keyOf(text);
  const known = forms.get(key) ?? [];
  if (known.length === 0) forms.set(key, known);
  else if (known.some((one) => one.entity === entity && !(isCased && one.text !== text))) return;
  // Candidates with conditions come first: theirs is the narrower meaning.
  if (rule < 0) known.push({ text, entity, rule });
  else known.unshift({ text, entity, rule });
  if (key.includes('+')) addForm(forms, { text: text.replaceAll('+', ' plus'), entity, rule }, isCased);
}

/**
 * Packs forms.
 * @returns `forms` as packed.ts says; `targets`, a line a form, its candidates parted by tabs: row of the entity, or `+` for
 *   the next of those that are told by a form; `~` and the row of its conditions, `:` and the writing of its brand, `=` and
 *   the text where that is not the stored one; before them `!` and the lists it is in
 * @throws {RangeError} for a form that is too long or holds a capital
 */
export function packForms(forms: Forms, opposing: Opposing) {
  const keys = [...new Set([...forms.keys(), ...opposing.keys()])].sort((a, b) => (a < b ? -1 : 1));
  const stored: string[] = [];
  const targets: string[] = [];
  let before = '';
  keys.forEach((key, number) => {
    const candidates = forms.get(key) ?? [];
    const shown = candidates.find(({ text }) => squash(text) !== text) ?? candidates[0];
    const shape = shapeOf(key, (shown ?? opposing.get(key))?.text ?? key);
    if (shape.length > LONGEST || [...shape].some((c) => isMark(c.charCodeAt(0))))
      throw new RangeError(`${shape}: a form has at most ${LONGEST} units and none of them is a capital`);
    let shared = 0;
    if (number % FULL > 0) while (shared < MOST_SHARED && shape[shared] && shape[shared] === before[shared]) shared++;
    stored.push(String.fromCharCode(MARK + shared) + shape.slice(shared));
    before = shape;
    const lists = (opposing.get(key)?.lists ?? []).map((list) => `!${list.toString(36)}`).join('');
    targets.push([...(lists === '' ? [] : [lists]), ...candidates.map((one) => packCandidate(one, shape))].join('\t'));
  });
  return { forms: stored.join(''), targets: targets.join('\n') };
}

function packCandidate({ text, entity, rule, tells }: Candidate, shape: string): string {
  const head = (tells ? '+' : entity.toString(36)) + (rule < 0 ? '' : `~${rule.toString(36)}`);
  if (text === shape) return head;
  const writing = WRITINGS.findIndex(
    ([first, other]) => shape.startsWith(first) && other + shape.slice(first.length) === text,
  );
  return head + (writing < 0 ? `=${text}` : `:${writing.toString(36)}`);
}

/** A key with the gaps of a text that it is the key of, aligned from the end: brands are written otherwise at the start. */
function shapeOf(key: string, text: string): string {
  let shape = '';
  let left = key.length;
  for (let i = text.length - 1; i >= 0 && left > 0; i--) {
    const unit = text.charCodeAt(i);
    shape = (isGap(unit) ? text.charAt(i) : key.charAt(--left)) + shape;
  }
  return key.slice(0, left) + shape;
}
