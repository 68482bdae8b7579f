/** Corpus -> the strings of a packed lexicon. Build time only; `openLexicon` reads what is written here. */
import type { Alias, AliasRule, Corpus, Entity } from '../corpus/schema.ts';
import type { MentionKind } from '../mention.ts';
import { NAME_WORDS, type NameWordClass } from './name-words.ts';
import { type FoldTable, fold, isHan } from './normalise.ts';
import { addForm, type Forms, type Opposing } from './pack-forms.ts';
import { FLAG, KINDS, keyOf, STANDINGS, slugOf } from './packed.ts';

/** Conditions met so far; equal ones are stored once. */
export interface PackedRules {
  rows: number[][];
  lists: string[];
  /** Row of the conditions of an alias, or -1 for none. */
  rowOf: (rule: AliasRule) => number;
}

/** Collects conditions. */
export function packRules(table: FoldTable): PackedRules {
  const rows: number[][] = [];
  const lists: string[] = [];
  const place = <T>(all: T[], item: T, key: (item: T) => string) => {
    const at = all.findIndex((known) => key(known) === key(item));
    return at >= 0 ? at : all.push(item) - 1;
  };
  const listOf = (words: string[] | undefined) =>
    words === undefined || words.length === 0
      ? -1
      : place(lists, [...new Set(words.map((word) => fold(word, table).text))].sort().join('|'), String);
  return {
    rows,
    lists,
    rowOf: (rule) => {
      const flags = (rule.weak ? FLAG.weak : 0) | (rule.exactCase ? FLAG.exactCase : 0) | (rule.head ? FLAG.head : 0);
      const lists = [rule.needs, rule.notBefore, rule.notAfter, rule.avoid, rule.followedBy].map(listOf);
      const row = [...lists, flags];
      return row.every((part, i) => part === (i < lists.length ? -1 : 0)) ? -1 : place(rows, row, String);
    },
  };
}

/** Kind of a mention of an entity: rivals, partners, media, places and common notions are `other`. */
export function mentionKind(entity: Entity): MentionKind {
  const isPartner = entity.standing === 'party' && MAKERS.has(entity.type);
  if (entity.standing === 'bystander' || entity.kind === 'topic' || isPartner) return 'other';
  if (entity.kind === 'organisation') return 'org';
  return entity.kind === 'technology' ? 'product' : entity.kind;
}

/** Is a name of its own accord a way to write the entity? Names of events and topics are descriptions; so is what has brackets or quotes. */
function namesOf(entity: Entity): Alias[] {
  if (entity.kind === 'event' || entity.kind === 'topic') return [];
  return [entity.names.en, entity.names['zh-Hans'], entity.names['zh-Hant']].filter(
    (name) => !/[()（）"“”「」:：、]/.test(name),
  );
}

/** Types of entities whose name starts the names of products; a shop or a ministry is none. */
const MAKERS = new Set(['brand', 'company', 'rival', 'phone-rival', 'car-rival', 'appliance-rival', 'ecosystem']);

interface Written {
  text: string;
  /** Row of its conditions, or -1. */
  rule: number;
}

/** The forms of all entities, by key. */
export function formsOf(corpus: Corpus, table: FoldTable, rules: PackedRules): Forms {
  const forms: Forms = new Map();
  corpus.entities.forEach((entity, row) => {
    for (const { text, rule } of writtenOf(entity, table, rules)) {
      const isCased = ((rules.rows[rule]?.[5] ?? 0) & FLAG.exactCase) > 0;
      addForm(forms, { text, entity: row, rule }, isCased);
      // Mi 9 may mean something else; Xiaomi Mi 9 may not.
      if (mentionKind(entity) === 'product' && /^mi /i.test(text))
        addForm(forms, { text: `小米 ${text.toLowerCase()}`, entity: row, rule: -1 }, false);
    }
  });
  return forms;
}

/** How an entity is written, and when that counts. */
function writtenOf(entity: Entity, table: FoldTable, rules: PackedRules): Written[] {
  const label = fold(entity.names.en, table).text;
  const written = new Map<string, Written | null>();
  for (const alias of [...entity.aliases, ...namesOf(entity)]) {
    const listed: AliasRule = typeof alias === 'string' ? { text: alias } : alias;
    const folded = fold(listed.text, table).text.trim();
    const key = keyOf(folded);
    // Mi MIX and Mi Mix are two writings of a form whose case counts; MI MIX is allowed by either.
    const isCased = listed.exactCase === true && (written.get(key) ?? null) !== null;
    if ((written.has(key) && !isCased) || key.length < 2) continue;
    const text = listed.exactCase ? listed.text.normalize('NFKC') : folded;
    const rule = rules.rowOf(listed);
    if (listed.lookupOnly) written.set(key, null);
    else if (!isCased) written.set(key, { text, rule });
    else if (text !== text.toUpperCase()) written.set(`${key} ${text}`, { text, rule });
  }
  // 小米副总裁王化 is a title and a name: the name is the mention.
  // A surname is no such name: Hugo Barra is not Barra with a title; nor is 刘强东 a 强东 with one.
  const isSurname = (name: string) =>
    /^[a-z]/.test(name) && !/ /.test(written.get(name)?.text ?? '') && written.get(name)?.text !== label;
  const titled = (key: string) =>
    entity.kind === 'person' &&
    [...written.keys()].some((name) => key.length > name.length + 1 && key.endsWith(name) && !isSurname(name));
  for (const key of [...written.keys()]) if (titled(key)) written.set(key, null);
  return [...written.values()].filter((form) => form !== null);
}

/** Entities in the order in which a page has them: first those whose id is told by a form, in the order of the forms. */
export type Rows = { entity: Entity; isTold: boolean }[];

/**
 * Puts the entities into the order of the forms that tell their ids, so that neither needs the number of the other, and
 * counts the candidates of the forms by it.
 */
export function orderRows(corpus: Corpus, forms: Forms): Rows {
  const telling = new Map<number, string>();
  for (const [key, candidates] of forms) {
    const teller = candidates.find(({ text, entity }, at) => {
      const isFirst = candidates.findIndex((one) => one.entity === entity) === at;
      return isFirst && !telling.has(entity) && slugOf(text) === corpus.entities[entity]?.id;
    });
    if (teller === undefined) continue;
    telling.set(teller.entity, key);
    teller.tells = true;
  }
  const keyAt = (row: number) => telling.get(row) ?? '\uffff';
  const order = corpus.entities.map((_, row) => row).sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1));
  const places = new Map(order.map((row, place) => [row, place]));
  for (const candidates of forms.values())
    for (const candidate of candidates) candidate.entity = places.get(candidate.entity) ?? -1;
  return order.flatMap((row) => {
    const entity = corpus.entities[row];
    return entity === undefined ? [] : [{ entity, isTold: telling.has(row) }];
  });
}

