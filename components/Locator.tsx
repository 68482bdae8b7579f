import type { Source } from '../engine/corpus/schema.ts';
import { useSpeech } from './Speech.tsx';
import { addressAt, safeAddress } from './safe-address.ts';

/** The figure or name to look for in the source, as a link to that place where an address is known. */
export function Locator({ source, words }: { source: Source; words: string }) {
  const { say } = useSpeech();
  const address = source.link === 'none' ? undefined : safeAddress(source.url);
  const shown = say('quoted', { words });
  if (address === undefined) return <span className="soft">{shown}</span>;
  return (
    <a href={addressAt(address, words)} target="_blank" rel="noreferrer noopener" title={say('findThere')}>
      {shown} ↗
    </a>
  );
}
