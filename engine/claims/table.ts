/** Claims as tables and data for other programs: CSV that no spreadsheet runs, JSON-LD in the words of schema.org. */
import type { Language } from '../corpus/schema.ts';
import { formatValue } from './format.ts';
import type { ClaimView } from './view.ts';

/**
 * Rows as CSV after RFC 4180, every cell quoted, with a byte order mark so that spreadsheets read UTF-8.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '');
    const isFormula = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(text);
    return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** One row a claim; the first row names the columns. */
export function claimRows(views: readonly ClaimView[], language: Language): (string | number | undefined)[][] {
  const head = ['id', 'statement', 'claimant', 'made', 'holds', 'status', 'value', 'number', 'unit'];
  const rows = views.map(({ claim, tally, evidence }) => [
    claim.id,
    claim.statement[language],
    claim.claimant.name[language],
    claim.made,
    claim.holds?.period,
    claim.status,
    claim.value === undefined ? undefined : formatValue(claim.value, language),
    claim.value?.number,
    claim.value?.unit,
    tally.supports,
    tally.refutes,
    tally.context,
    evidence.map(({ of }) => (of.link === 'none' ? of.title : (of.url ?? of.title))).join(' ; '),
  ]);
  return [[...head, 'for', 'against', 'context', 'sources'], ...rows];
}

/**
 * Claims as schema.org `Claim`. There is no `ClaimReview` and no rating: the corpus holds none, and we give no verdict.
 */
export function toJsonLd(views: readonly ClaimView[], language: Language): object {
  return {
    '@context': 'https://schema.org',
    '@graph': views.map(({ claim, evidence }) => ({
      '@type': 'Claim',
      identifier: claim.id,
      text: claim.statement[language],
      inLanguage: language,
      author: {
        '@type': claim.claimant.kind === 'person' ? 'Person' : 'Organization',
        name: claim.claimant.name[language],
      },
      ...(claim.made === undefined ? {} : { datePublished: claim.made }),
      ...(claim.holds === undefined ? {} : { temporalCoverage: claim.holds.period }),
      appearance: evidence.map(({ of, stance }) => ({
        '@type': 'CreativeWork',
        name: of.title,
        publisher: of.publisher,
        ...(of.link === 'none' || of.url === undefined ? {} : { url: of.url }),
        additionalType: stance,
      })),
    })),
  };
}
