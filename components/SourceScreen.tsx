import { formatPeriod } from '../engine/claims/format.ts';
import type { SourceView } from '../engine/claims/source-view.ts';
import type { Source, Text } from '../engine/corpus/schema.ts';
import { ClaimSummary } from './ClaimSummary.tsx';
import { Locator } from './Locator.tsx';
import { claimHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import { StanceBadge } from './StanceBadge.tsx';
import { safeAddress } from './safe-address.ts';
import './screen.css';

export interface SourceScreenProps {
  view: SourceView;
  onCopy: (format: 'citation') => void;
}

/** A source: what it is, who runs it, where it leans, what to mind, and everything that rests on it. */
export function SourceScreen({ view, onCopy }: SourceScreenProps) {
  const { say, read, language } = useSpeech();
  const { source, lines } = view;
  return (
    <article className="screen">
      <p className="small">
        <span className="kind">{say(`kind_${source.kind}`)}</span>
        {source.article && <span className="soft"> {say('article')}</span>}
      </p>
      <h1 lang={source.language}>{source.title}</h1>
      {source.titleIsOurs && <p className="small soft">{say('titleIsOurs')}</p>}
      <p>{[source.publisher, source.author].filter(Boolean).join(' · ')}</p>
      <p className="small soft">
        {source.date === undefined ? say('dateUnknown') : formatPeriod(source.date, language)}
        {source.dateNote !== undefined && ` · ${read(source.dateNote)}`}
      </p>
      <Address source={source} />
      {source.summary !== undefined && <p>{read(source.summary)}</p>}
      {source.tilt !== undefined && (
        <section>
          <h2>{say('tilt')}</h2>
          <p>{read(source.tilt)}</p>
        </section>
      )}
      {source.caveats !== undefined && source.caveats.length > 0 && <Caveats caveats={source.caveats} />}
      <p className="screen-only">
        <button type="button" onClick={() => onCopy('citation')}>
          {say('copyCitation')}
        </button>
      </p>
      <section>
        <h2>{say('restsOnIt', { n: lines.length })}</h2>
        <ul className="list">
          {lines.map(({ claim, evidence, against }) => (
            <li key={claim.id}>
              <ClaimSummary claim={claim}>
                <p className="row small">
                  <StanceBadge stance={evidence.stance} />
                  {evidence.locator !== undefined && <Locator source={source} words={evidence.locator} />}
                </p>
                {evidence.says !== undefined && <p className="small">{read(evidence.says)}</p>}
                {against.map((rival) => (
                  <p className="small rival" key={rival.claim.id}>
                    <b>{say(`${rival.kind}_${rival.direction}`)}</b>{' '}
                    <a href={claimHref(rival.claim.id)}>{read(rival.claim.statement)}</a>
                  </p>
                ))}
              </ClaimSummary>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

function Caveats({ caveats }: { caveats: readonly Text[] }) {
  const { say, read } = useSpeech();
  return (
    <section>
      <h2>{say('caveats')}</h2>
      <ul className="bullets">
        {caveats.map((caveat) => (
          <li key={caveat.en}>{read(caveat)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The way to the document, with a word of warning where it is due; or that none is known. */
function Address({ source }: { source: Source }) {
  const { say } = useSpeech();
  const address = source.link === 'none' ? undefined : safeAddress(source.url);
  const archived = safeAddress(source.archived);
  return (
    <>
      {address === undefined ? (
        <p className="note">{say('noAddress')}</p>
      ) : (
        <p>
          <a href={address} target="_blank" rel="noreferrer noopener">
            {say('openSource')}
          </a>{' '}
          <span className="soft small">{new URL(address).hostname}</span>
        </p>
      )}
      {archived !== undefined && (
        <p>
          <a href={archived} target="_blank" rel="noreferrer noopener">
            {say('openArchived')}
          </a>
        </p>
      )}
      {source.link === 'caution' && <p className="note">{say('caution')}</p>}
    </>
  );
}
