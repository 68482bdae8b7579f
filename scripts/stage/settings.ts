/** Settings and packs, as the options page writes and takes them. */
import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

type World = Record<'browser' | 'chrome', { storage: { local: { set(items: object): Promise<void> } } }>;

/**
 * Stores settings. Parts that are not given have their defaults.
 * @param control a page of the extension
 */
export function storeSettings(control: Page, settings: object): Promise<void> {
  return control.evaluate(
    async (value) => {
      // Firefox calls it `browser`, Chromium `chrome`.
      const { browser, chrome } = globalThis as unknown as World;
      await (browser ?? chrome).storage.local.set({ settings: value });
    },
    { version: 1, ...settings },
  );
}

/** Chooses a file of this content for the pack field of the options. */
export function choosePack(options: Page, content: string): Promise<void> {
  return options.evaluate((text) => {
    const input = document.querySelector<HTMLInputElement>('#packs input[type=file]');
    if (input === null) throw new Error('there is no place for a file');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'mine.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

/** Adds a pack in the options, preview and all. A large one takes its time. */
export async function addPack(stage: Stage, content: string): Promise<void> {
  const options = await stage.extensionPage('options.html', { width: 800, height: 900 });
  const has = (selector: string) => () =>
    options.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
  await until(has('#packs input[type=file]'), 'the options');
  await choosePack(options, content);
  await until(has('#packs button.main'), 'the preview of the pack', 120_000);
  await options.evaluate(() => document.querySelector<HTMLElement>('#packs button.main')?.click());
  await until(has('#packs li input[type=checkbox]:checked'), 'the pack to be added', 120_000);
  await options.close();
}
