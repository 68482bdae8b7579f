/** What a page mentions, with the claims behind it, as text and data for other programs. No word of the page is in it. */
import { type CitationWords, claimMarkdown, escapeMarkdown } from '../claims/citation.ts';
import { claimRows, toCsv, toJsonLd } from '../claims/table.ts';
import type { ClaimView, EntityView } from '../claims/view.ts';
import type { Entity, Language, Source } from '../corpus/schema.ts';

/** One mention, in reading order. */
export interface DossierMention {
  /** Its place among the mentions, from 1. */
  place: number;
  /** Id and name of the entity. */
  entity: string;
  name: string;
  kind: string;
  /** How it is marked, in words. */
  mark: string;
  /** A quoted figure, as written for the reader. */
  figure?: string;
  /** Id of the claim that the figure was compared with. */
  claim?: string;
}
export interface Dossier {
  /** Date of the article, where the page names one. */
  date?: string;
  mentions: readonly DossierMention[];
  /** Entities that are mentioned, each with its foremost claims. */
  entities: readonly EntityView[];
  /** Claims that figures of the page were compared with. */
  compared: readonly ClaimView[];
}
export interface DossierWords extends CitationWords {
  title: string;
  /** The date of the article in a phrase, where there is one. */
  dated?: string;
  /** That nothing here is a verdict, and that the rest was not checked. */
  note: string;
}

/** All claims of a dossier, each once: those that figures were compared with first. */
export function claimsOf({ compared, entities }: Dossier): ClaimView[] {
  const all = [...compared, ...entities.flatMap(({ claims }) => claims)];
  return [...new Map(all.map((view) => [view.claim.id, view])).values()];
}

export function dossierMarkdown(dossier: Dossier, language: Language, words: DossierWords): string {
  const { mentions, entities, compared } = dossier;
  const lines = mentions.map(
    ({ place, name, figure, mark, claim }) =>
      `${place}. ${[name, figure, mark, claim]
        .filter((part) => part !== undefined)
        .map(escapeMarkdown)
        .join(' · ')}`,
  );
  const shown = new Set<string>();
  const once = (views: readonly ClaimView[]) =>
    views
      .filter(({ claim }) => !shown.has(claim.id) && shown.add(claim.id))
      .map((view) => claimMarkdown(view, language, words, 3));
  const sections = entities.map(({ entity, claims }) => {
    const own = once([...compared.filter(({ claim }) => claim.about[0] === entity.id), ...claims]);
    return own.length === 0 ? '' : `## ${escapeMarkdown(entity.names[language])}\n\n${own.join('\n')}`;
  });
  const head = [`# ${words.title}`, '', ...(words.dated === undefined ? [] : [words.dated, ''])];
  const rest = once(compared);
  return `${[...head, words.note, '', ...lines, '', ...sections.filter((text) => text !== ''), ...rest].join('\n')}\n`;
}

/** One row a mention; a figure carries the claim that it was compared with. */
export function dossierCsv({ mentions, compared }: Dossier, language: Language): string {
  const [head = [], ...rows] = claimRows(compared, language);
  const byId = new Map(rows.map((row) => [row[0], row]));
  const own = mentions.map(({ place, entity, name, kind, mark, figure, claim }) => [
    place,
    entity,
    name,
    kind,
    mark,
    figure,
    ...(byId.get(claim) ?? [claim, ...head.slice(1).map(() => undefined)]),
  ]);
  const names = ['place', 'entity', 'name', 'kind', 'mark', 'figure', 'claim'];
  return toCsv([[...names, ...head.slice(1)], ...own]);
}

/** Everything as plain data in the shapes of the corpus: a claim names its sources by id. */
export function dossierJson(dossier: Dossier): string {
  const views = claimsOf(dossier);
  const { date, mentions, entities } = dossier;
  return write({
    date,
    mentions,
    ...plain(
      views,
      entities.map(({ entity }) => entity),
    ),
  });
}

/** Claims as plain data in the shapes of the corpus, with the claims that bear on them and all their sources. */
export function claimsJson(views: readonly ClaimView[], entities: readonly Entity[] = []): string {
  return write(plain(views, entities));
}

/** Claims in the words of schema.org; see `toJsonLd` for what is left out, and why. */
export function claimsJsonLd(views: readonly ClaimView[], language: Language): string {
  return write(toJsonLd(views, language));
}

function plain(views: readonly ClaimView[], entities: readonly Entity[]) {
  const claims = views.flatMap(({ claim, relations }) => [claim, ...relations.map((related) => related.claim)]);
  const sources = views.flatMap(({ evidence, relations }): Source[] => [
    ...evidence.map(({ of }) => of),
    ...relations.flatMap((related) => related.sources),
  ]);
  return { entities, claims: unique(claims), sources: unique(sources) };
}

function unique<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}

function write(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
