/** Whether a claim is about whom a number is about. */
import type { PackedClaim } from './pack.ts';
import type { Owner, Subject } from './subjects.ts';
import { isOfTrim } from './trims.ts';

/** Who belongs to whom, opened once. */
export interface Kin {
  parents: Record<string, string>;
  products: Set<string>;
  options: Set<string>;
}

/** How well a subject fits a claim: 3 it is what the claim is about, 2 the claim is about something of its, 1 barely. */
export function fitSubject(claim: PackedClaim, subject: Subject, kin: Kin): number {
  const owner = subject.owner ?? subject.rival;
  if (owner === null) return 0;
  // The facelifted SU7 is no SU7 of before.
  const { version } = subject;
  const first = claim.about[0] ?? '';
  if (version !== undefined) {
    if (first === version || isOfTrim(claim, version, kin, /^(?:price|range_rated)/)) return 3;
    // Nor is the Max the Pro: a version always has a parent.
    const isSister = kin.parents[first] === kin.parents[version];
    if (first === owner.entity || isSister) return 0;
  }
  if (isOfTrim(claim, owner.entity, kin)) return 3;
  // A rival's number bears on ours only where a claim names both: the Model Y's nine months that the YU7 ended.
  if (subject.owner === null) return claim.about[0] === owner.entity && !claim.soft && claim.about.length > 1 ? 3 : 0;
  if (subject.above && (claim.value.unit === 'vehicle' || (first !== owner.entity && kin.products.has(first))))
    return 0;
  const direct = fitEntity(claim, owner, kin);
  if (direct === 3 || owner.kind === 'product') return direct;
  // 小米 before, the product behind: 小米给SU7 Ultra车主送了2万积分.
  // and a person who is only met in the matter: 小米汽车通知李女士七日内付款.
  const beside = subject.beside.some((other) =>
    owner.kind === 'person' ? claim.about.includes(other.entity) : claim.about[0] === other.entity,
  );
  return beside ? 3 : direct;
}

/**
 * May a number of a subject differ from a claim? That of a car not from one about its sportiest version, nor that of an option from
 * one about its like for another car: 小米SU7前舱盖选装3000元.
 */
export function isOwnClaim(
  { about: [first = ''] }: PackedClaim,
  { owner, version, beside }: Subject,
  kin: Kin,
): boolean {
  if (owner?.kind !== 'product') return true;
  const isVersion = kin.parents[first] === owner.entity && kin.products.has(first) && !kin.options.has(first);
  const isFitted =
    !kin.options.has(owner.entity) ||
    beside.every(
      ({ kind, entity }) => kind !== 'product' || entity === owner.entity || entity === kin.parents[owner.entity],
    );
  return isFitted && !(isVersion && version !== first);
}

/** How well a subject fits the claim that it fits best, 0 where it fits none. */
export function bestFit(claims: readonly PackedClaim[], subject: Subject, kin: Kin): number {
  return claims.reduce((most, claim) => Math.max(most, fitSubject(claim, subject, kin)), 0);
}

function fitEntity({ about }: PackedClaim, { entity, kind }: Owner, { parents, products }: Kin): number {
  if (about.includes(entity)) return 3;
  const first = about[0] ?? '';
  // Of products only their own options count: the hood of the SU7 Ultra, but not a trim of the SU7 nor a phone of 小米.
  if (products.has(first)) return products.has(entity) && parents[first] === entity ? 1 : 0;
  for (let at = parents[first]; at !== undefined; at = parents[at]) if (at === entity) return 2;
  // Two of the same house: 小米汽车 and the segment that holds it; no air conditioners.
  return kind !== 'product' && parents[first] !== undefined && parents[first] === parents[entity] ? 1 : 0;
}
