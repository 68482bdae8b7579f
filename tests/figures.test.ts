/**
 * Golden figures: sentences of our own with the figures that are judged marked inline; every other figure stays silent.
 *
 *     小米双11支付金额只有[260亿元|differs]。
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { figures, lexicon } from './bundled.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const DATE = '2025-12-10';
/** Pages of another day, or of none. */
const DATES: Record<string, string | undefined> = { undated: undefined, launch: '2025-06-28' };

/** Judged figures of a text, in the notation of the golden files. `comparableOnly`: as a page is read. */
function judged(text: string, language: string, comparableOnly = false): string {
  const date = language in DATES ? DATES[language] : DATE;
  const { figures: found } = analyse(text, { lexicon, figures, ...(date ? { date } : {}), comparableOnly });
  let marked = '';
  let at = 0;
  for (const { start, end, relation } of found) {
    if (relation === 'none') continue;
    marked += `${text.slice(at, start)}[${text.slice(start, end)}|${relation}]`;
    at = end;
  }
  return marked + text.slice(at);
}

/** `spoken`: all three languages, in other people's words. `undated`: of pages that give no date, so that a quarter may be of any year. `launch`: of the week in which a car came out. */
const golden = ['zh-hans', 'zh-hant', 'en', 'spoken', 'undated', 'launch'].map((language) => ({
  language,
  lines: readFileSync(join(here, `figures.${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
}));

describe.each(golden)('figures in $language', ({ language, lines }) => {
  test.each(lines)('%s', (line) => {
    expect(judged(line.replace(/\[([^\]|]+)\|\w+\]/g, '$1'), language)).toBe(line);
  });

  test('are judged alike on a page, all of them one text there, where others are not read at all', () => {
    const text = lines.join('\n\n').replace(/\[([^\]|]+)\|\w+\]/g, '$1');
    expect(judged(text, language, true)).toBe(judged(text, language));
  });
});

describe('figures of another scope, time or thing', () => {
  const lines = readFileSync(join(here, 'figures.scopes.txt'), 'utf8').split('\n');
  test.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    const { figures: found } = analyse(line, { lexicon, figures, date: '2026-01-20' });
    expect(found.filter(({ relation }) => relation === 'differs').map(({ text }) => text)).toEqual([]);
  });
});

test('a page that is years older than a claim tells of something else', () => {
  const text = 'Xiaomi shipped a great many phones, IDC said, to capture a market share of 13.1 per cent.';
  const on = (date: string) => analyse(text, { lexicon, figures, date }).figures.map(({ relation }) => relation);
  expect(on('2026-01-20')).toEqual(['agrees']);
  expect(on('2020-11-02')).toEqual(['none']);
});

test("what a share did on a day is that day's and of the weeks behind it", () => {
  const on = (date: string, text: string) =>
    analyse(text, { lexicon, figures, date }).figures.map((one) => one.relation);
  expect(on('2025-11-21', '小米股价收跌4.81%。')).toEqual(['agrees']);
  expect(on('2025-10-13', '小米股价收跌4.81%。')).toEqual(['none']);
  expect(on('2026-02-02', '小米股价收跌4.81%。')).toEqual(['none']);
  expect(on('2026-04-01', '小米3月股价累计下跌4.8%。')).toEqual(['none']);
});

test('the golden files hold enough of each kind', () => {
  const lines = golden.flatMap((file) => file.lines);
  const count = (kind: string) => lines.filter((line) => line.includes(`|${kind}]`)).length;
  expect(lines.length).toBeGreaterThanOrEqual(300);
  expect(count('agrees')).toBeGreaterThanOrEqual(95);
  expect(count('differs')).toBeGreaterThanOrEqual(95);
  expect(lines.filter((line) => !line.includes('|')).length).toBeGreaterThanOrEqual(100);
});

describe('pages about something else, full of numbers', () => {
  const folder = join(here, 'pages', 'other');
  test.each(readdirSync(folder))('%s: nothing is linked', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const found = analyse(text, { lexicon, figures, date: DATE }).figures;
    expect(found.filter(({ relation }) => relation !== 'none')).toEqual([]);
  });
});
