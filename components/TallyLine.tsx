import type { Tally } from '../engine/claims/tally.ts';
import { useSpeech } from './Speech.tsx';
import { StanceBadge } from './StanceBadge.tsx';

/** Independent origins for, against and around a claim. For and against always stand there, also when nothing is known. */
export function TallyLine({ tally }: { tally: Tally }) {
  const { say } = useSpeech();
  return (
    <p className="tally" title={say('tallyHint')}>
      <StanceBadge stance="supports" count={tally.supports} />
      <StanceBadge stance="refutes" count={tally.refutes} />
      {tally.context > 0 && <StanceBadge stance="context" count={tally.context} />}
    </p>
  );
}
