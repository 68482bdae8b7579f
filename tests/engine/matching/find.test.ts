import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { findMentions, newPageContext } from '../../../engine/matching/find.ts';
import { type Lexicon, openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';
import { FAMILY, smallLexicon } from './small-lexicon.ts';

const small = smallLexicon(FAMILY);
const found = (text: string, lexicon = small) =>
  findMentions(text, lexicon).map((mention) => `${mention.text}=${mention.entity}`);

describe('findMentions', () => {
  it('takes the longest name and never two over one another', () => {
    expect(found('小米SU7 Ultra和小米17 Ultra')).toEqual(['小米SU7 Ultra=su7-ultra', '小米17 Ultra=p17-ultra']);
  });

  it('tells why', () => {
    const [mention] = findMentions('小米发布了新车', small);
    expect(mention).toMatchObject({
      start: 0,
      end: 2,
      kind: 'org',
      entity: 'xiaomi',
      via: 'alias',
      why: { alias: '小米', rule: 'needs', context: ['发布'] },
    });
  });

  it('lets the page speak for a form that means two things', () => {
    expect(found('小米内部没有回答。')).toEqual([]);
    expect(found('小米内部没有回答。雷军也没有。')).toEqual(['小米=xiaomi', '雷军=lei-jun']);
  });

  it('believes a word that rules the form out before the page', () => {
    expect(found('雷军喝小米粥。')).toEqual(['雷军=lei-jun']);
    expect(found('雷军买黄小米。')).toEqual(['雷军=lei-jun']);
    expect(found('雷军说,小米和谷子不是一回事。')).toEqual(['雷军=lei-jun']);
  });

  it('lets a word that touches the form outweigh a page about grain', () => {
    expect(found('杂粮里有小米粥。小米发布了手机。')).toEqual(['小米=xiaomi']);
  });

  it('takes a short form after the full name, and on a page about Xiaomi', () => {
    expect(found('17 Ultra很好')).toEqual([]);
    expect(found('小米17 Ultra来了。17 Ultra很好。')).toEqual(['小米17 Ultra=p17-ultra', '17 Ultra=p17-ultra']);
    expect(found('Acme 17 Ultra beats the Redmi.')).toEqual(['Acme 17 Ultra=acme', 'Redmi=redmi']);
  });

  it('leaves rivals alone on a page that is not about Xiaomi', () => {
    expect(found('Acme sells anvils.')).toEqual([]);
    expect(found('Acme and Xiaomi sell anvils.')).toEqual(['Acme=acme', 'Xiaomi=xiaomi']);
  });

  it('leaves addresses and identifiers alone', () => {
    expect(found('Xiaomi: see https://example.org/xiaomi/su7, xiaomi_miio, a@xiaomi.example.')).toEqual([
      'Xiaomi=xiaomi',
    ]);
  });

  it('remembers what a page has shown, block by block, and counts it once', () => {
    const page = newPageContext();
    expect(findMentions('小米内部没有回答。', small, page)).toEqual([]);
    findMentions('雷军也没有。', small, page);
    const { grown } = page;
    findMentions('雷军也没有。', small, page);
    expect(page.grown).toBe(grown);
    expect(findMentions('小米内部没有回答。', small, page)).toHaveLength(1);
  });

  it('maps back from letters beyond the basic plane', () => {
    const text = 'a 𝐗𝐢𝐚𝐨𝐦𝐢 phone';
    expect(findMentions(text, small)).toMatchObject([{ start: 2, end: 14, text: '𝐗𝐢𝐚𝐨𝐦𝐢' }]);
  });
});

describe('findMentions on the bundled corpus', () => {
  let lexicon: Lexicon;
  const traditional = readTraditional();
  beforeAll(() => {
    lexicon = openLexicon(packLexicon(readCorpus(), { traditional }));
  });

  /** Sentences with and without mentions, each complete in itself. */
  const sentence = fc.constantFrom(
    '小米SU7 Ultra昨天降价了。',
    '雷军在台上说了两个小时。',
    'The Redmi Note 13 Pro sold out.',
    '小米手机的销量没有公布。',
    'Lei Jun drove the YU7 home.',
    '把小米淘洗两遍。',
    '澎湃新闻记者到了现场。',
    'iPhone 17 Pro Max 断货了。',
    'Mi casa es su casa.',
    '天气很好。',
    '他买了 17 个苹果。',
    'The road is closed.',
  );
  const noise = fc.string({
    unit: fc.constantFrom(...'米小雷军红 7SUxmiaord手机(),。\n\u200b\ud835é臺ㄧ'),
    maxLength: 40,
  });

  it('never overlaps, stays in order and in range, and quotes the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(sentence, noise), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, text: quoted } of findMentions(text, lexicon)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(quoted);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing where there is no cue', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'天地人你我他说走看听吃的了着过, 。abcdefghijkl0123456789\n'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(findMentions(text, lexicon)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is not moved by unrelated text before or behind', () => {
    const unrelated = fc.constantFrom(
      '天气很好。\n',
      'The road is closed.\n',
      '他明天去上海开会。\n',
      'Nobody knows why.\n',
      '十二点的火车晚点了。\n',
    );
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 4 }),
        fc.array(unrelated, { maxLength: 3 }),
        fc.array(unrelated, { maxLength: 3 }),
        (parts, before, behind) => {
          const text = `${parts.join('\n')}\n`;
          const inside = findMentions(before.join('') + text + behind.join(''), lexicon).map(
            (mention) => `${mention.text}=${mention.entity}`,
          );
          expect(inside).toEqual(findMentions(text, lexicon).map((mention) => `${mention.text}=${mention.entity}`));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives Simplified and Traditional twins the same entities', () => {
    const toTraditional = new Map<string, string>();
    for (const [from, to] of traditional) if (!toTraditional.has(to)) toTraditional.set(to, from);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.join('');
        const twin = [...text].map((character) => toTraditional.get(character) ?? character).join('');
        expect(findMentions(twin, lexicon).map(({ entity }) => entity)).toEqual(
          findMentions(text, lexicon).map(({ entity }) => entity),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('throws at none of 100,000 random strings', () => {
    const any = fc.oneof(
      noise,
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        findMentions(text, lexicon);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);

  /** None of these may take more than linear time: quadratic ones would not end within the time that a test has. */
  it.each([
    ['a million blanks', () => ' '.repeat(1_000_000)],
    ['a name and a million blanks', () => `小米${' '.repeat(1_000_000)}SU7`],
    ['a million zero-width marks between two halves of a name', () => `小${'\u200b'.repeat(1_000_000)}米`],
    ['names and zero-width marks', () => `SU7${'\u200b'.repeat(50)}`.repeat(20_000)],
    ['ten million units in one line', () => `小米和雷军都没有说话${'也没有人回答任何问题'.repeat(30)}`.repeat(33_000)],
    ['nested readings', () => `${'小('.repeat(200_000)}${')'.repeat(200_000)}`],
    ['readings in a row', () => `小${'(xiǎo)'.repeat(100_000)}米`],
    ['lone surrogates', () => '\ud835小米\udc17'.repeat(50_000)],
    ['numbers without end', () => `小米${'1'.repeat(1_000_000)}`],
    ['tiers without end', () => `小米17${' Pro'.repeat(200_000)}`],
    ['one letter a million times', () => 'x'.repeat(1_000_000)],
    ['context words without end', () => '小米谷子'.repeat(200_000)],
    ['one long address', () => `https://example.org/${'xiaomi/'.repeat(100_000)}`],
  ])(
    'is done with %s',
    (_, make) => {
      const text = make();
      for (const { start, end } of findMentions(text, lexicon))
        expect(end).toBeLessThanOrEqual(text.length + start - start);
    },
    30_000,
  );
});
