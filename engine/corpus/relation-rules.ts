/** Rules about how claims bear on claims, and about our own arithmetic over them. */
import { said } from '../said.ts';
import type { Fault, Part } from './files.ts';
import { dangling, type Known } from './known.ts';
import type { Claim } from './schema.ts';

/** Everything wrong with the relations and the derivation of one claim. */
export function findRelationFaults(part: Part<Claim>, known: Known): Fault[] {
  const seen = new Set<string>();
  const faults = (part.value.relations ?? []).flatMap((relation, index) => {
    const at = `relations[${index}]`;
    const found = dangling(part, `${at}.to`, 'claim', relation.to, known.claims);
    const place = `${part.place}.${at}.to`;
    if (relation.to === part.value.id)
      found.push({ file: part.file, place, problem: said`a claim bears on itself`, repair: 'name another claim' });
    const key = `${relation.kind} ${relation.to}`;
    if (seen.has(key)) {
      found.push({
        file: part.file,
        place,
        problem: said`"${key}" is written twice`,
        repair: 'keep one and join the reasons',
      });
    }
    const back = known.claims.get(relation.to)?.relations?.find((other) => other.to === part.value.id);
    if (back !== undefined && back !== relation && clash(relation.kind, back.kind)) {
      found.push({
        file: part.file,
        place,
        problem: said`it ${relation.kind} ${relation.to}, and ${relation.to} ${back.kind} it`,
        repair: 'write a relation once, on one of the two claims',
      });
    }
    seen.add(key);
    return found;
  });
  const { derived, claimant } = part.value;
  if ((derived !== undefined) !== (claimant.kind === 'ours')) {
    const problem =
      derived === undefined ? said`our own claim without its arithmetic` : said`our arithmetic under another claimant`;
    const repair = 'write claimant kind "ours" together with "derived", or neither';
    faults.push({ file: part.file, place: `${part.place}.derived`, problem, repair });
  }
  const from = derived?.from ?? [];
  const answers = (part.value.doubts ?? []).flatMap((doubt, at) =>
    (doubt.answeredBy ?? []).flatMap((id, index) =>
      dangling(part, `doubts[${at}].answeredBy[${index}]`, 'claim', id, known.claims),
    ),
  );
  return [
    ...faults,
    ...answers,
    ...from.flatMap((id, index) => dangling(part, `derived.from[${index}]`, 'claim', id, known.claims)),
  ];
}

/** Two directions of one pair that repeat or deny each other. */
function clash(one: string, other: string): boolean {
  return one === other || [one, other].sort().join() === 'contradicts,supports';
}
