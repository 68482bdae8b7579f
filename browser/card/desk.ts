/** What is at hand while a card is drawn. */
import type { CardSpeech } from './draw.ts';
import { clip } from './say.ts';

/** Units of the parts. Where together they are too long, what is said by the way shrinks first, then what is said. */
export const ROOM = { statement: 130, counter: 100, why: 72, title: 34, about: 90, publisher: 16, claimant: 30 };
const LOUD: readonly string[] = ['statement', 'counter', 'about'];

/** By how much the parts shrink: what is said, what is said by the way; and whether the reason of a counter-claim still fits. */
export interface Fit {
  loud: number;
  quiet: number;
  hasWhy: boolean;
}
/** From roomy to tight. A number at the end of a sentence is worth more than a title in full. */
export const FITS: readonly Fit[] = [
  { loud: 1, quiet: 1, hasWhy: true },
  { loud: 1, quiet: 0.6, hasWhy: true },
  { loud: 1, quiet: 0.6, hasWhy: false },
  { loud: 0.9, quiet: 0.5, hasWhy: false },
  { loud: 0.75, quiet: 0.4, hasWhy: false },
  { loud: 0.6, quiet: 0.4, hasWhy: false },
  { loud: 0.4, quiet: 0.4, hasWhy: false },
];
/** What is at hand while drawing. */
export interface Desk extends CardSpeech {
  fit: Fit;
}

/** A part cut to its room. */
export const cut = (text: string, part: keyof typeof ROOM, { fit }: Desk): string =>
  clip(text, ROOM[part] * (LOUD.includes(part) ? fit.loud : fit.quiet));
