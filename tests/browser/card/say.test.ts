import { expect, test } from 'vitest';
import { clip, fill, sayPeriod, sayShare } from '../../../browser/card/say.ts';

test('how far one is from the other', () => {
  expect(sayShare(120, 100, 'en')).toBe('+20%');
  expect(sayShare(290, 350, 'zh-Hans')).toBe('-17.1%');
  expect(sayShare(1, 0, 'en')).toBeNull();
  expect(sayShare(5, 5, 'en')).toBeNull();
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
  expect(clip('Business Day (South Africa)', 18)).toBe('Business Day…');
});
test('a cut leaves no number without its unit', () => {
  expect(clip('exceeded CNY 29 billion by midnight', 18)).toBe('exceeded…');
  expect(clip('exceeded CNY 29 billion by midnight', 24)).toBe('exceeded CNY 29 billion…');
  expect(clip('支付额超过290亿元', 9)).toBe('支付额超过…');
  expect(clip('支付额超过290亿元，同口径', 11)).toBe('支付额超过290亿元…');
});
test('what is filled in is never read as a pattern', () => {
  expect(fill('约{v}', '$& 5')).toBe('约$& 5');
});
