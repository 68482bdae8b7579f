/** What the options tell of the corpus: names of entities, counts, and where it is kept. */
import { browser } from 'wxt/browser';
import { ask } from '../../browser/ask.ts';
import { readPackaged } from '../../browser/packaged.ts';
import type { StoreState } from '../../browser/store/open.ts';
import { packageUrl } from '../../browser/url.ts';
import type { Corpus, Text } from '../../engine/corpus/schema.ts';

export interface CorpusFacts {
  /** Names by entity id. */
  names: Map<string, Text>;
  counts: { entities: number; claims: number; sources: number };
}

/** Reads the packaged corpus; null when the package is damaged. */
export async function readCorpusFacts(): Promise<CorpusFacts | null> {
  try {
    const { entities, claims, sources } = await readPackaged<Corpus>('corpus.json', packageUrl);
    return {
      names: new Map(entities.map(({ id, names }) => [id, names])),
      counts: { entities: entities.length, claims: claims.length, sources: sources.length },
    };
  } catch {
    return null;
  }
}

/** Calls back with where the corpus is kept, now and at every change. Opens it when nobody has yet. */
export async function watchStore(told: (state: StoreState) => void, signal: AbortSignal): Promise<void> {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    if (isState(changes.storeState?.newValue)) told(changes.storeState.newValue);
  };
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
  const { storeState } = await browser.storage.session.get('storeState').catch(() => ({ storeState: undefined }));
  if (isState(storeState) && !signal.aborted) told(storeState);
  // Any card makes the background open its store, if it has not; the answer itself is of no interest here.
  await ask('getCard', { entity: 'xiaomi', measures: [], via: 'alias', rule: '' });
}

function isState(value: unknown): value is StoreState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'state' in value &&
    (value.state === 'filling' || value.state === 'database' || value.state === 'memory')
  );
}
