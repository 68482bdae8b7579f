/** What narrows a number, on the page and in a claim; and words that take it out of any comparison. */
import type { Reader } from './reader.ts';

/**
 * How a claim's scope stands to what the page says.
 * @returns same: stated or tacit, comparable; silent: a scope we know no words for, good for agreement only
 */
export function fitScope(
  scope: string | undefined,
  sentence: string,
  { scopes, re }: Reader,
): 'same' | 'silent' | 'other' {
  if (scope === undefined || re.tacit.test(scope)) return 'same';
  const stated = scopes.get(scope);
  if (stated?.test(sentence)) return 'same';
  return stated === undefined || re.unstated.test(scope) ? 'silent' : 'other';
}

/** Words around a number that forbid a comparison (`unsaid`, `gap`) or a difference (`hedged`). */
export function readHedges(
  clause: string,
  before: string,
  unit: string,
  { re }: Reader,
): { kind: 'unsaid' | 'gap' | 'hedged'; word: string } | null {
  const share = unit === 'percent' || unit === 'times';
  for (const [kind, match] of [
    ['gap', share ? null : re.gap.exec(before)],
    ['unsaid', re.unsaid.exec(clause)],
    ['hedged', re.hedged.exec(clause)],
  ] as const)
    if (match !== null) return { kind, word: match[0].trim() };
  return null;
}
