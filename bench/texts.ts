/** Texts to measure on: mixed Chinese and English news made from the sentences and pages of the tests, and lexicons of any size. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import type { Corpus, Entity } from '../engine/corpus/schema.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { firstCue } from '../engine/matching/cues.ts';
import { openLexicon, type PackedLexicon, packLexicon } from '../engine/matching/lexicon.ts';

/** Small generator with a seed (mulberry32), so that every run measures the same text. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const tests = fileURLToPath(new URL('../tests/', import.meta.url));
const linesOf = (file: string) =>
  readFileSync(join(tests, file), 'utf8')
    .split('\n')
    .filter((line) => line.length > 8 && !line.startsWith('#'));
/** What most text is: nothing of ours, and few numbers. */
const ORDINARY = [
  '市场在周三下午转弱,成交量比前一日少了两成,分析师认为观望气氛还会持续。',
  '這座城市的地鐵新線將在明年春天通車,沿線的居民已經等了六年。',
  'The committee will meet again on Thursday to settle the open points of the draft.',
  '他说,做产品要慢一点,把每一处细节都想清楚,再拿给用户看。',
  'Engineers spent the winter moving the assembly line to a larger hall near the river.',
  '天气预报说周末有雨,北方部分地区气温下降八到十度。',
  '出版社把這套書重新排版,字體大了一號,讀起來舒服許多。',
  'Prices of lithium carbonate have been falling since the second quarter, traders said.',
  '医院提醒,入冬以后老人要注意保暖,早晚出门戴好帽子和围巾。',
  'A spokesperson declined to comment on the schedule, citing an ongoing review.',
];
/** Pages of ours about something else, full of numbers and look-alikes. */
const ELSEWHERE = 'film football market school spanish trains weather'
  .split(' ')
  .flatMap((page) => linesOf(`pages/other/${page}.txt`))
  .flatMap((line) => line.match(/[^。!?！？]+(?:[。!?！？]|$)/g) ?? []);
/** Share of sentences from there among those about something else. */
const NUMEROUS = 0.2;
/** Sentences that name Xiaomi things or quote figures of theirs, as the golden files hold them, without their marks. */
const NEWS = ['sentences', 'figures']
  .flatMap((kind) => ['zh-hans', 'zh-hant', 'en'].flatMap((language) => linesOf(`${kind}.${language}.txt`)))
  // Letters from beyond the basic plane are rare, and take a slower way through the whole text.
  .filter((line) => line.includes('[') && !/[\ud800-\udbff]/.test(line))
  .map((line) => line.replace(/\[([^\]|]+)\|[^\]]*\]/g, '$1'));

/**
 * Mixed news of a given length.
 * @param length UTF-16 units
 * @param dense share of sentences that name Xiaomi things
 */
export function news(length: number, dense: number, seed = 7): string {
  const next = random(seed);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const parts: string[] = [];
  for (let size = 0; size < length; ) {
    const list = next() < dense ? NEWS : next() < NUMEROUS ? ELSEWHERE : ORDINARY;
    const sentence = `${pick(list)} ${next() < 0.15 ? '\n' : ''}`.slice(0, length - size);
    parts.push(sentence);
    size += sentence.length;
  }
  // In one piece, as the page script reads a text: V8 takes twice the time for the units of one that was cut out of another.
  return parts.join('');
}

const corpus = readCorpus();
const traditional = readTraditional();

/** The bundled corpus cut or grown to a number of forms; growth adds made-up model names to made-up entities. */
export function corpusOf(forms: number): Corpus {
  const entities: Entity[] = [];
  let count = 0;
  for (const entity of corpus.entities) {
    if (count >= forms) break;
    entities.push(entity);
    count += entity.aliases.length + new Set(Object.values(entity.names)).size;
  }
  const template = corpus.entities.find(({ type }) => type === 'phone');
  const next = random(11);
  const syllables = 'ka lo mi ren shu to vel zan qui por des fen gra hul jor'.split(' ');
  const word = () =>
    (syllables[Math.floor(next() * syllables.length)] ?? '') + (syllables[Math.floor(next() * syllables.length)] ?? '');
  // Characters of real names: random ones from all of Unicode would make the filter look better than it is.
  const characters = [
    ...new Set(
      corpus.entities
        .map(({ names }) => names['zh-Hans'])
        .join('')
        .match(/\p{Script=Han}/gu),
    ),
  ];
  const han = () => characters[Math.floor(next() * characters.length)] ?? '';
  for (let i = 0; count < forms && template !== undefined; i++) {
    const latin = `${word()} ${word()} ${i}`;
    const chinese = han() + han() + han() + String(i % 97);
    const { parent: _, ...rest } = template;
    entities.push({
      ...rest,
      id: `made-${i}`,
      names: { 'zh-Hans': chinese, 'zh-Hant': chinese, en: latin },
      aliases: [],
    });
    count += 2;
  }
  const known = new Set(entities.map(({ id }) => id));
  const rooted = entities.map((entity) => {
    if (entity.parent === undefined || known.has(entity.parent)) return entity;
    const { parent: _, ...rest } = entity;
    return rest;
  });
  return { ...corpus, entities: rooted };
}

/** A packed lexicon of about so many forms, and the forms themselves for the peers. */
export function lexiconOf(forms: number): { lexicon: PackedLexicon; words: string[] } {
  const cut = corpusOf(forms);
  const words = new Set<string>();
  for (const { names, aliases } of cut.entities) {
    for (const text of [
      ...Object.values(names),
      ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
    ])
      words.add(text.toLowerCase());
  }
  return { lexicon: packLexicon(cut, { traditional }), words: [...words].slice(0, forms) };
}

export const bundled = {
  corpus,
  traditional,
  cue: firstCue(corpus, traditional),
  figures: packFigures(corpus),
  lexicon: openLexicon(packLexicon(corpus, { traditional })),
};
