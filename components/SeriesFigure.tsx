import { lazy, Suspense } from 'react';
import type { SeriesPlotProps } from './SeriesPlot.tsx';
import { SeriesTable } from './SeriesTable.tsx';
import { useSpeech } from './Speech.tsx';
import './plot.css';

/** The plot and its library come only where there is one to draw. Should they not come, the table behind it says all. */
const SeriesPlot = lazy(() =>
  import('./SeriesPlot.tsx').then(
    (loaded) => ({ default: loaded.SeriesPlot }),
    () => ({ default: () => null }),
  ),
);

/** Values over time as a plot, and the same as a table. */
export function SeriesFigure(props: SeriesPlotProps) {
  const { say } = useSpeech();
  return (
    <figure className="plot" aria-label={props.label}>
      <Suspense fallback={<div className="plot-wait" />}>
        <SeriesPlot {...props} />
      </Suspense>
      <details>
        <summary>{say('table')}</summary>
        <SeriesTable points={props.points} />
      </details>
    </figure>
  );
}
