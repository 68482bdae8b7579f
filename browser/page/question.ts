/** What is asked about a mark, and what of it stays on the page. */
import type { Figure } from '../../engine/mention.ts';
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
  if (mention) return { alias: mention.why.alias, near: mention.why.context.join(' · ') };
  const figure = figureOf(mark);
  return figure && isTurned(figure) ? { ...figure.why, written: figure.text } : { ...figure?.why };
}

/** Is a number told in another unit than it is compared in: 687 miles as 1,105.62 km? Then its digits are others, whatever its scale. */
function isTurned({ text, value }: Figure): boolean {
  const written = Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', ''));
  if (typeof value !== 'number' || value === 0 || !(written > 0)) return false;
  const power = Math.log10(Math.abs(value) / written);
  return Math.abs(power - Math.round(power)) > 1e-6;
}
