import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { firstCue } from '../../../engine/matching/cues.ts';

const source = firstCue(readCorpus(), readTraditional());
const cue = new RegExp(source);

describe('the first cue', () => {
  it('is under 1 kB', () => {
    expect(new TextEncoder().encode(source).length).toBeLessThan(1000);
  });

  it.each([
    '小米手机',
    '红米 K80',
    '紅米note 3',
    '雷军',
    '雷軍',
    'XIAOMI',
    'xiaomi',
    'Redmi',
    'REDMI',
    'POCO F1',
    'su7',
    'SU7 Ultra',
    'YU7',
    'Lei Jun',
    'MIUI',
    '米家',
  ])('finds %s', (text) => {
    expect(cue.test(`前面${text}后面`)).toBe(true);
  });

  it.each([
    '大米和玉米',
    'un poco de sal',
    'Mi casa',
    'The iPhone 17 Pro Max',
    '雷声很大',
    '澎湃新闻',
    'Galaxy S25 Ultra',
    'su casa',
  ])('finds nothing in %s', (text) => {
    expect(cue.test(text)).toBe(false);
  });
});
