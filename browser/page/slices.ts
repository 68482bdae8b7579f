/** Long work in short tasks. */

/** Milliseconds of work between two pauses; the page is never held up for longer than about twice this. */
const SLICE = 5;

/** Lets the page go first. `scheduler.yield` comes back soonest: 10 MB took 118 ms against 1 s of `requestIdleCallback`. */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Keeps a work in slices: to be called after each step of it.
 * @returns a function that lets the page go first where a slice is over, and tells whether to go on
 */
export function newPacer(signal: AbortSignal): () => Promise<boolean> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began > SLICE) {
      await pause();
      began = performance.now();
    }
    return !signal.aborted;
  };
}

/**
 * Runs a work that is cut into steps, a slice at a time.
 * @returns what it gives, or null when the signal ended it
 */
export async function inSlices<Result>(steps: Generator<void, Result>, signal: AbortSignal): Promise<Result | null> {
  const rest = newPacer(signal);
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (await rest());
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
