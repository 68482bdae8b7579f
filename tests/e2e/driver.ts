/**
 * One driver for both browsers: the built extension in a real Chromium or Firefox, and pages of our own on 127.0.0.1.
 *
 *     const stage = await openStage('chromium', { '/a.html': '<p>小米YU7</p>' });
 *     const page = await stage.open('/a.html');
 *     await waitForCount(page, stage, 1);
 *     const popup = await stage.extensionPage('popup.html?tab=' + (await stage.tabId(page)));
 *     await stage.close();
 *
 * Chromium takes the extension over its pipe, Firefox over BiDi with a uuid pinned by a preference, so that addresses of
 * extension pages are known beforehand. `page.goto` of a moz-extension address may time out although the page is there
 * (seen in Firefox 153), so extension pages are opened from the background with `tabs.create` there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, extensionDir } from '../../scripts/build-extension.ts';
import { findBrowser } from '../../scripts/setup.mjs';

/** Pages by path. A function makes the page anew at each request. */
export type Site = Record<string, string | { body: string; type?: string; headers?: Record<string, string> }>;

export interface Stage {
  name: BrowserName;
  browser: Browser;
  /** Where the test pages are: http://127.0.0.1:PORT */
  origin: string;
  /** Adds or replaces pages while the stage is open. */
  add(site: Site): void;
  /** Opens a page of the site and waits until it has loaded. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Opens a page of the extension, such as `popup.html`. */
  extensionPage(path: string, size?: { width: number; height: number }): Promise<Page>;
  /** Paths that were asked of the server so far, in order; favicons left out. */
  requests(): string[];
  close(): Promise<void>;
}

const FIREFOX_UUID = '3f6d2b1e-7c4a-4f0e-9b8a-5d2c1e0f9a77';
const FIREFOX_ID = 'counterpoint@counterpoint.example';
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en',
];
/** Longest start of a browser on a busy machine, ms. */
const START_LIMIT = 60_000;

/**
 * Starts a browser with the extension.
 * @param options.extension folder of the built extension; omitted: the test build. null: a browser without it
 * @param options.prefs further Firefox preferences
 * @throws when the browser is not installed or does not start
 */
export async function openStage(
  name: BrowserName,
  site: Site = {},
  options: { extension?: string | null; prefs?: Record<string, unknown>; args?: string[] } = {},
): Promise<Stage> {
  const extension = options.extension === undefined ? extensionDir(name, true) : options.extension;
  const executablePath = findBrowser(name);
  if (executablePath === null)
    throw new Error(`${name} is not installed: run npm test, which installs it where it can`);
  const profile = mkdtempSync(join(tmpdir(), `counterpoint-${name}-`));
  const browser = await launch(name, executablePath, profile, options);
  let id = FIREFOX_UUID;
  if (extension !== null) {
    const installed = await browser.installExtension(extension);
    if (name === 'chromium') id = installed;
  }
  const pages = new Map(Object.entries(site));
  const asked: string[] = [];
  const server = await serve(pages, asked);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const base = `${name === 'firefox' ? 'moz-extension' : 'chrome-extension'}://${id}/`;
  return {
    name,
    browser,
    origin,
    add: (more) => {
      for (const [path, body] of Object.entries(more)) pages.set(path, body);
    },
    open: async (path, size = { width: 1000, height: 800 }) => {
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.goto(path.startsWith('http') || path.startsWith('file:') ? path : origin + path, {
        waitUntil: 'load',
      });
      return page;
    },
    extensionPage: async (path, size = { width: 400, height: 600 }) => {
      const page = await browser.newPage();
      await page.setViewport(size);
      await goToExtension(page, base + path);
      return page;
    },
    requests: () => asked.filter((path) => path !== '/favicon.ico'),
    close: async () => {
      await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => {});
      browser.process()?.kill('SIGKILL');
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function launch(
  name: BrowserName,
  executablePath: string,
  userDataDir: string,
  { prefs = {}, args = [] }: { prefs?: Record<string, unknown>; args?: string[] },
): Promise<Browser> {
  const common = {
    executablePath,
    userDataDir,
    headless: process.env.COUNTERPOINT_HEADFUL !== '1',
    timeout: START_LIMIT,
    defaultViewport: null,
  };
  if (name === 'chromium') {
    return puppeteer.launch({ ...common, enableExtensions: true, pipe: true, args: [...CHROMIUM_ARGS, ...args] });
  }
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      'intl.locale.requested': 'en-US',
      'intl.accept_languages': 'en-US, en',
      'browser.tabs.remote.separatePrivilegedMozillaWebContentProcess': false,
      ...prefs,
    },
  });
}

/** Firefox loads the page but never reports it, so we wait for the document instead. */
async function goToExtension(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load', timeout: 3000 }).catch(() => {});
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const ready = await page.evaluate(() => document.readyState === 'complete' && location.protocol).catch(() => false);
    if (typeof ready === 'string' && ready.includes('extension')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not load`);
}

async function serve(pages: Map<string, Site[string]>, asked: string[]): Promise<Server> {
  const server = createServer((request: IncomingMessage, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    asked.push(path);
    const found = pages.get(path);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
    } = typeof found === 'string' ? { body: found } : found;
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** A whole page around a body. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>test</title>${head}</head><body>${body}</body></html>`;
}

/** An article as a plain page: first line the title, the others paragraphs. */
export function articlePage(text: string): string {
  const plain = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [title = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const style =
    'body{font:17px/1.75 system-ui,"Noto Sans CJK SC",sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color:#222}h1{font-size:1.6em;line-height:1.35}';
  return html(
    `<article><h1>${plain(title)}</h1>${lines.map((line) => `<p>${plain(line)}</p>`).join('')}</article>`,
    `<style>${style}</style>`,
  );
}

/** How many ranges are painted, by highlight name; from inside the page, as any page can. */
export function paintedRanges(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])),
  );
}

/** Waits until a check holds, asking every 50 ms. @throws with `what` when it never does */
export async function until<T>(
  check: () => Promise<T | false | null | undefined>,
  what: string,
  limit = 10_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await check();
    if (value !== false && value !== null && value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited ${limit} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until at least one mention is painted. */
export function untilMarked(page: Page): Promise<Record<string, number>> {
  return until(async () => {
    const painted = await paintedRanges(page);
    return Object.values(painted).some((size) => size > 0) && painted;
  }, 'marks on the page');
}

/** Which browsers a run covers: both, or the one named by COUNTERPOINT_BROWSER. */
export const browsers: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => process.env.COUNTERPOINT_BROWSER === undefined || process.env.COUNTERPOINT_BROWSER === name,
);
