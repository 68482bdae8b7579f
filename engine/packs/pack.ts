/** A corpus pack: what a reader adds from a file, in the shapes of the corpus. */
import type { Claim, Entity, Measure, Source } from '../corpus/schema.ts';
import type { FileReason } from '../foreign-text.ts';
import type { Said } from '../said.ts';

export interface Pack {
  /** Version of the shape, as in `Corpus`. */
  format: 1;
  /** What the author calls it. */
  name: string;
  entities: Entity[];
  sources: Source[];
  claims: Claim[];
  measures: Measure[];
}
/** The lists of a pack, in the order in which they are checked. */
export const LISTS = ['measures', 'entities', 'sources', 'claims'] as const;
export type PackList = (typeof LISTS)[number];

/** The most things of a kind. Twenty thousand claims answer in time (bench); more belong into two packs. */
export const MOST: Record<PackList, number> = { measures: 1000, entities: 10_000, sources: 20_000, claims: 25_000 };
/** The largest file, in bytes: 25,000 claims with texts in three languages come to less. */
export const MOST_BYTES = 40_000_000;
/** Deepest nesting; the deepest place of a sound pack is a language of `evidence[0].says`, six levels down. */
export const DEEPEST = 10;
/** Longest name of a pack, in UTF-16 units. */
export const LONGEST_NAME = 120;

export type PackReason = FileReason | 'content';

/** One thing that is wrong, and where: a JSON path such as `$.claims[3].evidence[0].source`. */
export interface PackFault {
  place: string;
  problem: Said;
  repair?: Said;
}
/** Why a file is refused. `place` says where (a JSON path, or the number of a character), or names the limit that was passed. */
export interface PackRefusal {
  reason: PackReason;
  place: string;
  /** The first faults of the content, at most `MOST_FAULTS`. */
  faults: PackFault[];
}
/** Faults told at once; the rest would not be read. */
export const MOST_FAULTS = 20;

/** A refusal without faults inside the content. */
export function refuse(reason: PackReason, place: string): PackRefusal {
  return { reason, place, faults: [] };
}

/** Control characters but line breaks and tabs, and those that reorder a line: no text may rewrite its neighbours. */
export const UNSEEN = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
