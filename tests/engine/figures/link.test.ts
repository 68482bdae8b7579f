import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTraditional } from '../../../data/traditional.ts';
import { analyse } from '../../../engine/analyse.ts';
import { foldText } from '../../../engine/figures/fold.ts';
import { findPeriods } from '../../../engine/figures/periods.ts';
import { openReader } from '../../../engine/figures/reader.ts';
import { WORDS } from '../../../engine/figures/words.ts';
import { figures, lexicon } from '../../bundled.ts';

const reader = openReader(WORDS);

const find = (text: string, date = '2025-12-10') => analyse(text, { lexicon, figures, date }).figures;

describe('whose number it is', () => {
  const ours = [
    '小米YU7在10月卖出33662辆。',
    '小米双11全渠道支付金额突破290亿元。',
    '2025年第三季度,小米集团营收1131亿元。',
  ];
  const theirs = [
    '特斯拉Model Y卖出33662辆。',
    '华为营收1131亿元。',
    '比亚迪交付50万辆。',
    'Huawei posted revenue of 113.1 billion yuan.',
  ];

  test('a sentence of another company never creates a link', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ours), fc.constantFrom(...theirs), fc.boolean(), (our, their, first) => {
        const linked = (text: string) => find(text).filter(({ relation }) => relation !== 'none').length;
        expect(linked(first ? their + our : our + their)).toBeLessThanOrEqual(linked(our));
      }),
    );
  });

  test('of a firm that nobody listed nothing differs, before, behind or in the sentence of ours', () => {
    const firm = fc
      .array(fc.constantFrom(...'恒岭川泽启澜柏昊骏璟'), { minLength: 2, maxLength: 3 })
      .map((signs) => `${signs.join('')}科技`);
    const told = fc.constantFrom(
      (name: string, number: number) => `${name}第三季度营收${number}亿元`,
      (name: string, number: number) => `${name}则为${number}亿元`,
      (name: string, number: number) => `而${name}只有${number}亿元`,
      (name: string, number: number) => `${name}双11支付金额突破${number}亿元`,
    );
    fc.assert(
      fc.property(
        firm,
        told,
        fc.integer({ min: 100, max: 9000 }),
        fc.constantFrom('。', '，', '；'),
        (name, tell, number, mark) => {
          const our = '2025年第三季度小米集团营收1131亿元';
          for (const text of [`${our}${mark}${tell(name, number)}。`, `${tell(name, number)}${mark}${our}。`])
            expect(find(text).filter(({ relation }) => relation === 'differs')).toEqual([]);
        },
      ),
    );
  });

  test('every judged figure names its claim and its evidence', () => {
    for (const figure of ours.flatMap((text) => find(text))) {
      if (figure.relation === 'none') continue;
      expect(figure.claim).not.toBeNull();
      expect(figure.why).toMatchObject({
        entity: expect.any(String),
        measure: expect.any(String),
        compare: expect.any(String),
      });
    }
  });

  test('offsets count the text as given, readings and full-width digits included', () => {
    const text = '小米雙11結(jié)束，全渠道累計支付金額突破２９０億元。';
    const [figure] = find(text);
    expect(figure?.text).toBe('２９０億元');
    expect(text.slice(figure?.start, figure?.end)).toBe('２９０億元');
  });
});

test('spaces around a number are no part of what is read, and its offsets are those of the text', () => {
  const text = '小米汽车 2025 年 10 月交付超 4 万台 。';
  const [figure] = find(text);
  expect(figure).toMatchObject({ text: '4 万台', value: 40_000, time: '2025-10' });
  expect(text.slice(figure?.start, figure?.end)).toBe('4 万台');
});

