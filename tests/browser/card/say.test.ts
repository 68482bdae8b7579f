import { describe, expect, test } from 'vitest';
import { clip, fill, sayFigure, sayNumber, sayPeriod, sayShare, sayValue } from '../../../browser/card/say.ts';
import { cardWords } from '../../../browser/card/words.ts';

const value = (number: number, unit: string, comparator = 'eq', to?: number) =>
  ({ number, unit, comparator, ...(to === undefined ? {} : { to }) }) as Parameters<typeof sayValue>[0];

describe('values', () => {
  test.each([
    ['zh-Hans', value(29e9, 'CNY', 'gt'), '超过290亿元'],
    ['zh-Hant', value(29e9, 'CNY', 'gt'), '超過290億元人民幣'],
    ['en', value(29e9, 'CNY', 'gt'), 'over CNY 29 billion'],
    ['zh-Hans', value(835, 'km', 'max'), '最高835公里'],
    ['en', value(83.6, 'percent'), '83.6%'],
    ['en', value(100, 'km', 'range', 200), '100–200 km'],
    ['zh-Hans', value(265_967, 'vehicle'), '26.6万辆'],
    ['en', value(-0.5, 'percent', 'approx'), 'about -0.5%'],
    ['en', value(2025, 'none'), '2025'],
  ] as const)('%s %o', (language, of, text) => expect(sayValue(of, cardWords(language), language)).toBe(text));

  test('a figure of the page is said the same way', () => {
    const own = { relation: 'agrees', value: 29e9, unit: 'CNY', approx: 'over' } as const;
    expect(sayFigure(own, cardWords('en'), 'en')).toBe('over CNY 29 billion');
  });
  test('how far one is from the other', () => {
    expect(sayShare(120, 100, 'en')).toBe('+20%');
    expect(sayShare(290, 350, 'zh-Hans')).toBe('-17.1%');
    expect(sayShare(1, 0, 'en')).toBeNull();
    expect(sayShare(5, 5, 'en')).toBeNull();
  });
  test('small numbers are not grouped, large ones are shortened', () => {
    expect(sayNumber(2025, 'en')).toBe('2025');
    expect(sayNumber(1_234_567, 'zh-Hans')).toBe('123.46万');
  });
});

test('periods', () => {
  expect(sayPeriod('2025-Q3')).toBe('2025 Q3');
  expect(sayPeriod('2024-H1/2025-11-11')).toBe('2024 H1 – 2025-11-11');
});
test('a cut keeps pairs and Latin words whole', () => {
  expect(clip('short', 10)).toBe('short');
  expect(clip('one two three', 9)).toBe('one two…');
  expect(clip('小米汽车很多', 4)).toBe('小米汽…');
  expect(clip('ab😀cd', 4)).toBe('ab…');
});
test('what is filled in is never read as a pattern', () => {
  expect(fill('约{v}', '$& 5')).toBe('约$& 5');
});
