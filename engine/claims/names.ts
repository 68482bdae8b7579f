/** The packed names of all entities, as the look-up box gets them. */
import { type FoldTable, fold } from '../matching/normalise.ts';

/** Plain JSON, made by data/names.ts. */
export interface PackedNames {
  /** One line an entity, parted by tabs: id, en, zh-Hans, zh-Hant, standing, weight, then keys: of names, aliases, spelt. */
  rows: string;
  /** Han characters in pairs, variant before plain form. */
  variants: string;
  /** Han characters of the corpus by how they sound, toneless: `ai爱碍 an安岸 ...`. */
  readings: string;
}

export interface NamedEntity {
  id: string;
  names: { en: string; 'zh-Hans': string; 'zh-Hant': string };
  standing: string;
  /** How much the corpus holds on it; breaks ties. */
  weight: number;
}
/** One way to write or spell an entity, squashed. */
export interface Key {
  text: string;
  entity: NamedEntity;
  /** A name of the entity, another listed form, or its pinyin or initials. */
  form: 'name' | 'alias' | 'spelt';
}

const DIGITS = '零一二三四五六七八九';

/**
 * One writing for all that read the same: folded, without spaces and marks, Chinese numerals up to 99 as digits. A space
 * stays only between two numbers.
 *
 *     小米十七 Pro Max -> 小米17promax      雙十一 -> 双11      léi jūn -> leijun      Q3 2025 -> q3 2025
 */
export function squash(text: string, table: FoldTable): string {
  const tight = fold(text, table)
    .text.replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/(?<!\d) | (?!\d)/g, '');
  return tight.replace(
    /[一二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九](?![\p{Script=Han}])/gu,
    (numeral) => {
      if (!numeral.includes('十')) return String(DIGITS.indexOf(numeral));
      const [tens = '', ones = ''] = numeral.split('十');
      return String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones)));
    },
  );
}

/** One entity a row, with all its keys. */
export function* readRows({ rows }: PackedNames): Generator<{ entity: NamedEntity; keys: [Key['form'], string][] }> {
  for (const row of rows.split('\n')) {
    const [id = '', en = '', hans = '', hant = '', standing = '', weight = '0', ...keys] = row.split('\t');
    const names = { en, 'zh-Hans': hans, 'zh-Hant': hant };
    const [own = '', aliases = '', spelt = ''] = keys;
    yield {
      entity: { id, names, standing, weight: Number(weight) },
      keys: [
        ['name', own],
        ['alias', aliases],
        ['spelt', spelt],
      ],
    };
  }
}

/** The entities by id, for showing their names; a small part of the work of `openNames`. */
export function readNames(packed: PackedNames): Map<string, NamedEntity> {
  return new Map([...readRows(packed)].map(({ entity }) => [entity.id, entity]));
}
