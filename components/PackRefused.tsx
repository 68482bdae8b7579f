import type { PackRefusal } from '../engine/packs/pack.ts';
import { useOptionsSpeech } from './OptionsSpeech.tsx';

/** Why a pack was refused, with the places in the file. The faults themselves are told in English, as the schema is. */
export function PackRefused({ refusal: { reason, place, faults } }: { refusal: PackRefusal }) {
  const { say } = useOptionsSpeech();
  return (
    <>
      <p data-refused={reason}>{say(`packRefused_${reason}`, { place, count: faults.length })}</p>
      {faults.length > 0 && (
        <ul className="list" lang="en">
          {faults.map(({ place: at, problem }) => (
            <li key={`${at} ${problem}`}>
              <span className="grow">
                <code>{at}</code>
                <br />
                {problem}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
