/** What a reader's settings leave unmarked: asked by the background for a page. */
import type { MarkKind } from '../engine/claims/stance.ts';
import { hasWishes, type OriginCounts, unwantedKeys } from '../engine/claims/wanted.ts';
import { once } from './once.ts';
import { readPackaged } from './packaged.ts';
import type { Settings } from './settings.ts';
import { packageUrl } from './url.ts';

/** `marks.json`, made by data/bundle.ts. */
interface MarkTables {
  stances: Record<string, MarkKind>;
  origins: OriginCounts;
}

/** Both tables; read at the first call. */
export const loadTables = once(() => readPackaged<MarkTables>('marks.json', packageUrl));

/** Keys of what a page leaves unmarked; read from the package only for a reader who wants something left off. */
export async function unmarkedKeys(settings: Settings): Promise<Record<string, true>> {
  return hasWishes(settings) ? unwantedKeys(settings, (await loadTables()).origins) : {};
}
