/** The rules about `data/`, one test a rule, on the files as they are. A failure lists file, place and how to repair. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import { ARTICLE_FILES, readArticles } from '../data/articles.ts';
import { checkCorpus, describeFault, readCorpus, simplifier } from '../data/read.ts';
import { makeSchemas } from '../data/schemas.ts';
import { newClaim, newEntity, newSource } from '../data/skeleton.ts';
import { findCopies } from '../engine/corpus/copying.ts';
import type { Fault } from '../engine/corpus/files.ts';
import { readFiles } from '../engine/corpus/files.ts';
import { relationsOf } from '../engine/corpus/relations.ts';
import { isSafeAddress } from '../engine/corpus/source-rules.ts';
import { countCorpus } from '../engine/corpus/stats.ts';
import { textsIn } from '../engine/corpus/texts.ts';
import { tell } from '../engine/said.ts';

const corpus = readCorpus();
const { parts, faults } = checkCorpus();
const articles = readArticles();
const simplify = simplifier();

/** All faults whose place or problem matches, as a person would read them. */
const described = (list: Fault[], pattern: RegExp) =>
  list.filter((fault) => pattern.test(`${fault.place} ${tell(fault.problem)}`)).map(describeFault);

describe('rules of the files', () => {
  test('every file has its shape and all of them fit together', () => {
    expect(faults.map(describeFault)).toEqual([]);
  });

  test('every id that is named exists', () => {
    expect(described(faults, /^\S+ no (entity|source|claim|measure) /)).toEqual([]);
  });

  test('every claim rests on evidence, and all evidence on a source', () => {
    const sources = new Set(corpus.sources.map((source) => source.id));
    expect(corpus.claims.filter((claim) => claim.evidence.length === 0)).toEqual([]);
    expect(
      corpus.claims.flatMap((claim) => claim.evidence).filter((evidence) => !sources.has(evidence.source)),
    ).toEqual([]);
  });

  test('a relation is seen alike from both of its claims', () => {
    const relations = relationsOf(corpus.claims);
    for (const [id, views] of relations) {
      for (const { kind, direction, other } of views) {
        const back = relations
          .get(other)
          ?.some((view) => view.other === id && view.kind === kind && view.direction !== direction);
        expect(back, `${id} ${direction} ${kind} ${other}`).toBe(true);
      }
    }
  });

  test('all three languages are filled, each in its own script', () => {
    expect(described(faults, /zh-Hans|zh-Hant|\.en /)).toEqual([]);
  });

  test('zh-Hant has no Simplified characters', () => {
    const traditionalise = OpenCC.Converter({ from: 'cn', to: 't' });
    // Written alike in both scripts, or a common variant, in some word: 皇后, 公里, 台灣, 只是, 干擾, 日历 is not among them.
    const shared = new Set(
      '后里台只干面松向余云几丑斗谷划回系吃裡着著群峰床秋咸冬合同志制致采沈征才伙夸占佔于於布佈周週升昇注註游遊托託唇灶煙烟凶兇泄洩痴了瞭表錶范範卜蔔夥伙胡鬍須鬚念唸愈癒迹跡啟啓閑閒污汙污岩巖雇僱扎紮舍捨家傢御禦郁鬱欲慾朱硃准準出齣借藉困睏卷捲杯盃發髮復複曲麴鐘鍾為爲眾衆裏嘗嚐奬獎折局核'.split(
        '',
      ),
    );
    const strays: string[] = [];
    for (const part of [...parts.claims, ...parts.sources, ...parts.entities, ...parts.measures, ...parts.assertions]) {
      for (const { place, language, text } of textsIn(part.value, part.place)) {
        if (language !== 'zh-Hant') continue;
        const turned = [...traditionalise(text)];
        [...text].forEach((character, index) => {
          const stray =
            turned[index] !== character && !shared.has(character) && simplify(turned[index] ?? '') === character;
          if (stray) strays.push(`${part.file} ${place}: ${character} in ${text.slice(0, 40)}`);
        });
      }
    }
    expect(strays).toEqual([]);
  });

  test('no alias belongs to two entities without a condition', () => {
    expect(described(faults, /is also a form of/)).toEqual([]);
  });

  test('every address may be opened, and none is marked no', () => {
    for (const { id, url, archived, link } of corpus.sources) {
      expect(['yes', 'caution', 'none'], id).toContain(link);
      for (const address of [url, archived])
        if (address !== undefined) expect(isSafeAddress(address), `${id} ${address}`).toBe(true);
    }
  });

  test('no claim is later than its newest source, no source later than the revision', () => {
    expect(described(checkCorpus({ today: corpus.revision }).faults, /later than|has not been yet/)).toEqual([]);
  });

  test('a court is named with its instance and a date', () => {
    for (const claim of corpus.claims.filter((each) => each.claimant.kind === 'court')) {
      const told = `${claim.claimant.name.en} ${claim.statement.en} ${claim.note?.en ?? ''}`;
      expect(told, claim.id).toMatch(/first.instance|second.instance|appeal|final|retrial|settle/i);
      expect(claim.made ?? claim.holds?.period, claim.id).toMatch(/^\d{4}/);
    }
  });

  test('the schemas for editors are those of the code', () => {
    for (const [name, content] of Object.entries(makeSchemas())) {
      const path = new URL(`../data/schema/${name}`, import.meta.url);
      expect(readFileSync(path, 'utf8'), `${name}: run npm run corpus -- schema`).toBe(content);
    }
    expect(readdirSync(new URL('../data/schema', import.meta.url)).sort()).toEqual(Object.keys(makeSchemas()).sort());
  });

  test('a new file asks for every field that a person has to fill', () => {
    const files = [
      { path: 'data/entities/product/new.json', json: newEntity('new', 'product') },
      { path: 'data/sources/new.json', json: newSource('new') },
      { path: 'data/claims/xiaomi.json', json: [newClaim('new', 'xiaomi')] },
    ];
    const places = readFiles(files).faults.map((fault) => `${fault.file.split('/')[1]} ${fault.place}`);
    expect(places).toEqual(
      expect.arrayContaining(['entities $.names.zh-Hant', 'sources $.title', 'claims $[0].statement.en']),
    );
    expect(places.some((place) => place.includes('unknown'))).toBe(false);
  });
});

