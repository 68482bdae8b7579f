/** The corpus as popup and side panel read it: the bundled one and the packs that are on. */
import { openPackagedStore } from '../store/open.ts';
import { type MergedStore, mergeStores, openPacks } from './merge.ts';

/** @param signal ends the listening for changes of packs */
export async function openWholeStore(signal: AbortSignal): Promise<MergedStore> {
  const packs = openPacks(signal);
  // Opened while the bundled corpus is, and not behind it.
  void packs.list();
  return mergeStores(await openPackagedStore({ keeps: false }), packs);
}
