/** Forged messages, as a page's taken-over process could send them: never an error, never a field that we do not know. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabMessage } from '../../browser/guards.ts';

const VERBS = ['getPagePack', 'getCard', 'setCount', 'openPanel', 'confirmHide'] as const;
const CARD = { verb: 'getCard', entity: 'yu7', measures: ['range'], via: 'alias', rule: '' };
const OWN = { relation: 'differs', value: 687, unit: 'km' };
const FIELDS: Record<string, string[]> = {
  getPagePack: ['verb'],
  getCard: ['verb', 'entity', 'measures', 'via', 'rule', 'claim', 'own'],
  setCount: ['verb', 'mentions', 'differs'],
  openPanel: ['verb', 'route'],
  confirmHide: ['verb', 'entity', 'alias'],
};

/** The law for every message, forged or not: null, or only known fields of known size. */
function expectHarmless(raw: unknown): void {
  const message = readTabMessage(raw);
  if (message === null) return;
  expect(VERBS).toContain(message.verb);
  expect(Object.keys(message).filter((name) => !FIELDS[message.verb]?.includes(name))).toEqual([]);
  expect(JSON.stringify(message).length).toBeLessThanOrEqual(8192);
  const ID = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;
  if ('entity' in message) expect(message.entity).toMatch(ID);
  if (message.verb === 'getCard') {
    expect(message.measures.length).toBeLessThanOrEqual(64);
    for (const measure of message.measures) expect(measure).toMatch(ID);
    // Holes in a list survive the copy between processes in Firefox.
    for (const list of [message.measures, message.own?.value]) {
      if (Array.isArray(list)) expect(Object.keys(list).length).toBe(list.length);
    }
    const known = ['relation', 'value', 'unit', 'approx'];
    expect(Object.keys(message.own ?? {}).filter((name) => !known.includes(name))).toEqual([]);
  }
}

describe('what the page script sends is read', () => {
  test.each([
    [{ verb: 'getPagePack' }],
    [CARD],
    [{ ...CARD, rule: 'range-before', claim: 'yu7-12', own: OWN }],
    [{ ...CARD, own: { ...OWN, value: [600, 700], approx: 'about' } }],
    [{ verb: 'setCount', mentions: 12, differs: 0 }],
    [{ verb: 'openPanel', route: '/' }],
    [{ verb: 'openPanel', route: '/claim/yu7-12' }],
    [{ verb: 'confirmHide', entity: 'yu7', alias: '小米YU7' }],
  ])('%j', (message) => {
    expect(readTabMessage(message)).toEqual(message);
  });

  test('without what else was put in', () => {
    const more = { page: 'text of the page', settings: { marks: 'quiet' } };
    expect(readTabMessage({ ...CARD, ...more, own: { ...OWN, ...more } })).toEqual({ ...CARD, own: OWN });
    for (const message of [{ verb: 'getPagePack' }, { verb: 'setCount', mentions: 1, differs: 1 }])
      expect(readTabMessage({ ...message, ...more })).toEqual(message);
  });
});

const loop: Record<string, unknown> = { verb: 'getPagePack' };
loop.self = loop;
const trap = (name: string) =>
  Object.defineProperty({ verb: 'getCard' }, name, {
    enumerable: true,
    get: () => {
      throw new Error('trap');
    },
  });
const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
const sparse = (length: number) => Object.assign([], { length });

