// @vitest-environment happy-dom
/** The screens of the panel for an entity, a source and a query. */
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { memoryStore } from '../../browser/store/queries.ts';
import { AgreementMap } from '../../components/AgreementMap.tsx';
import { EntityScreen } from '../../components/EntityScreen.tsx';
import { LookUpScreen } from '../../components/LookUpScreen.tsx';
import type { EntityFacet } from '../../components/routes.ts';
import { SourceScreen } from '../../components/SourceScreen.tsx';
import { familyOf } from '../../engine/claims/family.ts';
import { viewSource } from '../../engine/claims/source-view.ts';
import { viewClaims, viewEntity } from '../../engine/claims/view.ts';
import type { Language, Source } from '../../engine/corpus/schema.ts';
import { claim, evidence, inventedCorpus, text } from '../engine/claims/invented.ts';
import { show } from './stage.tsx';

const corpus = inventedCorpus();

describe('entity', () => {
  async function drawEntity(facet: EntityFacet, language: Language = 'en', from = corpus) {
    const store = memoryStore(from);
    const view = await viewEntity({ entity: 'ec7', measures: [] }, store);
    if (view === null) throw new Error('no entity');
    const onCopy = vi.fn();
    show(
      <EntityScreen view={view} family={await familyOf(view.entity, store)} facet={facet} onCopy={onCopy} />,
      language,
    );
    return { onCopy };
  }
  test('claims with their tally, the most disputed first, and a filter', async () => {
    await drawEntity('claims');
    const claims = screen.getAllByRole('article').slice(1);
    expect(claims).toHaveLength(4);
    expect(claims[0]?.textContent).toMatch(/31000.*Against 2/);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'contested' } });
    expect(screen.getAllByRole('article').slice(1)).toHaveLength(2);
  });
  test('where it belongs and what belongs to it', async () => {
    await drawEntity('family');
    const tree = screen.getAllByRole('link', { name: 'Acme' }).at(-1);
    expect(tree?.getAttribute('href')).toBe('#/entity/acme');
    expect(screen.getByRole('link', { name: 'Acme EC7 Pro' }).getAttribute('href')).toBe('#/entity/ec7-pro');
  });
  test('a timeline under years', async () => {
    await drawEntity('timeline', 'zh-Hans');
    expect(screen.getByRole('heading', { name: '2025年' })).toBeTruthy();
  });
  test('the part that is shown is told to those who cannot see it', async () => {
    await drawEntity('timeline');
    expect(screen.getByRole('link', { current: 'page' }).textContent).toMatch(/Timeline/);
  });
  test('a name that is the same in two languages is said once', async () => {
    const names = { 'zh-Hans': '艾克7', 'zh-Hant': '艾克7', en: 'Acme EC7' };
    const entities = corpus.entities.map((each) => (each.id === 'ec7' ? { ...each, names } : each));
    await drawEntity('claims', 'zh-Hans', { ...corpus, entities });
    expect(screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent).toBe('Acme EC7');
  });
  test('nothing is offered to be saved where nothing is claimed', async () => {
    await drawEntity('claims', 'en', { ...corpus, claims: [] });
    expect(screen.queryByRole('button', { name: 'Save as CSV' })).toBeNull();
  });
  test('export in three formats', async () => {
    const { onCopy } = await drawEntity('claims');
    for (const name of ['Save as Markdown', 'Save as CSV', 'Save as JSON'])
      fireEvent.click(screen.getByRole('button', { name }));
    expect(onCopy.mock.calls.flat()).toEqual(['markdown', 'csv', 'json']);
  });
});

describe('agreement', () => {
  test('is a table: sources down, claims across, stance in a word', async () => {
    const store = memoryStore(corpus);
    show(<AgreementMap views={await viewClaims(await store.claims(), store)} />);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    const agency = rows.find((row) => row.textContent?.startsWith('agency'));
    expect(agency?.textContent).toContain('Against');
    expect(agency?.textContent).toContain('For');
  });
  test('too little to compare is said', () => {
    show(<AgreementMap views={[]} />);
    expect(screen.getByText(/Too few/)).toBeTruthy();
  });
});

describe('source', () => {
  async function drawSource(change: Partial<Source>) {
    const sources = corpus.sources.map((each) => (each.id === 'gazette' ? { ...each, ...change } : each));
    const view = await viewSource('gazette', memoryStore({ ...corpus, sources }));
    if (view === null) throw new Error('no source');
    show(<SourceScreen view={view} onCopy={() => {}} />);
  }
  test('what it is, where it leans, what to mind, and what rests on it', async () => {
    await drawSource({ tilt: text('Towards Acme'), caveats: [text('Unsigned')], summary: text('A weekly') });
    for (const words of ['A weekly', 'Towards Acme', 'Unsigned', 'Claims it speaks on (3)'])
      expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('Contradicts this claim:')).toBeTruthy();
  });
  test('the way to it opens outside and gives nothing away', async () => {
    await drawSource({});
    const link = screen.getByRole('link', { name: 'Open the source' });
    expect(link.getAttribute('href')).toBe('https://gazette.example/ec7');
    expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  });
  test.each([[{ link: 'none' as const }], [{ url: 'javascript:alert(1)' }]])('no link for %j', async (change) => {
    await drawSource(change);
    expect(screen.queryByRole('link', { name: 'Open the source' })).toBeNull();
    expect(screen.getByText('No address is known for this document.')).toBeTruthy();
  });
  test('a repost is named as such', async () => {
    await drawSource({ link: 'caution' });
    expect(screen.getByText(/Read with care/)).toBeTruthy();
  });
});

describe('looked up', () => {
  test('a markup-like query stands as text, and nothing found says what that means', () => {
    show(<LookUpScreen query="<img src=x>" result={{ names: [], claims: [] }} />);
    expect(screen.getByRole('heading').textContent).toBe('Looked up: <img src=x>');
    expect(screen.getByText(/says nothing about whether it is so/)).toBeTruthy();
  });
  test('claims show their closeness', () => {
    const found = [{ claim: claim('x', { evidence: [evidence('gazette')] }), closeness: 0.5, by: 'words' as const }];
    show(<LookUpScreen query="x" result={{ names: [], claims: found }} />);
    expect(screen.getByText('50% close')).toBeTruthy();
  });
});
