/** Every word that the card says, in three languages. */
import type { Language } from '../../engine/corpus/schema.ts';

export interface CardWords {
  close: string;
}

/** The words in one language. */
export function cardWords(_language: Language): CardWords {
  return { close: 'Close' };
}
