import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../engine/matching/find.ts';
import { FAMILY, smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon(FAMILY);
const found = (text: string) =>
  findMentions(text, lexicon).map(({ text: surface, entity, via }) => `${surface}=${entity}/${via}`);

describe('the grammar of product names', () => {
  it.each([
    ['number and tier behind a brand go to its phones', '小米38 Ultra', '小米38 Ultra=phones/pattern'],
    ['in the other script too', 'Xiaomi 38 Ultra', 'Xiaomi 38 Ultra=phones/pattern'],
    ['a longer tier goes to the listed model', 'Redmi Note 13 Pro Max', 'Redmi Note 13 Pro Max=note-13-pro/pattern'],
    ['+ behind a tier', 'Redmi Note 14 Pro+', 'Redmi Note 14 Pro+=redmi/pattern'],
    ['a code', '小米YU99', '小米YU99=xiaomi/pattern'],
    ['an edition in Han', 'SU7 标准版', 'SU7 标准版=su7/pattern'],
    ['a year of make', '小米17 2027款', '小米17 2027款=p17/pattern'],
    ['a year in brackets', 'Redmi Note 13 (2025)', 'Redmi Note 13 (2025)=note-13/pattern'],
    ['tiers in one word', '小米17promax', '小米17promax=p17/pattern'],
    ['a series', '小米17系列', '小米17系列=p17/pattern'],
    ['a numeral in Han is another spelling of a listed name', '小米手环十', '小米手环十=band-10/alias'],
    ['a head that never stands alone', '手机圈里的Mi 38 Pro', 'Mi 38 Pro=xiaomi/pattern'],
  ])('%s', (_, text, expected) => {
    expect(found(`${text},雷军说。`)[0]).toBe(expected);
  });

  it.each([
    ['a count in Chinese', '小米10月', '小米'],
    ['a count in English', 'Xiaomi 38 million phones', 'Xiaomi'],
    ['a decimal', '小米1.5亿', '小米'],
    ['thousands', 'Xiaomi 38,000 phones', 'Xiaomi'],
    ['per cent', 'Xiaomi 38% more', 'Xiaomi'],
    ['a year', '小米2027', '小米'],
    ['a size with its unit', 'Xiaomi 65W charger', 'Xiaomi'],
    ['a mere tier', 'Xiaomi Ultra', 'Xiaomi'],
    ['a mere thing', '小米手表', '小米'],
    ['a bare number that nobody lists', 'Xiaomi 38 is', 'Xiaomi'],
    ['a common word in lower case', 'SU7 plus a house', 'SU7'],
    ['a numeral that begins another word', '小米手环一经发布', '小米手环'],
    ['a new sentence', 'SU7. Max said so', 'SU7'],
    ['a new line', 'SU7\nMax', 'SU7'],
    ['a comma', 'SU7, Max', 'SU7'],
    ['two models joined', 'SU7+YU7', 'SU7'],
    ['particulate matter', 'Xiaomi PM2.5 sensor', 'Xiaomi'],
  ])('reads no further at %s', (_, text, expected) => {
    expect(found(`雷军:${text}`)[1]?.split('=')[0]).toBe(expected);
  });

  it('reads 支 as a count and 支持 as a word', () => {
    expect(found('雷军:小米17支手机')[1]).toMatch(/^小米=/);
    expect(found('雷军:小米17支持快充')[1]).toMatch(/^小米17=/);
  });

  it('reads the names of rivals whole, so that their tails are not ours', () => {
    expect(found('雷军:小米17 Ultra好过Acme 17 Ultra')).toEqual([
      '雷军=lei-jun/alias',
      '小米17 Ultra=p17-ultra/alias',
      'Acme 17 Ultra=acme/pattern',
    ]);
  });
});