/** One line an entity; see `PackedLexicon`. */
export function packEntities(rows: Rows): string {
  const places = new Map(rows.map(({ entity }, place) => [entity.id, place]));
  return rows
    .map(({ entity, isTold }) => {
      const brand = MAKERS.has(entity.type);
      const code = KINDS.indexOf(mentionKind(entity)) + 5 * STANDINGS.indexOf(entity.standing) + (brand ? 15 : 0);
      const parent = entity.parent === undefined ? '' : (places.get(entity.parent)?.toString(36) ?? '');
      return [isTold ? '' : entity.id, code.toString(36), parent].join('\t');
    })
    .join('\n');
}

/** Our brands that are one Latin word of five letters and more, with their rows: what near.ts looks for. */
export function packBrands(rows: Rows, forms: Forms, rules: PackedRules): string {
  const brands: string[] = [];
  for (const [key, [first]] of forms) {
    const entity = rows[first?.entity ?? -1]?.entity;
    if (first === undefined || entity?.standing !== 'xiaomi' || !MAKERS.has(entity.type)) continue;
    const [needs = -1, , , , , flags = 0] = rules.rows[first.rule] ?? [];
    if (needs < 0 && (flags & (FLAG.weak | FLAG.head)) === 0 && /^[a-z]{5,}$/.test(key))
      brands.push(`${key} ${first.entity}`);
  }
  return brands.join('|');
}

/** Words of `avoid` lists, by key. */
export function opposingOf(rules: PackedRules): Opposing {
  const opposing: Opposing = new Map();
  for (const list of new Set(rules.rows.map(([, , , avoid = -1]) => avoid)))
    for (const text of rules.lists[list]?.split('|') ?? []) {
      const key = keyOf(text);
      const known = opposing.get(key);
      if (known === undefined) opposing.set(key, { text, lists: [list] });
      else if (!known.lists.includes(list)) known.lists.push(list);
    }
  return opposing;
}

/** Variants of the Han characters that the lexicon shows, compatibility ideographs included, in pairs. */
export function packVariants(traditional: [string, string][], shown: string): string {
  const used = new Set(shown);
  const pairs = traditional.filter(([, to]) => used.has(to));
  for (let unit = 0xf900; unit <= 0xfaff; unit++) {
    const plain = String.fromCharCode(unit).normalize('NFKC');
    const to = traditional.find(([from]) => from === plain)?.[1] ?? plain;
    if (to.length === 1 && used.has(to)) pairs.push([String.fromCharCode(unit), to]);
  }
  return pairs.map(([from, to]) => from + to).join('');
}

/** Words of product names: the list of name-words.ts and what the corpus's own product names are made of. */
export function packWords(corpus: Corpus, table: FoldTable): Record<NameWordClass, string> {
  const words = new Map<string, NameWordClass>();
  for (const kind of ['noun', 'part', 'tier', 'count', 'plain'] as const)
    for (const word of NAME_WORDS[kind].split(' ')) words.set(fold(word, table).text, kind);
  const brands = corpus.entities.filter((entity) => entity.type === 'brand' || entity.type === 'company');
  const heads = brands.flatMap((entity) => [
    entity.names.en,
    entity.names['zh-Hans'],
    ...entity.aliases.map((a) => (typeof a === 'string' ? a : a.text)),
  ]);
  const headWords = new Set(heads.map((head) => fold(head, table).text));
  const hardware = corpus.entities.filter(
    (e) =>
      e.standing === 'xiaomi' &&
      e.kind === 'product' &&
      !['service', 'app', 'store', 'system', 'series', 'brand'].includes(e.type),
  );
  for (const { names } of hardware) {
    for (const name of [names.en, names['zh-Hans']]) {
      if (/[()（）]/.test(name)) continue;
      const pieces = fold(name, table).text.match(/[a-z]{3,}|[\u3400-\u9fff]{2,}/g) ?? [];
      pieces.forEach((piece, i) => {
        const head = [...headWords].find((word) => piece.startsWith(word) && isHan(piece.charCodeAt(0)));
        const word = head === undefined ? piece : piece.slice(head.length);
        if (word.length < 2 || word.length > 8 || words.has(word) || headWords.has(word)) return;
        words.set(
          word,
          isHan(word.charCodeAt(0))
            ? word.endsWith('版')
              ? 'tier'
              : 'noun'
            : i === pieces.length - 1
              ? 'noun'
              : 'part',
        );
      });
    }
  }
  const of = (kind: NameWordClass) =>
    [...words]
      .filter(([, of]) => of === kind)
      .map(([word]) => word)
      .join('|');
  return { tier: of('tier'), noun: of('noun'), part: of('part'), count: of('count'), plain: of('plain') };
}
