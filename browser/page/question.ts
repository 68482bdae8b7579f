/** What is asked about a mark, and what of it stays on the page. */
import type { CardQuestion } from '../card/draw.ts';
import type { OwnText } from '../card/drawn.ts';
import { figureOf, mentionOf } from './marks.ts';
import type { Placed } from './session.ts';

/** Units around a mention within which a figure tells what it is about. */
const NEAR = 120;

/** What the background needs to know of a mark to draw its card. No text of the page. */
export function questionOf({ mark, figures }: Placed): CardQuestion {
  const figure = figureOf(mark);
  const mention = mentionOf(mark);
  const near = figures.filter(({ start, end }) => start < mark.end + NEAR && end > mark.start - NEAR);
  const measures = [...new Set((figure ? [figure] : near).flatMap(({ measure }) => measure ?? []))].slice(0, 8);
  const own =
    figure && figure.relation !== 'none' && figure.value !== null
      ? {
          relation: figure.relation,
          value: figure.value,
          unit: figure.unit,
          ...(figure.approx ? { approx: figure.approx } : {}),
        }
      : null;
  const claim = figure?.claim ?? mention?.quote;
  return {
    entity: mark.of.entity ?? '',
    measures,
    ...(claim ? { claim } : {}),
    via: mention?.via ?? 'figure',
    rule: mention?.why.rule ?? '',
    ...(own ? { own } : {}),
  };
}

/** What the card shows of the page's own words. */
export function ownOf({ mark }: Placed): Partial<Record<OwnText, string>> {
  const mention = mentionOf(mark);
  return mention ? { alias: mention.why.alias, near: mention.why.context.join(' · ') } : { ...figureOf(mark)?.why };
}
