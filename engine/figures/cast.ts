/** Whom a text has named so far, and who of them a number may be about though its own words do not say so. */
import type { Reader } from './reader.ts';
import type { Sentence } from './sentences.ts';
import type { Owner, Subject, Topic } from './subjects.ts';

/** Whom the text has named so far: the last product and the last firm of ours, and in which sentence. */
export interface Cast {
  product: Owner | null;
  org: Owner | null;
  sentence: number;
}

/** Sentences after which nobody stands in any more. */
const LONG = 15;

/** What a sentence leaves as the cast of the next. */
export function nextCast(owners: Owner[], cast: Cast | null, { index: sentence }: Sentence): Cast | null {
  const ours = owners.filter(({ rival }) => !rival);
  if (ours.length === 0) return cast !== null && sentence - cast.sentence > LONG ? null : cast;
  const last = (kind: Owner['kind']) => ours.findLast((owner) => owner.kind === kind);
  return { product: last('product') ?? cast?.product ?? null, org: last('org') ?? cast?.org ?? null, sentence };
}

/**
 * Who else a number may be about where nothing is known of whom the words name, or nobody is named: the product and the firm
 * named last, and the firm above them. What is read so may agree and never differs.
 * @param parents what belongs to what
 */
export function standIns(
  { owner, foreign, place }: Subject,
  cast: Cast | null,
  parents: Record<string, string>,
): Subject[] {
  if ((foreign && place === 'sentence') || cast === null) return [];
  const named = cast.org ?? cast.product;
  const asked = [
    cast.product,
    cast.org,
    named === null ? null : { ...named, kind: 'org' as const, entity: rootOf(named.entity, parents) },
  ];
  const found = new Map<string, Owner>();
  for (const one of asked)
    if (one !== null && one.entity !== owner?.entity && !found.has(one.entity)) found.set(one.entity, one);
  return [...found.values()].map((one) => standIn(one, 'page'));
}

/** What a person has none of, but a thing has: a range, a power, a battery; and a firm. */
const OF_THINGS = /^(?:C|V|W|kW|kWh|Wh|mAh|px|Hz|GHz|[MGT]B|nits|inch|mm|nm|PS|Nm|rpm|km\/h)$/;
const OF_FIRMS = /^(?:vehicle|phone)$/;

/** 雷军宣布标准版快充5.2C: behind a person such a number is of the thing or the firm named last. Nothing differs. */
export function ofThing(subject: Subject, unit: string, cast: Cast | null): Subject {
  if (subject.owner?.kind !== 'person' || cast === null) return subject;
  const { product, org } = cast;
  const one = OF_THINGS.test(unit) ? (product ?? org) : OF_FIRMS.test(unit) ? org : null;
  return one === null ? subject : { ...subject, ...standIn(one, 'page') };
}

/** Behind sentences about a product a sentence that says "the company" is about its firm. */
export function ofFirm(topic: Topic, cast: Cast | null, text: string, { from, to }: Sentence, { re }: Reader): Topic {
  const owner = topic.owner?.kind === 'product' ? cast?.org : null;
  return owner && re.theFirm.test(text.slice(from, to)) ? { ...topic, owner } : topic;
}

/** Others of ours in the sentence of a number, and whose product the one is that its words name: 第10万辆小米SU7下线，用时230天. */
export function relatives(
  { owner, place, beside }: Subject,
  { parents, products }: { parents: Record<string, string>; products: Set<string> },
): Subject[] {
  if (owner === null) return [];
  const others = place === 'sentence' ? beside.filter(({ entity }) => entity !== owner.entity) : [];
  if (owner.kind !== 'product') return others.map((one) => standIn(one, place));
  const whole = parents[owner.entity];
  // What the SU7 Pro holds is not told of the SU7 Ultra that is named behind it.
  const apart = products.has(owner.entity) ? others.filter(({ kind }) => kind !== 'product') : others;
  const above = whole === undefined ? apart : [...apart, { ...owner, entity: whole }];
  return above.map((one) => ({ ...standIn(one, place), above: true as const }));
}

/** Somebody who is taken for whom a number is about, though its words do not say so. */
export const standIn = (owner: Owner, place: Subject['place']): Subject => ({
  owner,
  foreign: false,
  rival: null,
  place,
  beside: [],
  rivalry: true,
});

function rootOf(entity: string, parents: Record<string, string>): string {
  let at = entity;
  for (let next = parents[at]; next !== undefined; next = parents[at]) at = next;
  return at;
}
