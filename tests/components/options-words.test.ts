import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optionsSpeech } from '../../components/OptionsSpeech.tsx';
import { en } from '../../components/options-words/en.ts';
import { faultsHans } from '../../components/options-words/faults-zh-hans.ts';
import { faultsHant } from '../../components/options-words/faults-zh-hant.ts';
import { hans } from '../../components/options-words/zh-hans.ts';
import { hant } from '../../components/options-words/zh-hant.ts';
import { said } from '../../engine/said.ts';

/** Every sentence that can be said of a pack: the templates of the rooms that check one. */
const SAID = [
  ...'check open-text sense'.split(' ').map((name) => `packs/${name}`),
  ...'claim-rules entity-rules relation-rules source-rules text-rules explain integrity known'
    .split(' ')
    .map((name) => `corpus/${name}`),
]
  .flatMap((name) => patternsIn(readFileSync(`engine/${name}.ts`, 'utf8')))
  // Names of the repository's files are never wrong in a pack, and advice that sends there is left out.
  .filter((pattern) => !/is expected in \{|data\//.test(pattern));

function patternsIn(source: string): string[] {
  const slot = /\$\{(?:[^{}`]|`[^`]*`)*\}/g;
  return [...source.matchAll(/said`((?:[^`$]|\$\{(?:[^{}`]|`[^`]*`)*\})*)`/g)].map(([, template = '']) => {
    let at = 0;
    return template.replace(slot, () => `{${at++}}`);
  });
}

const keys = Object.keys(en) as (keyof typeof en)[];
/** Punctuation of the other script. */
const HALF = /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u;
const holes = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['zh-Hans', hans, faultsHans],
  ['zh-Hant', hant, faultsHant],
] as const)('%s', (_language, words, faults) => {
  test('says every fault of a pack and no other, with the same places to fill in', () => {
    expect(Object.keys(faults).sort()).toEqual([...new Set(SAID)].sort());
    expect(SAID.filter((pattern) => String(holes(faults[pattern] ?? '')) !== String(holes(pattern)))).toEqual([]);
  });

  test('has every key and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
    expect(Object.values(words).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });

  test('leaves the same places to fill in', () => {
    expect(keys.filter((key) => String(holes(words[key])) !== String(holes(en[key])))).toEqual([]);
  });

  test('sets punctuation at full width beside Chinese characters', () => {
    expect(keys.filter((key) => HALF.test(words[key]))).toEqual([]);
    expect(Object.values(faults).filter((sentence) => HALF.test(sentence))).toEqual([]);
  });
});

test('Traditional Chinese holds no character that only the simplified script has', () => {
  const simplified =
    '这们来时发开关无网页设导选项编码类让从应该说话读写记标题显语术证权书资库号级线间阅览历许执检载扩储删验';
  expect(
    [...simplified].filter((one) => [...Object.values(hant), ...Object.values(faultsHant)].join('').includes(one)),
  ).toEqual([]);
});

test('a value that looks like a place to fill in, or like a pattern, stays as it is', () => {
  const { say } = optionsSpeech('en');
  expect(say('hiddenForm', { form: '{site} $& $1' })).toBe('the form “{site} $& $1”');
  expect(say('importBad', { file: '<b>{place}</b>' })).toContain('<b>{place}</b> was refused');
});

test('a fault is told in the language of the reader, its names as the file has them, pieces of it too', () => {
  const fault = said`${said`a list`} is expected, found ${'"{0} $&"'}`;
  expect(optionsSpeech('en').tell(fault)).toBe('a list is expected, found "{0} $&"');
  expect(optionsSpeech('zh-Hans').tell(fault)).toBe('应为列表，实际是 "{0} $&"');
});
