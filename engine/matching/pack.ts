/** Corpus -> the strings of a packed lexicon. Build time only; `openLexicon` reads what is written here. */
import type { Alias, AliasRule, Corpus, Entity } from '../corpus/schema.ts';
import type { MentionKind } from '../mention.ts';
import { NAME_WORDS, type NameWordClass } from './name-words.ts';
import { type FoldTable, fold, isHan } from './normalise.ts';
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

/** One line an entity; see `PackedLexicon`. */
export function packEntities(corpus: Corpus, table: FoldTable, rules: PackedRules): string {
  const row = new Map(corpus.entities.map((entity, i) => [entity.id, i]));
  return corpus.entities
    .map((entity) => {
      const label = entity.names.en;
      const written = new Map<string, string>();
      for (const alias of [...entity.aliases, ...namesOf(entity)]) {
        const rule: AliasRule = typeof alias === 'string' ? { text: alias } : alias;
        const folded = fold(rule.text, table).text.trim();
        const key = keyOf(folded);
        // Mi MIX and Mi Mix are two writings of a form whose case counts; MI MIX is allowed by either.
        const isCased = rule.exactCase === true && written.has(key) && written.get(key) !== '';
        if ((written.has(key) && !isCased) || key.length < 2) continue;
        const text = rule.exactCase ? rule.text.normalize('NFKC') : folded === fold(label, table).text ? '=' : folded;
        const number = rules.rowOf(rule);
        const form = text + (number < 0 ? '' : `~${number.toString(36)}`);
        if (rule.lookupOnly) written.set(key, '');
        else if (!isCased) written.set(key, form);
        else if (text !== text.toUpperCase()) written.set(`${key} ${text}`, form);
      }
      // 小米副总裁王化 is a title and a name: the name is the mention.
      // A surname is no such name: Hugo Barra is not Barra with a title; nor is 刘强东 a 强东 with one.
      const isSurname = (name: string) => /^[a-z]/.test(name) && !/[= ]/.test(written.get(name) ?? '');
      const titled = (key: string) =>
        entity.kind === 'person' &&
        [...written.keys()].some((name) => key.length > name.length + 1 && key.endsWith(name) && !isSurname(name));
      for (const key of [...written.keys()]) if (titled(key)) written.set(key, '');
      const brand = MAKERS.has(entity.type);
      const code = KINDS.indexOf(mentionKind(entity)) + 5 * STANDINGS.indexOf(entity.standing) + (brand ? 15 : 0);
      const parent = entity.parent === undefined ? '' : (row.get(entity.parent)?.toString(36) ?? '');
      return [
        entity.id === slugOf(label) ? '' : entity.id,
        label,
        code.toString(36),
        parent,
        ...[...written.values()].filter((form) => form !== ''),
      ].join('\t');
    })
    .join('\n');
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
