/** What a pack must be among what is already there: ids of its own, references that resolve, no borrowed authority. */
import type { CorpusParts } from '../corpus/files.ts';
import { findFaults } from '../corpus/integrity.ts';
import type { Corpus } from '../corpus/schema.ts';
import { said } from '../said.ts';
import { LISTS, MOST_FAULTS, type Pack, type PackFault, type PackList } from './pack.ts';

/** Ids that another pack has given, by list. */
export interface OtherPack {
  name: string;
  ids: Record<PackList, ReadonlySet<string>>;
}
export interface Surroundings {
  bundled: Pick<Corpus, PackList>;
  others: readonly OtherPack[];
  /** Today, YYYY-MM-DD: nothing was published after it. */
  today: string;
}

/** Parents above an entity at most. The rules walk the whole chain for each entity. */
const HIGHEST = 20;

/** Faults between the things of a pack and with what is around it, in the order of the rules; at most `MOST_FAULTS`. */
export function findPackFaults(pack: Pack, around: Surroundings): PackFault[] {
  for (const rule of [findClashes, findBorrowed, findTowers, findSenseless]) {
    const faults = rule(pack, around);
    if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  }
  return [];
}

/** A pack adds and never replaces. */
function findClashes(pack: Pack, { bundled, others }: Surroundings): PackFault[] {
  return LISTS.flatMap((list) => {
    const own = new Set(bundled[list].map(({ id }) => id));
    return pack[list].flatMap(({ id }, at) => {
      const place = `$.${list}[${at}].id`;
      if (own.has(id)) return [{ place, problem: said`the id ${id} belongs to the bundled corpus` }];
      const other = others.find(({ ids }) => ids[list].has(id));
      return other === undefined ? [] : [{ place, problem: said`the id ${id} belongs to the pack "${other.name}"` }];
    });
  });
}

/** What the interface says of the bundled corpus may not be said of a pack. */
function findBorrowed({ sources, claims }: Pack): PackFault[] {
  return [
    ...sources.flatMap(({ article }, at) =>
      article
        ? [{ place: `$.sources[${at}].article`, problem: said`only the bundled corpus starts from articles` }]
        : [],
    ),
    ...claims.flatMap(({ claimant, derived }, at) =>
      claimant.kind === 'ours' || derived !== undefined
        ? [
            {
              place: `$.claims[${at}].${derived === undefined ? 'claimant.kind' : 'derived'}`,
              problem: said`arithmetic of our own stands in the bundled corpus only`,
            },
          ]
        : [],
    ),
  ];
}

function findTowers({ entities }: Pack): PackFault[] {
  const parents = new Map(entities.map(({ id, parent }) => [id, parent]));
  return entities.flatMap(({ id }, at) => {
    let height = 0;
    for (let next = parents.get(id); next !== undefined && height <= HIGHEST; next = parents.get(next)) height++;
    return height > HIGHEST
      ? [
          {
            place: `$.entities[${at}].parent`,
            problem: said`more than ${HIGHEST} parents above it, or a circle of them`,
          },
        ]
      : [];
  });
}

const BUNDLED = 'bundled';

/** The rules of the corpus itself, over both together. Those about names of files are met by construction. */
function findSenseless(pack: Pack, { bundled, today }: Surroundings): PackFault[] {
  const parts: CorpusParts = {
    entities: both(bundled.entities, pack.entities, 'entities', ({ kind, id }) => `data/entities/${kind}/${id}.json`),
    sources: both(bundled.sources, pack.sources, 'sources', ({ id }) => `data/sources/${id}.json`),
    claims: both(bundled.claims, pack.claims, 'claims', ({ about }) => `data/claims/${about[0]}.json`),
    measures: both(bundled.measures, pack.measures, 'measures', () => 'data/measures.json'),
    assertions: [],
  };
  return findFaults(parts, { today })
    .filter(({ place }) => !place.startsWith(BUNDLED))
    .map(({ place, problem: { pattern, slots } }) => ({
      place,
      // The files of the repository are none of the pack's.
      problem: {
        pattern,
        slots: slots.map((slot) => (typeof slot === 'string' ? slot.replace(/^data\/\S+ /, '') : slot)),
      },
    }));
}

function both<T>(bundled: readonly T[], added: readonly T[], list: PackList, fileOf: (thing: T) => string) {
  return [
    ...bundled.map((value) => ({ file: fileOf(value), place: BUNDLED, value })),
    ...added.map((value, at) => ({ file: fileOf(value), place: `$.${list}[${at}]`, value })),
  ];
}
