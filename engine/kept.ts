/** Things that are made of objects once, and kept as long as those live. */
import type { Steps } from './steps.ts';

/** @param make called once for each object */
export function keptBy<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>();
  return (of) => {
    const made = kept.get(of) ?? make(of);
    kept.set(of, made);
    return made;
  };
}

/**
 * The same for what is made in steps.
 * @param make called once for each object, again where somebody else asks before the first one is done
 */
export function keptInSteps<Of extends object, Made>(make: (of: Of) => Steps<Made>): (of: Of) => Steps<Made> {
  const kept = new WeakMap<Of, Made>();
  return function* (of) {
    const made = kept.get(of) ?? (yield* make(of));
    kept.set(of, made);
    return made;
  };
}
