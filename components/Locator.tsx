import { type MouseEvent, useState } from 'react';
import type { Source } from '../engine/corpus/schema.ts';
import { type Place, useOpenPlace } from './OpenPlace.tsx';
import { useSpeech } from './Speech.tsx';
import { addressAt, safeAddress } from './safe-address.ts';

const ANSWER = {
  looking: 'placeLooking',
  found: 'placeFound',
  missing: 'placeMissing',
  unread: 'placeUnread',
} as const;

/**
 * The figure or name to look for in the source, as a link to that place where an address is known; opened from here, it says
 * whether the words still stand there.
 */
export function Locator({ source, words }: { source: Source; words: string }) {
  const { say } = useSpeech();
  const open = useOpenPlace();
  const [place, setPlace] = useState<Place | 'looking' | null>(null);
  const address = source.link === 'none' ? undefined : safeAddress(source.url);
  const shown = say('quoted', { words });
  if (address === undefined) return <span className="soft">{shown}</span>;
  const there = addressAt(address, words);
  const follow = (event: MouseEvent) => {
    // With a key held, or with another button, the reader wants the browser's own way.
    if (open === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setPlace('looking');
    open(there, words).then(setPlace, () => setPlace('unread'));
  };
  return (
    <>
      <a href={there} target="_blank" rel="noreferrer noopener" title={say('findThere')} onClick={follow}>
        {shown} ↗
      </a>
      <span role="status" className={place === 'missing' ? 'place place-missing' : 'place'}>
        {place !== null && say(ANSWER[place])}
      </span>
    </>
  );
}
