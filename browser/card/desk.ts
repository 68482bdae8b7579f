/** What is at hand while a card is drawn. */
import type { CardSpeech } from './draw.ts';
import { clip } from './say.ts';

/** Units of the parts; where together they are too long, all shrink. */
export const ROOM = { statement: 130, counter: 96, why: 72, title: 34, about: 90, publisher: 16, claimant: 30 };
/** What is at hand while drawing: words, and by how much the parts shrink. */
export interface Desk extends CardSpeech {
  scale: number;
}

/** A part cut to its room. */
export const cut = (text: string, part: keyof typeof ROOM, { scale }: Desk): string => clip(text, ROOM[part] * scale);
