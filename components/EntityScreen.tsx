import { useState } from 'react';
import type { Family } from '../engine/claims/family.ts';
import { formatPeriod } from '../engine/claims/format.ts';
import { dateOf } from '../engine/claims/rank.ts';
import { markOf } from '../engine/claims/stance.ts';
import type { ClaimView, EntityView } from '../engine/claims/view.ts';
import { hasFigure } from '../engine/corpus/further.ts';
import { AgreementMap } from './AgreementMap.tsx';
import { ClaimSummary } from './ClaimSummary.tsx';
import { type ExportFormat, ExportMenu } from './ExportMenu.tsx';
import { FamilyTree } from './FamilyTree.tsx';
import { type EntityFacet, entityHref, sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './screen.css';

export interface EntityScreenProps {
  view: EntityView;
  family: Family;
  facet: EntityFacet;
  onCopy: (format: ExportFormat) => void;
}

/** Claims shown before "show all". */
const FIRST = 20;
const FACETS = ['claims', 'timeline', 'family', 'sources'] as const;

/** What an entity is, and what is claimed about it. */
export function EntityScreen({ view, family, facet, onCopy }: EntityScreenProps) {
  const { say, read, language } = useSpeech();
  const { entity, claims } = view;
  const title = read(entity.names);
  const others = [...new Set(Object.values(entity.names))].filter((name) => name !== title);
  const count = { claims: claims.length, timeline: claims.length, family: family.below.length, sources: undefined };
  return (
    <article className="screen">
      {family.above.length > 0 && (
        <p className="small soft">
          {say('belongsTo')}{' '}
          {family.above.map((parent, at) => (
            <span key={parent.id}>
              {at > 0 && ' › '}
              <a href={entityHref(parent.id)}>{read(parent.names)}</a>
            </span>
          ))}
        </p>
      )}
      <h1>{title}</h1>
      {others.length > 0 && <p className="small soft">{others.join(' · ')}</p>}
      {entity.about !== undefined && <p>{read(entity.about)}</p>}
      {entity.launched !== undefined && (
        <p className="small">
          {say('launched')} {formatPeriod(entity.launched.date, language)}
          {entity.launched.source !== undefined && (
            <>
              {' · '}
              <a href={sourceHref(entity.launched.source)}>{say('source')}</a>
            </>
          )}
        </p>
      )}
      <nav className="facets" aria-label={title}>
        {FACETS.map((each) => (
          <a key={each} href={entityHref(entity.id, each)} aria-current={each === facet ? 'page' : undefined}>
            {say(`facet_${each}`)} {count[each] ?? ''}
          </a>
        ))}
      </nav>
      {facet === 'claims' && <Claims views={claims} />}
      {facet === 'timeline' && <Timeline views={claims} />}
      {facet === 'family' && <FamilyTree entity={entity} family={family} />}
      {facet === 'sources' && <AgreementMap views={claims} />}
      {claims.length > 0 && <ExportMenu onExport={onCopy} />}
    </article>
  );
}

type Filter = 'all' | 'contested' | 'supported' | 'figure';

function Claims({ views }: { views: readonly ClaimView[] }) {
  const { say } = useSpeech();
  const [filter, setFilter] = useState<Filter>('all');
  const [isWhole, setWhole] = useState(false);
  const fits = ({ claim, tally }: ClaimView) =>
    filter === 'all' || (filter === 'figure' ? hasFigure(claim) : markOf(tally) === filter);
  const wanted = views.filter(fits);
  const shown = isWhole ? wanted : wanted.slice(0, FIRST);
  if (views.length === 0) return <p className="soft">{say('noClaims')}</p>;
  return (
    <>
      <p className="row screen-only">
        <label>
          <span className="unseen">{say('filter')}</span>
          <select value={filter} onChange={(event) => setFilter(event.target.value as Filter)}>
            {(['all', 'contested', 'supported', 'figure'] as const).map((each) => (
              <option key={each} value={each}>
                {say(`filter_${each}`)}
              </option>
            ))}
          </select>
        </label>
        <span className="soft small">{say('sortNote')}</span>
      </p>
      <ul className="list">
        {shown.map(({ claim, tally }) => (
          <li key={claim.id}>
            <ClaimSummary claim={claim} tally={tally} />
          </li>
        ))}
      </ul>
      {shown.length < wanted.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {say('more', { n: wanted.length })}
        </button>
      )}
    </>
  );
}

/** Claims by the time they speak of, newest first, under the heading of their year. */
function Timeline({ views }: { views: readonly ClaimView[] }) {
  const { say, language } = useSpeech();
  const dated = views
    .filter(({ claim }) => dateOf(claim) !== '')
    .toSorted((a, b) => dateOf(b.claim).localeCompare(dateOf(a.claim)));
  const years = new Map<string, ClaimView[]>();
  for (const view of dated) {
    const year = dateOf(view.claim).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), view]);
  }
  if (dated.length === 0) return <p className="soft">{say(views.length === 0 ? 'noClaims' : 'noDates')}</p>;
  return [...years].map(([year, list]) => (
    <section key={year}>
      <h2>{formatPeriod(year, language)}</h2>
      <ol className="timeline">
        {list.map(({ claim, tally }) => (
          <li key={claim.id}>
            <ClaimSummary claim={claim} tally={tally} />
          </li>
        ))}
      </ol>
    </section>
  ));
}
