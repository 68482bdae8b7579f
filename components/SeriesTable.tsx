import { formatPeriod, formatValue } from '../engine/claims/format.ts';
import type { PlotPoint } from './plot-points.ts';
import { claimHref, sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';

/** The values of a plot in rows: period, value, who published it, and its claim. */
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
          <th scope="col">{say('claim')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ claim, period, value, source, publisher }) => (
          <tr key={claim}>
            <td>{formatPeriod(period, language)}</td>
            <td className="number">{formatValue(value, language)}</td>
            <td>{source !== undefined && <a href={sourceHref(source)}>{publisher ?? source}</a>}</td>
            <td>
              <a href={claimHref(claim)}>{claim}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
