/** The names of a pack for the look-up box, in the form of the packaged index (`PackedNames.rows`). */
import { squash } from '../claims/names.ts';
import { formsOf } from '../corpus/forms.ts';
import type { Entity } from '../corpus/schema.ts';
import type { FoldTable } from '../matching/normalise.ts';

/** Tabs, line breaks and bars part what is packed, so they may not stand in a name. */
const plain = (text: string) => text.replace(/[\t\n\r|]/g, ' ');

/**
 * One line an entity. Pinyin is what the pack gives: a table of all readings would be larger than the rest together.
 * @param table of the packaged index
 */
export function nameRows(entities: readonly Entity[], table: FoldTable): string {
  return entities
    .map((entity) => {
      const { id, names, standing, pinyin = '' } = entity;
      // An empty key would answer to everything that has no sound of its own.
      const keys = (texts: readonly string[]) =>
        [...new Set(texts.map((text) => squash(text, table)))].filter(Boolean).join('|');
      const written = Object.values(names);
      const others = formsOf(entity).map(({ text }) => text);
      const syllables = plain(pinyin.toLowerCase()).split(/\s+/);
      return [
        id,
        ...[names.en, names['zh-Hans'], names['zh-Hant']].map(plain),
        standing,
        '1',
        keys(written),
        keys(others.filter((text) => !written.includes(text))),
        keys([syllables.join(''), syllables.map((each) => each.charAt(0)).join('')]),
      ].join('\t');
    })
    .join('\n');
}
