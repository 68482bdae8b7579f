/** Values and periods in words: the same in card, popup, panel and exports. */
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import {
  formatFigure,
  formatNumber,
  formatPeriod,
  formatQuantity,
  formatValue,
} from '../../../engine/claims/format.ts';

const value = (number: number, unit: string, comparator = 'eq', to?: number) =>
  ({ number, unit, comparator, ...(to === undefined ? {} : { to }) }) as Parameters<typeof formatValue>[0];

describe('values', () => {
  test.each([
    ['zh-Hans', value(29e9, 'CNY', 'gt'), '超过290亿元'],
    ['zh-Hant', value(29e9, 'CNY', 'gt'), '超過290億元人民幣'],
    ['en', value(29e9, 'CNY', 'gt'), 'over RMB 29 billion'],
    ['zh-Hans', value(835, 'km', 'max'), '最高835公里'],
    ['en', value(83.6, 'percent'), '83.6%'],
    ['en', value(100, 'km', 'range', 200), '100–200 km'],
    ['en', value(-0.5, 'percent', 'approx'), 'about -0.5%'],
    ['en', value(3, 'year', 'lt'), 'under 3 years'],
    ['en', value(2014, 'year'), '2014'],
    ['en', value(1, 'year'), '1 year'],
    ['en', value(1, 'person', 'gte'), 'at least 1 person'],
    ['en', value(1, 's'), '1 s'],
    ['zh-Hans', value(2013, 'year', 'range', 2014), '2013–2014年'],
  ] as const)('%s %o', (language, of, text) => expect(formatValue(of, language)).toBe(text));

  test('no digit is lost by shortening', () => {
    expect(formatNumber(33_662, 'zh-Hans')).toBe('33,662');
    expect(formatNumber(290_000, 'zh-Hans')).toBe('29万');
    expect(formatNumber(113_121_000_000, 'en')).toBe('113.121 billion');
  });
  test('a figure of the page is said the same way', () => {
    expect(formatFigure({ value: 29e9, unit: 'CNY', approx: 'over' }, 'en')).toBe('over RMB 29 billion');
    expect(formatFigure({ value: [10, 32], unit: 'degC' }, 'zh-Hans')).toBe('10–32℃');
  });
  test('full hours are said as hours', () => {
    expect(formatQuantity(1080, 'minute', 'en')).toBe('18 hours');
    expect(formatQuantity(90, 'minute', 'zh-Hans')).toBe('90分钟');
  });
  test('every unit of the corpus has a word in Chinese or is a sign of its own', () => {
    const signs = /^(none|V|W|kWh|mAh|C|Nm|kW|GB|TB|dB|Hz|Pa|bar|h)$/;
    const units = new Set(readCorpus().measures.map(({ unit }) => unit));
    const foreign = [...units].filter(
      (unit) => !signs.test(unit) && formatQuantity(5, unit, 'zh-Hans') === `5 ${unit}`,
    );
    expect(foreign).toEqual([]);
  });
});

test('periods', () => {
  expect(formatPeriod('2025-Q3', 'zh-Hans')).toBe('2025年第三季度');
  expect(formatPeriod('2025-Q3', 'zh-Hant')).toBe('2025年第三季');
  expect(formatPeriod('2024-H1/2025-11-11', 'en')).toBe('H1 2024 – 11 Nov 2025');
  expect(formatPeriod('2025-11', 'zh-Hant')).toBe('2025年11月');
});
