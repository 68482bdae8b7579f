/** Ratios that survive a noisy machine: two works in turn, A B A B ..., and the median of the ratios of the pairs. */

export interface Ratio {
  /** Median of A/B over the pairs. */
  median: number;
  /** Lower and upper quartile of A/B. */
  low: number;
  high: number;
  /** Medians of the single times, ms. */
  a: number;
  b: number;
  pairs: number;
}

/** Keeps results from being optimised away. */
export let sink = 0;
export function keep(value: number): void {
  sink = (sink + value) % 1_000_003;
}

/**
 * Measures A against B.
 * @param work.warm runs of each before counting; a page is read once, cold, so say 0 where that is the question
 * @param work.pairs counted pairs; odd, so that the median is one of them
 */
export async function compare(
  a: () => unknown,
  b: () => unknown,
  { pairs = 15, warm = 2 }: { pairs?: number; warm?: number } = {},
): Promise<Ratio> {
  for (let i = 0; i < warm; i++) {
    await a();
    await b();
  }
  const times: { a: number; b: number }[] = [];
  for (let i = 0; i < pairs; i++) times.push({ a: await time(a), b: await time(b) });
  return summarise(times);
}

/** Medians and quartiles of measured pairs, ms. */
export function summarise(times: readonly { a: number; b: number }[]): Ratio {
  const ratios = times.map((pair) => pair.a / pair.b);
  return {
    median: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    a: quantile(
      times.map((pair) => pair.a),
      0.5,
    ),
    b: quantile(
      times.map((pair) => pair.b),
      0.5,
    ),
    pairs: times.length,
  };
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A row that is no ratio: median and quartiles of numbers that were measured, in ms or percent. */
export function spread(numbers: readonly number[], { a, b }: { a: number; b: number }): Ratio {
  return {
    median: quantile(numbers, 0.5),
    low: quantile(numbers, 0.25),
    high: quantile(numbers, 0.75),
    a,
    b,
    pairs: numbers.length,
  };
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((x, y) => x - y);
  return sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
}
