import type { PackRefusal } from '../engine/packs/pack.ts';
import { useOptionsSpeech } from './OptionsSpeech.tsx';

/** Why a pack was refused, with the places in the file, what is wrong there, and what would mend it. */
export function PackRefused({ refusal: { reason, place, faults } }: { refusal: PackRefusal }) {
  const { say, tell } = useOptionsSpeech();
  return (
    <>
      <p data-refused={reason}>{say(`packRefused_${reason}`, { place, count: faults.length })}</p>
      {faults.length > 0 && (
        <ul className="list">
          {faults.map(({ place: at, problem, repair }) => (
            <li key={`${at} ${tell(problem)}`}>
              <span className="grow">
                <code>{at}</code>
                <br />
                {tell(problem)}
                {repair !== undefined && <span className="hint">{tell(repair)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
