import { Window } from 'happy-dom';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from '../../../browser/card/build.ts';
import { type CardQuestion, type CardSpeech, drawCard } from '../../../browser/card/draw.ts';
import type { Drawn } from '../../../browser/card/drawn.ts';
import { cardKit } from '../../../browser/card/kit.ts';
import { CARD_WORDS } from '../../../browser/card/words.ts';
import { readCorpus } from '../../../data/read.ts';
import { type ClaimReader, viewEntity } from '../../../engine/claims/view.ts';
import type { Corpus, Language } from '../../../engine/corpus/schema.ts';

const LANGUAGES: Language[] = ['zh-Hans', 'zh-Hant', 'en'];
const speech = (language: Language): CardSpeech => ({ words: CARD_WORDS[language], language, hasPanel: true });
const ask = (entity: string, more: Partial<CardQuestion> = {}): CardQuestion => ({
  entity,
  measures: [],
  via: 'alias',
  rule: 'plain',
  ...more,
});

/** Text that is seen before anything is opened. */
function seen(drawn: Drawn): string {
  if (typeof drawn === 'string') return drawn;
  const [tag, attributes, ...children] = drawn;
  if (attributes.class === 'unseen' || attributes['aria-hidden'] === 'true') return '';
  const shown = tag === 'details' ? children.slice(0, 1) : children;
  return shown.map(seen).join('');
}
function all(drawn: Drawn, found: Exclude<Drawn, string>[] = []): Exclude<Drawn, string>[] {
  if (typeof drawn === 'string') return found;
  found.push(drawn);
  for (const child of drawn.slice(2) as Drawn[]) all(child, found);
  return found;
}

