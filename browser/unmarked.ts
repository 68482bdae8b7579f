/** What a reader's settings leave unmarked: asked by the background for a page, by popup and panel for their first line. */
import type { MarkKind } from '../engine/claims/stance.ts';
import { countUnwanted, hasWishes, type OriginCounts, unwantedKeys } from '../engine/claims/wanted.ts';
import type { ListedMention } from './messages.ts';
import { readPackaged } from './packaged.ts';
import type { Settings } from './settings.ts';
import { packageUrl } from './url.ts';

/** `marks.json`, made by data/bundle.ts. */
interface MarkTables {
  stances: Record<string, MarkKind>;
  origins: OriginCounts;
}

let tables: Promise<MarkTables> | undefined;

function loadTables(): Promise<MarkTables> {
  tables ??= readPackaged<MarkTables>('marks.json', packageUrl).catch((error: unknown) => {
    // A failure is not kept: the next question tries again.
    tables = undefined;
    throw error;
  });
  return tables;
}

/** Keys of what a page leaves unmarked; read from the package only for a reader who wants something left off. */
export async function unmarkedKeys(settings: Settings): Promise<Record<string, true>> {
  return hasWishes(settings) ? unwantedKeys(settings, (await loadTables()).origins) : {};
}

/** How many of a page's mentions are listed without being marked because of the settings; repeats do not count as such. */
export async function countUnmarked(settings: Settings, mentions: readonly ListedMention[]): Promise<number> {
  if (settings.marks === 'quiet') return mentions.length;
  if (!hasWishes(settings)) return 0;
  const { stances, origins } = await loadTables();
  return countUnwanted(mentions, unwantedKeys(settings, origins), stances);
}
