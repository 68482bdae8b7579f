/** What a shape cannot say: names of files, ids that resolve, dates in order, aliases that share a form and say when. */
import { said } from '../said.ts';
import { findClaimFaults } from './claim-rules.ts';
import { findCopies } from './copying.ts';
import { findEntityFaults } from './entity-rules.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import { findSourceFaults } from './source-rules.ts';
import { findTextFaults } from './text-rules.ts';

export interface IntegrityOptions {
  /** Today, YYYY-MM-DD: nothing was published after it. Omitted: not checked. */
  today?: string;
  /** Traditional to Simplified characters, for comparing forms and sentences. Omitted: compared as written. */
  simplify?: (text: string) => string;
  /** Full texts of article sources by source id, where they are at hand: no sentence may be copied from them, and locators stand in them. */
  articles?: ReadonlyMap<string, string>;
}

/**
 * Finds everything wrong between the parts of a corpus.
 * @param parts parts of right shape, as `readFiles` returns them
 * @returns faults in the order of the rules; empty when the corpus is sound
 */
export function findFaults(parts: CorpusParts, options: IntegrityOptions = {}): Fault[] {
  return [
    ...findDoubles(parts),
    ...findEntityFaults(parts, options),
    ...findSourceFaults(parts, options),
    ...findClaimFaults(parts, options),
    ...findTextFaults(parts, options),
    ...(options.articles === undefined ? [] : findCopies(parts, options.articles, options.simplify)),
  ];
}

/** Ids used twice, within each kind of thing. */
function findDoubles(parts: CorpusParts): Fault[] {
  const faults: Fault[] = [];
  for (const list of Object.values(parts) as Part<{ id: string }>[][]) {
    const seen = new Map<string, Part<{ id: string }>>();
    for (const part of list) {
      const first = seen.get(part.value.id);
      if (first === undefined) seen.set(part.value.id, part);
      else {
        faults.push({
          file: part.file,
          place: `${part.place}.id`,
          problem: said`the id ${part.value.id} is already used at ${`${first.file} ${first.place}`}`,
          repair: 'give one of the two another id, or merge them',
        });
      }
    }
  }
  return faults;
}
