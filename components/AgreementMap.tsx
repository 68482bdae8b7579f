import type { ClaimView } from '../engine/claims/view.ts';
import type { Source, Stance } from '../engine/corpus/schema.ts';
import { claimHref, sourceHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import { StanceBadge, StanceShape } from './StanceBadge.tsx';
import './map.css';

/** Most claims across, which stand beside each other in the narrowest panel, and most sources down. */
const MOST = { claims: 10, sources: 30 };

const SIDE = { supports: 'supports', contradicts: 'refutes', qualifies: 'context', context: 'context' } as const;

/** Which sources stand where on the claims about an entity. The plot is a table: rows sources, columns claims. */
export function AgreementMap({ views }: { views: readonly ClaimView[] }) {
  const { say, read } = useSpeech();
  const claims = views.filter(({ tally }) => tally.supports + tally.refutes + tally.context > 1).slice(0, MOST.claims);
  const { sources, stances } = standsOf(claims);
  if (claims.length < 2 || sources.length < 2) return <p className="soft">{say('mapTooSmall')}</p>;
  return (
    <div className="map-wrap">
      <ol className="legend small">
        {claims.map(({ claim }) => (
          <li key={claim.id}>
            <a href={claimHref(claim.id)}>{read(claim.statement)}</a>
          </li>
        ))}
      </ol>
      <p className="row small">
        <StanceBadge stance="supports" />
        <StanceBadge stance="refutes" />
        <StanceBadge stance="context" />
      </p>
      <table className="map">
        <thead>
          <tr>
            <th scope="col">{say('source')}</th>
            {claims.map(({ claim }, at) => (
              <th key={claim.id} scope="col">
                <a href={claimHref(claim.id)} title={read(claim.statement)}>
                  {at + 1}
                  <span className="unseen"> {read(claim.statement)}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.slice(0, MOST.sources).map((source) => (
            <tr key={source.id}>
              <th scope="row">
                <a href={sourceHref(source.id)}>{source.publisher}</a>
              </th>
              {claims.map(({ claim }) => {
                const stance = stances.get(`${source.id} ${claim.id}`);
                return (
                  <td key={claim.id} className={stance === undefined ? undefined : `stance-${stance}`}>
                    {stance !== undefined && <StanceCell stance={stance} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StanceCell({ stance }: { stance: Stance }) {
  const { say } = useSpeech();
  const word = { supports: 'evidenceFor', refutes: 'evidenceAgainst', context: 'evidenceContext' } as const;
  return (
    <span className="stance">
      <StanceShape stance={stance} />
      <span className="unseen">{say(word[stance])}</span>
    </span>
  );
}

/** Sources that speak on the claims, the most active first, and where each stands; against outweighs context. */
function standsOf(views: readonly ClaimView[]): { sources: Source[]; stances: Map<string, Stance> } {
  const sources = new Map<string, { source: Source; count: number }>();
  const stances = new Map<string, Stance>();
  const weight = { context: 0, supports: 1, refutes: 2 };
  const add = (source: Source, claim: string, stance: Stance) => {
    const key = `${source.id} ${claim}`;
    const known = stances.get(key);
    if (known === undefined) sources.set(source.id, { source, count: (sources.get(source.id)?.count ?? 0) + 1 });
    if (known === undefined || weight[stance] > weight[known]) stances.set(key, stance);
  };
  for (const { claim, evidence, relations } of views) {
    for (const line of evidence) add(line.of, claim.id, line.stance);
    for (const related of relations) for (const source of related.sources) add(source, claim.id, SIDE[related.kind]);
  }
  const list = [...sources.values()].sort((a, b) => b.count - a.count || (a.source.id < b.source.id ? -1 : 1));
  return { sources: list.map(({ source }) => source), stances };
}
