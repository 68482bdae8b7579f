/** The corpus as this part of the extension gets at it: memory at once, the database as soon as it is checked. */
import type { Corpus } from '../../engine/corpus/schema.ts';
import { once } from '../once.ts';
import { readPackaged } from '../packaged.ts';
import { packageUrl } from '../url.ts';
import { type CorpusDatabase, deleteOthers, within } from './database.ts';
import { fillCorpus, isWhole, openFilled } from './install.ts';
import { type CorpusStore, currentStore, databaseStore, memoryStore, withFallback } from './queries.ts';

/** How long the first question waits for the database, in ms; what takes longer goes on beside answers from memory. */
const PATIENCE = 500;
/** How long after opening the rows are checked, in ms: the question that woke the background comes first. */
const CALM = 300;

/** Where the corpus stands, for options and the side panel. */
export type StoreState = { state: 'filling'; share: number } | { state: 'database' } | { state: 'memory'; why: string };

export interface StoreOptions {
  /** Hash of the packaged corpus. */
  hash: string;
  /** Reads the packaged corpus; called only when the database cannot answer. */
  load: () => Promise<Corpus>;
  /** Told of every change of state. */
  report?: (state: StoreState) => void;
  /** Check every row and fill again where needed. The background does; pages beside it only read. Default true. */
  keeps?: boolean;
}

/**
 * Opens the corpus: from the database when it is filled and whole, else from memory while the database is being filled.
 * Storage that is refused, full, blocked, damaged or slow leaves memory in charge, with the same answers.
 * @returns a store that answers from the first moment; it changes over by itself
 */
export async function openStore({ hash, load, report = () => {}, keeps = true }: StoreOptions): Promise<CorpusStore> {
  // Read once for memory and for filling.
  const corpus = once(load);
  const inMemory = once(() => corpus().then(memoryStore));
  const failed = (error: unknown) => {
    report({ state: 'memory', why: reasonOf(error) });
  };
  let current: CorpusStore | undefined;
  const use = (database: CorpusDatabase) => {
    current = withFallback(databaseStore(database), inMemory, failed);
    report({ state: 'database' });
    if (keeps) deleteOthers(hash).catch(() => {});
  };
  const refill = async () => {
    report({ state: 'filling', share: 0 });
    use(await fillCorpus(await corpus(), (share) => report({ state: 'filling', share })));
  };
  const check = async (opened: CorpusDatabase) => {
    await new Promise((resolve) => setTimeout(resolve, CALM));
    if (await isWhole(opened)) return;
    current = await inMemory();
    opened.close();
    await refill();
  };
  const settled = openFilled(hash).then((opened) => {
    if (opened !== null) {
      use(opened);
      if (keeps) check(opened).catch(failed);
    } else if (keeps) refill().catch(failed);
  }, failed);
  await within(PATIENCE, settled).catch(() => {});
  const begun = current ?? (await inMemory());
  current ??= begun;
  return currentStore(() => current ?? begun);
}

/** Opens the corpus of the package, as every part of this extension does. */
export function openPackagedStore(options: Pick<StoreOptions, 'report' | 'keeps'>): Promise<CorpusStore> {
  return openStore({ ...options, hash: __CORPUS_HASH__, load: () => readPackaged<Corpus>('corpus.json', packageUrl) });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
