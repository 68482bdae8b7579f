/** The look-up of popup and panel, loaded when something is typed: most openings of either never look anything up. */
import type { LookUp } from './look-up.ts';
import type { MergedStore } from './packs/merge.ts';

/** The same as `newLookUp`; its code comes with the first question. */
export function lazyLookUp(store: () => Promise<MergedStore>): LookUp {
  let made: Promise<LookUp> | undefined;
  const open = () => {
    made ??= import('./look-up.ts').then(({ newLookUp }) => newLookUp(store));
    return made;
  };
  return {
    names: async (query, limit) => (await open()).names(query, limit),
    claims: async (query, limit) => (await open()).claims(query, limit),
  };
}
