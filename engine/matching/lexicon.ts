/** All listed forms of all entities: packed at build time into one small message, opened once a page for the scan. */
import type { Corpus } from '../corpus/schema.ts';
import type { MentionKind } from '../mention.ts';
import { finish, type Steps } from '../steps.ts';
import { type Automaton, buildAutomaton } from './automaton.ts';
import { LEAD_WORDS, type NameWordClass, NUMERALS } from './name-words.ts';
import { type FoldTable, fold, foldTable } from './normalise.ts';
import {
  formsOf,
  opposingOf,
  orderRows,
  packBrands,
  packEntities,
  packRules,
  packVariants,
  packWords,
} from './pack.ts';
import { packForms } from './pack-forms.ts';
import { FLAG, KINDS, readForm, STANDINGS, slugOf, squash, WRITINGS } from './packed.ts';

/** Plain JSON that travels by message to each tab: pack.ts writes it, `openLexicon` reads it, nobody else looks inside. */
export interface PackedLexicon {
  format: 2;
  /** One line an entity, fields parted by tabs: id, empty for those that are told by a form; kind and standing; row of the parent. */
  entities: string;
  /** All forms in order, as packed.ts says; `targets`: what they mean, a line each, as pack-forms.ts says. */
  forms: string;
  targets: string;
  /** Our brands that are one Latin word of five letters and more, with the rows of their entities. */
  brands: string;
  /** Conditions of forms: [needs, notBefore, notAfter, avoid, followedBy, flags], each but the last a row of `lists` or -1. */
  rules: number[][];
  /** Lists of context words, folded, parted by `|`. */
  lists: string[];
  /** Han characters in pairs, variant before plain form. */
  variants: string;
  /** Words and Han characters behind which a short form is no end of another's name, parted by `|`. */
  leads: string;
  /** `NUMERALS`. */
  numerals: string;
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
  /** Where the form has gaps of its own: how many units before its end. Missing until the scan first asks. */
  gaps?: readonly number[];
  entity: number;
  rule: Rule | null;
}

/** The opened lexicon. What a page does not ask for is never read: most of some thousand forms. */
export interface Lexicon {
  /** The entity of a row. */
  entityAt: (row: number) => LexiconEntity | undefined;
  /** Candidates of a form by its number in the automaton; none for one that only speaks against others. */
  targetsOf: (form: number) => Target[];
  /** The `avoid` lists that a form is in. */
  opposingOf: (form: number) => Set<WordList> | undefined;
  table: FoldTable;
  automaton: Automaton;
  /** Our brands that are one Latin word of five letters and more, with their entity: what near.ts looks for. */
  brands: Map<string, number>;
  /** Words and Han characters behind which a short form is no end of another's name: the, 的, and. */
  leads: Set<string>;
  /** Numbers in words, from one on, then Roman ones. */
  numerals: string[];
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
  const listed = formsOf(corpus, all, rules);
  const rows = orderRows(corpus, listed);
  const { forms, targets } = packForms(listed, opposingOf(rules));
  const words = packWords(corpus, all);
  const shown = [forms, LEAD_WORDS, ...rules.lists, ...Object.values(words)].join('');
  return {
    format: 2,
    entities: packEntities(rows),
    forms,
    targets,
    brands: packBrands(rows, listed, rules),
    rules: rules.rows,
    lists: rules.lists,
    variants: packVariants(options.traditional, shown),
    leads: fold(LEAD_WORDS, all).text.replaceAll(' ', '|'),
    numerals: NUMERALS,
    words,
  };
}

/** Opens a packed lexicon in one go. */
export function openLexicon(packed: PackedLexicon): Lexicon {
  return finish(openingLexicon(packed));
}

/** Opens a packed lexicon in steps of a few ms, between which a page may go on. Once a page. */
export function* openingLexicon(packed: PackedLexicon): Steps<Lexicon> {
  const table = foldTable(packed.variants);
  yield;
  const { automaton, starts } = yield* buildAutomaton(packed.forms, table, packed.variants);
  yield;
  const words = new Map<string, NameWordClass>();
  const wordStarts = new Set([...'一二三四五六七八九十'].map((word) => word.charCodeAt(0)));
  let longestWord = 1;
  for (const [kind, joined] of Object.entries(packed.words) as [NameWordClass, string][])
    for (const word of joined.split('|')) {
      words.set(word, kind);
      longestWord = Math.max(longestWord, word.length);
      if (kind !== 'count' && kind !== 'plain') wordStarts.add(word.charCodeAt(0));
    }
  const brands = packed.brands.split('|').map((brand): [string, number] => {
    const [key = '', row] = brand.split(' ');
    return [key, Number(row)];
  });
  yield;
  return {
    ...readOnDemand(packed, starts),
    table,
    automaton,
    brands: new Map(brands),
    leads: new Set(packed.leads.split('|')),
    numerals: packed.numerals.split(' '),
    words,
    wordStarts,
    longestWord,
  };
}

