/** One-shot questions to the background: a time limit, one retry, and silence once the extension is gone from under us. */
import { browser } from 'wxt/browser';
import type { TabRequests } from './messages.ts';

/** Whether the extension that injected this script is still there; after an update it is not. */
export function isAlive(): boolean {
  // Firefox and Chromium both take the id away; Firefox may throw at the touch of `runtime`.
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** A worker that has to start answers within 80 ms; one that is busy filling its store within a second. */
const LIMIT = 2000;

/** Tells the background something once, without waiting: from a document that goes away and may come back. */
export function tell<Verb extends keyof TabRequests>(verb: Verb, what: Parameters<TabRequests[Verb]>[0]): void {
  // Gone with an update, it throws instead of rejecting.
  if (isAlive()) browser.runtime.sendMessage({ verb, ...what }).catch(() => {});
}

/**
 * Asks the background.
 * @returns the answer; null when there was none, twice
 */
export async function ask<Verb extends keyof TabRequests>(
  verb: Verb,
  question: Parameters<TabRequests[Verb]>[0],
): Promise<ReturnType<TabRequests[Verb]> | null> {
  for (let attempt = 0; attempt < 2 && isAlive(); attempt++) {
    let timer = 0;
    try {
      const answer = await Promise.race([
        browser.runtime.sendMessage({ verb, ...question }),
        new Promise<undefined>((resolve) => {
          timer = window.setTimeout(resolve, LIMIT);
        }),
      ]);
      if (answer !== undefined) return answer as ReturnType<TabRequests[Verb]> | null;
    } catch {
      // The worker was put to sleep in the middle of it, or is gone: the next attempt wakes it.
    } finally {
      clearTimeout(timer);
    }
  }
  return null;
}
