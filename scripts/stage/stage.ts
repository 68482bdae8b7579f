/**
 * The extension in a real Chromium or Firefox, and pages of our own on 127.0.0.1: for `npm start`, the bench and the tests.
 * Chromium takes the extension over its pipe, Firefox over BiDi with an address pinned by a preference.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import type { BrowserName } from '../build-extension.ts';
import { FIREFOX_UUID, launch } from './launch.ts';
import { type Site, serveSite } from './site.ts';
import { until } from './until.ts';

export interface Size {
  width: number;
  height: number;
}

export interface Stage {
  name: BrowserName;
  browser: Browser;
  /** Where the test pages are: http://127.0.0.1:PORT */
  origin: string;
  /** Address of the extension's own pages, with a slash at the end. */
  base: string;
  /** Folder of the profile; kept after `close` when it was given as an option. */
  profile: string;
  /** Adds or replaces pages. */
  add(site: Site): void;
  /** Opens a page of the site, or any address, in a new tab and waits until it has loaded. */
  open(path: string, size?: Size): Promise<Page>;
  /** Opens a page of the extension in a new tab, such as `options.html`. */
  extensionPage(path: string, size?: Size): Promise<Page>;
  /** One page of the extension, always the same and kept in the background, to ask `browser.*` things of. */
  control(): Promise<Page>;
  /** The browser's id of a tab. Brings the page to the front. */
  tabId(page: Page): Promise<number>;
  popupFor(page: Page, size?: Size): Promise<Page>;
  /** @param route what stands behind the #, `/` for this page's mentions */
  panelFor(page: Page, route?: string, size?: Size): Promise<Page>;
  /** The background worker. Chromium only. */
  worker(): Promise<WebWorker>;
  /** Paths that were asked of the server so far. */
  requests(): string[];
  /** With `isWatched`: what anything in the browser asked of other servers so far. */
  foreign(): string[];
  close(): Promise<void>;
}

export interface StageOptions {
  /** Folder of the built extension. null: a browser without it, to compare with. */
  extension: string | null;
  /** A profile to use and keep; omitted: a new one that goes with the stage. */
  profile?: string;
  /** Opens windows for a person. */
  isHeadful?: boolean;
  /** Further Firefox preferences. */
  prefs?: Record<string, unknown>;
  /** Further arguments of the browser. */
  args?: string[];
  /** The server of the site is the browser's proxy: what is meant for others is noted there, and refused. */
  isWatched?: boolean;
}

const WINDOW = { width: 1000, height: 800 };
const POPUP = { width: 400, height: 600 };
const PANEL = { width: 420, height: 800 };

/**
 * Starts a browser with the extension, and the server of the site.
 * @throws when the browser is not installed or does not start
 */
