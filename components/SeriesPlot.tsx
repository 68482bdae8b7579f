import { useState } from 'react';
import { formatPeriod, formatValue } from '../engine/claims/format.ts';
import { layOutPlot, type PageFigure } from './plot-layout.ts';
import { type DatedPoint, datePoints, type PlotPoint } from './plot-points.ts';
import { claimHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import { useDrawnSize } from './use-drawn-size.ts';
import './plot.css';

export interface SeriesPlotProps {
  /** In order of time. */
  points: readonly PlotPoint[];
  /** Claim whose point stands out. */
  current: string;
  page: readonly PageFigure[];
  label: string;
}

/** Values of one measure over time, each point a link to its claim; the page's own figure as a line. */
export function SeriesPlot({ points, current, page, label }: SeriesPlotProps) {
  const { say, language } = useSpeech();
  const [ref, size] = useDrawnSize<SVGSVGElement>();
  const [looked, setLooked] = useState(current);
  const dated = datePoints(points);
  const unit = dated[0]?.value.unit;
  if (unit === undefined) return null;
  const own = page.filter((figure) => figure.unit === unit);
  const plot = layOutPlot({ points: dated, own, current, ownWord: say('pageFigure') }, size, language);
  const nameOf = ({ period, value, publisher }: DatedPoint) => {
    const said = say('pointSays', { when: formatPeriod(period, language), value: formatValue(value, language) });
    return publisher === undefined ? said : `${said} · ${publisher}`;
  };
  const read = dated.find(({ claim }) => claim === looked) ?? dated[0];
  return (
    <>
      <svg ref={ref} viewBox={`0 0 ${size.width} ${plot.height}`}>
        <title>{label}</title>
        <svg aria-hidden="true">
          {plot.values.map(({ y, label }, at) => (
            <g key={y}>
              <line
                className={y === plot.zero ? 'grid zero' : 'grid'}
                x1={at === plot.values.length - 1 ? 0 : plot.left}
                x2={plot.right}
                y1={y}
                y2={y}
              />
              {at === plot.values.length - 1 ? (
                <text y={y - 6}>{label}</text>
              ) : (
                <text x={plot.left - 8} y={y} className="tick-y">
                  {label}
                </text>
              )}
            </g>
          ))}
          {plot.times.map(({ x, left, label }) => (
            <g key={x}>
              <line className="grid" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} />
              <text x={left} y={plot.height - 4}>
                {label}
              </text>
            </g>
          ))}
          <path d={plot.path} className="line" />
        </svg>
        {plot.own.map(({ index, top, bottom }) => (
          <g key={index} className="own">
            {bottom > top && <rect x={plot.left} width={plot.right - plot.left} y={top} height={bottom - top} />}
            <line x1={plot.left} x2={plot.right} y1={top} y2={top} />
            {bottom > top && <line x1={plot.left} x2={plot.right} y1={bottom} y2={bottom} />}
          </g>
        ))}
        {plot.marks.map(({ point, x, y, from, to, low, high }) => (
          <a
            key={point.claim}
            href={claimHref(point.claim)}
            aria-label={nameOf(point)}
            className={point.claim === current ? 'mark mark-current' : 'mark'}
            onPointerEnter={() => setLooked(point.claim)}
            onFocus={() => setLooked(point.claim)}
          >
            <title>{nameOf(point)}</title>
            <circle className="reach" cx={x} cy={y} r={12} />
            {low !== high && <line x1={x} x2={x} y1={low} y2={high} />}
            {to > from && <line x1={from} x2={to} y1={y} y2={y} />}
            <circle className="point" cx={x} cy={y} r={point.claim === current ? 5 : 3.5} />
          </a>
        ))}
        {/* Not inside the links, whose names say the same in full. */}
        <svg aria-hidden="true" className="values">
          {plot.marks.map(
            ({ point, label }) =>
              label !== undefined && (
                <text
                  key={point.claim}
                  x={label.x}
                  y={label.y}
                  className={point.claim === current ? 'value value-current' : 'value'}
                >
                  {label.text}
                </text>
              ),
          )}
        </svg>
        {plot.own.map(({ index, label }) => (
          <text key={index} x={label.x} y={label.y} className="own-label">
            {label.text}
          </text>
        ))}
      </svg>
      {read !== undefined && (
        <p className="plot-read" aria-hidden="true">
          {nameOf(read)}
        </p>
      )}
      <p className="soft">{say(`course_${plot.course}`)}</p>
    </>
  );
}
