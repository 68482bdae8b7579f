/** A text marked by the engine that pages use, on the corpus that pages get. */
import type { PagePack } from '../../browser/messages.ts';
import { readPackaged } from '../../browser/packaged.ts';
import { marksOf } from '../../browser/page/marks.ts';
import { packageUrl } from '../../browser/url.ts';
import type { SamplePiece } from '../../components/WelcomeSample.tsx';
import { analyse } from '../../engine/analyse.ts';
import { openLexicon } from '../../engine/matching/lexicon.ts';

type Pack = Pick<Extract<PagePack, { state: 'on' }>, 'lexicon' | 'figures' | 'stances'>;
export type Marker = (text: string) => SamplePiece[];

/**
 * Opens the packaged tables.
 * @returns what cuts a text into marked and unmarked pieces
 * @throws when the package is damaged
 */
export async function openMarker(): Promise<Marker> {
  const pack = await readPackaged<Pack>('page-pack.json', packageUrl);
  const lexicon = openLexicon(pack.lexicon);
  return (text) => {
    const pieces: SamplePiece[] = [];
    let at = 0;
    for (const { start, end, kind, of } of marksOf(
      analyse(text, { lexicon, figures: pack.figures }),
      pack.stances,
      [],
    )) {
      // As on a page: a mark that would open an empty card is not drawn.
      const isFigure = 'relation' in of;
      if (start < at || of.entity === null || (!isFigure && pack.stances[of.entity] === undefined)) continue;
      const word = isFigure ? (of.relation === 'differs' ? 'differs' : 'agrees') : kind;
      const route = isFigure && of.claim !== null ? `/claim/${of.claim}` : `/entity/${of.entity}`;
      if (start > at) pieces.push({ start: at, text: text.slice(at, start) });
      pieces.push({ start, text: text.slice(start, end), mark: { kind, word, href: `sidepanel.html#${route}` } });
      at = end;
    }
    if (at < text.length) pieces.push({ start: at, text: text.slice(at) });
    return pieces;
  };
}
