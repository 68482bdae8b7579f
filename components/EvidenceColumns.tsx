import type { ClaimView, RelatedClaim } from '../engine/claims/view.ts';
import type { Stance } from '../engine/corpus/schema.ts';
import { ClaimMeta } from './ClaimSummary.tsx';
import { claimHref } from './routes.ts';
import { SourceLine } from './SourceLine.tsx';
import { useSpeech } from './Speech.tsx';
import { StanceBadge } from './StanceBadge.tsx';
import './claim.css';

const SIDE: Record<RelatedClaim['kind'], Stance> = {
  supports: 'supports',
  contradicts: 'refutes',
  qualifies: 'context',
  context: 'context',
};

/** All that speaks for a claim beside all that speaks against it; the columns stack when narrow. Context stands below. */
export function EvidenceColumns({ view }: { view: ClaimView }) {
  return (
    <div className="columns">
      <Side stance="supports" view={view} />
      <Side stance="refutes" view={view} />
      <Side stance="context" view={view} />
    </div>
  );
}

function Side({ stance, view }: { stance: Stance; view: ClaimView }) {
  const { say, read } = useSpeech();
  const lines = view.evidence.filter((line) => line.stance === stance);
  const related = view.relations.filter(({ kind }) => SIDE[kind] === stance);
  if (stance === 'context' && lines.length + related.length === 0) return null;
  return (
    <section className={`side side-${stance}`}>
      <h2>
        <StanceBadge stance={stance} /> <span className="soft small">{say('origins', { n: view.tally[stance] })}</span>
      </h2>
      {lines.length + related.length === 0 && <p className="soft small">{say('none')}</p>}
      <ul className="lines">
        {lines.map((line) => (
          <li key={`${line.source}-${line.locator ?? ''}`}>
            {line.says !== undefined && <p>{read(line.says)}</p>}
            <SourceLine source={line.of} locator={line.locator} />
          </li>
        ))}
        {related.map((each) => (
          <li key={`${each.claim.id}-${each.kind}-${each.direction}`}>
            <Related related={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A claim at the other end of a relation: how and why it bears on this one, then what it says and where. */
function Related({ related }: { related: RelatedClaim }) {
  const { say, read } = useSpeech();
  const { claim, kind, direction, why, sources } = related;
  return (
    <>
      <p>
        <a href={claimHref(claim.id)}>{read(claim.statement)}</a>
      </p>
      <ClaimMeta claim={claim} />
      <p className="why">
        <b>{say(`${kind}_${direction}`)}</b> {read(why)}
      </p>
      {sources.slice(0, 3).map((source) => (
        <SourceLine key={source.id} source={source} />
      ))}
    </>
  );
}
