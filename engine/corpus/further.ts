/** A claim may carry more than one figure: how many power banks were recalled, and what one of them holds. */
import type { Claim } from './schema.ts';

/** A claim once for each of its figures: as it stands, then with each further one in place of its own. */
export function eachFigure(claim: Claim): Claim[] {
  const further = (claim.further ?? []).map(({ about = claim.about, measure, value, holds = claim.holds }) => ({
    ...claim,
    about,
    measure,
    value,
    holds: holds ?? undefined,
  }));
  return [claim, ...further];
}

/** Can a page be compared with a claim at all? */
export const hasFigure = ({ value, further }: Claim): boolean => value !== undefined || further !== undefined;

/**
 * A claim as it answers a figure of a page.
 * @param measure what the page's number was read as
 * @param value that number, in the base unit; of a range its lower end counts
 * @returns the claim with its figure of that measure, of several the one that lies nearest; as it stands where it has none
 */
export function toldOf(claim: Claim, measure: string | null | undefined, value: number | [number, number]): Claim {
  const page = typeof value === 'number' ? value : value[0];
  const off = ({ value: own }: Claim) => Math.abs(Math.abs(page) - Math.abs(own?.number ?? Number.POSITIVE_INFINITY));
  return eachFigure(claim)
    .filter((told) => told.measure === measure)
    .reduce((best, told) => (best.measure !== measure || off(told) < off(best) ? told : best), claim);
}
