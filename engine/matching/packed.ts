/** What pack.ts writes and `openLexicon` reads in the rows of a packed lexicon. */
import type { MentionKind } from '../mention.ts';

export const KINDS: readonly MentionKind[] = ['product', 'person', 'org', 'event', 'other'];
export const STANDINGS = ['xiaomi', 'party', 'bystander'] as const;
/** Flags of the conditions of a form. */
export const FLAG = { weak: 1, exactCase: 2, head: 4 } as const;

/** A form without the gaps that the scan steps over: `lei jun` -> `leijun`. */
export function squash(text: string): string {
  return text.replace(/[\s\-·._]/g, '');
}
