import { ClaimSummary } from './ClaimSummary.tsx';
import type { LookUpResult } from './LookUpBox.tsx';
import { entityHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './screen.css';

/** Everything that was found for a query, with how close it is. */
export function LookUpScreen({ query, result }: { query: string; result: Pick<LookUpResult, 'names' | 'claims'> }) {
  const { say, read, language } = useSpeech();
  const { names, claims } = result;
  return (
    <article className="screen">
      <h1>{say('lookedUp', { query: query.length > 120 ? `${query.slice(0, 120)}…` : query })}</h1>
      {names.length + claims.length === 0 && (
        <p>
          {say('nothingClose')} <span className="soft">{say('nothingCloseWhy')}</span>
        </p>
      )}
      {names.length > 0 && (
        <section>
          <h2>{say('names')}</h2>
          <ul className="list">
            {names.map(({ entity }) => (
              <li key={entity.id} className="found-name">
                <a href={entityHref(entity.id)}>{read(entity.names)}</a>{' '}
                <span className="soft small">{language === 'en' ? entity.names['zh-Hans'] : entity.names.en}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h2>{say('claims')}</h2>
          <ul className="list">
            {claims.map(({ claim, closeness }) => (
              <li key={claim.id}>
                <ClaimSummary claim={claim}>
                  <p className="soft small">{say('closeness', { share: Math.round(closeness * 100) })}</p>
                </ClaimSummary>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
