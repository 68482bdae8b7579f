/** How many of a page's mentions its reader's wishes leave unmarked: for popup and panel, which say so. */
import type { MarkKind } from './stance.ts';

/** A listed mention, as far as wishes are about it. */
interface Listed {
  entity: string;
  kind: string;
  mark: MarkKind | 'differs' | 'agrees';
  claim?: string | null;
}

/**
 * How many of a page's mentions its reader's wishes leave unmarked.
 * @param unwanted what `unwantedKeys` gives
 * @param stances what `markKinds` gives: a figure that agrees is drawn as the claim it agrees with
 */
export function countUnwanted(
  mentions: readonly Listed[],
  unwanted: Record<string, true>,
  stances: Record<string, MarkKind>,
): number {
  return mentions.filter(({ entity, kind, mark, claim }) => {
    const key = (kind === 'figure' ? claim : entity) ?? '';
    return unwanted[mark === 'agrees' ? (stances[key] ?? 'context') : mark] || unwanted[key];
  }).length;
}
