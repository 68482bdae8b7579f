/** Texts to measure on: mixed Chinese and English news made from sentences of our own, and lexicons of any size. */
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import type { Corpus, Entity } from '../engine/corpus/schema.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { firstCue } from '../engine/matching/cues.ts';
import { type Lexicon, openLexicon, packLexicon } from '../engine/matching/lexicon.ts';

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

const PLAIN = [
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
const NEWS = [
  '小米汽车公布的数据显示,小米YU7在10月交付33662辆,比上个月多出近一成。',
  '雷军在直播中说,小米SU7 Ultra的调校花了二十个月,团队换了四套方案。',
  '小米集團第三季營收達1131億元,淨利年增80.9%,股價收跌4.81%。',
  'Xiaomi said payments over Double 11 passed RMB 29 billion across all channels.',
  '红米K80至尊版降到2399元起,小米17 Pro Max也有优惠,米家冰箱最多省1600元。',
  'Lei Jun thanked owners of the Xiaomi SU7 for their patience after the software update.',
];

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
    const sentence = pick(next() < dense ? NEWS : PLAIN) + (next() < 0.15 ? '\n' : '');
    parts.push(sentence);
    size += sentence.length;
  }
  return parts.join('').slice(0, length);
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

/** A lexicon of about so many forms, and the forms themselves for the peers. */
export function lexiconOf(forms: number): { lexicon: Lexicon; words: string[] } {
  const cut = corpusOf(forms);
  const words = new Set<string>();
  for (const { names, aliases } of cut.entities) {
    for (const text of [
      ...Object.values(names),
      ...aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
    ])
      words.add(text.toLowerCase());
  }
  return { lexicon: openLexicon(packLexicon(cut, { traditional })), words: [...words].slice(0, forms) };
}

export const bundled = {
  corpus,
  traditional,
  cue: firstCue(corpus, traditional),
  figures: packFigures(corpus),
  lexicon: openLexicon(packLexicon(corpus, { traditional })),
};
