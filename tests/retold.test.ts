/**
 * Golden figures and mentions once more, as other pages would set them: with spaces around numbers, half-width marks, a
 * dateline in front, a number of a list. What is found, and how it is judged, stays the same.
 *
 *     2025年7月小米汽车交付超3万台。   2025 年 7 月小米汽车交付超 3 万台。
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { figures, lexicon } from './bundled.ts';

/** Sentences of the golden files without their marks. */
function linesOf(kind: 'figures' | 'sentences', ...names: string[]): string[] {
  return names
    .flatMap((name) => readFileSync(fileURLToPath(new URL(`${kind}.${name}.txt`, import.meta.url)), 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\[([^\]|]+)\|[^\]]+\]/g, '$1').replaceAll('\\n', '\n'));
}

function judged(text: string): string {
  return analyse(text, { lexicon, figures, date: '2025-12-10' })
    .figures.filter(({ relation }) => relation !== 'none')
    .map(({ relation, claim }) => `${relation} ${claim}`)
    .join(', ');
}

const HALF: Record<string, string> = { '，': ',', '：': ':', '（': '(', '）': ')', '；': ';', '？': '?', '！': '!' };
const halve = (text: string, behind = '') => text.replace(/[，：（）；？！]/g, (mark) => HALF[mark] + behind);
const before = (lead: string) => (text: string) => `${lead}${text}`;

const han: [string, (text: string) => string][] = [
  [
    'spaces between Han and Latin',
    (text) => text.replace(/([\u3400-\u9fff])(?=[A-Za-z\d])|([A-Za-z\d%])(?=[\u3400-\u9fff])/g, '$1$2 '),
  ],
  ['half-width marks', (text) => halve(text)],
  ['half-width marks and spaces', (text) => halve(text, ' ')],
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['yuan in full', (text) => text.replace(/([\d万亿])元(?!人民币|起)/g, '$1元人民币')],
  ['in quotation marks', (text) => `“${text}”`],
  ['another sentence in front', before('这一条写在最前面。')],
  ['news of a day', before('IT之家12月10日消息，')],
  ['news of a day, spaced', before('IT之家 12 月 10 日消息，')],
  ['a newspaper’s dateline', before('证券时报12月10日讯，')],
  ['an agency’s dateline', before('中新社北京12月10日电 ')],
  ['news of a day in a year', before('2025年12月10日消息，')],
  ['a number of a list', before('1、')],
  ['a time of day', before('10:32 ')],
];
const latin: [string, (text: string) => string][] = [
  ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['bn', (text) => text.replace(/(\d) billion/g, '$1bn')],
  ['CNY', (text) => text.replace(/ yuan\b/g, ' CNY')],
  ['typographic apostrophes', (text) => text.replaceAll("'", '’')],
  ['an agency’s dateline', before('BEIJING, Dec 10 (Reuters) - ')],
  ['another agency’s dateline', before('HONG KONG, Dec. 10, 2025 -- ')],
  ['another sentence in front', before('This is the first item. ')],
  ['a number of a list', before('1. ')],
  ['the source behind', (text) => text.replace(/\.$/, ', the company said on Tuesday.')],
];

describe.each([
  { script: 'Han', lines: linesOf('figures', 'zh-hans', 'zh-hant'), ways: han },
  { script: 'Latin', lines: linesOf('figures', 'en'), ways: latin },
])('figures in $script', ({ lines, ways }) => {
  const told = lines.map((line) => ({ line, as: judged(line) }));
  test.each(ways)('%s', (_, way) => {
    const changed = told
      .map(({ line, as }) => ({ line: way(line), as }))
      .filter(({ line, as }) => judged(line) !== as)
      .map(({ line, as }) => `${line} | ${as} | ${judged(line)}`);
    expect(changed).toEqual([]);
  });
});

test('figures of another scope, time or thing differ from none with spaces around them', () => {
  const [, space = String] = han[0] ?? [];
  const differing = linesOf('figures', 'scopes').filter((line) => judged(space(line)).includes('differs'));
  expect(differing).toEqual([]);
});

describe('mentions in Han', () => {
  const lines = linesOf('sentences', 'zh-hans', 'zh-hant');
  const named = (text: string): string =>
    analyse(text, { lexicon, figures })
      .mentions.filter(({ kind }) => kind !== 'other')
      .map(({ entity }) => entity)
      .join(', ');
  // A blank behind 小米SU7 or 17 may part it from a number that another blank joins: spaces are left to the figures.
  const ways = han.filter(([way]) => !/^(?:spaces|half-width marks and)/.test(way));
  const told = lines.map((line) => ({ line, as: named(line) }));
  test.each(ways)('%s', (_, way) => {
    const changed = told.filter(({ line, as }) => named(way(line)) !== as).map(({ line, as }) => `${line} | ${as}`);
    expect(changed).toEqual([]);
  });
});
