import { useEffect, useState } from 'react';
import { type Route, readRoute } from '../../components/routes.ts';

interface Place {
  hash: string;
  /** Position in the panel's own history, from 0. */
  at: number;
  /** The furthest position known. */
  last: number;
}

/**
 * The route in the address, with back and forward over the panel's own history: the browser gives a side panel no buttons
 * for it. The place is noted in each history entry, so that going back does not count as going on.
 */
export function useRoute() {
  const [place, setPlace] = useState<Place>(() => {
    const at = numberOf(history.state);
    history.replaceState({ at }, '');
    return { hash: location.hash, at, last: at };
  });
  useEffect(() => {
    const onChange = () => {
      setPlace((before) => {
        const state: unknown = history.state;
        const known = typeof state === 'object' && state !== null && 'at' in state;
        const at = known ? numberOf(state) : before.at + 1;
        if (!known) history.replaceState({ at }, '');
        return { hash: location.hash, at, last: known ? Math.max(before.last, at) : at };
      });
    };
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return {
    route: readRoute(place.hash) satisfies Route,
    hash: place.hash,
    at: place.at,
    canGoBack: place.at > 0,
    canGoForward: place.at < place.last,
  };
}

function numberOf(state: unknown): number {
  const at = (state as { at?: unknown } | null)?.at;
  return typeof at === 'number' && at >= 0 ? at : 0;
}