describe('what was promised', () => {
  const counts = countCorpus(corpus);

  test('enough of everything', () => {
    expect(counts.entities).toBeGreaterThanOrEqual(540);
    expect(counts.products).toBeGreaterThanOrEqual(450);
    expect(counts.people).toBeGreaterThanOrEqual(30);
    expect(counts.organisations).toBeGreaterThanOrEqual(60);
    expect(counts.sources).toBeGreaterThanOrEqual(200);
    expect(counts.articleClaims).toBeGreaterThanOrEqual(394);
    expect(counts.independentClaims).toBeGreaterThanOrEqual(150);
    expect(counts.relations).toBeGreaterThanOrEqual(140);
  });

  test('the pack stays under 450 kB gzipped', () => {
    expect(gzipSync(JSON.stringify(corpus), { level: 9 }).length).toBeLessThan(450_000);
  });
});

describe('rules of the articles', () => {
  const ids = corpus.sources.filter((source) => source.article).map((source) => source.id);

  test('the five articles are sources, with where they lean and what to mind', () => {
    expect(ids.sort()).toEqual(Object.keys(ARTICLE_FILES).sort());
    for (const source of corpus.sources.filter((each) => each.article)) {
      expect(source.kind).toBe('self-media');
      expect(source.tilt).toBeDefined();
      expect(source.caveats?.length).toBeGreaterThan(0);
    }
  });

  test('evidence from an article says in which line, by a figure or a name', () => {
    const bare = corpus.claims.filter((claim) =>
      claim.evidence.some((evidence) => ids.includes(evidence.source) && (!evidence.locator || !evidence.line)),
    );
    expect(bare.map((claim) => claim.id)).toEqual([]);
  });

  // Without the articles beside the repository the two rules below cannot be tried; then the name of the test says so.
  const where = articles === null ? 'the articles are not here: only what needs no article is checked; ' : '';

  test(`${where}every locator stands in its line`, () => {
    const found = articles === null ? [] : checkCorpus({ articles }).faults;
    expect(described(found, /does not stand in line|no locator or no line/)).toEqual([]);
    expect(articles?.size ?? ids.length).toBe(ids.length);
  });

  test(`${where}no sentence is copied`, () => {
    const copies = articles === null ? [] : findCopies(parts, articles, simplify);
    expect(copies.map(describeFault)).toEqual([]);
    expect(articles?.size ?? ids.length).toBe(ids.length);
  });
});
