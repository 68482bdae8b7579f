import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { type AssertionTally, tallyAssertions } from '../../../engine/claims/assertions.ts';
import type { Claim, Corpus, Evidence, Relation, Source } from '../../../engine/corpus/schema.ts';

const text = { 'zh-Hans': '文', 'zh-Hant': '文', en: 'text' };
const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'press',
  title: id,
  publisher: id,
  language: 'en',
  link: 'none',
  origin: id,
  ...more,
});
const claim = (id: string, evidence: Evidence[], relations: Relation[] = []): Claim => ({
  id,
  kind: 'event',
  about: ['xiaomi'],
  measure: 'event',
  status: 'asserted',
  claimant: { kind: 'media', name: text },
  statement: text,
  evidence,
  relations,
});
const says = (id: string, origin?: string): Evidence => ({
  source: id,
  stance: 'supports',
  ...(origin === undefined ? {} : { origin }),
});

function corpusOf(claims: Claim[], sources: Source[], ids: string[]): Corpus {
  const assertions = [{ id: 's', statement: text, claims: ids }];
  return { format: 1, revision: '2026-01-01', hash: '0', entities: [], measures: [], sources, claims, assertions };
}

describe('tallyAssertions', () => {
  it('counts an origin once however many claims of the assertion it bears on', () => {
    const sources = [source('article', { article: true }), source('paper'), source('court')];
    const against = (to: string): Relation => ({ to, kind: 'contradicts', why: text });
    const claims = [
      claim('one', [says('article', 'poster')]),
      claim('two', [says('article', 'poster')]),
      claim('outside', [says('paper', 'poster')], [{ to: 'one', kind: 'supports', why: text }]),
      claim('ruling', [says('court')], [against('one'), against('two')]),
    ];
    const [row] = tallyAssertions(corpusOf(claims, sources, ['one', 'two']));
    expect(row).toMatchObject({ supports: 1, outside: 1, refutes: 1, context: 0 });
  });

  it('does not take a repost of an article for a report from outside', () => {
    const sources = [source('article', { article: true }), source('repost', { origin: 'article' })];
    const claims = [claim('one', [says('article', 'poster'), says('repost', 'poster')])];
    expect(tallyAssertions(corpusOf(claims, sources, ['one']))[0]).toMatchObject({ supports: 1, outside: 0 });
  });
});

describe('the 54 assertions of the articles', () => {
  let rows: Map<string, AssertionTally>;
  beforeAll(() => {
    rows = new Map(tallyAssertions(readCorpus()).map((row) => [row.assertion.id, row]));
  });

  it('are all there, each said by an article at least', () => {
    expect(rows.size).toBe(54);
    for (const row of rows.values()) expect(row.supports, row.assertion.id).toBeGreaterThan(0);
  });

  it.each(['s0-ac', 's1-100k', 's2-onlyhood', 's3-f', 's3-fast', 's3-mcap', 's4-hood', 's4-q3ev', 's4-li', 's4-40yi'])(
    '%s shows what speaks against it',
    (id) => {
      expect(rows.get(id)?.refutes).toBeGreaterThan(0);
    },
  );

  it.each([
    's0-d11',
    's0-pad7u',
    's0-17pm',
    's0-naming',
    's0-winter',
    's0-newsu7',
    's1-ruling',
    's1-xinhua',
    's1-licence',
    's1-500k',
    's1-fans',
    's1-terms',
    's2-500k',
    's2-profit',
    's2-yu7',
    's2-class',
    's2-double',
    's2-train',
    's2-road',
    's2-tax',
    's2-smear',
    's3-sick',
    's3-mi1',
    's3-hbs',
    's4-suit',
    's4-struct',
    's4-q3',
    's4-26w',
    's4-suv1',
    's4-stock',
  ])('%s shows what qualifies it', (id) => {
    const row = rows.get(id);
    expect((row?.refutes ?? 0) + (row?.context ?? 0)).toBeGreaterThan(0);
  });
});