describe('periods', () => {
  const periods = (text: string, date?: string) =>
    findPeriods(foldText(text, reader.fold).text, reader, date).map(({ iso }) => iso);

  test.each([
    ['今年第三季度', '2025-Q3'],
    ['前三季度', '2025-Q1/2025-Q3'],
    ['截至11月11日24时', '2025-11-11'],
    ['去年10月', '2024-10'],
    ['in Q3 2024', '2024-Q3'],
    ['on 20 November 2025', '2025-11-20'],
    ['first nine months', '2025-Q1/2025-Q3'],
    ['first three months of 2025', '2025-Q1'],
    ['前三个月', '2025-Q1'],
    ['first six months of 2025', '2025-H1'],
    ['24Q2', '2024-Q2'],
    ["Q2'24", '2024-Q2'],
    ['2025 年 7 月', '2025-07'],
    ['11 月 20 日', '2025-11-20'],
    ['next year', '2026'],
    ['上月20日', '2025-11-20'],
    ['本月2日', '2025-12-02'],
  ])('%s', (text, iso) => {
    expect(periods(text, '2025-12-10')).toEqual([iso]);
  });

  test.each([
    'IT之家 12 月 10 日消息，',
    '新华社北京2025年12月10日电 ',
    'BEIJING, Dec 10 (Reuters) - ',
    'HONG KONG, Nov. 18, 2025 -- ',
  ])('the day of a dateline is no period: %s', (text) => {
    expect(periods(text, '2025-12-10')).toEqual([]);
    expect(periods(`${text}11月`, '2025-12-10')).toEqual(['2025-11']);
  });

  test('a number of a list is not joined to the period behind it, a month is to the next', () => {
    const joined = (text: string) => findPeriods(text, reader, '2025-12-10').map(({ derived }) => derived === true);
    expect(joined('1、11月20日下线')).toEqual([false]);
    expect(joined('7、8月交付')).toEqual([true]);
  });

  test('without a date of the article the year stays open', () => {
    expect(periods('今年第三季度')).toEqual(['*-Q3']);
    expect(periods('去年第三季度')).toEqual([null]);
  });

  test.each([
    ['2024年7月 付5000元\n10月22日 付7000元\n1月15日 付6000元', ['2024-07', '2024-10-22', '2025-01-15']],
    ['2025年10月 付5000元\n7月 付7000元', ['2025-10', '2025-07']],
    ['2024年的付款\nSep: 5000元\nOct 3: 7000元', ['2024-09', '2024-10-03']],
    ['2024年的付款\n小米说的\n9月：5000元\n10月：7000元', ['2025-09', '2025-10']],
    ['2024年付过款\n9月付5000元', ['2025-09']],
  ])('a timeline is of the year of its first line: %j', (text, times) => {
    const told = find(`小米集团\n${text}`, '2025-12-10').map(({ time }) => time);
    expect(told).toEqual(times);
  });

  test('this year on a page of January speaks of the year that is over', () => {
    expect(periods('今年第三季度', '2026-01-12')).toEqual(['2025-Q3']);
  });
});

test('the pack is plain data that survives its journey', () => {
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
});

test('the words for numbers and units, and all patterns, are read in Traditional characters too', () => {
  const plain = new Set(`${WORDS.han}${Object.values(WORDS.patterns).join('')}`.match(/\p{Script=Han}/gu));
  const rare = new Set('剋噹埰寀幷彆懞拚旂昇枱檯淩濛畵眞矇糰累纍羣衕衹覈謡踰鈡釦誡閤闆陞鞦颱鼕');
  const missed = readTraditional().filter(
    ([variant, simple]) => plain.has(simple) && !rare.has(variant) && foldText(variant, reader.fold).text !== simple,
  );
  expect(missed.map(([variant]) => variant).join('')).toBe('');
});

/** Numbers of a text that a claim bears on, as `text relation claim`. */
const told = (text: string) =>
  find(text).flatMap(({ text, relation, claim }) => (relation === 'none' ? [] : `${text} ${relation} ${claim}`));