/** The parts that are read as they are asked for, and kept. */
function readOnDemand(
  packed: PackedLexicon,
  starts: Int32Array,
): Pick<Lexicon, 'entityAt' | 'targetsOf' | 'opposingOf'> {
  const none = wordList('');
  const lists = kept(packed.lists, wordList);
  const list = (row: number | undefined) => lists(row ?? -1) ?? none;
  const rules = kept(
    packed.rules,
    ([needs, notBefore, notAfter, avoid, followedBy, flags = 0]): Rule => ({
      needs: list(needs),
      notBefore: list(notBefore),
      notAfter: list(notAfter),
      avoid: list(avoid),
      followedBy: list(followedBy),
      weak: (flags & FLAG.weak) > 0,
      exactCase: (flags & FLAG.exactCase) > 0,
      head: (flags & FLAG.head) > 0,
    }),
  );
  const lines = packed.targets.split('\n');
  /** Forms that tell ids, in order, which is that of the entities; and the row that each form tells. */
  const telling: number[] = [];
  const told = new Int32Array(lines.length);
  for (let number = 0; number < lines.length; number++) {
    const line = lines[number] ?? '';
    if (line.startsWith('+') || line.includes('\t+')) told[number] = telling.push(number) - 1;
  }
  const forms = kept(lines, (line, number) => {
    const shape = readForm(packed.forms, starts, number);
    const key = squash(shape);
    const targets: Target[] = [];
    let opposing: Set<WordList> | undefined;
    for (const field of line.split('\t')) {
      if (field === '') continue;
      if (field.startsWith('!')) {
        const rows = field.slice(1).split('!');
        opposing = new Set(rows.map((row) => list(number36(row))));
        continue;
      }
      // entity~rule:writing=text, numbers to the base of 36, all but the first optional. An expression for it took a first page
      // 5 ms to compile.
      const [before = '', text] = field.split('=');
      const [named = '', writing] = before.split(':');
      const [entity = '', rule] = named.split('~');
      const [first = '', other = ''] = WRITINGS[number36(writing)] ?? [];
      const written = text ?? other + shape.slice(first.length);
      const row = entity === '+' ? (told[number] ?? -1) : number36(entity);
      targets.push({ text: written, key, entity: row, rule: rules(number36(rule)) ?? null });
    }
    return { targets, opposing };
  });
  const targetsOf = (form: number) => forms(form)?.targets ?? NONE;
  const entityAt = kept(packed.entities.split('\n'), (line, row): LexiconEntity => {
    const [id = '', code = '', parent] = line.split('\t');
    const digit = number36(code);
    const told = targetsOf(telling[row] ?? -1).find(({ entity }) => entity === row);
    return {
      id: id === '' ? slugOf(told?.text ?? '') : id,
      kind: KINDS[digit % 5] ?? 'other',
      standing: STANDINGS[Math.floor(digit / 5) % 3] ?? 'bystander',
      brand: digit >= 15,
      parent: number36(parent),
    };
  });
  return { entityAt, targetsOf, opposingOf: (form) => forms(form)?.opposing };
}

const NONE: Target[] = [];

/** A number written to the base of 36; -1 where none is. */
function number36(written: string | undefined): number {
  return written ? Number.parseInt(written, 36) : -1;
}

/** Reads rows as they are asked for, and keeps what was read. */
function kept<Row, Item>(rows: readonly Row[], read: (row: Row, at: number) => Item): (at: number) => Item | undefined {
  const items: (Item | undefined)[] = [];
  return (at) => {
    const row = rows[at];
    if (items[at] === undefined && row !== undefined) items[at] = read(row, at);
    return items[at];
  };
}

/** @param joined the words, parted by `|`; empty: none */
function wordList(joined: string): WordList {
  const list = joined === '' ? [] : joined.split('|');
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
