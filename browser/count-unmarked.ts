/** How much of a page its reader's settings leave unmarked: the first line of popup and panel says it. */
import { countUnwanted } from '../engine/claims/unwanted.ts';
import { hasWishes, unwantedKeys } from '../engine/claims/wanted.ts';
import type { ListedMention } from './messages.ts';
import type { Settings } from './settings.ts';
import { loadTables } from './unmarked.ts';

/** How many of a page's mentions are listed without being marked because of the settings; repeats do not count as such. */
export async function countUnmarked(settings: Settings, mentions: readonly ListedMention[]): Promise<number> {
  if (settings.marks === 'quiet') return mentions.length;
  if (!hasWishes(settings)) return 0;
  const { stances, origins } = await loadTables();
  return countUnwanted(mentions, unwantedKeys(settings, origins), stances);
}
