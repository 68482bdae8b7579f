/** Rules about evidence: its source is there, and what it cites from an article stands in that article. */
import { said } from '../said.ts';
import type { Fault, Part } from './files.ts';
import { dangling, type Known } from './known.ts';
import type { Claim } from './schema.ts';

/** Everything wrong with the evidence of one claim. `articles`: full texts by source id, where they are at hand. */
export function findEvidenceFaults(part: Part<Claim>, known: Known, articles?: ReadonlyMap<string, string>): Fault[] {
  return part.value.evidence.flatMap((evidence, index) => {
    const faults = dangling(part, `evidence[${index}].source`, 'source', evidence.source, known.sources);
    const article = articles?.get(evidence.source);
    if (article === undefined) return faults;
    const place = `${part.place}.evidence[${index}]`;
    const { locator, line } = evidence;
    if (locator === undefined || line === undefined) {
      faults.push({
        file: part.file,
        place,
        problem: said`evidence from an article has no locator or no line`,
        repair: 'add both',
      });
    } else if (!(article.split('\n')[line - 1] ?? '').includes(locator)) {
      faults.push({
        file: part.file,
        place: `${place}.locator`,
        problem: said`"${locator}" does not stand in line ${line} of ${evidence.source}`,
        repair: 'copy the figure or name exactly as written there, or correct the line',
      });
    }
    return faults;
  });
}
