/** What the background sends along with the pack so that a page script can draw cards: words in one language, and the style. */
import type { Language } from '../../engine/corpus/schema.ts';
import { CARD_CSS } from './style.ts';
import { type CardWords, cardWords } from './words.ts';

export interface CardKit {
  words: CardWords;
  /** Style sheet of the card's shadow root. */
  css: string;
}

/** The kit in the reader's language. Called by the background, never by the page script. */
export function cardKit(language: Language): CardKit {
  return { words: cardWords(language), css: CARD_CSS };
}
