import { formatPeriod, formatQuantity, formatValue } from '../engine/claims/format.ts';
import type { ClaimView } from '../engine/claims/view.ts';
import type { Claim, Text } from '../engine/corpus/schema.ts';
import { Doubts } from './Doubts.tsx';
import { EvidenceColumns } from './EvidenceColumns.tsx';
import { type ExportFormat, ExportMenu } from './ExportMenu.tsx';
import type { PageFigure } from './plot-layout.ts';
import type { PlotPoint } from './plot-points.ts';
import { claimHref, entityHref } from './routes.ts';
import { SeriesFigure } from './SeriesFigure.tsx';
import { useSpeech } from './Speech.tsx';
import { TallyLine } from './TallyLine.tsx';
import './screen.css';

export interface ClaimScreenProps {
  view: ClaimView;
  /** What a measure is called. */
  measures: (id: string) => Text | undefined;
  series: readonly PlotPoint[];
  /** Claims that it was reckoned from or that answer its open questions, by id. */
  cited: ReadonlyMap<string, Claim>;
  /** Figures of the open page that were compared with this claim. */
  pageFigures: readonly PageFigure[];
  names: (id: string) => Text | undefined;
  /** Copies it as text, or saves it as a file. */
  onCopy: (format: 'citation' | 'markdown') => void;
  onExport: (format: ExportFormat) => void;
}

/** A claim in full: who says it and when it holds, what speaks for and against it, and its values over time. */
export function ClaimScreen({ view, measures, series, cited, pageFigures, names, onCopy, onExport }: ClaimScreenProps) {
  const { say, read, language } = useSpeech();
  const { claim } = view;
  const { claimant, holds, made, value } = claim;
  const claimantName = read(claimant.name);
  const measure = measures(claim.measure);
  const further = claim.further ?? [];
  return (
    <article className="screen">
      {measure !== undefined && value !== undefined && <p className="soft small">{read(measure)}</p>}
      <h1>{read(claim.statement)}</h1>
      <dl className="facts">
        {value !== undefined && (
          <Fact label={say('value')}>
            <b>{formatValue(value, language)}</b>
          </Fact>
        )}
        {further.length > 0 && (
          <Fact label={say('further')}>
            {[...new Set(further.map((figure) => figure.measure))].map((id) => {
              const label = measures(id);
              const own = further.filter((figure) => figure.measure === id);
              return (
                <div key={id}>
                  <span className="soft">{label === undefined ? id : read(label)}</span>{' '}
                  <b>{own.map((figure) => formatValue(figure.value, language)).join(' · ')}</b>
                </div>
              );
            })}
          </Fact>
        )}
        <Fact label={say('claimBy')}>
          {claimant.entity === undefined ? claimantName : <a href={entityHref(claimant.entity)}>{claimantName}</a>}
        </Fact>
        {made !== undefined && <Fact label={say('madeOn')}>{formatPeriod(made, language)}</Fact>}
        {holds !== undefined && (
          <Fact label={say('holds')}>
            {holds.asOf
              ? say('asOf', { when: formatPeriod(holds.period, language) })
              : formatPeriod(holds.period, language)}
            {holds.basis !== undefined && <span className="soft"> · {read(holds.basis)}</span>}
          </Fact>
        )}
        <Fact label={say('status')}>{say(`status_${claim.status}`)}</Fact>
        <Fact label={say('about')}>
          {claim.about.map((id, at) => {
            const name = names(id);
            return (
              <span key={id}>
                {at > 0 && ' · '}
                <a href={entityHref(id)}>{name === undefined ? id : read(name)}</a>
              </span>
            );
          })}
        </Fact>
      </dl>
      {claim.note !== undefined && <p className="note">{read(claim.note)}</p>}
      {claim.derived !== undefined && (
        <div className="note">
          <p>
            {say('derived')} <code>{claim.derived.formula}</code>
          </p>
          <ul className="bullets small">
            {claim.derived.from.map((id) => {
              const part = cited.get(id);
              return (
                <li key={id}>
                  <a href={claimHref(id)}>{part === undefined ? id : read(part.statement)}</a>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {pageFigures.map((figure) => (
        <p className="note" key={figure.index}>
          {say('pageSays', { value: formatQuantity(figure.value, figure.unit, language) })}
        </p>
      ))}
      <TallyLine tally={view.tally} />
      <EvidenceColumns view={view} />
      {claim.doubts !== undefined && <Doubts doubts={claim.doubts} answers={cited} />}
      {series.length >= 3 && (
        <section>
          <h2>{say('history')}</h2>
          <SeriesFigure
            key={claim.id}
            points={series}
            current={claim.id}
            page={pageFigures.filter(({ isFurther }) => !isFurther)}
            label={read(measure ?? claim.statement)}
          />
        </section>
      )}
      <p className="row screen-only">
        <button type="button" onClick={() => onCopy('citation')}>
          {say('copyCitation')}
        </button>
        <button type="button" onClick={() => onCopy('markdown')}>
          {say('copyMarkdown')}
        </button>
      </p>
      <ExportMenu onExport={onExport} />
    </article>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
