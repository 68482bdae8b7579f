import { createContext, useContext } from 'react';

/** What became of looking for the place in a source. */
export type Place = 'found' | 'missing' | 'unread';
/** Opens a source at an address and says whether the words stand there. */
export type OpenPlace = (address: string, words: string) => Promise<Place>;

const Context = createContext<OpenPlace | null>(null);

/** Everything inside opens places this way; outside, a place is an ordinary link. */
export const OpenPlaceProvider = Context.Provider;

/** @returns null where a link is all there is */
export function useOpenPlace(): OpenPlace | null {
  return useContext(Context);
}
