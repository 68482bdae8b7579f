/** The full texts of the five articles, where they lie beside the repository. They are not ours to ship. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Source id -> file name. */
export const ARTICLE_FILES: Readonly<Record<string, string>> = {
  'dsb-double11-290yi': '000_4c7bb88e391761a7.txt',
  'netease-deposit-ruling': '001_72515c6dbed24e30.txt',
  'netease-500k-delivered': '002_c1451f773b8c636e.txt',
  'xinhangqing-marketing-label': '003_32ac8566820995e8.txt',
  'topds-carbon-hood-q3': '004_4989cca7a220f01e.txt',
};

/**
 * Reads the articles for the rules about locators and copied sentences.
 * @param folder where they lie; by default ../shared/articles beside the repository
 * @returns texts by source id, or null when the folder is not there
 */
export function readArticles(
  folder: string = fileURLToPath(new URL('../../shared/articles', import.meta.url)),
): ReadonlyMap<string, string> | null {
  if (!existsSync(folder)) return null;
  return new Map(Object.entries(ARTICLE_FILES).map(([id, name]) => [id, readFileSync(join(folder, name), 'utf8')]));
}
