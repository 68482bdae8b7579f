import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysOf } from '../../../engine/corpus/periods.ts';

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2025-Q3', '2025-07-01', '2025-09-30'],
  ['2025-H2', '2025-07-01', '2025-12-31'],
  ['2025-11-11', '2025-11-11', '2025-11-11'],
  ['2025-10-01/2025-Q4', '2025-10-01', '2025-12-31'],
])('%s runs from %s to %s', (period, first, last) => {
  expect(daysOf(period)).toEqual({ first, last });
});

test.each(['2025-13', '2025-00', '2025-02-29', '2025-04-31', '2025-01-00', '2025/2025-13'])(
  '%s is in no calendar',
  (period) => {
    expect(daysOf(period)).toBeNull();
  },
);

test('a day is its own first and last day', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const text = date.toISOString().slice(0, 10);
      expect(daysOf(text)).toEqual({ first: text, last: text });
    }),
  );
});
