/** Packs on this device: added whole or not at all, listed, switched, removed, given back as a file. */
import { LISTS, type Pack, type PackList } from '../../engine/packs/pack.ts';
import type { OtherPack } from '../../engine/packs/sense.ts';
import { within } from '../store/database.ts';
import { rowsOf, STORAGE_LIMIT } from '../store/install.ts';
import { type AboutRow, PackDatabase, storedHashes } from './database.ts';

export type PackInfo = Omit<AboutRow, 'id'>;

/** Packs at once; each is asked at every look-up. */
export const MOST_PACKS = 20;
/** Rows written between two reports of progress, and between two looks at the signal. */
const BATCH = 400;
/** How long the work inside one database may take, in ms: twenty thousand claims are written in a few seconds. */
const WORK_LIMIT = 60_000;
/** Held while a database of a pack is made or deleted: only its holder may take one without a name for a leftover. */
const LOCK = 'packs';
const CHANNEL = 'packs';

/** Calls back when any part of the extension added, switched or removed a pack. */
export function watchPacks(changed: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = changed;
  signal.addEventListener('abort', () => channel.close());
}

function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** @throws {Error} named TimeoutError when storage does not answer */
async function inside<T>(hash: string, work: (database: PackDatabase) => Promise<T>): Promise<T> {
  const database = new PackDatabase(hash);
  try {
    await within(STORAGE_LIMIT, database.open());
    return await within(WORK_LIMIT, work(database));
  } finally {
    database.close();
  }
}

/** The packs on this device by name. Sweeps away what an interrupted import left, unless one is running. */
export async function listPacks(): Promise<PackInfo[]> {
  const packs: PackInfo[] = [];
  const leftovers: string[] = [];
  for (const hash of await storedHashes()) {
    const about = await inside(hash, (database) => database.about.get('about')).catch(() => undefined);
    if (about === undefined) leftovers.push(hash);
    else packs.push(infoOf(about));
  }
  if (leftovers.length > 0) {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (lock !== null) for (const hash of leftovers) await deleteUnnamed(hash);
    });
  }
  return packs.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Asked again under the lock: an import that has just ended gave it its name. */
async function deleteUnnamed(hash: string): Promise<void> {
  const database = new PackDatabase(hash);
  try {
    const about = await within(STORAGE_LIMIT, database.about.get('about'));
    if (about === undefined) await within(STORAGE_LIMIT, database.delete());
  } catch {
    // Held elsewhere: it goes next time. Or it cannot be read, and then it may be a pack after all: nothing of the reader's goes.
  } finally {
    database.close();
  }
}

function infoOf({ id: _, ...info }: AboutRow): PackInfo {
  return info;
}

/** First 16 hex digits of the SHA-256 of what a pack says; the same content is the same pack. */
export async function hashOf(pack: Pack): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface AddOptions {
  pack: Pack;
  /** Today, YYYY-MM-DD. */
  day: string;
  /** Told the share that is written, 0 to 1. */
  progress?: (share: number) => void;
  /** Stops the import; nothing of it stays. */
  signal?: AbortSignal;
}

/**
 * Writes a checked pack in one transaction, switched on.
 * @returns `there` when the same content is on this device already, `full` when there are `MOST_PACKS`
 * @throws when stopped, or when storage is refused or full; nothing has been written then
 */
export async function addPack({
  pack,
  day,
  progress = () => {},
  signal,
}: AddOptions): Promise<PackInfo | 'there' | 'full'> {
  const hash = await hashOf(pack);
  const packs = await listPacks();
  if (packs.some((other) => other.hash === hash)) return 'there';
  if (packs.length >= MOST_PACKS) return 'full';
  const counts = Object.fromEntries(LISTS.map((list) => [list, pack[list].length])) as Record<PackList, number>;
  const about: AboutRow = { id: 'about', hash, name: pack.name, isOn: true, added: day, counts };
  await navigator.locks.request(LOCK, async () => {
    const database = new PackDatabase(hash);
    try {
      await within(WORK_LIMIT, fill(database, pack, about, { progress, signal }));
    } catch (error) {
      await within(STORAGE_LIMIT, database.delete()).catch(() => {});
      throw error;
    } finally {
      database.close();
    }
  });
  tellOthers();
  return infoOf(about);
}

async function fill(
  database: PackDatabase,
  pack: Pack,
  about: AboutRow,
  { progress, signal }: { progress: (share: number) => void; signal: AbortSignal | undefined },
): Promise<void> {
  const rows = Object.entries(rowsOf(pack));
  const total = rows.reduce((sum, [, list]) => sum + list.length, 0);
  let done = 0;
  await database.transaction('rw', database.tables, async () => {
    for (const [name, list] of rows) {
      for (let at = 0; at < list.length; at += BATCH) {
        signal?.throwIfAborted();
        const batch = list.slice(at, at + BATCH);
        await database.table(name).bulkAdd(batch);
        done += batch.length;
        progress(done / total);
      }
    }
    signal?.throwIfAborted();
    await database.about.put(about);
  });
}

/** Switches a pack on or off; one that is gone stays gone. */
export async function switchPack(hash: string, isOn: boolean): Promise<void> {
  await inside(hash, (database) => database.about.update('about', { isOn }));
  tellOthers();
}

/** Deletes a pack with all it added. */
export async function removePack(hash: string): Promise<void> {
  await navigator.locks.request(LOCK, () => within(STORAGE_LIMIT, new PackDatabase(hash).delete()));
  tellOthers();
}

/** The pack as the text of a file that can be added again. */
export function exportPack(hash: string): Promise<string> {
  return inside(hash, async (database) => {
    const about = await database.about.get('about');
    const [measures, entities, sources, rows] = await Promise.all([
      database.measures.toArray(),
      database.entities.toArray(),
      database.sources.toArray(),
      database.claims.toArray(),
    ]);
    const claims = rows.map(({ bears: _, ...claim }) => claim);
    const pack: Pack = { format: 1, name: about?.name ?? hash, measures, entities, sources, claims };
    return `${JSON.stringify(pack, null, 2)}\n`;
  });
}

/** The ids that the packs on this device have given, on or off. */
export async function idsOfPacks(): Promise<OtherPack[]> {
  const packs = await listPacks();
  return Promise.all(
    packs.map(({ hash, name }) =>
      inside(hash, async (database) => {
        const idsIn = async (list: PackList) =>
          new Set(await database.table<{ id: string }, string>(list).toCollection().primaryKeys());
        const [measures, entities, sources, claims] = await Promise.all([
          idsIn('measures'),
          idsIn('entities'),
          idsIn('sources'),
          idsIn('claims'),
        ]);
        return { name, ids: { measures, entities, sources, claims } };
      }),
    ),
  );
}