describe('lists', () => {
  test.each([
    [
      '小米汽车2025年各季交付量：\n- 一季度：75869辆\n- 二季度：81302辆\n',
      ['75869辆 agrees c-ev-2025q1-deliv', '81302辆 agrees c-ev-2025q2-deliv'],
    ],
    [
      '小米YU7售价\n标准版：25.35万元\nPro版：27.99万元',
      ['25.35万元 agrees c-yu7-price', '27.99万元 agrees c-yu7-price-pro'],
    ],
    ['Xiaomi YU7 pricing in China:\nPro: 279,900 yuan', ['279,900 yuan agrees c-yu7-price-pro']],
    [
      '小米汽车2025年下半年月度交付（辆）\n7月 超3万\n9月：40,000+\n12月……逾5万',
      ['3万 agrees c-dlv-2025-07', '40,000 agrees c-dlv-2025-09-firm', '5万 agrees c-dlv-2025-12'],
    ],
    [
      'Xiaomi: group revenue by quarter, RMB bn\nQ1 2024: 75.5\nQ2 2024: 88.9',
      ['75.5 agrees c-rev-2024q1', '88.9 agrees c-rev-2024q2'],
    ],
    ['小米集团2024年逐季营收（亿元）\nQ1：755\nQ2：889', ['755 agrees c-rev-2024q1', '889 agrees c-rev-2024q2']],
    [
      '小米汽车2025年月度交付（辆）\n9月 超4万\n10月、11月 均超4万\n12月 超5万',
      ['4万 agrees c-dlv-2025-09-firm', '4万 agrees c-dlv-2025-11', '5万 agrees c-dlv-2025-12'],
    ],
    [
      '理想汽车2025年月度交付（辆）\n7月 超3万\n9月 超4万\n小米汽车\n7月 超3万\n9月 超4万',
      ['3万 agrees c-dlv-2025-07', '4万 agrees c-dlv-2025-09-firm'],
    ],
    ['小米汽车说了话。\n理想汽车2025年月度交付（辆）\n7月 超3万\n9月 超4万', []],
    ['小米汽车月度订单（辆）\n7月 超3万\n9月：40,000+', []],
    ['零跑汽车2025年月度交付（辆）\n7月 超3万\n9月：40,000+', []],
  ])('the line above tells of each line: %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('nothing in it differs', () => {
    const text = '小米YU7售价\n标准版：35.35万元';
    expect(find(text)).toHaveLength(1);
    expect(told(text)).toEqual([]);
  });

  test('prose ends it', () => {
    const prose =
      '这款车在发布会之后收到了许多订单，店里排起长队，交付中心的人说从来没有见过这样的场面，连夜加了人手。\n';
    const measureIn = (text: string) => find(text).map(({ measure }) => measure);
    expect(measureIn('小米YU7售价\n35.35万元')).toEqual(['price_cny']);
    expect(measureIn(`小米YU7售价\n${prose}35.35万元`)).toEqual([null]);
  });

  test("an item's number is not that of the item before where more is said behind it", () => {
    const measures = (text: string) => find(text).map(({ measure }) => measure);
    expect(measures('小米汽车2025年交付：一季度75869辆；二季度81203辆。')[1]).toBe('deliveries_quarter');
    expect(measures('小米汽车2025年交付：一季度75869辆，同比大增；二季度81203辆。')[1]).toBeNull();
  });
});

describe('tables', () => {
  const quarters = '季度\t交付\t汽车收入（亿元）\n2025Q1\t75869\t181\n2025Q2\t81,302\t206';

  test.each([
    [
      'by its row and its column',
      `小米汽车逐季一览\n${quarters}`,
      [
        '75869 agrees c-ev-2025q1-deliv',
        '181 agrees c-ev-2025q1-rev',
        '81,302 agrees c-ev-2025q2-deliv',
        '206 agrees c-ev-2025q2-rev',
      ],
    ],
    [
      'with bars between them',
      '小米2025年业绩\n项目 | 2025Q3 | 2024Q3\n营收（亿元） | 1,131.2 | 925.1',
      ['1,131.2 agrees c-q3-rev', '925.1 agrees c-rev-2024q3'],
    ],
    [
      'without a head by the line above',
      '小米汽车季度交付\n2025Q1\t75869\n2025Q2\t81302',
      ['75869 agrees c-ev-2025q1-deliv', '81302 agrees c-ev-2025q2-deliv'],
    ],
    [
      'its unit by the line above',
      '小米集团收入，单位：亿元\n2025Q3\t1131.2\n2025Q2\t1159.6',
      ['1131.2 agrees c-q3-rev', '1159.6 agrees c-rev-2025q2'],
    ],
    ['of another year not', `小米汽车逐季一览\n${quarters.replaceAll('2025Q', '2024Q')}`, []],
    ['of a rival not', '小米汽车和同行\n公司\t2025年三季度交付\n理想汽车\t108796\n蔚来\t108796', []],
    ['with nobody named not', quarters, []],
  ])('a cell is told %s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('nothing in a table differs', () => {
    expect(told(`小米汽车逐季一览\n${quarters.replace('75869', '175869')}`).join()).not.toMatch(/175869|differs/);
  });

  test('offsets are those of the text as it was given, whatever its spaces and widths', () => {
    const text = `小米汽车（Ｘｉａｏｍｉ）逐季一览\n${quarters.replace('81,302', ' ８１，３０２ ')}`;
    for (const figure of find(text)) expect(text.slice(figure.start, figure.end)).toBe(figure.text);
  });

  test('any rows and cells are read without a fault and with places in the text', () => {
    const cell = fc.constantFrom('', '小米', '2025Q3', '1131.2', '（亿元）', '营收', '-', '108,796辆', '|', '理想');
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom('\t', ' | '), (rows, between) => {
        const text = `小米集团2025年三季度\n${rows.map((row) => row.join(between)).join('\n')}`;
        for (const { start, end, text: said, relation } of find(text)) {
          expect(text.slice(start, end)).toBe(said);
          expect(relation).not.toBe('differs');
        }
      }),
    );
  });
});
