/** What the panel saves and copies. */
import { copyText, saveFile } from '../../browser/save-file.ts';
import type { PageMention } from '../../components/group-mentions.ts';
import type { Speech } from '../../components/Speech.tsx';
import { type CitationWords, citeSource, claimMarkdown, entityMarkdown } from '../../engine/claims/citation.ts';
import { formatQuantity } from '../../engine/claims/format.ts';
import { claimRows, toCsv, toJsonLd } from '../../engine/claims/table.ts';
import type { ClaimView, EntityView } from '../../engine/claims/view.ts';
import type { Source, Text } from '../../engine/corpus/schema.ts';

export type FileFormat = 'markdown' | 'csv' | 'json';
type Speaking = Pick<Speech, 'language' | 'say'>;

const FILES = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/ld+json' },
};

function wordsOf({ say }: Speaking): CitationWords {
  return {
    for: say('evidenceFor'),
    against: say('evidenceAgainst'),
    context: say('evidenceContext'),
    claimedBy: say('claimBy'),
  };
}

function save(name: string, format: FileFormat, text: string): void {
  saveFile(`${name}.${FILES[format].ending}`, text, FILES[format].type);
}

/** All claims about an entity. */
export function saveEntity(view: EntityView, format: FileFormat, speech: Speaking): void {
  const { language } = speech;
  const text =
    format === 'markdown'
      ? entityMarkdown(view, language, wordsOf(speech))
      : format === 'csv'
        ? toCsv(claimRows(view.claims, language))
        : JSON.stringify(toJsonLd(view.claims, language), null, 2);
  save(view.entity.id, format, text);
}

/** The list of mentions of a page, by entity and figure: no page text, because none was ever sent here. */
export function savePage(
  mentions: readonly PageMention[],
  names: (id: string) => Text | undefined,
  format: FileFormat,
  speech: Speaking,
): void {
  const { language, say } = speech;
  const rows = mentions.map(({ index, entity, kind, mark, value, unit = 'none', claim }) => ({
    place: index + 1,
    name: names(entity)?.[language] ?? entity,
    kind,
    mark: say(mark),
    figure: value == null ? undefined : formatQuantity(value, unit, language),
    claim: claim ?? undefined,
  }));
  const head = ['place', 'name', 'kind', 'mark', 'figure', 'claim'];
  const lines = rows.map(({ name, mark, figure, claim }) =>
    [`- ${name}`, figure, mark, claim].filter(Boolean).join(' · '),
  );
  const texts = {
    json: () => JSON.stringify(rows, null, 2),
    csv: () => toCsv([head, ...rows.map((row) => Object.values(row))]),
    markdown: () => `# ${say('thisPage')}\n\n${lines.join('\n')}\n`,
  };
  save('page', format, texts[format]());
}

/** @returns false when the browser does not allow copying */
export function copyClaim(view: ClaimView, format: 'citation' | 'markdown', speech: Speaking): Promise<boolean> {
  const { language } = speech;
  if (format === 'markdown') return copyText(claimMarkdown(view, language, wordsOf(speech)));
  const sources = view.evidence.map(({ of }) => citeSource(of, language));
  return copyText([view.claim.statement[language], ...sources].join('\n'));
}

/** @returns false when the browser does not allow copying */
export function copySource(source: Source, { language }: Speaking): Promise<boolean> {
  return copyText(citeSource(source, language));
}
