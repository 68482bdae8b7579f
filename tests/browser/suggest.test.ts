/** Suggestions for the address bar. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  browser: {} as Record<string, unknown>,
  asked: [] as [string, number | undefined][],
}));
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
vi.mock('../../browser/packaged.ts', () => ({ readPackaged: async () => ({}) }));
vi.mock('../../engine/claims/search.ts', () => ({
  openNames: () => (query: string, limit?: number) => {
    fake.asked.push([query, limit]);
    const names = { en: `A <b> & "c" 'd'`, 'zh-Hans': '甲<乙>', 'zh-Hant': '甲<乙>' };
    return [{ entity: { id: 'ec7', names, standing: 'xiaomi', weight: 1 }, score: 1 }];
  },
}));
const { suggest } = await import('../../browser/suggest.ts');

beforeEach(() => {
  fake.asked = [];
  Object.assign(fake.browser, {
    i18n: { getUILanguage: () => 'en' },
    storage: { local: { get: async () => ({}) } },
    sidePanel: {},
  });
});

describe('suggest', () => {
  test('at most five, each opening its entity', async () => {
    const [first] = await suggest('ec');
    expect(fake.asked).toEqual([['ec', 5]]);
    expect(first?.content).toBe('/entity/ec7');
  });
  test('a name is text in the markup that Chromium reads', async () => {
    const [first] = await suggest('ec');
    expect(first?.description).toBe('A &#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;');
  });
  test('Firefox reads plain text', async () => {
    delete fake.browser.sidePanel;
    const [first] = await suggest('ec');
    expect(first?.description).toBe(`A <b> & "c" 'd'`);
  });
  test('speaks the language of the settings', async () => {
    fake.browser.storage = { local: { get: async () => ({ settings: { version: 1, language: 'zh-Hans' } }) } };
    const [first] = await suggest('ec');
    expect(first?.description).toBe('甲&#60;乙&#62;');
  });
});
