/** What is at hand while a card is drawn. */
import type { CardSpeech } from './draw.ts';
import { clip } from './say.ts';

/**
 * Units of the parts, and the least that is left of each. Where together they are too long, what is said by the way shrinks
 * first, then what speaks against the claim, and the claim itself last.
 */
const ROOM = {
  statement: { most: 220, least: 50 },
  counter: { most: 110, least: 30 },
  about: { most: 90, least: 44 },
  why: { most: 72, least: 40 },
  title: { most: 34, least: 12 },
  publisher: { most: 18, least: 8 },
  claimant: { most: 44, least: 30 },
};
type Part = keyof typeof ROOM;

/** By how much the parts shrink: the claim, its counter-claim, what is said by the way; and whether there is room for why. */
export interface Fit {
  claim: number;
  counter: number;
  quiet: number;
  hasWhy: boolean;
}
/** From roomy to tight. */
export const FITS: readonly Fit[] = [
  { claim: 1, counter: 1, quiet: 1, hasWhy: true },
  { claim: 1, counter: 1, quiet: 0.6, hasWhy: true },
  { claim: 1, counter: 1, quiet: 0.6, hasWhy: false },
  { claim: 1, counter: 0.7, quiet: 0.5, hasWhy: false },
  { claim: 0.8, counter: 0.6, quiet: 0.4, hasWhy: false },
  { claim: 0.65, counter: 0.6, quiet: 0.3, hasWhy: false },
  { claim: 0.65, counter: 0.55, quiet: 0, hasWhy: false },
  { claim: 0.5, counter: 0.55, quiet: 0, hasWhy: false },
  { claim: 0.5, counter: 0.4, quiet: 0, hasWhy: false },
  { claim: 0.35, counter: 0.3, quiet: 0, hasWhy: false },
  { claim: 0, counter: 0, quiet: 0, hasWhy: false },
];
/** What is at hand while drawing. */
export interface Desk extends CardSpeech {
  fit: Fit;
}

/** A part cut to its room. */
export function cut(text: string, part: Part, { fit }: Desk): string {
  const share = part === 'statement' ? fit.claim : part === 'counter' || part === 'about' ? fit.counter : fit.quiet;
  const { most, least } = ROOM[part];
  return clip(text, Math.max(least, most * share));
}
