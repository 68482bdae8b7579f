/** Where points stand in a plot: pure arithmetic, so that drawing stays drawing. */
/** A linear scale from values to pixels. */
export function scaleBetween(domain: readonly [number, number], range: readonly [number, number]) {
  const span = domain[1] - domain[0] || 1;
  return (value: number): number => range[0] + ((value - domain[0]) / span) * (range[1] - range[0]);
}

/**
 * About `count` round steps that cover the values: 1, 2 or 5 times a power of ten apart.
 * Counts start at zero unless all values lie far from it (the spread is under a fifth of the largest).
 */
export function roundTicks(values: readonly number[], count = 4): number[] {
  const high = Math.max(...values, 0);
  const low = Math.min(...values);
  const from = low >= 0 && high - low > high / 5 ? 0 : low;
  // Subnormal spreads have no power of ten.
  const raw = Math.max((high - from || Math.abs(high) || 1) / count, 1e-300);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const first = Math.floor(from / step) * step;
  const ticks: number[] = [];
  for (let at = first; ticks.length < 12; at += step) {
    // 0.1 + 0.2: steps are rounded to their own precision.
    ticks.push(Number(at.toPrecision(12)));
    if (at >= high) break;
  }
  return ticks;
}
