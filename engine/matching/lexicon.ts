/** All listed forms of all entities: packed at build time into one small message, opened once a page for the scan. */
import type { Corpus } from '../corpus/schema.ts';
import type { MentionKind } from '../mention.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import type { NameWordClass } from './name-words.ts';
import { type FoldTable, fold, foldTable } from './normalise.ts';
import { packEntities, packRules, packVariants, packWords } from './pack.ts';
import { BRANDS, FLAG, KINDS, keyOf, STANDINGS, slugOf } from './packed.ts';

/** Plain JSON that travels by message to each tab: pack.ts writes it, `openLexicon` reads it, nobody else looks inside. */
export interface PackedLexicon {
  format: 1;
  /** One line an entity, fields parted by tabs: id, label, kind and standing, row of the parent, then its forms. */
  entities: string;
  /** Conditions of forms: [needs, notBefore, notAfter, avoid, followedBy, flags], each but the last a row of `lists` or -1. */
  rules: number[][];
  /** Lists of context words, folded, parted by `|`. */
  lists: string[];
  /** Han characters in pairs, variant before plain form. */
  variants: string;
  /** Words of product names, parted by `|`. */
  words: Record<NameWordClass, string>;
}

/** Context words, folded, and by the units they start and end with, for a quick no. */
export interface WordList {
  list: string[];
  starts: Map<number, string[]>;
  ends: Map<number, string[]>;
}

/** Conditions under which a form counts. */
export interface Rule {
  needs: WordList;
  notBefore: WordList;
  notAfter: WordList;
  avoid: WordList;
  followedBy: WordList;
  weak: boolean;
  exactCase: boolean;
  /** Never stands alone; may start a product name: Mi in Mi 11 Lite. */
  head: boolean;
}

/** An entity as far as matching needs it. */
export interface LexiconEntity {
  id: string;
  /** English name. */
  label: string;
  kind: MentionKind;
  standing: 'xiaomi' | 'party' | 'bystander';
  /** A maker or brand, whose name starts the names of products. */
  brand: boolean;
  /** Row of the parent, or -1. */
  parent: number;
}

/** What a form may mean: an entity, and when. `text` is the form as listed: folded, or in its own case where that counts. */
export interface Target {
  text: string;
  /** The key it is stored under: squashed, in lower case. */
  key: string;
  /** Where the form has gaps of its own, as bits: how many units before its end. -1 until the scan first asks. */
  gaps: number;
  entity: number;
  rule: Rule | null;
}

/** The opened lexicon. */
export interface Lexicon {
  entities: LexiconEntity[];
  /** Candidates of each form, by the form's number in the automaton. */
  forms: Target[][];
  table: FoldTable;
  automaton: Automaton;
  /** Forms that are words of `avoid` lists: which lists. */
  opposing: Map<number, Set<WordList>>;
  /** Our brands that are one Latin word of five letters and more, with their entity: what near.ts looks for. */
  brands: Map<string, number>;
  words: Map<string, NameWordClass>;
  /** First units of the Han words in `words`, numerals included. */
  wordStarts: Set<number>;
  /** Length of the longest Han word in `words`. */
  longestWord: number;
}

/**
 * Packs all listed forms of a corpus. Build time only.
 * @param options.traditional pairs [Traditional, Simplified] of single characters, as `readTraditional()` of data/traditional.ts gives them
 */
export function packLexicon(corpus: Corpus, options: { traditional: [string, string][] }): PackedLexicon {
  const all = foldTable(options.traditional.map(([from, to]) => from + to).join(''));
  const rules = packRules(all);
  const entities = packEntities(corpus, all, rules);
  const words = packWords(corpus, all);
  const shown = [entities, ...rules.lists, ...Object.values(words)].join('');
  return {
    format: 1,
    entities,
    rules: rules.rows,
    lists: rules.lists,
    variants: packVariants(options.traditional, shown),
    words,
  };
}

