import { formatNumber, formatPeriod, formatQuantity } from '../engine/claims/format.ts';
import type { SeriesPoint } from '../engine/claims/view.ts';
import { dayNumber } from '../engine/corpus/periods.ts';
import { roundTicks, scaleBetween } from './plot-scale.ts';
import { claimHref, sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './plot.css';

/** A figure that the open page quotes. */
export interface PageFigure {
  /** Its number in the page's list of mentions. */
  index: number;
  value: number | [number, number];
  unit: string;
}
export interface SeriesPlotProps {
  points: readonly SeriesPoint[];
  /** Claim whose point stands out. */
  current: string;
  page: readonly PageFigure[];
  label: string;
  /** Who published a source, by its id. */
  publishers: ReadonlyMap<string, string>;
}

/** Units that go without saying beside an axis: the label of the plot names what is counted. */
const COUNTS = new Set(['vehicle', 'phone', 'item', 'person', 'none']);

const WIDTH = 380;
const HEIGHT = 190;
const PAD = { left: 66, right: 14, top: 14, bottom: 26 };

/** Values of one measure over time, each point a link to its claim; the page's own figure as a line; a table behind it. */
export function SeriesPlot({ points, current, page, label, publishers }: SeriesPlotProps) {
  const { say, language } = useSpeech();
  const placed = points.flatMap((point) => {
    const day = dayNumber(point.period);
    return day === null ? [] : [{ ...point, day }];
  });
  const unit = placed[0]?.unit ?? 'none';
  const own = page.filter((figure) => figure.unit === unit);
  const heights = own.flatMap(({ value }) => value);
  const days = placed.map(({ day }) => day);
  const ticks = roundTicks([...placed.map(({ number }) => number), ...heights]);
  const x = scaleBetween([Math.min(...days), Math.max(...days)], [PAD.left, WIDTH - PAD.right]);
  const y = scaleBetween([ticks[0] ?? 0, ticks.at(-1) ?? 1], [HEIGHT - PAD.bottom, PAD.top]);
  const path = placed.map(({ day, number }, at) => `${at === 0 ? 'M' : 'L'}${x(day)} ${y(number)}`).join('');
  const [first] = placed;
  const last = placed.length > 1 ? placed.at(-1) : undefined;
  return (
    <figure className="plot" aria-label={label}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <title>{label}</title>
        <svg aria-hidden="true">
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="grid" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(tick)} y2={y(tick)} />
              <text x={PAD.left - 6} y={y(tick)} className="tick tick-y">
                {COUNTS.has(unit) ? formatNumber(tick, language) : formatQuantity(tick, unit, language)}
              </text>
            </g>
          ))}
          {first !== undefined && (
            <text x={x(first.day)} y={HEIGHT - 8} className="tick">
              {first.period.replace('/', ' – ')}
            </text>
          )}
          {last !== undefined && (
            <text x={x(last.day)} y={HEIGHT - 8} className="tick tick-last">
              {last.period.replace('/', ' – ')}
            </text>
          )}
          <path d={path} className="line" />
        </svg>
        {own.map(({ index, value, unit }) => {
          const [low, high] = typeof value === 'number' ? [value, value] : value;
          const height = (y(low) + y(high)) / 2;
          return (
            <g key={index} className="own">
              <line x1={PAD.left} x2={WIDTH - PAD.right} y1={height} y2={height} />
              {/* On the left: on the right stand the newest points, which the figure of a page is mostly near to. */}
              <text x={PAD.left + 4} y={height - 4} className="tick">
                {say('pageFigure')} · {formatQuantity(value, unit, language)}
              </text>
            </g>
          );
        })}
        {placed.map((point) => {
          const value = `${formatPeriod(point.period, language)}: ${formatQuantity(point.number, point.unit, language)}`;
          const name = [value, publishers.get(point.source ?? '')].filter(Boolean).join(say('comma'));
          return (
            <a key={point.claim} href={claimHref(point.claim)} aria-label={name}>
              <title>{name}</title>
              <circle
                className={point.claim === current ? 'point point-current' : 'point'}
                cx={x(point.day)}
                cy={y(point.number)}
                r={point.claim === current ? 6 : 4}
              />
            </a>
          );
        })}
      </svg>
      <details>
        <summary>{say('table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('period')}</th>
              <th scope="col" className="number">
                {say('value')}
              </th>
              <th scope="col">{say('source')}</th>
              <th scope="col">{say('claim')}</th>
            </tr>
          </thead>
          <tbody>
            {placed.map((point) => (
              <tr key={point.claim}>
                <td>{formatPeriod(point.period, language)}</td>
                <td className="number">{formatQuantity(point.number, point.unit, language)}</td>
                <td>
                  {point.source !== undefined && (
                    <a href={sourceHref(point.source)}>{publishers.get(point.source) ?? point.source}</a>
                  )}
                </td>
                <td>
                  <a href={claimHref(point.claim)}>{point.claim}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
