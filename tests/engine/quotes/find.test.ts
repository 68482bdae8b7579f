import { describe, expect, test } from 'vitest';
import { analyse } from '../../../engine/analyse.ts';
import { corpus, figures, lexicon } from '../../bundled.ts';

/** Names with the claim of the quote that they lead to, in reading order. */
const quotesIn = (text: string) =>
  analyse(text, { lexicon, figures }).mentions.flatMap(({ text: name, quote }) =>
    quote === undefined ? [] : [`${name} ${quote}`],
  );

describe('a quote that the corpus holds', () => {
  test.each<[string, string[]]>([
    ['刘强东说：“千万不要跟雷军比营销。”', ['刘强东 d11-088', '雷军 d11-088']],
    ['劉強東曾說：「別跟雷軍比行銷。」', ['劉強東 mkt-052', '雷軍 mkt-052']],
    [
      'Liu Qiangdong once said never to compete with Lei Jun on marketing.',
      ['Liu Qiangdong d11-088', 'Lei Jun d11-088'],
    ],
    ['“Never take on Lei Jun in marketing,” Liu Qiangdong said.', ['Lei Jun d11-088', 'Liu Qiangdong d11-088']],
    // The retelling is a claim of its own.
    ['雷军回忆：“刘强东他们小组商量过，千万不要跟雷军比营销。”', ['雷军 mkt-011', '刘强东 mkt-011', '雷军 mkt-011']],
    ['刘强东补充：“想打败雷军，靠的是可持续。”', ['刘强东 mkt-006', '雷军 mkt-006']],
    ['“不要跟雷军比营销，没人赢得了。”', ['雷军 mkt-001']],
    ['雷军直言：“一听到营销两个字就恶心。”', ['雷军 mkt-016']],
    ['雷军在印度的那句“Are you OK？”传遍全网。', ['雷军 dep-017', 'Are you OK dep-017']],
    ['雷军表示，小米走到今天是用户投票的结果。', ['雷军 hood-068']],
    ['小米汽车回应称：“信息表达不够清晰。”', ['小米汽车 hood-021']],
    ['庭上有人说“雷军不懂结构”，引发热议。', ['雷军 hood-030']],
  ])('%s', (text, names) => {
    expect(quotesIn(text)).toEqual(names);
  });

  test('claims with key words are quotes, and name a speaker or a party to the words', () => {
    const quoted = corpus.claims.filter((claim) => claim.quoted !== undefined);
    expect(quoted.length).toBeGreaterThan(20);
    for (const { kind, claimant, about } of quoted) {
      expect(kind).toBe('quote');
      expect(claimant.entity ?? about[0]).toBeDefined();
    }
  });
});

describe('another quote is not linked', () => {
  test.each([
    '刘强东说：“千万不要跟雷军比努力。”',
    '刘强东说：“雷军的营销做得很好。”',
    '刘强东说：“千万不要跟余承东比营销。”',
    '余承东说：“千万不要跟雷军比营销。”',
    '董明珠说：“雷军的成功，是用户投票投出来的。”',
    '雷军说：“营销是一门学问。”',
    '雷军说：“我们要学会营销。”',
    '雷军说：“谢谢大家支持。”',
    '雷军说：“这款车一点都不贵。”',
    '雷军表示，今年要把用户服务做得更好。',
    '雷军谈到可持续发展时说：“永远相信美好的事情即将发生。”',
    '雷军没有说过“谁是第一”。',
    '刘强东和雷军同台，谈到了营销。',
    '不要跟雷军比营销是句玩笑话吗？',
    '雷军问记者：“Are you ready?”',
    '刘强东说：“京东不要价格战。”另一边，雷军在谈营销。',
    'Lei Jun said: “We will never stop.” Marketing came up too.',
    'Yu Chengdong said never to compete with Lei Jun on marketing.',
    '网友问雷军：“用户还会投诉吗？”',
  ])('%s', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  test('a quotation that never ends, a thousand marks, and no mark at all are read through', () => {
    const name = '雷军说';
    for (const text of [`${name}“${'营销'.repeat(2000)}`, `${name}${'“”'.repeat(1000)}`, `${name}${'，'.repeat(3000)}`])
      expect(quotesIn(text)).toEqual([]);
  });
});
