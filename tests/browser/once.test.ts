import { expect, test, vi } from 'vitest';
import { once } from '../../browser/once.ts';

test('all callers get what the first call got', async () => {
  const work = vi.fn(async () => ({}));
  const ask = once(work);
  const [one, two] = await Promise.all([ask(), ask()]);
  expect(one).toBe(two);
  expect(await ask()).toBe(one);
  expect(work).toHaveBeenCalledTimes(1);
});

test('a failure reaches all who waited, and the next call tries again', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('no')).mockResolvedValue('yes');
  const ask = once(work);
  const both = await Promise.allSettled([ask(), ask()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask()).toBe('yes');
  expect(work).toHaveBeenCalledTimes(2);
});
