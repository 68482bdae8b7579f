/** Reads `data/changes.json` for the build. */
import { readFileSync } from 'node:fs';
import { Changes } from '../engine/corpus/changes.ts';

/**
 * @param revision of the corpus that is being packed
 * @returns what is new, newest first
 * @throws when the file has a wrong shape, or does not say what changed with this revision
 */
export function readChanges(revision: string): Changes {
  const parsed = Changes.safeParse(JSON.parse(readFileSync(new URL('changes.json', import.meta.url), 'utf8')));
  if (!parsed.success) {
    const [fault] = parsed.error.issues;
    throw new Error(`data/changes.json, ${fault?.path.join('.')}: ${fault?.message}`);
  }
  if (parsed.data.corpus[0]?.revision !== revision)
    throw new Error(
      `data/changes.json does not say what changed in ${revision}: put an entry for it first in "corpus".`,
    );
  return parsed.data;
}
