/** Claims about a mention, most relevant first. */
import { eachFigure } from '../corpus/further.ts';
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
 * Do two claims state one value and support each other? An article and the report that it retells are twins: what was
 * said against the one counts for the other.
 */
function isTwin(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value, b.value];
  if (x === undefined || y === undefined || a.measure !== b.measure) return false;
  const isSame = x.number === y.number && x.to === y.to && x.unit === y.unit && x.scope === y.scope;
  const backs = (from: Claim, to: Claim) =>
    from.relations?.some(({ kind, to: id }) => kind === 'supports' && id === to.id);
  return isSame && (backs(a, b) === true || backs(b, a) === true);
}

/**
 * Orders claims for the card: the claim asked for and its twins, then those of the measures asked for, then those with the most to
 * show for and against; figures and events before characterisations, newer before older.
 * @returns a new array
 */
export function rankClaims(claims: readonly Claim[], options: RankOptions): Claim[] {
  const wanted = claims.find(({ id }) => id === options.claim);
  const isWanted = (claim: Claim) => claim === wanted || (wanted !== undefined && isTwin(claim, wanted));
  const scored = claims
    .filter((claim) => claim.status !== 'withdrawn')
    .map((claim) => ({ claim, score: (isWanted(claim) ? 1000 : 0) + scoreOf(claim, options) }));
  return scored
    .sort(
      (a, b) =>
        b.score - a.score || dateOf(b.claim).localeCompare(dateOf(a.claim)) || (a.claim.id < b.claim.id ? -1 : 1),
    )
    .map(({ claim }) => claim);
}

const KIND = { figure: 2, event: 1.5, quote: 1, characterisation: 0 };

function scoreOf(claim: Claim, { entity, measures, tallyOf }: RankOptions): number {
  const { supports, refutes, context } = tallyOf(claim.id);
  return (
    (eachFigure(claim).some(({ measure }) => measures.includes(measure)) ? 100 : 0) +
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
