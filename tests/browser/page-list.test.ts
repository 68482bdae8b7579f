/** What a page script says of its page, taken for nothing more than a list. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLists, type PageList, readPageList } from '../../browser/page-list.ts';

const list: PageList = {
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

describe('joinLists', () => {
  const [product, figure] = list.mentions as [PageList['mentions'][0], PageList['mentions'][0]];
  const empty: PageList = { ...list, hash: '', mentions: [], date: null };
  const join = (...lists: (PageList | null)[]) =>
    joinLists(lists.map((each, at) => ({ frameId: at * 10, list: each })));

  test('numbers the mentions of all frames through, and knows where each stands', () => {
    const joined = join(list, empty, { ...list, mentions: [figure] });
    expect(joined?.mentions).toEqual([product, figure, figure].map((mention, index) => ({ ...mention, index })));
    expect(joined?.places).toEqual([
      { frameId: 0, index: product.index },
      { frameId: 0, index: figure.index },
      { frameId: 20, index: figure.index },
    ]);
  });
  test('the top frame speaks for the page: its date, its host, its state', () => {
    const frame = { ...list, date: '2001-01-01', host: 'frame.example', state: 'paused' as const };
    expect(join({ ...list, host: 'top.example' }, frame)).toMatchObject({
      date: list.date,
      host: 'top.example',
      state: 'read',
    });
    expect(join({ ...empty, state: 'paused' }, { ...list, state: 'read' })?.state).toBe('paused');
  });
  test('one frame that is still being read, or that is cut, is told of the whole', () => {
    expect(join(list, { ...list, state: 'reading' })?.state).toBe('reading');
    expect(join(list, { ...list, isCut: true })?.isCut).toBe(true);
    expect(join(list, list)?.isCut).toBe(false);
  });
  test('where the top frame is none to read, or has no script of ours, a frame that was read speaks', () => {
    expect(join({ ...empty, state: 'unsupported' }, list)?.state).toBe('read');
    expect(join(null, list)?.mentions).toHaveLength(list.mentions.length);
    expect(join({ ...empty, state: 'unsupported' }, empty)?.state).toBe('unsupported');
  });
  test('nobody answered: nothing is known', () => {
    expect(join(null, null)).toBeNull();
    expect(joinLists([])).toBeNull();
  });
  test('frames together list no more than one may', () => {
    const many = { ...list, mentions: Array(4000).fill(product) };
    const joined = join(many, many);
    expect([joined?.mentions.length, joined?.places.length, joined?.isCut]).toEqual([5000, 5000, true]);
  });
});
