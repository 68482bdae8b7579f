/** What of a mark stays on the page. */
import { describe, expect, test } from 'vitest';
import { ownOf } from '../../../browser/page/question.ts';
import type { Placed } from '../../../browser/page/session.ts';
import { analyse } from '../../../engine/analyse.ts';
import { figures, lexicon } from '../../bundled.ts';

/** The page's own words of the first figure of a text. */
function writtenIn(text: string): string | undefined {
  const [figure] = analyse(text, { lexicon, figures, date: '2025-12-10' }).figures;
  if (figure === undefined) throw new Error('no figure');
  return ownOf({ mark: { of: figure } } as unknown as Placed).written;
}

describe('the words of a number', () => {
  test.each([
    ['In Autohome’s winter test the YU7 went 687 miles.', '687 miles'],
    ['汽车之家冬测里小米YU7跑出427英里。', '427英里'],
    ['SU7的事故中时速72 mph。', '72 mph'],
  ])('stay where it is told in another unit: %s', (text, written) => {
    expect(writtenIn(text)).toBe(written);
  });

  test.each([
    'In Autohome’s winter test the YU7 went 687 km.',
    '小米双11支付金额290亿元。',
    'Xiaomi posted RMB 113.1 billion of revenue.',
    '小米汽车累计交付五十万辆。',
    '小米汽车累计交付50万辆。',
  ])('are not needed where its digits stand: %s', (text) => {
    expect(writtenIn(text)).toBeUndefined();
  });
});