/** Opens a packed lexicon in one go. */
export function openLexicon(packed: PackedLexicon): Lexicon {
  const steps = openingLexicon(packed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Opens a packed lexicon in steps of a few ms, between which a page may go on: cold, the whole takes some 50. Once a page. */
export function* openingLexicon(packed: PackedLexicon): Generator<void, Lexicon> {
  const table = foldTable(packed.variants);
  const rules = readRules(packed);
  yield;
  const { entities, forms } = yield* readEntities(packed.entities, rules, table);
  yield;
  const numbers = new Map<string, number>();
  const written: string[] = [];
  for (const [key, targets] of forms) {
    numbers.set(key, numbers.size);
    written.push((targets.find(({ text }) => /[ ._·-]/.test(text)) ?? targets[0])?.text ?? key);
  }
  const opposing = new Map<number, Set<WordList>>();
  for (const { avoid } of rules)
    for (const word of avoid.list) {
      const key = keyOf(word);
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      written[number] ??= word;
      opposing.set(number, (opposing.get(number) ?? new Set()).add(avoid));
    }
  const words = new Map<string, NameWordClass>();
  const starts = new Set([...'一二三四五六七八九十'].map((word) => word.charCodeAt(0)));
  let longestWord = 1;
  for (const [kind, joined] of Object.entries(packed.words) as [NameWordClass, string][])
    for (const word of joined.split('|')) {
      words.set(word, kind);
      longestWord = Math.max(longestWord, word.length);
      if (kind !== 'count' && kind !== 'plain') starts.add(word.charCodeAt(0));
    }
  yield;
  const automaton = yield* buildAutomaton([...numbers.keys()], written, BRANDS, table);
  return {
    entities,
    forms: [...forms.values()],
    table,
    automaton,
    opposing,
    brands: brandsOf(entities, forms),
    words,
    wordStarts: starts,
    longestWord,
  };
}

function readRules(packed: PackedLexicon): Rule[] {
  const lists = packed.lists.map((joined) => wordList(joined.split('|')));
  const none = wordList([]);
  const list = (row: number | undefined) => lists[row ?? -1] ?? none;
  return packed.rules.map(([needs, notBefore, notAfter, avoid, followedBy, flags = 0]) => ({
    needs: list(needs),
    notBefore: list(notBefore),
    notAfter: list(notAfter),
    avoid: list(avoid),
    followedBy: list(followedBy),
    weak: (flags & FLAG.weak) > 0,
    exactCase: (flags & FLAG.exactCase) > 0,
    head: (flags & FLAG.head) > 0,
  }));
}

function wordList(list: string[]): WordList {
  const starts = new Map<number, string[]>();
  const ends = new Map<number, string[]>();
  const add = (words: Map<number, string[]>, unit: number, word: string) => {
    const known = words.get(unit);
    if (known === undefined) words.set(unit, [word]);
    else known.push(word);
  };
  for (const word of list) {
    add(starts, word.charCodeAt(0), word);
    add(ends, word.charCodeAt(word.length - 1), word);
  }
  return { list, starts, ends };
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Rows read in one step: 2 to 4 ms when cold. */
const STEP = 100;

/** Entities in order, and the candidates of each form. */
function* readEntities(
  rows: string,
  rules: Rule[],
  table: FoldTable,
): Generator<void, { entities: LexiconEntity[]; forms: Map<string, Target[]> }> {
  const entities: LexiconEntity[] = [];
  const forms = new Map<string, Target[]>();
  const add = (text: string, entity: number, rule: Rule | null) => {
    const key = keyOf(text);
    const targets = forms.get(key);
    if (targets === undefined) forms.set(key, [{ text, key, gaps: -1, entity, rule }]);
    else if (targets.some((known) => known.entity === entity && !(rule?.exactCase && known.text !== text))) return;
    // Candidates with conditions come first: theirs is the narrower meaning.
    else if (rule === null) targets.push({ text, key, gaps: -1, entity, rule });
    else targets.unshift({ text, key, gaps: -1, entity, rule });
    if (key.includes('+')) add(text.replaceAll('+', ' plus'), entity, rule);
  };
  for (const row of rows.split('\n')) {
    const [id = '', label = '', code = '', parent = '', ...written] = row.split('\t');
    const at = entities.length;
    const digit = Number.parseInt(code, 36);
    const entity: LexiconEntity = {
      id: id === '' ? slugOf(label) : id,
      label,
      kind: KINDS[digit % 5] ?? 'other',
      standing: STANDINGS[Math.floor(digit / 5) % 3] ?? 'bystander',
      brand: digit >= 15,
      parent: parent === '' ? -1 : Number.parseInt(parent, 36),
    };
    entities.push(entity);
    if (entities.length % STEP === 0) yield;
    for (const item of written) {
      const mark = item.indexOf('~');
      const text = mark < 0 ? item : item.slice(0, mark);
      const rule = mark < 0 ? null : (rules[Number.parseInt(item.slice(mark + 1), 36)] ?? null);
      const form = text !== '=' ? text : PLAIN.test(label) ? label.toLowerCase() : fold(label, table).text;
      add(form, at, rule);
      // Mi 9 may mean something else; Xiaomi Mi 9 may not.
      if (entity.kind === 'product' && /^mi /i.test(form)) add(`小米 ${form.toLowerCase()}`, at, null);
    }
  }
  return { entities, forms };
}

/** Our brands that are one Latin word of five letters and more. */
function brandsOf(entities: LexiconEntity[], forms: Map<string, Target[]>): Map<string, number> {
  const brands = new Map<string, number>();
  for (const [key, [first]] of forms) {
    const entity = entities[first?.entity ?? -1];
    const isSure = first !== undefined && !first.rule?.weak && !first.rule?.head && !first.rule?.needs.list.length;
    if (isSure && entity?.brand && entity.standing === 'xiaomi' && /^[a-z]{5,}$/.test(key))
      brands.set(key, first.entity);
  }
  return brands;
}
