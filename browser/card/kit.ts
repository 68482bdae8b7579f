/** What the background sends along with the pack so that a page can show cards: the style, and what is said while there is none. */
import { button, heading } from './draw.ts';
import { type Drawn, h } from './drawn.ts';
import { CARD_CSS } from './style.ts';
import type { CardWords } from './words.ts';

export interface CardKit {
  /** Style sheet of the card's shadow root. */
  css: string;
  /** The card while its answer is on the way. */
  waiting: Drawn[];
  /** The card when there was no answer. */
  failed: Drawn[];
  copied: string;
  copyRefused: string;
}

/** The kit in the reader's words. Called by the background, never by the page script. */
export function cardKit(words: CardWords): CardKit {
  const head = heading('Xiaomi', words);
  return {
    css: CARD_CSS,
    waiting: [head, h('p', { class: 'quiet', role: 'status' }, words.waiting)],
    failed: [head, h('p', { role: 'alert' }, words.failed, ' ', button('retry', words.retry))],
    copied: words.copied,
    copyRefused: words.copyRefused,
  };
}
