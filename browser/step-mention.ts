/** "Next mention" and "previous mention" over all frames of a tab: the page first, then its frames in the order in which they came. */
import { browser } from 'wxt/browser';
import { countsOf } from './frame-counts.ts';

/** Where the last step of a tab led: the id of a frame, kept for the session. */
const keyOf = (tabId: number) => `step/${tabId}`;

/** Goes on by one mention. Where a frame has none left, the next one is entered at its end; after the last comes the first. */
export async function stepMention(tabId: number, by: 1 | -1): Promise<void> {
  const { session } = browser.storage;
  const key = keyOf(tabId);
  const [counts, noted] = await Promise.all([countsOf(tabId), session.get(key)]);
  const told = counts.map(([frameId]) => frameId).sort((a, b) => a - b);
  const frames = told.length === 0 ? [0] : told;
  const start = Math.max(0, frames.indexOf(Number(noted[key] ?? 0)));
  for (let tries = 0; tries <= frames.length; tries++) {
    const frameId = frames.at((start + by * tries) % frames.length) ?? 0;
    const part = frames.length === 1 ? {} : { part: tries === 0 ? 'rest' : 'whole' };
    const answer: unknown = await browser.tabs
      .sendMessage(tabId, { verb: 'stepMention', by, ...part }, { frameId })
      .catch(() => null);
    if ((answer as { found?: unknown } | null)?.found === true) {
      await session.set({ [key]: frameId });
      return;
    }
  }
}
