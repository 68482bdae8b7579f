import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import seeded from './seeded-check.ts';

test('it is what tests get as fast-check', () => {
  expect(fc).toBe(seeded);
});

test('a failure names the seed, and the seed brings the same values again', async () => {
  const seen = async (seed: string | undefined) => {
    vi.stubEnv('COUNTERPOINT_SEED', seed);
    vi.resetModules();
    const { default: fresh } = await import('./seeded-check.ts');
    const values: number[] = [];
    const law = fresh.property(fresh.nat(), (value) => {
      values.push(value);
      return values.length < 20;
    });
    const fault = await Promise.resolve()
      .then(() => fresh.assert(law))
      .catch((error: Error) => error.message);
    vi.unstubAllEnvs();
    return { seed: /COUNTERPOINT_SEED=(-?\d+)/.exec(String(fault))?.[1], values: values.slice(0, 20) };
  };
  const first = await seen(undefined);
  expect(first.seed).toMatch(/^\d+$/);
  expect(await seen(first.seed)).toEqual(first);
  expect((await seen('7')).seed).toBe('7');
  expect((await seen('7')).values).not.toEqual(first.values);
});

test('a law that takes time is waited for, and named as well', async () => {
  const late = seeded.asyncProperty(seeded.nat(), async (value) => value < 0);
  await expect(seeded.assert(late)).rejects.toThrow(/COUNTERPOINT_SEED=\d+/);
});

test('by night there are ten times as many', async () => {
  vi.stubEnv('COUNTERPOINT_NIGHTLY', '1');
  vi.resetModules();
  const { default: fresh } = await import('./seeded-check.ts');
  let runs = 0;
  const law = fresh.property(fresh.nat(), () => {
    runs += 1;
  });
  fresh.assert(law, { numRuns: 3 });
  vi.unstubAllEnvs();
  expect(runs).toBe(30);
});
