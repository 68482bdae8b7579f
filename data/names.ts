/** The index of the look-up box: every way to write or spell an entity, with pinyin. Build time only. */
import { pinyin } from 'pinyin-pro';
import { type PackedNames, squash } from '../engine/claims/search.ts';
import type { Corpus, Entity } from '../engine/corpus/schema.ts';
import { foldTable } from '../engine/matching/normalise.ts';

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
  const rows = corpus.entities.map((entity) => {
    const written = formsOf(entity);
    const keys = new Set(written.map((form) => squash(form, table)));
    const spelt = new Set(
      [...written.filter((form) => HAN.test(form)).flatMap((form) => spell(form, entity))].map((form) =>
        squash(form, table),
      ),
    );
    const weight = (claims.get(entity.id) ?? 0) + (entity.standing === 'bystander' ? 0 : 1);
    const { names } = entity;
    return [
      entity.id,
      names.en,
      names['zh-Hans'],
      names['zh-Hant'],
      entity.standing,
      String(weight),
      [...keys].filter(Boolean).join('|'),
      [...spelt].filter((key) => key !== '' && !keys.has(key)).join('|'),
    ].join('\t');
  });
  return { rows: rows.join('\n'), variants };
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
