/** The values of a measure over time, small: each dot a claim, the page's own figure a double line across. */

import type { SeriesPoint } from '../../engine/claims/view.ts';
import { dayNumber } from '../../engine/corpus/periods.ts';
import { type Drawn, h } from './drawn.ts';

const WIDTH = 300;
const HEIGHT = 64;
const INSET = 6;

/**
 * A plot of three points or more, or null.
 * @param own the page's own figure, in the same unit
 * @param label what a screen reader says
 */
export function plot(series: readonly SeriesPoint[], own: number | null, label: string): Drawn | null {
  const points = series
    .flatMap(({ period, number }) => {
      const at = dayNumber(period);
      return at === null ? [] : [{ at, number }];
    })
    .sort((one, other) => one.at - other.at);
  if (points.length < 3) return null;
  const values = [...points.map(({ number }) => number), ...(own === null ? [] : [own])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const x = (at: number): number => INSET + ((at - first) / (last - first || 1)) * (WIDTH - 2 * INSET);
  const y = (value: number): number => HEIGHT - INSET - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * INSET);
  const line = points.map(({ at, number }) => `${round(x(at))},${round(y(number))}`).join(' ');
  return h(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'plot', role: 'img', 'aria-label': label },
    h('polyline', { points: line }),
    ...points.map(({ at, number }) => h('circle', { cx: round(x(at)), cy: round(y(number)), r: '2.5' })),
    ...(own === null
      ? []
      : [-1.5, 1.5].map((off) =>
          h('line', { x1: '0', x2: String(WIDTH), y1: round(y(own) + off), y2: round(y(own) + off), class: 'own' }),
        )),
  );
}

const round = (value: number): string => value.toFixed(1);
