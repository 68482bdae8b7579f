/** Claims about a mention, most relevant first. */
import type { Claim } from '../corpus/schema.ts';
import type { Tally } from './tally.ts';

export interface RankOptions {
  entity: string;
  /** Measures that the sentence on the page speaks of. */
  measures: readonly string[];
  /** The claim that a figure was compared with. */
  claim?: string;
  /** Tally of a claim by id. */
  tallyOf: (id: string) => Tally;
}

/**
 * Orders claims for the card: the claim asked for, then those of the measures asked for, then those with the most to
 * show for and against; figures and events before characterisations, newer before older.
 * @returns a new array
 */
export function rankClaims(claims: readonly Claim[], options: RankOptions): Claim[] {
  const scored = claims
    .filter((claim) => claim.status !== 'withdrawn')
    .map((claim) => ({ claim, score: scoreOf(claim, options) }));
  return scored
    .sort(
      (a, b) =>
        b.score - a.score || dateOf(b.claim).localeCompare(dateOf(a.claim)) || (a.claim.id < b.claim.id ? -1 : 1),
    )
    .map(({ claim }) => claim);
}

const KIND = { figure: 2, event: 1.5, quote: 1, characterisation: 0 };

function scoreOf(claim: Claim, { entity, measures, claim: wanted, tallyOf }: RankOptions): number {
  const { supports, refutes, context } = tallyOf(claim.id);
  return (
    (claim.id === wanted ? 1000 : 0) +
    (measures.includes(claim.measure) ? 100 : 0) +
    (claim.about[0] === entity ? 10 : 0) +
    Math.min(refutes, 3) * 4 +
    Math.min(supports, 4) * 1.5 +
    Math.min(context, 3) +
    KIND[claim.kind] +
    (claim.status === 'rumour' ? -3 : 0)
  );
}

/** The day or period that a claim speaks of, for ordering; ISO periods sort as text. */
export function dateOf(claim: Claim): string {
  const period = claim.holds?.period ?? claim.made ?? '';
  return period.slice(period.lastIndexOf('/') + 1);
}
