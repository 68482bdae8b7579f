import { expect, test } from 'vitest';
import { analyse, analysing } from '../../engine/analyse.ts';
import { newPageContext } from '../../engine/matching/find.ts';
import { finish } from '../../engine/steps.ts';
import { figures, lexicon } from '../bundled.ts';

const QUOTE = '刘强东说：“千万不要跟雷军比营销。”小米双11支付金额突破290亿元。';
/** A surname alone is a name only where the full name stood before. */
const SURNAME = 'Barra said the team was proud. ';

test('a second look gives what a first one would, once more is known of the page', () => {
  const context = newPageContext();
  const options = { lexicon, figures, context, date: '2025-12-01' };
  const text = SURNAME + QUOTE;
  const early = analyse(text, options);
  analyse('Hugo Barra spoke about the Xiaomi Mi 5.', options);
  const late = finish(analysing(text, options, early));
  expect(late.mentions.length).toBeGreaterThan(early.mentions.length);
  expect(late).toEqual(analyse(text, options));
  expect(late.mentions.some(({ quote }) => quote !== undefined)).toBe(true);
  expect(late.figures.some(({ relation }) => relation === 'agrees')).toBe(true);
});

test('a second look that finds the same names gives the first analysis itself', () => {
  const context = newPageContext();
  const options = { lexicon, figures, context, date: '2025-12-01' };
  const early = analyse(QUOTE, options);
  analyse('Redmi Note 14 Pro 5G is sold in India.', options);
  expect(finish(analysing(QUOTE, options, early))).toBe(early);
});