export async function openStage(name: BrowserName, site: Site, options: StageOptions): Promise<Stage> {
  const { extension } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), `counterpoint-${name}-`));
  // A copy, so that a build in the meantime does not pull the files from under the browser. Beside the profile: Chromium makes
  // the extension's id from the path, and it has to stay the same for a profile that is used again.
  const copy = `${profile}-extension`;
  rmSync(copy, { recursive: true, force: true });
  if (extension !== null) cpSync(extension, copy, { recursive: true });
  const removeFolders = () => {
    const isOurs = options.profile === undefined;
    for (const folder of isOurs ? [copy, profile] : [copy])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  // Also when the whole run is ended.
  process.once('exit', removeFolders);
  const server = await serveSite(site);
  const { browser, id } = await start(name, {
    ...options,
    profile,
    extension: extension === null ? null : copy,
    ...(options.isWatched === true ? { proxy: new URL(server.origin).host } : {}),
  }).catch(async (error: unknown) => {
    await server.close();
    removeFolders();
    throw error;
  });
  const base = name === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
  let control: Promise<Page> | undefined;

  const newPage = async (url: string, size: Size): Promise<Page> => {
    const page = await browser.newPage();
    if (!options.isHeadful) await page.setViewport(size);
    await (/^(?:chrome|moz)-extension:/.test(url) ? goToExtension(page, url) : page.goto(url, { waitUntil: 'load' }));
    return page;
  };
  const stage: Stage = {
    name,
    browser,
    origin: server.origin,
    base,
    profile,
    add: server.add,
    requests: server.requests,
    foreign: server.foreign,
    open: (path, size = WINDOW) => newPage(/^[a-z-]+:/.test(path) ? path : server.origin + path, size),
    extensionPage: (path, size = POPUP) => newPage(base + path, size),
    control: () => {
      // Options note what was seen, which tells every tab that settings changed; this page changes nothing.
      control ??= newPage(`${base}welcome.html`, WINDOW);
      return control;
    },
    tabId: async (page) => {
      const asker = await stage.control();
      await page.bringToFront();
      return until(() => asker.evaluate(activeTab), 'the number of the tab');
    },
    popupFor: async (page, size = POPUP) => stage.extensionPage(`popup.html?tab=${await stage.tabId(page)}`, size),
    panelFor: async (page, route = '/', size = PANEL) =>
      stage.extensionPage(`sidepanel.html?tab=${await stage.tabId(page)}#${route}`, size),
    worker: async () => {
      const target = await browser.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().startsWith(base),
      );
      const worker = await target.worker();
      if (worker === null) throw new Error('the background worker cannot be reached');
      return worker;
    },
    close: async () => {
      await end(browser);
      await server.close();
      process.off('exit', removeFolders);
      removeFolders();
    },
  };
  if (id !== '') {
    // Waited for, or it would come in front of the page that is opened next. A person may go and read it.
    const welcome = await findWelcome(browser);
    if (!options.isHeadful) await welcome?.close();
  }
  return stage;
}

/** Starts the browser and gives it the extension. @returns its id, empty without one */
async function start(
  name: BrowserName,
  options: StageOptions & { profile: string; proxy?: string },
): Promise<{ browser: Browser; id: string }> {
  const browser = await launch(name, options);
  try {
    return { browser, id: options.extension === null ? '' : await browser.installExtension(options.extension) };
  } catch (error) {
    await end(browser);
    throw error;
  }
}

/** Closes a browser, in whatever state it is. */
async function end(browser: Browser): Promise<void> {
  await Promise.race([browser.close().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 10_000))]);
  browser.process()?.kill('SIGKILL');
}

/** Runs in a page of the extension: the tab in front, in whatever window. */
async function activeTab(): Promise<number | null> {
  const world = globalThis as unknown as Record<
    'browser' | 'chrome',
    { tabs: { query(of: object): Promise<{ id?: number }[]> } }
  >;
  const tabs = await (world.browser ?? world.chrome).tabs.query({ active: true, lastFocusedWindow: true });
  return tabs[0]?.id ?? null;
}

/** The page of its own that the extension opens on its first run; null when it opens none. */
async function findWelcome(browser: Browser): Promise<Page | null> {
  const find = async () => {
    for (const page of await browser.pages()) {
      // Asked of the document: for Firefox's driver every page of an extension is at about:blank.
      const address = await page.evaluate(() => location.pathname).catch(() => '');
      if (address === '/welcome.html') return page;
    }
    return null;
  };
  return until(find, 'the first-run page', 5000).catch(() => null);
}

/** Firefox shows a page of an extension but may never report that it loaded, so the document itself is asked. */
async function goToExtension(page: Page, url: string): Promise<void> {
  const reported = page.goto(url, { waitUntil: 'load', timeout: 15_000 }).catch(() => {});
  const isThere = () =>
    page
      .evaluate(
        (wanted) => document.readyState === 'complete' && location.href.startsWith(wanted),
        url.split(/[?#]/)[0] ?? '',
      )
      .catch(() => false);
  await Promise.race([reported, until(isThere, url, 15_000)]);
  await until(isThere, `${url} to load`);
}