describe('cards of the bundled corpus', () => {
  let corpus: Corpus;
  let reader: ClaimReader;
  beforeAll(() => {
    corpus = readCorpus();
    const { entities, claims, sources } = corpus;
    const bearing = new Map<string, Set<string>>();
    for (const claim of claims)
      for (const { to } of claim.relations ?? []) bearing.set(to, (bearing.get(to) ?? new Set()).add(claim.id));
    reader = {
      entity: async (id) => entities.find((one) => one.id === id),
      claimsAbout: async (id) => claims.filter(({ about }) => about.includes(id)),
      claimsById: async (ids) => claims.filter(({ id }) => ids.includes(id)),
      claimsBearingOn: async (ids) => claims.filter(({ id }) => ids.some((of) => bearing.get(of)?.has(id))),
      claimsOfMeasure: async (measure) => claims.filter((claim) => claim.measure === measure),
      sources: async (ids) => sources.filter(({ id }) => ids.includes(id)),
    };
  });

  test('show at most 525 characters before "more", in all three languages', async () => {
    const withClaims = [...new Set(corpus.claims.flatMap(({ about }) => about))];
    expect(withClaims.length).toBeGreaterThan(100);
    for (const entity of withClaims) {
      const view = await viewEntity({ entity, measures: [], limit: 6 }, reader);
      if (!view) throw new Error(`no view of ${entity}`);
      for (const language of LANGUAGES) {
        const { body } = drawCard(ask(entity), view, speech(language));
        const text = body.map(seen).join('');
        expect(text.length, `${entity}, ${language}: ${text}`).toBeLessThanOrEqual(525);
      }
    }
  });

  test('show at most 525 characters with a figure beside its source, and in Chinese the whole claim', async () => {
    let count = 0;
    for (const { id, about, measure, value } of corpus.claims) {
      if (!value || !measure) continue;
      const own = { relation: 'differs' as const, value: value.number * 1.1, unit: value.unit };
      const question = ask(about[0] ?? '', { measures: [measure], claim: id, via: 'figure', rule: '', own });
      const view = await viewEntity({ ...question, limit: 6 }, reader);
      const first = view?.claims[0]?.claim;
      if (!view || first?.id !== id) continue;
      count++;
      for (const language of LANGUAGES) {
        const text = drawCard(question, view, speech(language)).body.map(seen).join('');
        expect(text.length, `${id}, ${language}: ${text}`).toBeLessThanOrEqual(525);
        if (language !== 'en') expect(text, `${id}, ${language}`).toContain(first.statement[language]);
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  test('link to public addresses only, in a new tab that learns nothing of this one', async () => {
    for (const { id } of corpus.entities.slice(0, 150)) {
      const view = await viewEntity({ entity: id, measures: [], limit: 6 }, reader);
      if (!view) continue;
      for (const [tag, attributes] of drawCard(ask(id), view, speech('en')).body.flatMap((one) => all(one))) {
        if (tag !== 'a') continue;
        expect(attributes.href).toMatch(/^https?:\/\//);
        expect(attributes).toMatchObject({ target: '_blank', rel: 'noreferrer noopener' });
      }
    }
  });

  test('a figure stands beside its sourced value, with how far it is off and a plot of the series', async () => {
    const claim = corpus.claims.find(({ measure, value }) => measure === 'revenue_quarter' && value);
    if (!claim?.value) throw new Error('no quarterly revenue');
    const question = ask('xiaomi', {
      measures: [claim.measure],
      claim: claim.id,
      via: 'figure',
      rule: '',
      own: { relation: 'differs', value: claim.value.number * 1.2, unit: claim.value.unit },
    });
    const view = await viewEntity({ ...question, limit: 6 }, reader);
    if (!view) throw new Error('no view');
    const { body, route } = drawCard(question, view, speech('en'));
    const text = body.map(seen).join(' ');
    expect(text).toContain('Differs from a source');
    expect(text).toContain('+20%');
    expect(route).toBe(`/claim/${claim.id}`);
    expect(body.flatMap((one) => all(one)).filter(([tag]) => tag === 'circle').length).toBeGreaterThanOrEqual(3);
  });

  test('a claim that is contradicted shows what speaks against it', async () => {
    const contradicted = corpus.claims.find(({ relations }) => relations?.some(({ kind }) => kind === 'contradicts'));
    const entity = contradicted?.about[0] ?? '';
    const view = await viewEntity({ entity, measures: [], claim: contradicted?.id ?? '', limit: 6 }, reader);
    if (!view) throw new Error('no view');
    const { body, citation } = drawCard(ask(entity), view, speech('zh-Hans'));
    expect(body.flatMap((one) => all(one)).some(([, { class: name }]) => name === 'counter contradicts')).toBe(true);
    expect(citation).toContain('相反的说法');
  });
});

describe('building', () => {
  beforeAll(() => {
    vi.stubGlobal('document', new Window().document);
  });
  const markup = (drawn: Drawn, own = {}): string => (build(drawn, own) as Element).outerHTML;

  test('text stays text', () => {
    expect(markup(['p', {}, '<img src=x onerror=1>'])).toBe('<p>&lt;img src=x onerror=1&gt;</p>');
  });
  test('page text goes where it is asked for, and a row without it is left out', () => {
    const row: Drawn = ['dl', {}, ['div', {}, ['dt', {}, 'Form'], ['dd', { 'data-own': 'alias' }]]];
    expect(markup(row, { alias: '小米' })).toBe('<dl><div><dt>Form</dt><dd>小米</dd></div></dl>');
    expect(markup(row)).toBe('<dl></dl>');
  });
});

test('the kit speaks the reader’s language and asks for pixels only', () => {
  const kits = LANGUAGES.map((language) => cardKit(CARD_WORDS[language]));
  expect(new Set(kits.map(({ copied }) => copied)).size).toBe(3);
  expect(kits[0]?.css).not.toMatch(/\d(rem|vmin)\b/);
  for (const { waiting, failed } of kits) {
    expect(waiting.map(seen).join('').length).toBeGreaterThan(4);
    expect(failed.flatMap((one) => all(one)).some(([, attributes]) => attributes['data-act'] === 'retry')).toBe(true);
  }
});
