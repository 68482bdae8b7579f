import { expect, test } from 'vitest';
import { analyse } from '../../../engine/analyse.ts';
import { figures, lexicon } from '../../bundled.ts';

/** The numbers of a text that agree with a claim, with its id. */
function agreeing(text: string): string[] {
  const found = analyse(text, { lexicon, figures, date: '2026-03-25' }).figures;
  return found.flatMap(({ text: number, relation, claim }) => (relation === 'agrees' ? [`${number} ${claim}`] : []));
}

test('columns of plain text are parted by gaps, the first of which stands above the labels', () => {
  const rows = ['         Revenue    Adj. net profit', '1Q23      59.48       3.23', '2Q23      67.35       5.41'];
  expect(agreeing(`Xiaomi, quarterly data (RMB bn)\n${rows.join('\n')}\n`)).toEqual([
    '59.48 c-rev-2023q1',
    '3.23 c-adj-2023q1',
    '67.35 c-rev-2023q2',
  ]);
  expect(agreeing('Xiaomi grew.  In the quarter  5.14 was told.\nXiaomi  sold much,  3.23 of it.')).toEqual([]);
});

test('the first cell of a table may tell the unit of all, and FY2025 is a year', () => {
  const rows = ['Metric (RMB Billions) | FY2024 | FY2025', 'Total Revenue | 365.9 | 457.3', 'Net cash | 365.9 | 457.3'];
  expect(agreeing(`Xiaomi\n${rows.join('\n')}\n`)).toEqual(['365.9 c-fy24-rev', '457.3 c-fy25-rev']);
  expect(agreeing('小米集团\n指标（亿元） | 2024年 | 2025年\n总收入 | 3659 | 4573\n')).toEqual([
    '3659 c-fy24-rev',
    '4573 c-fy25-rev',
  ]);
  expect(agreeing('小米集团\n指标（万元） | 2024年 | 2025年\n总收入 | 3659 | 4573\n')).toEqual([]);
});
