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
          {faults.map((fault) => {
            const problem = tell(fault.problem);
            return (
              <li key={`${fault.place} ${problem}`}>
                <span className="grow">
                  <code>{fault.place}</code>
                  <br />
                  {problem}
                  {fault.repair !== undefined && <span className="hint">{tell(fault.repair)}</span>}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
