/**
 * How many mentions each frame of a tab holds, as its script told. Kept for the session under one key a frame, so that two
 * frames that tell at the same time do not undo each other.
 */
import { browser } from 'wxt/browser';

const keyOf = (tabId: number, frameId: number | '') => `count/${tabId}/${frameId}`;

/** Notes what a frame told; a frame without mentions, or one that goes away, is forgotten. */
export async function noteCount(tabId: number, frameId: number, mentions: number): Promise<void> {
  const { session } = browser.storage;
  const key = keyOf(tabId, frameId);
  await (mentions > 0 ? session.set({ [key]: mentions }) : session.remove(key));
}

/** The frames of a tab that hold mentions, each with how many, in no order. */
export async function countsOf(tabId: number): Promise<[frameId: number, mentions: number][]> {
  const start = keyOf(tabId, '');
  return Object.entries(await browser.storage.session.get())
    .filter(([key]) => key.startsWith(start))
    .map(([key, mentions]): [number, number] => [Number(key.slice(start.length)), Number(mentions)]);
}
