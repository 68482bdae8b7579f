/** What the panel saves and copies. */
import { copyText, saveFile } from '../../browser/save-file.ts';
import type { CorpusStore } from '../../browser/store/queries.ts';
import type { ExportFormat } from '../../components/ExportMenu.tsx';
import type { PageMention } from '../../components/group-mentions.ts';
import type { Speech } from '../../components/Speech.tsx';
import { type CitationWords, citeSource, claimMarkdown, entityMarkdown } from '../../engine/claims/citation.ts';
import { formatPeriod, formatQuantity } from '../../engine/claims/format.ts';
import { claimRows, toCsv } from '../../engine/claims/table.ts';
import { type ClaimView, type EntityView, viewClaims, viewEntity } from '../../engine/claims/view.ts';
import type { Source, Text } from '../../engine/corpus/schema.ts';
import {
  claimsJson,
  claimsJsonLd,
  claimsOf,
  dossierCsv,
  dossierJson,
  dossierMarkdown,
} from '../../engine/export/dossier.ts';

type Speaking = Pick<Speech, 'language' | 'say'>;

const FILES = {
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'json', type: 'application/json' },
  jsonld: { ending: 'jsonld', type: 'application/ld+json' },
};

function wordsOf({ say }: Speaking): CitationWords {
  return {
    for: say('evidenceFor'),
    against: say('evidenceAgainst'),
    context: say('evidenceContext'),
    claimedBy: say('claimBy'),
  };
}

/** Writes only the format that was asked for. */
function hand(name: string, format: ExportFormat, texts: Record<keyof typeof FILES, () => string>): void {
  if (format === 'print') window.print();
  else saveFile(`${name}.${FILES[format].ending}`, texts[format](), FILES[format].type);
}

/** All claims about an entity. */
export function exportEntity(view: EntityView, format: ExportFormat, speech: Speaking): void {
  const { language } = speech;
  hand(view.entity.id, format, {
    markdown: () => entityMarkdown(view, language, wordsOf(speech)),
    csv: () => toCsv(claimRows(view.claims, language)),
    json: () => claimsJson(view.claims, [view.entity]),
    jsonld: () => claimsJsonLd(view.claims, language),
  });
}

/** One claim with everything that bears on it. */
export function exportClaim(view: ClaimView, format: ExportFormat, speech: Speaking): void {
  const { language } = speech;
  hand(view.claim.id, format, {
    markdown: () => claimMarkdown(view, language, wordsOf(speech)),
    csv: () => toCsv(claimRows([view], language)),
    json: () => claimsJson([view]),
    jsonld: () => claimsJsonLd([view], language),
  });
}

/** Claims of each entity in the dossier of a page: what a reader looks through; the panel holds the rest. */
const CLAIMS = 5;

/** What a page mentions and the claims behind it: no page text, because none was ever sent here. */
export async function exportPage(
  page: { mentions: readonly PageMention[]; date: string | undefined; store: CorpusStore },
  names: (id: string) => Text | undefined,
  format: ExportFormat,
  speech: Speaking,
): Promise<void> {
  const { language, say } = speech;
  const mentions = page.mentions.map(({ index, entity, kind, mark, value, unit = 'none', claim }) => ({
    place: index + 1,
    entity,
    name: names(entity)?.[language] ?? entity,
    kind,
    mark: say(mark),
    ...(value == null ? {} : { figure: formatQuantity(value, unit, language) }),
    ...(claim == null ? {} : { claim }),
  }));
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const compared = [...new Set(mentions.flatMap(({ claim }) => claim ?? []))];
  const isPrinted = format === 'print';
  const views = isPrinted
    ? []
    : await Promise.all(ids.map((entity) => viewEntity({ entity, measures: [], limit: CLAIMS }, page.store)));
  const dossier = {
    ...(page.date === undefined ? {} : { date: page.date }),
    mentions,
    entities: views.filter((view) => view !== null),
    compared: isPrinted ? [] : await viewClaims(await page.store.claimsById(compared), page.store),
  };
  const words = {
    ...wordsOf(speech),
    title: say('thisPage'),
    note: say('exportNote'),
    ...(page.date === undefined ? {} : { dated: say('articleDate', { date: formatPeriod(page.date, language) }) }),
  };
  hand('page', format, {
    markdown: () => dossierMarkdown(dossier, language, words),
    csv: () => dossierCsv(dossier, language),
    json: () => dossierJson(dossier),
    jsonld: () => claimsJsonLd(claimsOf(dossier), language),
  });
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
