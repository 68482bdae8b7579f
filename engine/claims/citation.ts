/** Claims and sources as text that can be pasted elsewhere: with claimant, date, and both sides. */
import type { Language, Source, Text } from '../corpus/schema.ts';
import { formatPeriod } from './format.ts';
import type { ClaimView, EntityView } from './view.ts';

/** The few words that stand between the parts. */
export interface CitationWords {
  for: string;
  against: string;
  context: string;
  claimedBy: string;
}

/** Publisher, title, date and address of a source in one line. */
export function citeSource(source: Source, language: Language): string {
  const date = source.date === undefined ? undefined : formatPeriod(source.date, language);
  const address = source.link === 'none' ? undefined : (source.archived ?? source.url);
  return [source.author, source.publisher, source.title, date, address].filter(Boolean).join(', ');
}

/** A claim with everything that stands for and against it, as Markdown; `level` is the depth of its heading. */
export function claimMarkdown(view: ClaimView, language: Language, words: CitationWords, level = 1): string {
  const { claim, evidence, relations } = view;
  const read = (text: Text) => escapeMarkdown(text[language]);
  const when = claim.holds?.period ?? claim.made;
  const lines = [
    `${'#'.repeat(level)} ${read(claim.statement)}`,
    '',
    `${words.claimedBy}: ${read(claim.claimant.name)}${when === undefined ? '' : `, ${formatPeriod(when, language)}`} (${claim.id})`,
    '',
  ];
  for (const { stance, says, of } of evidence) {
    const side = stance === 'supports' ? words.for : stance === 'refutes' ? words.against : words.context;
    lines.push(`- ${side}: ${says === undefined ? '' : `${read(says)} `}${escapeMarkdown(citeSource(of, language))}`);
  }
  for (const { kind, claim: other, why, sources } of relations) {
    const side = kind === 'supports' ? words.for : kind === 'contradicts' ? words.against : words.context;
    const cited = sources.map((source) => escapeMarkdown(citeSource(source, language))).join('; ');
    lines.push(`- ${side}: ${read(other.statement)} ${read(why)} (${cited})`);
  }
  return `${lines.join('\n')}\n`;
}

/** An entity with all its claims, as Markdown. */
export function entityMarkdown({ entity, claims }: EntityView, language: Language, words: CitationWords): string {
  const parts = claims.map((view) => claimMarkdown(view, language, words, 2));
  return [`# ${escapeMarkdown(entity.names[language])}\n`, ...parts].join('\n');
}

/** Signs that Markdown would read as markup, in the places where it would. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, (sign) => `\\${sign}`);
}
