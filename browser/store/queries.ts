/** What the parts ask of the corpus: one interface over the database, and the same over memory when storage fails. */
import type { ClaimReader } from '../../engine/claims/view.ts';
import type { Claim, Corpus, Entity, Measure } from '../../engine/corpus/schema.ts';
import { type ClaimRow, type CorpusTables, within } from './database.ts';
import { STORAGE_LIMIT } from './install.ts';

export interface CorpusStore extends ClaimReader {
  /** Where answers come from; options tell the reader when it is memory. */
  kind: 'database' | 'memory';
  entities(): Promise<Entity[]>;
  /** Entities that directly belong to this one. */
  childrenOf(parent: string): Promise<Entity[]>;
  measures(): Promise<Measure[]>;
  /** Claims with evidence from one of these sources. */
  claimsFrom(source: string): Promise<Claim[]>;
  claims(): Promise<Claim[]>;
}

/** Rows in the order in which IndexedDB keeps them, so that equal ranks fall the same way wherever answers come from. */
function inIdOrder<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Answers from a corpus in memory, in the order of ids. */
export function memoryStore({ entities: allEntities, sources: allSources, ...rest }: Corpus): CorpusStore {
  const corpus = {
    entities: inIdOrder(allEntities),
    claims: inIdOrder(rest.claims),
    measures: inIdOrder(rest.measures),
  };
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(allSources.map((source) => [source.id, source]));
  const byId = new Map(corpus.claims.map((claim) => [claim.id, claim]));
  const claims = (keep: (claim: Claim) => boolean) => Promise.resolve(corpus.claims.filter(keep));
  return {
    kind: 'memory',
    entity: (id) => Promise.resolve(entities.get(id)),
    entities: () => Promise.resolve(corpus.entities),
    childrenOf: (parent) => Promise.resolve(corpus.entities.filter((entity) => entity.parent === parent)),
    measures: () => Promise.resolve(corpus.measures),
    claims: () => Promise.resolve(corpus.claims),
    claimsAbout: (entity) => claims(({ about }) => about.includes(entity)),
    claimsById: (ids) => Promise.resolve(ids.flatMap((id) => byId.get(id) ?? [])),
    claimsBearingOn: (ids) => claims(({ relations = [] }) => relations.some(({ to }) => ids.includes(to))),
    claimsOfMeasure: (measure) => claims((claim) => claim.measure === measure),
    claimsFrom: (source) => claims(({ evidence }) => evidence.some((line) => line.source === source)),
    sources: (ids) => Promise.resolve(ids.flatMap((id) => sources.get(id) ?? [])),
  };
}

/** Answers from the database, each call within the time limit. */
export function databaseStore(database: CorpusTables): CorpusStore {
  const limited = <T>(work: PromiseLike<T>) => within(STORAGE_LIMIT, work);
  const found = <T>(rows: (T | undefined)[]) => rows.filter((row) => row !== undefined);
  const plain = (rows: ClaimRow[]): Claim[] => rows.map(({ bears: _, ...claim }) => claim);
  return {
    kind: 'database',
    entity: (id) => limited(database.entities.get(id)),
    entities: () => limited(database.entities.toArray()),
    childrenOf: (parent) => limited(database.entities.where('parent').equals(parent).toArray()),
    measures: () => limited(database.measures.toArray()),
    claims: async () => plain(await limited(database.claims.toArray())),
    claimsAbout: async (entity) => plain(await limited(database.claims.where('about').equals(entity).toArray())),
    claimsById: async (ids) => plain(found(await limited(database.claims.bulkGet([...ids])))),
    claimsBearingOn: async (ids) =>
      inIdOrder(plain(await limited(database.claims.where('bears').anyOf(ids).distinct().toArray()))),
    claimsOfMeasure: async (measure) =>
      plain(await limited(database.claims.where('measure').equals(measure).toArray())),
    claimsFrom: async (source) => {
      const holds = ({ evidence }: ClaimRow) => evidence.some((line) => line.source === source);
      return plain(await limited(database.claims.filter(holds).toArray()));
    },
    sources: async (ids) => found(await limited(database.sources.bulkGet([...ids]))),
  };
}

/** Puts one question to a store. */
type Ask = <T>(question: (store: CorpusStore) => Promise<T>) => Promise<T>;

/** A store whose every question goes through `ask`, which chooses who answers. */
function askedThrough(kind: () => CorpusStore['kind'], ask: Ask): CorpusStore {
  return {
    get kind() {
      return kind();
    },
    entity: (id) => ask((store) => store.entity(id)),
    entities: () => ask((store) => store.entities()),
    childrenOf: (parent) => ask((store) => store.childrenOf(parent)),
    measures: () => ask((store) => store.measures()),
    claims: () => ask((store) => store.claims()),
    claimsAbout: (entity) => ask((store) => store.claimsAbout(entity)),
    claimsById: (ids) => ask((store) => store.claimsById(ids)),
    claimsBearingOn: (ids) => ask((store) => store.claimsBearingOn(ids)),
    claimsOfMeasure: (measure) => ask((store) => store.claimsOfMeasure(measure)),
    claimsFrom: (source) => ask((store) => store.claimsFrom(source)),
    sources: (ids) => ask((store) => store.sources(ids)),
  };
}

/** A store that always asks the current one. */
export function currentStore(current: () => CorpusStore): CorpusStore {
  return askedThrough(
    () => current().kind,
    (question) => question(current()),
  );
}

/**
 * Asks one store and, when it fails, another from then on.
 * @param second called for each question from then on; it keeps what it made
 * @param failed told once, with the reason
 */
export function withFallback(
  first: CorpusStore,
  second: () => Promise<CorpusStore>,
  failed: (why: unknown) => void,
): CorpusStore {
  let switched = false;
  const ask: Ask = async (question) => {
    if (!switched) {
      try {
        return await question(first);
      } catch (error) {
        // Of several questions under way, the first to fail tells it.
        if (!switched) failed(error);
        switched = true;
      }
    }
    return question(await second());
  };
  return askedThrough(() => (switched ? 'memory' : first.kind), ask);
}
