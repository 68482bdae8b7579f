/**
 * Trims that go on from the one named, and prices that need no word for it.
 *
 *     SU7标准版21.59万元，Pro版24.59万元
 *        ^^^^^^          ^^^^^ no mention of its own: the Pro of the car before
 */
import type { Kin } from './kin.ts';
import type { PackedClaim, PackedFigures } from './pack.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Subject } from './subjects.ts';

/**
 * The version of a car that the words mean: the facelifted SU7. A new SU7 is the facelift from the day on that it is spoken of.
 * @param sentence folded and in lower case
 * @param earlier what was said before, which names an owner that the sentence does not
 * @param date the article's date, YYYY-MM-DD
 * @returns an entity id, or null when it is the plain one
 */
export function findVersion(
  versions: PackedFigures['versions'],
  { owner, place }: Subject,
  sentence: string,
  earlier: () => string,
  date = '',
): string | null {
  for (const { of, id, words, fresh, since } of versions) {
    if (of !== owner?.entity) continue;
    const said = place === 'sentence' ? sentence : earlier() + sentence;
    const isSaid = (word: string) => said.includes(word);
    if (words.some(isSaid) || (date >= since && fresh.some(isSaid))) return id;
  }
  return null;
}

/**
 * The trim of the owner's family that the words before a number name.
 * @param version of the owner, where the sentence names one: the facelift has trims of its own
 * @param stretch folded text between the owner and the number
 * @returns an entity id, or null when no trim is named or the corpus has no such one
 */
export function findTrim(
  { owner }: Subject,
  version: string | null,
  stretch: string,
  { products }: Kin,
  { re }: Reader,
): string | null {
  if (owner?.kind !== 'product') return null;
  const word = re.trim.exec(stretch)?.[1]?.toLowerCase();
  if (word === undefined) return null;
  const tier = `-${word === '标准' ? 'standard' : word.replace(/ /, '-')}`;
  const id = (version ?? owner.entity).replace(/-(?:standard|pro|max|ultra|refresh).*/, '') + tier;
  return id !== owner.entity && products.has(id) ? id : null;
}

/** Is a claim about a car, told of its one trim, about this trim? 21.59万 is the price of the SU7 and of its standard trim; `of`: the measures that are told so. */
export function isOfTrim(
  { about, measure, value: { scope } }: PackedClaim,
  entity: string,
  { parents }: Kin,
  of = /^price/,
): boolean {
  if (scope === undefined || parents[entity] !== (about[0] ?? '') || !of.test(measure)) return false;
  return entity.endsWith(`-${scope === 'launch' ? 'standard' : scope.replace('launch-', '')}`);
}

/**
 * The measure of a number right behind the name of a product or its trim, with no word for it: 小米17：7000mAh, 4499元.
 * @returns its id, undefined where words stand between them or the unit leaves it open
 */
export function measureOfBare(
  { unit, value, step }: Quantity,
  { owner, place }: Subject,
  stretch: string,
  { re, ofUnit }: Reader,
): string | undefined {
  if (owner?.kind !== 'product' || place !== 'sentence' || !re.bare.test(stretch)) return undefined;
  // 小米YU7：25.35万: what is told by the hundred and has the size of a car's price.
  const isPrice = unit === '' && typeof value === 'number' && value >= 1e5 && value < 1e6 && step <= 1e3 && step > 1;
  return ofUnit.get(isPrice ? 'CNY' : unit);
}
