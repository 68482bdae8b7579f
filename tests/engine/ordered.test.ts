import { describe, expect, test } from 'vitest';
import { countWhile } from '../../engine/ordered.ts';

describe('countWhile', () => {
  test.each([
    ['nothing', [], 0],
    ['none of one', [5], 0],
    ['one of one', [1], 1],
    ['some', [1, 2, 3, 5, 8], 3],
    ['all', [1, 2, 3], 3],
  ])('%s', (_, list, expected) => {
    expect(countWhile(list.length, (at) => (list[at] ?? 0) < 4)).toBe(expected);
  });

  test('asks of few places', () => {
    const asked: number[] = [];
    countWhile(1_000_000, (at) => asked.push(at) > 0 && at < 123_456);
    expect(asked.length).toBeLessThanOrEqual(20);
  });
});
