/**
 * fast-check as every test gets it (`vitest.config.ts` puts it in its place): a seed that failures name and that can be given,
 * and more runs by night.
 *
 *     COUNTERPOINT_SEED=123 npm test -- numbers      the same random values again
 *     npm test -- --nightly                          ten times as many
 */
import real, { type IRawProperty, type Parameters } from 'fast-check';

/** A number of 32 bits, as fast-check takes it: the one that was given, or one by chance. */
const seed = Number(process.env.COUNTERPOINT_SEED || Math.random() * 2 ** 31) | 0;
const scale = process.env.COUNTERPOINT_NIGHTLY ? 10 : 1;
/** What fast-check does when it is not told. */
const RUNS = 100;

function explain(error: unknown): never {
  const night = scale > 1 ? ' by night (npm test -- --nightly)' : '';
  if (error instanceof Error) error.message = `See it again with COUNTERPOINT_SEED=${seed}${night}\n${error.message}`;
  throw error;
}

/** `fc.assert` with the seed and the number of runs of this run; what a test says for itself counts before the seed. */
function assert<Values>(property: IRawProperty<Values>, options: Parameters<Values> = {}): Promise<void> | undefined {
  try {
    const outcome = real.assert(property, { seed, ...options, numRuns: (options.numRuns ?? RUNS) * scale });
    return outcome?.catch(explain);
  } catch (error) {
    return explain(error);
  }
}

export default { ...real, assert };
