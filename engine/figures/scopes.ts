/** What narrows a number, on the page and in a claim; and words that take it out of any comparison. */
import type { Reader } from './reader.ts';

/**
 * How a claim's scope stands to what the page says.
 * @param page the folded sentence of a number, and what of it stands before the number
 * @returns same: stated or tacit, comparable; silent: a scope we know no words for, good for agreement only
 */
export function fitScope(
  scope: string | undefined,
  page: { sentence: string; lead: string },
  { scopes, opposed, re }: Reader,
): 'same' | 'silent' | 'other' {
  if (scope === undefined) return 'same';
  const stated = scopes.get(scope);
  // 按批发口径，10月为48654辆: of retail only where that is said since.
  const since = opposed.get(scope)?.exec(page.lead)?.[1];
  if (since !== undefined && !stated?.test(since)) return 'other';
  if (re.tacit.test(scope)) return 'same';
  if (stated?.test(page.sentence)) return 'same';
  return stated === undefined || re.unstated.test(scope) ? 'silent' : 'other';
}

/**
 * Words around a number that forbid a comparison (`unsaid`, `gap`) or a difference (`hedged`).
 * @param before what stands right before the number
 * @param earlier what was said of whom it is about: launched in India today. It packs 6,330 mAh
 */
export function readHedges(
  clause: string,
  before: string,
  earlier: string,
  unit: string,
  { re }: Reader,
): { kind: 'unsaid' | 'gap' | 'hedged'; word: string } | null {
  const share = unit === 'percent' || unit === 'times';
  for (const [kind, match] of [
    ['gap', share ? null : re.gap.exec(before)],
    ['unsaid', re.unsaid.exec(clause)],
    ['hedged', re.hedged.exec(clause) ?? re.abroad.exec(earlier)],
  ] as const)
    if (match !== null) return { kind, word: match[0].trim() };
  return null;
}
