import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../engine/figures/numbers.ts';

/** Span, value and unit of all quantities of a text. */
function read(text: string) {
  return findQuantities(text).map(({ start, end, value, unit }) => [text.slice(start, end), value, unit]);
}

describe('numbers as people write them', () => {
  test.each<[string, string, number | [number, number] | null, string]>([
    ['金额突破 290 亿元。', '290 亿元', 29e9, 'CNY'],
    ['一千一百三十一亿元', '一千一百三十一亿元', 113.1e9, 'CNY'],
    ['贰佰玖拾亿元', '贰佰玖拾亿元', 29e9, 'CNY'],
    ['三万三千六百六十二辆', '三万三千六百六十二辆', 33662, 'vehicle'],
    ['要价四万二', '四万二', 42000, ''],
    ['共七万零一辆', '七万零一辆', 70001, 'vehicle'],
    ['达成率超过八成三', '八成三', 83, 'percent'],
    ['百分之八十三点六', '百分之八十三点六', 83.6, 'percent'],
    ['賣出50多萬件', '50多萬件', 500000, 'item'],
    ['1年零7个多月', '1年零7个多月', 19, 'month'],
    ['two years and seven months', 'two years and seven months', 31, 'month'],
    ['gmv: rmb29b+', 'rmb29b', 29e9, 'CNY'],
    ['dropped to ¥2,399', '¥2,399', 2399, 'CNY'],
    ['fined NT$600,000', 'NT$600,000', 600000, 'TWD'],
    ['half a million cars', 'half a million', 500000, 'vehicle'],
    ['went 687 miles', '687 miles', 1105.619328, 'km'],
    ['20-30万预算', '20-30万', [200000, 300000], ''],
    ['10℃-32℃', '10℃-32℃', [10, 32], 'degC'],
    ['280亿到300亿元之间', '280亿到300亿元', [28e9, 30e9], 'CNY'],
    ['卖了几百亿', '几百亿', null, ''],
    ['1.2万亿元', '1.2万亿元', 1.2e12, 'CNY'],
    ['3千5百万元', '3千5百万元', 35e6, 'CNY'],
    ['41°F', '41°F', 5, 'degC'],
    ['召回11萬6,887輛', '11萬6,887輛', 116887, 'vehicle'],
    ['身高1米81的', '1米81', 1.81, 'm'],
    ['身高一米八', '一米八', 1.8, 'm'],
    ['100 Hong-Kong dollars', '100 Hong-Kong dollars', 100, 'HKD'],
    ['20 kmh', '20 kmh', 20, 'km/h'],
    ['12 all-new electric pre-orders', '12', 12, 'item'],
  ])('%s', (text, span, value, unit) => {
    expect(read(text)).toEqual([[span, value, unit]]);
  });

  test.each([
    '2025年11月20日24时',
    '11月12日凌晨',
    '618和双11',
    '小米17和K80',
    'version 2.0.1 of 5G',
    '3:1',
    '12 well made carsharing schemes',
    '12 of all the very many cars',
    'QQ:4156828',
    '十年前',
    'NaN Infinity -Infinity 0x1F',
    '10^400',
    '1e9999999',
    '٣٤٥ ४५६',
  ])('no quantity: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['超过290亿元', 'over'],
    ['不到290亿元', 'under'],
    ['约290亿元', 'about'],
    ['2399元起', 'from'],
    ['最高4000元', 'upto'],
    ['more than 29 billion yuan', 'over'],
    ['nearly 29 billion yuan', 'about'],
    ['up to 4,000 yuan', 'upto'],
  ])('%s', (text, approx) => {
    expect(findQuantities(text)[0]?.approx).toBe(approx);
  });
});

/** 0 to 9,999 in Chinese. */
function small(number: number): string {
  const digits = '零一二三四五六七八九';
  let text = '';
  let gap = false;
  for (const [scale, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(number / scale) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits.charAt(digit)}${sign}`;
      gap = false;
    }
  }
  return text;
}
const han = (number: number) => {
  const [high, low] = [Math.floor(number / 1e4), number % 1e4];
  return `${high > 0 ? `${small(high)}万` : ''}${high > 0 && low > 0 && low < 1000 ? '零' : ''}${low > 0 ? small(low) : ''}`;
};

describe('laws', () => {
  test('writing a number in any notation and reading it back gives the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999_999 }), (number) => {
        const wide = String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        for (const text of [
          `${number}元`,
          `${number.toLocaleString('en-GB')}元`,
          `¥${number.toLocaleString('en-GB')}`,
          `RMB ${number}`,
          `${number} yuan`,
          `${wide}元`,
          `${han(number)}元`,
          `${number / 1e4}万元`,
          `${number / 1e6} million yuan`,
        ])
          expect([text, findQuantities(text)[0]?.value]).toEqual([text, number]);
      }),
    );
  });

  test('spans lie in the text, in order, and never overlap', () => {
    const piece = fc.constantFrom(
      '1',
      '９',
      '一',
      '万',
      '亿',
      '元',
      '.',
      ',',
      '-',
      ' ',
      '年',
      'bn',
      'k',
      '¥',
      '(jié)',
      '几',
      '成',
      'two',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
  });

  test('hostile runs are read to their end without a figure', () => {
    for (const run of ['9', '一', '1,', '1.', '(', ' ', '5e', '一百'])
      expect(findQuantities(run.repeat(50_000)).filter(({ unit }) => unit !== '')).toEqual([]);
  });
});
