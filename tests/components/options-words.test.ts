import { describe, expect, test } from 'vitest';
import { optionsSpeech } from '../../components/OptionsSpeech.tsx';
import { en } from '../../components/options-words/en.ts';
import { hans } from '../../components/options-words/zh-hans.ts';
import { hant } from '../../components/options-words/zh-hant.ts';

const keys = Object.keys(en) as (keyof typeof en)[];
const holes = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['zh-Hans', hans],
  ['zh-Hant', hant],
] as const)('%s', (_language, words) => {
  test('has every key and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    expect(Object.values(words).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  test('leaves the same places to fill in', () => {
    expect(keys.filter((key) => String(holes(words[key])) !== String(holes(en[key])))).toEqual([]);
  });

  test('sets punctuation at full width beside Chinese characters', () => {
    expect(keys.filter((key) => /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u.test(words[key]))).toEqual([]);
  });
});

test('Traditional Chinese holds no character that only the simplified script has', () => {
  const simplified =
    '这们来时发开关无网页设导选项编码类让从应该说话读写记标题显语术证权书资库号级线间阅览历许执检载扩储删验';
  expect([...simplified].filter((one) => Object.values(hant).join('').includes(one))).toEqual([]);
});

test('a value that looks like a place to fill in, or like a pattern, stays as it is', () => {
  const { say } = optionsSpeech('en');
  expect(say('hiddenForm', { form: '{site} $& $1' })).toBe('the form “{site} $& $1”');
  expect(say('importBad', { file: '<b>{place}</b>' })).toContain('<b>{place}</b> was refused');
});
