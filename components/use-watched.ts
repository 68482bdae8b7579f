import { useEffect, useState } from 'react';

/**
 * The latest value of something that is watched.
 * @param watch starts watching and stops when the signal aborts; started again when `key` changes
 * @returns undefined until the first value
 */
export function useWatched<T>(
  watch: (tell: (value: T) => void, signal: AbortSignal) => void,
  key: unknown = null,
): T | undefined {
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when to start again; `watch` is written in place
  useEffect(() => {
    const life = new AbortController();
    watch((next) => {
      if (!life.signal.aborted) setValue(next);
    }, life.signal);
    return () => life.abort();
  }, [key]);
  return value;
}

/** Loaded, still being loaded, or failed with a reason. */
export type Loaded<T> = { state: 'loading' } | { state: 'loaded'; value: T } | { state: 'failed'; why: string };

/**
 * What an asynchronous function gives for a key. A late answer to an older key is dropped; while a new one is loading the
 * old value stays, so that the screen does not flicker.
 */
export function useLoaded<T>(load: () => Promise<T>, key: unknown): Loaded<T> & { isStale: boolean } {
  const [held, setHeld] = useState<{ key: unknown; loaded: Loaded<T> }>({ key, loaded: { state: 'loading' } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says when to load again; `load` is written in place
  useEffect(() => {
    let isCurrent = true;
    const put = (loaded: Loaded<T>) => {
      if (isCurrent) setHeld({ key, loaded });
    };
    load().then(
      (value) => put({ state: 'loaded', value }),
      (error: unknown) => put({ state: 'failed', why: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return { ...held.loaded, isStale: held.key !== key };
}
