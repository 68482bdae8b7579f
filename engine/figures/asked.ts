/**
 * Whom a number is asked of: whom the words name, then whoever may stand in. One that stands in can only agree.
 *
 *     小米把SU7 Ultra的价格打了下来。这款车定价52.99万元。    小米 is the topic, and has no price; the SU7 Ultra agrees
 *                                              ^^^^^^^^^
 */

import type { Figure } from '../mention.ts';
import { countWhile } from '../ordered.ts';
import type { Steps } from '../steps.ts';
import { relatives, standIns } from './cast.ts';
import { convert, sizeOf } from './compare.ts';
import type { Said, Scene } from './cue-table.ts';
import { describe, type Tables } from './describe.ts';
import { type Around, echoes, mayEcho } from './echoes.ts';
import { fitSubject } from './kin.ts';
import { fitting } from './measures.ts';
import type { PackedClaim } from './pack.ts';
import type { Quantity } from './quantities.ts';
import type { Subject } from './subjects.ts';

/** A number and whom it may be about: the one whom the words name, and who may stand in. */
export interface Asked {
  number: Quantity;
  named: Subject;
  /** A claim could bear on it by whom the words name. */
  isKnown: boolean;
  /** Who may stand in, where that was asked because no claim could; then it is not described by whom the words name. */
  others?: Subject[];
}

/** Figures that agree with what is known of somebody are no accident where they are so long, and where somebody else was spoken of. */
const EXACT = 100;
const FOREIGN = 1000;

/** Share by which a number that agrees may lie beside what is known. */
const NEAR = 0.15;

/**
 * Does any claim at all say about as much as a number of three figures or more?
 * @param sized claims in the order of what they say
 */
export function mayBeKnown({ value, step }: Quantity, sized: PackedClaim[]): boolean {
  if (typeof value !== 'number' || value / step < EXACT) return false;
  const near = countWhile(sized.length, (at) => sizeOf(sized[at]) * (1 + NEAR) < value);
  return sizeOf(sized[near]) * (1 - NEAR) < value;
}

/**
 * Who may stand in for whom the words of a number name: those of whom a claim says about as much, and of whom one says the very number.
 * @param isUnfit nothing is known of whom the words name, of the measure that they tell: even a short number may be of somebody else
 */
export function othersFor(
  { number, named, isKnown }: Asked,
  isUnfit: boolean,
  around: Around,
  pack: Tables,
): Subject[] {
  const { value, unit } = number;
  const isTold = isKnown && !isUnfit;
  if (typeof value !== 'number' || (isTold && !mayBeKnown(number, pack.sized))) return [];
  const repeating = echoes(number, named, around, pack);
  if (named.foreign && value / number.step < FOREIGN) return repeating;
  const isNear = ({ value: { number: known, unit: to } }: PackedClaim) => {
    const ratio = Math.abs((convert(value, unit, to) ?? value) / known);
    return ratio > 1 - NEAR && ratio < 1 + NEAR;
  };
  const { cast, said } = around;
  // Nothing of the whole is told of a trim.
  const near = isTold
    ? []
    : relatives(named, pack.kin).filter(({ above, place }) => !above || !isKnown || place !== 'sentence');
  const standing = [...near, ...standIns(named, cast, pack.kin.parents)].filter((one) =>
    said.some((words) => isComparable(unit, one, words, pack, isNear)),
  );
  const isShort = value / number.step < EXACT;
  return [...(isShort ? standing.map((one) => ({ ...one, short: true as const })) : standing), ...repeating];
}

/** Describes a number by whom the words name, or where it does not agree with what is known of that one by the first that it agrees with. */
export function* describeFirst(asked: Asked, scene: Scene, around: Around, pack: Tables): Steps<Figure | null> {
  const { number, named, others } = asked;
  const { before } = scene;
  const figure = others === undefined ? yield* describe(number, named, scene, pack) : null;
  if (figure?.relation === 'agrees') return figure;
  const after = scene.before;
  const standing = others ?? othersFor(asked, figure?.why.compare === 'subject', around, pack);
  const isEchoed = others?.some(({ echo }) => echo !== undefined);
  const read = isEchoed ? yield* describe(number, named, scene, pack) : figure;
  // It goes on with a series that began with such a number.
  if (read?.relation === 'agrees') return read;
  for (const other of standing) {
    if (other.echo !== undefined && !mayEcho(read, other.echo)) continue;
    scene.before = before;
    const again = yield* describe(number, other, scene, pack);
    if (again?.relation === 'agrees') return again;
  }
  scene.before = after;
  return figure;
}

/**
 * Whether a claim could bear on a number of some unit about a subject: a claim about the subject whose measure has the unit,
 * and a word for it, or a series that it goes on with. Asked of each subject and unit once.
 */
export function comparing(said: Said[], pack: Tables): (unit: string, subject: Subject) => boolean {
  const known = new Map<string, boolean>();
  return (unit, subject) => {
    const { owner, rival, version = '', bare = '', place } = subject;
    if (owner === null && rival === null) return false;
    const key = [unit, owner?.entity, rival?.entity, version, bare, place].join(' ');
    const isOpen = known.get(key) ?? said.some((one) => isComparable(unit, subject, one, pack));
    known.set(key, isOpen);
    return isOpen;
  };
}

function isComparable(
  unit: string,
  subject: Subject,
  { spots, before }: Said,
  pack: Tables,
  isNear: (claim: PackedClaim) => boolean = () => true,
): boolean {
  const { measures, claims, kin } = pack;
  const fits = fitting(unit, pack);
  const isAbout = (measure: string) =>
    claims.get(measure)?.some((claim) => isNear(claim) && fitSubject(claim, subject, kin) > 0) ?? false;
  if (subject.bare !== undefined && isAbout(subject.bare)) return true;
  if (before !== null && (unit === '' || unit === before.unit) && isAbout(before.measure.id)) return true;
  // Not by `tellings`: this is asked for each number of a page, and a generator takes some 2 % more of it all.
  const seen = new Set<number>();
  for (const id of spots.keys())
    for (const { measure } of measures.words[id]?.cues ?? []) {
      if (fits[measure] !== 1 || seen.has(measure)) continue;
      seen.add(measure);
      if (isAbout(measures.measures[measure]?.id ?? '')) return true;
    }
  return false;
}
