import { expect, test } from 'vitest';
import { analyse } from '../../../engine/analyse.ts';
import { figures, lexicon } from '../../bundled.ts';

/** What the numbers of a text are about, by the number. */
function owners(text: string): Record<string, string | null> {
  const found = analyse(text, { lexicon, figures }).figures;
  return Object.fromEntries(found.map((figure) => [figure.text, figure.entity]));
}

test('an item that names nobody is not about whom the item before names', () => {
  const digest = '今日车市\n- 小米澎程正式发布，小订200台\n- ES9上市73天卖出2万台\n- 海狮08预售价22.98万元\n';
  expect(owners(digest)).toEqual({
    '200台': 'xiaomi-pengcheng',
    '73天': null,
    '2万台': null,
    '22.98万元': null,
  });
});

test('a long table is about what the line above it names, whatever parts its rows name', () => {
  const rows = [
    'Glass | Xiaomi Shield Glass 2.0',
    'Weight | 229 g',
    'Peak | 3200 nits',
    'Size | 6.73 inches',
    'RAM | 16 GB',
  ];
  const more = ['Front | 32 MP', 'Rear | 50 MP', 'Wired | 90 W', 'Wireless | 80 W', 'Capacity | 5410 mAh'];
  const text = `Xiaomi 15 Ultra\n\n${[...rows, ...more].map((row) => `| ${row} |`).join('\n')}\n`;
  const found = owners(text);
  expect(Object.keys(found)).toHaveLength(9);
  expect(new Set(Object.values(found))).toEqual(new Set(['xiaomi-15-ultra']));
});

test('items below an item are about what that one names, and behind the list holds what held before it', () => {
  const text =
    '小米YU7上市。\n(1)小米17 Pro\n- 电池6300 mAh\n- 快充100 W\n(2)OPPO Find X7\n- 电池5500 mAh\n(3)小米17\n- 电池7000 mAh\n';
  expect(owners(text)).toEqual({
    '6300 mAh': 'xiaomi-17-pro',
    '100 W': 'xiaomi-17-pro',
    '5500 mAh': null,
    '7000 mAh': 'xiaomi-17',
  });
  const after = '小米YU7上市。\n- 小米17 Pro电池6300 mAh\n- 小米17电池7000 mAh\n续航835公里。\n';
  expect(owners(after)['835公里']).toBe('yu7');
});

test('rows of several makers are not about what stood before them', () => {
  const rows = ['Apple | 12% | 22% |', 'Xiaomi | 14% | 16% |', 'Others | 18% | 17% |'];
  const found = owners(`Market share of Xiaomi and others\n${rows.join('\n')}\n`);
  expect(found).toMatchObject({ '14%': 'xiaomi', '18%': null, '17%': null });
});
