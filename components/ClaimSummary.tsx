import type { ReactNode } from 'react';
import { formatPeriod } from '../engine/claims/format.ts';
import type { Tally } from '../engine/claims/tally.ts';
import type { Claim } from '../engine/corpus/schema.ts';
import { claimHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import { TallyLine } from './TallyLine.tsx';
import './claim.css';

export interface ClaimSummaryProps {
  claim: Claim;
  tally?: Tally;
  /** What stands under the claim: why it bears on another, for instance. */
  children?: ReactNode;
}

/** One claim in a list: what is said, by whom, when, and how many origins speak for and against it. */
export function ClaimSummary({ claim, tally, children }: ClaimSummaryProps) {
  const { read } = useSpeech();
  return (
    <article className="claim">
      <p className="claim-statement">
        <a href={claimHref(claim.id)}>{read(claim.statement)}</a>
      </p>
      <ClaimMeta claim={claim} />
      {children}
      {tally !== undefined && <TallyLine tally={tally} />}
    </article>
  );
}

/** Who claims it, when it was said and for when it holds; its status only when that is more than "asserted". */
export function ClaimMeta({ claim }: { claim: Claim }) {
  const { say, read, language } = useSpeech();
  const { made, holds, status } = claim;
  const when =
    holds === undefined
      ? made && formatPeriod(made, language)
      : say(holds.asOf ? 'asOf' : 'heldFor', { when: formatPeriod(holds.period, language) });
  return (
    <p className="claim-meta">
      {[read(claim.claimant.name), when, status === 'asserted' ? undefined : say(`status_${status}`)]
        .filter(Boolean)
        .join('\u00a0· ')}
    </p>
  );
}
