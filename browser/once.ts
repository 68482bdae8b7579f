/** What is costly to get and wanted often: got at the first question. */

/**
 * Keeps what a work gives from its first call on. A failure is not kept: the next call tries again.
 * @returns a function that gives the same promise to all callers
 */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= work().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
