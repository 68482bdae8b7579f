/** All listed forms of all entities: packed at build time, opened once a page. */
import type { Corpus } from '../corpus/schema.ts';
import type { MentionKind } from '../mention.ts';

/** Plain JSON that travels by message to each tab. Treat it as opaque: only `openLexicon` reads it. */
export interface PackedLexicon {
  format: 1;
}

/** An entity as far as matching needs it. */
export interface LexiconEntity {
  id: string;
  /** English name. */
  label: string;
  kind: MentionKind;
}

/** The opened lexicon: typed arrays for the scan, rules for the decision. */
export interface Lexicon {
  entities: LexiconEntity[];
}

/**
 * Packs all listed forms of a corpus. Build time only.
 * @param options.traditional pairs [Traditional, Simplified] of single characters, as `readTraditional()` of data/traditional.ts gives them
 */
export function packLexicon(_corpus: Corpus, _options: { traditional: [string, string][] }): PackedLexicon {
  return { format: 1 };
}

/** Opens a packed lexicon: about 5 ms at 2,000 forms; do it once a page. */
export function openLexicon(_packed: PackedLexicon): Lexicon {
  return { entities: [] };
}
