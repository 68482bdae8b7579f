/** Settings and packs, as the options page writes and takes them. */
import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

/** What a page of the extension has: Firefox calls it `browser`, Chromium `chrome`. */
type World = Record<
  'browser' | 'chrome',
  { storage: { local: { set(items: object): Promise<void>; get(key: string): Promise<{ settings: Stored }> } } }
>;

/** Settings as they lie in the storage. */
export type Stored = Record<string, unknown> & { hidden: unknown[]; sites: Record<string, string> };

/**
 * Stores settings. Parts that are not given have their defaults.
 * @param control a page of the extension
 */
export function storeSettings(control: Page, settings: object): Promise<void> {
  return control.evaluate(
    async (value) => {
      const { browser, chrome } = globalThis as unknown as World;
      await (browser ?? chrome).storage.local.set({ settings: value });
    },
    { version: 1, ...settings },
  );
}

/** The settings that are stored now. */
export function storedSettings(control: Page): Promise<Stored> {
  return control.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as World;
    return (await (browser ?? chrome).storage.local.get('settings')).settings;
  });
}

/** Chooses a file in a section of the options, as a reader does. Its content is `part`, so many times over. */
export function chooseFile(options: Page, section: '#packs' | '#data', part: string, times = 1): Promise<void> {
  return options.evaluate(
    (where, text, count) => {
      const input = document.querySelector<HTMLInputElement>(`${where} input[type=file]`);
      if (input === null) throw new Error('there is no place for a file');
      const chosen = new DataTransfer();
      chosen.items.add(new File(new Array(count).fill(text), 'mine.json', { type: 'application/json' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    section,
    part,
    times,
  );
}

/** Adds a pack in the options, preview and all. A large one takes its time. */
export async function addPack(stage: Stage, content: string): Promise<void> {
  const options = await stage.extensionPage('options.html', { width: 800, height: 900 });
  const has = (selector: string) => () =>
    options.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  await until(has('#packs input[type=file]'), 'the options');
  await chooseFile(options, '#packs', content);
  await until(has('#packs button.main'), 'the preview of the pack', 120_000);
  await options.evaluate(() => document.querySelector<HTMLElement>('#packs button.main')?.click());
  await until(has('#packs li input[type=checkbox]:checked'), 'the pack to be added', 120_000);
  await options.close();
}