/** Sixty made by hand, each a way that one guard might be got around. */
const CRAFTED: [string, unknown][] = [
  ...[undefined, null, true, 0, Number.NaN, '', 'getPagePack', 1n, Symbol('x'), () => {}].map(
    (raw): [string, unknown] => [`no object: ${String(raw)}`, raw],
  ),
  ['a list', [CARD]],
  ['a list with a verb', Object.assign([], { verb: 'eraseAll' })],
  ['no verb', {}],
  ['a verb of another kind', { verb: 7 }],
  ['a list as verb', { verb: ['getPagePack'] }],
  ['an object as verb', { verb: { toString: () => 'getPagePack' } }],
  ['a verb in capitals', { verb: 'GETPAGEPACK' }],
  ['a verb with a space', { verb: 'getPagePack ' }],
  ...['toString', '__proto__', 'constructor', 'stepMention', 'changeSettings', 'eraseAll'].map(
    (verb): [string, unknown] => [`verb ${verb}`, { verb }],
  ),
  ['itself inside', loop],
  ['too long', { verb: 'getPagePack', pad: 'x'.repeat(8192) }],
  ['a big integer inside', { verb: 'getPagePack', big: 1n }],
  ['a trap at entity', trap('entity')],
  ['a trap at measures', trap('measures')],
  ['its own JSON that throws', { verb: 'getPagePack', toJSON: () => JSON.parse('{') }],
  ['its own JSON that is nothing', { verb: 'getPagePack', toJSON: () => undefined }],
  ['nested without end', { ...CARD, measures: deep(3000) }],
  ['entity missing', { ...CARD, entity: undefined }],
  ['entity empty', { ...CARD, entity: '' }],
  ['entity in a list', { ...CARD, entity: ['yu7'] }],
  ['entity with a path', { ...CARD, entity: '../yu7' }],
  ['entity with a line break', { ...CARD, entity: 'yu7\n' }],
  ['entity with markup', { ...CARD, entity: '<img>' }],
  ['entity in full width', { ...CARD, entity: 'ｙｕ7' }],
  ['entity __proto__', { ...CARD, entity: '__proto__' }],
  ['entity too long', { ...CARD, entity: 'a'.repeat(121) }],
  ['65 measures', { ...CARD, measures: Array(65).fill('range') }],
  ['measures as text', { ...CARD, measures: 'range' }],
  ['measures like a list', { ...CARD, measures: { length: 1, 0: 'range' } }],
  ['measures with holes', { ...CARD, measures: sparse(3) }],
  ['measures with nothing', { ...CARD, measures: [null] }],
  ['measures in measures', { ...CARD, measures: [['range']] }],
  ['claim null', { ...CARD, claim: null }],
  ['claim as a query', { ...CARD, claim: 'yu7-1?x=1' }],
  ['via unknown', { ...CARD, via: 'page' }],
  ['rule missing', { ...CARD, rule: undefined }],
  ['rule as text', { ...CARD, rule: 'words of the page' }],
  ['own null', { ...CARD, own: null }],
  ['own without end', { ...CARD, own: { ...OWN, value: Number.POSITIVE_INFINITY } }],
  ['own with holes', { ...CARD, own: { ...OWN, value: sparse(2) } }],
  ['own of three', { ...CARD, own: { ...OWN, value: [1, 2, 3] } }],
  ['own with a sentence as unit', { ...CARD, own: { ...OWN, unit: 'kilometres an hour' } }],
  ['own with markup as unit', { ...CARD, own: { ...OWN, unit: '<b>' } }],
  ['own with an unknown approx', { ...CARD, own: { ...OWN, approx: 'nearly' } }],
  ['own with an unknown relation', { ...CARD, own: { ...OWN, relation: 'false' } }],
  ['count below nothing', { verb: 'setCount', mentions: -1, differs: 0 }],
  ['count as text', { verb: 'setCount', mentions: '1', differs: 0 }],
  ['half a count', { verb: 'setCount', mentions: 0.5, differs: 0 }],
  ['a count without end', { verb: 'setCount', mentions: Number.MAX_VALUE, differs: 0 }],
  ['route elsewhere', { verb: 'openPanel', route: 'https://example.com/' }],
  ['route without scheme', { verb: 'openPanel', route: '//example.com' }],
  ['route as script', { verb: 'openPanel', route: 'javascript:alert(1)' }],
  ['route up', { verb: 'openPanel', route: '/entity/../options' }],
  ['route with words', { verb: 'openPanel', route: '/look-up?q=text' }],
  ['route with a second line', { verb: 'openPanel', route: '/\n/entity/yu7' }],
  ['route too long', { verb: 'openPanel', route: `/entity/${'a'.repeat(300)}` }],
  ['alias too long', { verb: 'confirmHide', entity: 'yu7', alias: 'x'.repeat(61) }],
  ['alias in a list', { verb: 'confirmHide', entity: 'yu7', alias: ['x'] }],
  ['alias with a line break', { verb: 'confirmHide', entity: 'yu7', alias: 'a\nb' }],
  ['alias that turns the line around', { verb: 'confirmHide', entity: 'yu7', alias: 'a\u202Eb' }],
];

test('there are sixty crafted ones and more', () => {
  expect(CRAFTED.length).toBeGreaterThanOrEqual(60);
});
test.each(CRAFTED)('refused: %s', (_what, raw) => {
  expect(readTabMessage(raw)).toBeNull();
});

describe('a thousand at random', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  const near = fc.record(
    {
      verb: fc.oneof({ weight: 9, arbitrary: fc.constantFrom<unknown>(...VERBS) }, anything),
      entity: fc.oneof(fc.constantFrom<unknown>('yu7', 'xiaomi-auto'), fc.string(), anything),
      measures: fc.oneof(
        fc.array(fc.constantFrom<unknown>('range', 'price', '')),
        fc.sparseArray(fc.constant('range')),
        anything,
      ),
      via: fc.oneof(fc.constantFrom<unknown>('alias', 'figure', 'page'), anything),
      rule: fc.oneof(fc.constantFrom<unknown>('', 'range-before'), anything),
      claim: fc.oneof(fc.constant<unknown>('yu7-1'), anything),
      own: fc.oneof(
        fc.record({
          relation: fc.constantFrom('agrees', 'differs'),
          value: fc.oneof(fc.double(), fc.sparseArray(fc.double(), { maxLength: 3 })),
          unit: fc.constantFrom('km', '%', '<b>'),
          extra: anything,
        }),
        anything,
      ),
      mentions: fc.oneof(fc.nat(), fc.double(), anything),
      differs: fc.oneof(fc.nat(), anything),
      route: fc.oneof(fc.constantFrom('/', '/entity/yu7', '/x'), fc.webPath(), anything),
      alias: fc.oneof(fc.string({ unit: 'binary', maxLength: 90 }), anything),
      page: fc.string(),
    },
    { requiredKeys: ['verb'] },
  );

  test('of any kind', () => {
    fc.assert(fc.property(anything, expectHarmless), { numRuns: 300 });
  });
  test('close to real ones', () => {
    fc.assert(fc.property(near, expectHarmless), { numRuns: 700 });
  });
});
