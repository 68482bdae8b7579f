/** What a page script says of its page, taken for nothing more than a list. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPageList } from '../../browser/page-list.ts';

const list = {
  state: 'read',
  hash: 'abc',
  date: '2025-11-11',
  host: 'a.example',
  isCut: false,
  mentions: [
    { index: 0, entity: 'lei-jun', kind: 'person', mark: 'contested' },
    {
      index: 1,
      entity: 'xiaomi',
      kind: 'figure',
      mark: 'differs',
      value: [1, 2],
      unit: 'km',
      measure: 'range_km',
      claim: 'd11-1',
    },
  ],
};

describe('readPageList', () => {
  test('takes a sound list as it is', () => {
    expect(readPageList(list)).toEqual(list);
    expect(readPageList({ ...list, isCut: true })?.isCut).toBe(true);
  });

  test('says that it is cut where a page has more than is listed', () => {
    const many = { ...list, mentions: Array.from({ length: 5001 }, (_, index) => ({ ...list.mentions[0], index })) };
    const read = readPageList(many);
    expect(read?.mentions).toHaveLength(5000);
    expect(read?.isCut).toBe(true);
  });

  test.each([
    null,
    undefined,
    'x',
    7,
    [],
    {},
    { state: 'read' },
    { state: 'other', mentions: [] },
    { state: 'read', mentions: 'x' },
  ])('refuses %j', (raw) => {
    expect(readPageList(raw)).toBeNull();
  });

  test.each([
    { index: 'x' },
    { index: Number.NaN },
    { entity: '../x' },
    { entity: '<b>' },
    { entity: 'a'.repeat(200) },
    { kind: 'other thing' },
    { mark: 'verdict' },
    { mark: 'toString' },
  ])('leaves out a mention with %j', (change) => {
    expect(readPageList({ ...list, mentions: [{ ...list.mentions[0], ...change }] })?.mentions).toEqual([]);
  });

  test('drops fields it does not know or cannot use', () => {
    const odd = { ...list.mentions[1], value: [1, 'x'], unit: 7, measure: '<b>', claim: {}, text: 'page text' };
    expect(readPageList({ ...list, text: 'page text', date: '11 Nov', mentions: [odd] })).toEqual({
      ...list,
      date: null,
      mentions: [{ index: 1, entity: 'xiaomi', kind: 'figure', mark: 'differs' }],
    });
  });

  test('looks at no more than five thousand mentions', () => {
    expect(readPageList({ ...list, mentions: Array(6000).fill(list.mentions[0]) })?.mentions).toHaveLength(5000);
  });

  test('anything at all is read without a throw', () => {
    fc.assert(fc.property(fc.anything(), (raw) => void readPageList(raw)));
    fc.assert(fc.property(fc.array(fc.anything()), (mentions) => void readPageList({ ...list, mentions })));
  });
});
