import { expect, test } from 'vitest';
import * as between from '../../../engine/figures/between-words.ts';
import { MEASURE_NAMES } from '../../../engine/figures/measure-words.ts';
import { NUMBER_WORDS } from '../../../engine/figures/number-words.ts';
import { AGO } from '../../../engine/figures/period-words.ts';
import { TABLES } from '../../../engine/figures/table-words.ts';
import { TAILS } from '../../../engine/figures/unit-words.ts';
import { WORDS } from '../../../engine/figures/words.ts';

test('no list of patterns hides a pattern of another by its name', () => {
  const lists = [
    between.IN_TURN,
    between.PARTS,
    between.WHOSE,
    MEASURE_NAMES,
    AGO,
    TABLES,
    TAILS,
    NUMBER_WORDS.patterns,
  ];
  for (const list of lists)
    for (const [name, pattern] of Object.entries(list))
      expect([name, WORDS.patterns]).toEqual([name, expect.objectContaining({ [name]: pattern })]);
});

test('a pattern is written as flags and source, with no slash at its end', () => {
  for (const [name, pattern] of Object.entries(WORDS.patterns)) {
    expect(pattern, name).toMatch(/^[a-z]*\//);
    expect(pattern, name).not.toMatch(/[^\\]\/$/);
  }
});
