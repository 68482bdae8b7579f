import { expect, test } from 'vitest';
import { findCopies } from '../../../engine/corpus/copying.ts';
import { readFiles } from '../../../engine/corpus/files.ts';
import { asFiles, soundFiles } from './sample.ts';

/** Places of the sample that repeat words of `article`, once the first claim says `hans` and `en`. */
function copied(article: string, { hans = '不同。', en = 'Different.' }) {
  const files = soundFiles();
  const claims = files['data/claims/ec7.json'] as { statement: Record<string, string> }[];
  if (claims[0]) claims[0].statement = { 'zh-Hans': hans, 'zh-Hant': '不同。', en };
  return findCopies(readFiles(asFiles(files)).parts, new Map([['x', article]])).map((fault) => fault.place);
}

const twelve = '这一天工厂终于造完一万车';

test('twelve characters in a row are a copy, eleven are not', () => {
  expect(copied(twelve, { hans: twelve })).toEqual(['$[0].statement.zh-Hans']);
  expect(copied(twelve, { hans: twelve.slice(1) })).toEqual([]);
});

test('punctuation, spaces and line breaks do not hide a copy', () => {
  expect(
    copied(`${twelve.slice(0, 6)}，\n“${twelve.slice(6)}”`, { hans: `他说：${twelve.slice(0, 3)} ${twelve.slice(3)}` }),
  ).toHaveLength(1);
});

test('figures inside do not hide a copy, nor count as its characters', () => {
  expect(copied('工厂在10月一口气造了42300辆车啊', { hans: '工厂在10月一口气造了42300辆车啊' })).toHaveLength(1);
  expect(copied('2025年10月42300辆', { hans: '2025年10月42300辆' })).toEqual([]);
});

test('pinyin glosses in the article do not hide a copy', () => {
  expect(copied('這環(huán)天工厂终于造完一万车', { hans: '這環天工厂终于造完一万车' })).toHaveLength(1);
});

test('eight words in a row are a copy, seven are not', () => {
  const article = 'One two three, four five "six" seven eight nine.';
  expect(copied(article, { en: 'He counted: two three four five six seven eight nine' })).toEqual([
    '$[0].statement.en',
  ]);
  expect(copied(article, { en: 'two three four five six seven eight' })).toEqual([]);
});

test('an official name may be written out', () => {
  const files = soundFiles();
  const name = '某省某市某某区人民法院第一庭';
  (files['data/entities/organisation/acme.json'] as { aliases: string[] }).aliases.push(name);
  const claims = files['data/claims/ec7.json'] as { statement: Record<string, string> }[];
  if (claims[0]) claims[0].statement = { 'zh-Hans': `由${name}审理。`, 'zh-Hant': '不同。', en: 'Different.' };
  expect(findCopies(readFiles(asFiles(files)).parts, new Map([['x', `案件在${name}开庭`]]))).toEqual([]);
});
