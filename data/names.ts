/** The index of the look-up box: every way to write or spell an entity, with pinyin. Build time only. */
import { pinyin } from 'pinyin-pro';
import { type PackedNames, squash } from '../engine/claims/names.ts';
import type { Corpus, Entity } from '../engine/corpus/schema.ts';
import { type FoldTable, fold, foldTable } from '../engine/matching/normalise.ts';

const HAN = /\p{Script=Han}/u;

/**
 * Packs the names of all entities for the look-up box.
 * @param traditional pairs [Traditional, Simplified], as `readTraditional()` gives them
 */
export function packNames(corpus: Corpus, traditional: [string, string][]): PackedNames {
  const variants = traditional.map(([from, to]) => from + to).join('');
  const table = foldTable(variants);
  const claims = new Map<string, number>();
  for (const { about } of corpus.claims) for (const id of about) claims.set(id, (claims.get(id) ?? 0) + 1);
  const keysOf = (forms: readonly string[], known: ReadonlySet<string>) => {
    const keys = new Set(forms.map((form) => squash(form, table)));
    return new Set([...keys].filter((key) => key !== '' && !known.has(key)));
  };
  const rows = corpus.entities.map((entity) => {
    const { names } = entity;
    const written = formsOf(entity);
    // What stands in brackets tells two people of a name apart and is typed by nobody: Li Xiang (Li Auto).
    const bare =
      entity.kind === 'person' ? Object.values(names).map((name) => name.replace(/ ?[(（].*[)）]$/u, '')) : [];
    const own = keysOf([...Object.values(names), ...bare], new Set());
    const aliases = keysOf(written, own);
    const spelt = keysOf(
      written.filter((form) => HAN.test(form)).flatMap((form) => spell(form, entity)),
      new Set([...own, ...aliases]),
    );
    const weight = (claims.get(entity.id) ?? 0) + (entity.standing === 'bystander' ? 0 : 1);
    const keys = [own, aliases, spelt].map((set) => [...set].join('|'));
    return [entity.id, names.en, names['zh-Hans'], names['zh-Hant'], entity.standing, weight, ...keys].join('\t');
  });
  return { rows: rows.join('\n'), variants, readings: packReadings(corpus, table) };
}

/** Every Han character of the names, and the 3,755 common ones of GB 2312, by its commonest reading. */
function packReadings({ entities }: Corpus, table: FoldTable): string {
  const signs = new Set(
    [...entities.flatMap(formsOf), ...commonHan()].flatMap((text) => hanOf(fold(text, table).text)),
  );
  const groups = new Map<string, string>();
  for (const sign of [...signs].sort()) {
    const sound = pinyin(sign, { toneType: 'none', v: true });
    groups.set(sound, (groups.get(sound) ?? sound) + sign);
  }
  return [...groups.values()].sort().join(' ');
}

function hanOf(text: string): string[] {
  return text.match(/\p{Script=Han}/gu) ?? [];
}

/** Level 1 of GB 2312: rows 16 to 55, ordered by sound; the last row is shorter. */
function commonHan(): string[] {
  const decoder = new TextDecoder('gb2312');
  return Array.from({ length: 40 }, (_, row) =>
    decoder.decode(
      Uint8Array.from({ length: row === 39 ? 178 : 188 }, (_, at) => (at % 2 ? 0xa1 + (at >> 1) : 0xb0 + row)),
    ),
  );
}

function formsOf({ names, aliases }: Entity): string[] {
  return [...Object.values(names), ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text))];
}

/** Full pinyin and initials: 雷军 -> leijun, lj. Letters and digits of the form stay where they are. */
function spell(form: string, entity: Entity): string[] {
  const syllables = (text: string) =>
    pinyin(text, {
      toneType: 'none',
      type: 'array',
      v: true,
      ...(entity.kind === 'person' ? { surname: 'head' as const } : {}),
    });
  const parts = form.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [];
  const full = parts.map((part) => (HAN.test(part) ? syllables(part).join('') : part)).join('');
  const short = parts
    .map((part) =>
      HAN.test(part)
        ? syllables(part)
            .map((each) => each.charAt(0))
            .join('')
        : part,
    )
    .join('');
  const given = form === entity.names['zh-Hans'] ? entity.pinyin : undefined;
  if (given !== undefined)
    return [
      given,
      given
        .split(/\s+/)
        .map((each) => each.charAt(0))
        .join(''),
    ];
  return [full, short];
}
