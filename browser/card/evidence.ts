/** Which evidence comes first, and which claim speaks most strongly against another. */
import type { CardEvidence, ClaimView, RelatedClaim } from '../../engine/claims/view.ts';
import type { Source, Stance } from '../../engine/corpus/schema.ts';

/** Kinds of source from the most to the least close to the matter. */
const CLOSENESS: Source['kind'][] = [
  'court',
  'regulator',
  'filing',
  'test',
  'data',
  'company',
  'press',
  'encyclopedia',
  'repository',
  'aggregator',
  'self-media',
  'repost',
  'forum',
];
const distance = (source: Source): number => CLOSENESS.indexOf(source.kind);

/** Evidence of one stance, the closest source first. */
export function evidenceOf(stance: Stance, all: readonly CardEvidence[]): CardEvidence[] {
  return all.filter((one) => one.stance === stance).sort((one, other) => distance(one.of) - distance(other.of));
}

/**
 * The claim that contradicts on the best evidence; where none does, the one that qualifies; or null. To contradict is
 * mutual, to qualify is not: what this claim says of another is no counter to it.
 */
export function strongest({ relations }: ClaimView): RelatedClaim | null {
  const weigh = ({ kind, sources }: RelatedClaim): number =>
    (kind === 'contradicts' ? 100 : 0) + Math.min(sources.length, 9) - Math.min(...sources.map(distance), 12);
  return (
    relations
      .filter(({ kind, direction }) => kind === 'contradicts' || (kind === 'qualifies' && direction === 'in'))
      .sort((one, other) => weigh(other) - weigh(one))[0] ?? null
  );
}

/** The address of a source when it is one that a link may carry. */
export function addressOf(of: Source): string | null {
  return of.link !== 'none' && of.url !== undefined && /^https?:\/\/[^\s]+$/.test(of.url) ? of.url : null;
}
