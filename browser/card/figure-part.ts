/** The figure of the page beside the sourced one. */
import { formatFigure, formatNumber, formatValue } from '../../engine/claims/format.ts';
import type { ClaimView, EntityView } from '../../engine/claims/view.ts';
import type { Desk } from './desk.ts';
import type { OwnFigure } from './draw.ts';
import { type Drawn, h } from './drawn.ts';
import { plot } from './plot.ts';
import { fill, sayPeriod, sayShare } from './say.ts';

/** Page value and sourced value side by side. */
export function drawFigure(own: OwnFigure, { series }: EntityView, { claim: of }: ClaimView, desk: Desk): Drawn | null {
  const { words, language } = desk;
  const { value } = of;
  if (!value) return null;
  const cell = (name: string, ...texts: Drawn[]): Drawn => h('div', {}, h('dt', {}, name), h('dd', {}, ...texts));
  const number =
    own.relation === 'differs' && typeof own.value === 'number' && own.unit === value.unit ? own.value : null;
  const spoken = series.map((one) => `${sayPeriod(one.period)}: ${formatNumber(one.number, language)}`);
  const apart = number === null ? null : sayShare(number, value.number, language);
  const drawn = plot(series, number, fill(words.chart, spoken.join('; ')));
  return h(
    'section',
    { class: 'figure' },
    h(
      'p',
      { class: `stance ${own.relation}` },
      h('i', {}),
      words[own.relation],
      apart !== null && h('span', {}, apart),
    ),
    h(
      'dl',
      {},
      // The page's own words stand first where they are in another unit: 687 miles.
      cell(words.onThisPage, h('b', { 'data-own': 'written' }), h('span', {}, formatFigure(own, language))),
      cell(words.inSources, formatValue(value, language)),
    ),
    drawn,
    drawn &&
      h('p', { class: 'ends', 'aria-hidden': 'true' }, ...[spoken[0], spoken.at(-1)].map((one) => h('span', {}, one))),
  );
}
