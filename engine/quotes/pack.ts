/** What recognising quoted words needs of the corpus. Made at build time. */
import type { Claim, Entity } from '../corpus/schema.ts';
import { foldText } from '../figures/fold.ts';
import { defaultReader } from '../figures/numbers.ts';

/** A claim that somebody said something. Plain JSON. */
export interface PackedQuote {
  id: string;
  /** Who says it, by the claim; null: nobody is named. */
  by: string | null;
  about: string[];
  /** All whom it is by or about. */
  of: string[];
  /** Folded, lower case: of each list one must stand in what is quoted. */
  words: string[][];
}

/**
 * Packs the claims of quotes that name their words.
 * @returns those asking for most words first
 */
export function packQuotes(claims: Claim[], entities: Map<string, Entity>): PackedQuote[] {
  const fold = (text: string) => foldText(text, defaultReader().fold).text.toLowerCase();
  return claims
    .flatMap(({ id, quoted, claimant, about, status }) => {
      if (quoted === undefined || status === 'withdrawn') return [];
      const by = claimant.entity && entities.has(claimant.entity) ? claimant.entity : null;
      const words = quoted.map((variants) => fold(variants).split('|'));
      return [{ id, by, about, of: by === null ? about : [by, ...about], words }];
    })
    .sort((a, b) => b.words.length - a.words.length);
}
