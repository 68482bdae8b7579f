/** The bundled corpus and the packs that are on, asked as one. The bundled corpus answers first and is never replaced. */
import type { Entity, Measure } from '../../engine/corpus/schema.ts';
import { within } from '../store/database.ts';
import { STORAGE_LIMIT } from '../store/install.ts';
import { type CorpusStore, databaseStore } from '../store/queries.ts';
import { PackDatabase } from './database.ts';
import { listPacks, type PackInfo, watchPacks } from './keep.ts';

/** One pack that is on. */
export interface OpenPack {
  name: string;
  store: CorpusStore;
}
/** The packs that are on, and how often that changed. */
export interface OpenPacks {
  list: () => Promise<OpenPack[]>;
  /** Counts up with every change: what was made from packs before is to be made again. */
  epoch: () => number;
}
/** A store that also tells what packs add to it. */
export interface MergedStore extends CorpusStore {
  epoch: () => number;
  added: () => Promise<{ entities: Entity[]; measures: Measure[] }>;
  /** The name of the pack that this comes from; null when the bundled corpus holds it, or nobody. */
  packOf: (what: 'entity' | 'claim' | 'source', id: string) => Promise<string | null>;
}

/** Opens the packs that are on, at the first question, and again after each change. */
export function openPacks(signal: AbortSignal): OpenPacks {
  let epoch = 0;
  let open: Promise<OpenPack[]> | undefined;
  watchPacks(() => {
    epoch++;
    open = undefined;
  }, signal);
  const openOne = async ({ name, hash }: PackInfo): Promise<OpenPack> => {
    const database = new PackDatabase(hash, { autoOpen: false });
    await within(STORAGE_LIMIT, database.open());
    return { name, store: databaseStore(database) };
  };
  // Without storage there are no packs, and the bundled corpus answers from memory.
  const openAll = async () => {
    const packs = await listPacks().catch(() => []);
    const opened = await Promise.allSettled(packs.filter(({ isOn }) => isOn).map(openOne));
    return opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  };
  return {
    epoch: () => epoch,
    list: () => {
      open ??= openAll();
      return open;
    },
  };
}

/** @param packs asked beside `base`; one that fails answers nothing, and the others still do */
export function mergeStores(base: CorpusStore, packs: OpenPacks): MergedStore {
  const fromPacks = async <T>(ask: (store: CorpusStore) => Promise<T[]>): Promise<T[]> => {
    const lists = (await packs.list()).map(({ store }) => ask(store).catch(() => []));
    return (await Promise.all(lists)).flat();
  };
  const all = async <T extends { id: string }>(ask: (store: CorpusStore) => Promise<T[]>): Promise<T[]> => {
    const [own, added] = await Promise.all([ask(base), fromPacks(ask)]);
    if (added.length === 0) return own;
    const seen = new Map(own.map((thing) => [thing.id, thing]));
    for (const thing of added) if (!seen.has(thing.id)) seen.set(thing.id, thing);
    return [...seen.values()];
  };
  /** Things asked for by id: packs are asked only for those that the bundled corpus does not hold. */
  const byId = async <T extends { id: string }>(
    ids: readonly string[],
    ask: (store: CorpusStore, ids: readonly string[]) => Promise<T[]>,
  ): Promise<T[]> => {
    const own = await ask(base, ids);
    const known = new Set(own.map(({ id }) => id));
    const others = ids.filter((id) => !known.has(id));
    if (others.length === 0) return own;
    const found = new Map(own.map((thing) => [thing.id, thing]));
    for (const thing of await fromPacks((store) => ask(store, others)))
      if (!found.has(thing.id)) found.set(thing.id, thing);
    return ids.flatMap((id) => found.get(id) ?? []);
  };
  const holds = async (store: CorpusStore, what: 'entity' | 'claim' | 'source', id: string): Promise<boolean> => {
    if (what === 'entity') return (await store.entity(id)) !== undefined;
    return (await (what === 'claim' ? store.claimsById([id]) : store.sources([id]))).length > 0;
  };
  return {
    get kind() {
      return base.kind;
    },
    epoch: packs.epoch,
    added: async () => {
      const [entities, measures] = await Promise.all([
        fromPacks((store) => store.entities()),
        fromPacks((store) => store.measures()),
      ]);
      return { entities, measures };
    },
    packOf: async (what, id) => {
      const open = await packs.list();
      if (open.length === 0 || (await holds(base, what, id))) return null;
      for (const { name, store } of open) if (await holds(store, what, id).catch(() => false)) return name;
      return null;
    },
    entity: async (id) =>
      (await base.entity(id)) ??
      (await fromPacks((store) => store.entity(id).then((found) => (found === undefined ? [] : [found]))))[0],
    entities: () => all((store) => store.entities()),
    childrenOf: (parent) => all((store) => store.childrenOf(parent)),
    measures: () => all((store) => store.measures()),
    claims: () => all((store) => store.claims()),
    claimsAbout: (entity) => all((store) => store.claimsAbout(entity)),
    claimsById: (ids) => byId(ids, (store, wanted) => store.claimsById(wanted)),
    claimsBearingOn: (ids) => all((store) => store.claimsBearingOn(ids)),
    claimsOfMeasure: (measure) => all((store) => store.claimsOfMeasure(measure)),
    claimsFrom: (source) => all((store) => store.claimsFrom(source)),
    sources: (ids) => byId(ids, (store, wanted) => store.sources(wanted)),
  };
}
