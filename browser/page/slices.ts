/** Long work in short tasks. */
import type { Steps } from '../../engine/steps.ts';

/**
 * Milliseconds of work between two pauses. Code that runs for the first time holds the page up to three times as long. Slices
 * of 5 ms held it for a fifth longer at a stretch, and a whole reading took as long.
 */
const SLICE = 3;

/** Pauses so far. */
let paused = 0;

/**
 * Lets the page go first. `scheduler.yield` comes back soonest: 10 MB took 118 ms against 1 s of `requestIdleCallback`. But
 * it comes before the browser's own small tasks too, and rubbish that it never got to sweep it then sweeps in one go of 50
 * ms and more: now and then we queue behind them.
 */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield && ++paused % 16 > 0) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Keeps a work in slices. */
export interface Pacer {
  /** To be asked after each step: is the slice over? */
  isOver(): boolean;
  /** Lets the page go first where the slice is over. Returns whether to go on. */
  rest(): Promise<boolean>;
}

export function newPacer(signal: AbortSignal): Pacer {
  let began = performance.now();
  const isOver = () => performance.now() - began > SLICE;
  return {
    isOver,
    async rest() {
      if (isOver()) {
        await pause();
        began = performance.now();
      }
      return !signal.aborted;
    },
  };
}

/**
 * Runs a work that is cut into steps, a slice at a time.
 * @param pacer of the work that this one is a part of
 * @returns what it gives, or null when it was ended
 */
export async function inSlices<Result>(steps: Steps<Result>, pacer: Pacer): Promise<Result | null> {
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (!pacer.isOver() || (await pacer.rest()));
  return null;
}

/** Resolves once the tab is seen and is no longer a prerendered one; at once when it is. */
export async function untilSeen(document: Document, signal: AbortSignal): Promise<void> {
  while (
    !signal.aborted &&
    ((document as { prerendering?: boolean }).prerendering || document.visibilityState === 'hidden')
  ) {
    await new Promise<void>((resolve) => {
      const once = { once: true, signal };
      document.addEventListener('visibilitychange', () => resolve(), once);
      document.addEventListener('prerenderingchange', () => resolve(), once);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
