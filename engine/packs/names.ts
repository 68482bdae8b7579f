/** The names of a pack for the look-up box, in the form of the packaged index (`PackedNames.rows`). */
import { squash } from '../claims/names.ts';
import { formsOf } from '../corpus/forms.ts';
import type { Entity } from '../corpus/schema.ts';
import type { FoldTable } from '../matching/normalise.ts';

/** Tabs and line breaks part rows and columns, so they may not stand in a name. */
const plain = (text: string) => text.replace(/[\t\n\r|]/g, ' ');

/**
 * One line an entity. Pinyin is what the pack gives: the table of readings is too large to carry along.
 * @param table of the packaged index
 */
export function nameRows(entities: readonly Entity[], table: FoldTable): string {
  return entities
    .map((entity) => {
      const own = new Set(Object.values(entity.names).map((name) => squash(name, table)));
      const written = new Set(formsOf(entity).map(({ text }) => squash(text, table)));
      const aliases = [...written].filter((key) => !own.has(key));
      const syllables = entity.pinyin?.toLowerCase().split(/\s+/) ?? [];
      const spelt = [syllables.join(''), syllables.map((each) => each.charAt(0)).join('')];
      const { id, names, standing } = entity;
      const shown = [names.en, names['zh-Hans'], names['zh-Hant']].map(plain);
      return [id, ...shown, standing, '1', [...own].join('|'), aliases.join('|'), spelt.map(plain).join('|')].join(
        '\t',
      );
    })
    .join('\n');
}
