/** The packaged corpus into IndexedDB: one transaction, checked at every open, filled again when anything is amiss. */
import type { Corpus } from '../../engine/corpus/schema.ts';
import { type ClaimRow, CorpusDatabase, deleteCorpus, within } from './database.ts';

/** How long one storage call may take before memory takes over, in ms. */
export const STORAGE_LIMIT = 2000;
/** How long filling may take, in ms: it runs beside the answers from memory, so nobody waits for it. */
const FILL_LIMIT = 60_000;
/** Rows written between two reports of progress, or read in one go: questions get their turn between two of these. */
const BATCH = 400;
/** Up to so many rows are counted before the first answer; counting more would make it wait, and the check right after counts too. */
const SOON_COUNTED = 10_000;

/**
 * Opens the database of a corpus if it is there and whole by its seal: right hash and, of a corpus of common size, right
 * number of rows.
 * @param hash of the packaged corpus
 * @returns the open database, or null when it has to be filled first
 * @throws when storage is refused, blocked or does not answer
 */
export async function openFilled(hash: string): Promise<CorpusDatabase | null> {
  const database = new CorpusDatabase(hash);
  try {
    await within(STORAGE_LIMIT, database.open());
    const seal = await within(STORAGE_LIMIT, database.seal.get('seal'));
    if (seal?.hash === hash && (seal.rows > SOON_COUNTED || (await countRows(database)) === seal.rows)) return database;
  } catch (error) {
    database.close();
    if (!isDamage(error)) throw error;
  }
  database.close();
  return null;
}

/**
 * Reads every row back and compares with the checksum of the seal: a damaged file may open well and give back changed
 * rows (Firefox, bytes flipped in the middle).
 */
export async function isWhole(database: CorpusDatabase): Promise<boolean> {
  try {
    const seal = await within(STORAGE_LIMIT, database.seal.get('seal'));
    let sum = 0;
    for (const table of tablesOf(database)) {
      for (let last = ''; ; ) {
        const rows: { id: string }[] = await within(FILL_LIMIT, table.where(':id').above(last).limit(BATCH).toArray());
        sum += checksum(rows);
        if (rows.length < BATCH) break;
        last = rows.at(-1)?.id ?? '';
      }
    }
    return seal?.content === sum % WRAP;
  } catch {
    return false;
  }
}

function tablesOf(database: CorpusDatabase) {
  return database.tables.filter(({ name }) => name !== 'seal');
}

async function countRows(database: CorpusDatabase): Promise<number> {
  const counts = await within(STORAGE_LIMIT, Promise.all(tablesOf(database).map((table) => table.count())));
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Writes a corpus into its database; one that is too damaged to be written is deleted first.
 * @param progress told the share that is written, 0 to 1
 * @returns the open database, checked
 * @throws when storage is refused, full, damaged beyond repair or does not answer
 */
export async function fillCorpus(
  corpus: Corpus,
  progress: (share: number) => void = () => {},
): Promise<CorpusDatabase> {
  try {
    return await write(corpus, progress);
  } catch (error) {
    if (!isDamage(error)) throw error;
    await deleteCorpus(corpus.hash);
    return write(corpus, progress);
  }
}

async function write(corpus: Corpus, progress: (share: number) => void): Promise<CorpusDatabase> {
  const database = new CorpusDatabase(corpus.hash);
  try {
    await within(STORAGE_LIMIT, database.open());
    await within(FILL_LIMIT, fill(database, corpus, progress));
    if (await isWhole(database)) return database;
    throw Object.assign(new Error('the stored corpus differs from the packaged one right after writing it'), {
      name: 'DataError',
    });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Errors that say the stored file is broken, not that storage is out of reach. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && ['UnknownError', 'DataError', 'NotFoundError'].includes(error.name);
}

/** The rows of a corpus by table. */
export function rowsOf(corpus: Pick<Corpus, 'entities' | 'sources' | 'measures' | 'claims'>) {
  const claims: ClaimRow[] = corpus.claims.map((claim) => ({
    ...claim,
    bears: (claim.relations ?? []).map(({ to }) => to),
  }));
  return { entities: corpus.entities, sources: corpus.sources, measures: corpus.measures, claims };
}

async function fill(database: CorpusDatabase, corpus: Corpus, progress: (share: number) => void): Promise<void> {
  const rows = rowsOf(corpus);
  const total = Object.values(rows).reduce((sum, list) => sum + list.length, 0);
  let done = 0;
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    for (const [name, list] of Object.entries(rows)) {
      for (let at = 0; at < list.length; at += BATCH) {
        const batch = list.slice(at, at + BATCH);
        await database.table(name).bulkPut(batch);
        done += batch.length;
        progress(done / total);
      }
    }
    await database.seal.put({
      id: 'seal',
      hash: corpus.hash,
      rows: total,
      content: checksum(Object.values(rows).flat()),
    });
  });
}

const WRAP = 0x1_0000_0000;

/** Order-independent sum of FNV-1a over the rows as JSON; against accident, not against an attacker. */
function checksum(rows: readonly object[]): number {
  let sum = 0;
  for (const row of rows) {
    const text = JSON.stringify(row);
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    sum = (sum + (hash >>> 0)) % WRAP;
  }
  return sum;
}
