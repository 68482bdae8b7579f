import { formatPeriod, formatValue } from '../engine/claims/format.ts';
import type { PlotPoint } from './plot-points.ts';
import { claimHref, sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';

/** The values of a plot in rows: period, value as a link to its claim, and who published it. */
export function SeriesTable({ points }: { points: readonly PlotPoint[] }) {
  const { say, language } = useSpeech();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('period')}</th>
          <th scope="col" className="number">
            {say('value')}
          </th>
          <th scope="col">{say('source')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ claim, period, value, source, publisher }) => (
          <tr key={claim}>
            <th scope="row">{formatPeriod(period, language)}</th>
            <td className="number">
              <a href={claimHref(claim)}>{formatValue(value, language)}</a>
            </td>
            <td>{source !== undefined && <a href={sourceHref(source)}>{publisher ?? source}</a>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
