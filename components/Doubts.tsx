import type { Claim, Doubt } from '../engine/corpus/schema.ts';
import { claimHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';

/** Questions that the sources of a claim leave open, each with what would settle it; then those that other claims answer. */
export function Doubts({ doubts, answers }: { doubts: readonly Doubt[]; answers: ReadonlyMap<string, Claim> }) {
  const { say } = useSpeech();
  const answersTo = ({ answeredBy = [] }: Doubt) => answeredBy.flatMap((id) => answers.get(id) ?? []);
  const open = doubts.filter((doubt) => answersTo(doubt).length === 0);
  const answered = doubts.filter((doubt) => answersTo(doubt).length > 0);
  return (
    <>
      {open.length > 0 && (
        <section>
          <h2>{say('openQuestions')}</h2>
          <ul className="lines">
            {open.map((doubt) => (
              <Question key={doubt.id} doubt={doubt} answers={[]} />
            ))}
          </ul>
        </section>
      )}
      {answered.length > 0 && (
        <section>
          <h2>{say('answeredQuestions')}</h2>
          <ul className="lines">
            {answered.map((doubt) => (
              <Question key={doubt.id} doubt={doubt} answers={answersTo(doubt)} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Question({ doubt, answers }: { doubt: Doubt; answers: readonly Claim[] }) {
  const { say, read } = useSpeech();
  return (
    <li>
      {doubt.title !== undefined && <h3>{read(doubt.title)}</h3>}
      <p>{read(doubt.why)}</p>
      {answers.length === 0 ? (
        <p className="soft small">
          {say('lookFor')} {read(doubt.lookFor)}
        </p>
      ) : (
        answers.map((claim) => (
          <p key={claim.id} className="small">
            <b>{say('answeredBy')}</b> <a href={claimHref(claim.id)}>{read(claim.statement)}</a>
          </p>
        ))
      )}
    </li>
  );
}
