/** What tabs are told: whether they may read, and for how long not. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  settings: {} as Record<string, unknown>,
  badge: [] as unknown[],
  session: {} as Record<string, unknown>,
  tabs: [] as unknown[],
}));
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
const { CARD_WORDS } = await import('../../browser/card/words.ts');
const { answerTab } = await import('../../browser/answers.ts');
const { countsOf } = await import('../../browser/frame-counts.ts');

const NOW = 1_000_000;
const asker = { host: 'a.example', tabId: 3, frameId: 0, windowId: 7 };
const pack = { hash: 'h', lexicon: {}, figures: {}, stances: {} } as never;
const options = {
  store: () => Promise.reject(new Error('not asked')),
  packedPage: async () => pack,
  cardWords: async () => CARD_WORDS,
  now: () => NOW,
};
const ask = (message: Parameters<typeof answerTab>[0]) => answerTab(message, asker, options);

beforeEach(() => {
  fake.settings = { version: 1 };
  fake.badge = [];
  fake.session = { panelRoute: { route: '/' }, 'count/33/0': 40 };
  fake.tabs = [];
  Object.assign(fake.browser, {
    i18n: { getUILanguage: () => 'en' },
    runtime: { getURL: (path: string) => `ext://x${path}` },
    storage: {
      local: { get: async () => ({ settings: fake.settings }), set: async () => {} },
      session: {
        get: async () => ({ ...fake.session }),
        set: async (what: object) => Object.assign(fake.session, what),
        remove: async (key: string) => delete fake.session[key],
      },
    },
    tabs: { create: async (tab: unknown) => fake.tabs.push(tab) },
    action: {
      setBadgeText: async (text: unknown) => fake.badge.push(text),
      setBadgeBackgroundColor: async () => {},
    },
  });
});

describe('getPagePack', () => {
  test('a page that may be read gets the tables without the store being asked', async () => {
    expect(await ask({ verb: 'getPagePack' })).toMatchObject({
      state: 'on',
      hash: 'h',
      hidden: [],
      unmarked: {},
      settings: { language: 'en' },
    });
  });
  test('a reader who wants some left unmarked gets the keys of it, from the package', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (url: string) => {
      asked.push(url);
      return { json: async () => ({ stances: {}, origins: { names: { su7: 1, yu7: 2 }, figures: { 'c-1': 0 } } }) };
    });
    Object.assign(fake.settings, { kindsOff: ['context'], minimum: 2 });
    expect(await ask({ verb: 'getPagePack' })).toMatchObject({
      state: 'on',
      unmarked: { context: true, su7: true, 'c-1': true },
    });
    expect(asked).toEqual(['ext://x/marks.json']);
    vi.unstubAllGlobals();
  });
  test('a site that is switched off stays off until that changes', async () => {
    fake.settings.sites = { 'a.example': 'off' };
    expect(await ask({ verb: 'getPagePack' })).toEqual({ state: 'off', reason: 'paused' });
  });
  test('a pause of an hour says how long', async () => {
    fake.settings.pausedUntil = NOW + 5000;
    expect(await ask({ verb: 'getPagePack' })).toEqual({ state: 'off', reason: 'paused', wait: 5000 });
  });
  test('after a pause a site that is off stays off', async () => {
    Object.assign(fake.settings, { pausedUntil: NOW + 5000, sites: { 'a.example': 'off' } });
    expect(await ask({ verb: 'getPagePack' })).toEqual({ state: 'off', reason: 'paused' });
  });
});

describe('setCount', () => {
  test.each([
    [0, ''],
    [7, '7'],
    [100, '99+'],
  ])('%d mentions show as %j', async (mentions, text) => {
    await ask({ verb: 'setCount', mentions, differs: 0 });
    expect(fake.badge).toEqual([{ tabId: 3, text }]);
  });
  test('the frames of a tab are added up; one without mentions leaves nothing behind', async () => {
    const told = (frameId: number, mentions: number) =>
      answerTab({ verb: 'setCount', mentions, differs: 0 }, { ...asker, frameId }, options);
    await Promise.all([told(0, 2), told(12, 3), told(5, 1)]);
    expect(fake.badge.at(-1)).toEqual({ tabId: 3, text: '6' });
    await told(12, 0);
    expect(fake.badge.at(-1)).toEqual({ tabId: 3, text: '3' });
    expect(await countsOf(3)).toEqual([
      [0, 2],
      [5, 1],
    ]);
    await told(0, 0);
    await told(5, 0);
    expect(fake.badge.at(-1)).toEqual({ tabId: 3, text: '' });
    expect(Object.keys(fake.session)).toEqual(['panelRoute', 'count/33/0']);
  });
  test('a reader who wants no number gets none', async () => {
    fake.settings.badge = false;
    await ask({ verb: 'setCount', mentions: 7, differs: 0 });
    expect(fake.badge).toEqual([{ tabId: 3, text: '' }]);
  });
});

test('“not this one” opens options at that rule, and stores nothing', async () => {
  await ask({ verb: 'confirmHide', entity: 'su7', alias: 'SU7 & co' });
  expect(fake.tabs).toEqual([{ url: 'ext://x/options.html#/hide?entity=su7&alias=SU7+%26+co&site=a.example' }]);
});
