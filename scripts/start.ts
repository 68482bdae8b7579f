/**
 * npm start: the extension in a browser, on a page.
 *
 *     npm start [-- [--browser chromium|firefox] [FILE|URL ...]]
 *
 * With a display the browser stays open for a person. Without one it runs headless, prints what the extension found and
 * writes screenshots to out/. A .txt file is shown as a plain article page; without FILE or URL a demo page is shown.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { ListedMention } from '../browser/messages.ts';
import { readCorpus } from '../data/read.ts';
import { formatQuantity } from '../engine/claims/format.ts';
import { articlePage, openStage, type Site, type Stage, until } from '../tests/e2e/driver.ts';
import { type BrowserName, buildExtension, root } from './build-extension.ts';
import { listPage, showCard } from './show.ts';

const USAGE = 'usage: npm start [-- [--browser chromium|firefox] [FILE|URL ...]]';
/** A headless run ends by itself after this. */
const LIMIT = 4 * 60_000;

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readOptions(): { browser: BrowserName; targets: string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { browser: { type: 'string', default: 'chromium' } },
    });
    const { browser } = values;
    if (browser !== 'chromium' && browser !== 'firefox')
      fail(`--browser takes chromium or firefox, not "${browser}"; ${USAGE}`);
    return { browser, targets: positionals };
  } catch (error) {
    fail(`${(error as Error).message.split('\n')[0]}; ${USAGE}`);
  }
}

/** Files become pages of a local server; addresses stay what they are. */
async function readTargets(targets: string[]): Promise<{ name: string; path: string; site: Site }[]> {
  if (targets.length === 0)
    return [
      {
        name: 'demo',
        path: '/demo.html',
        site: { '/demo.html': readFileSync(join(root, 'scripts/demo/index.html'), 'utf8') },
      },
    ];
  const pages = [];
  for (const [number, target] of targets.entries()) {
    if (/^https?:\/\//.test(target)) {
      await fetch(target, { signal: AbortSignal.timeout(10_000) }).catch(() => fail(`${target} cannot be reached`));
      pages.push({ name: new URL(target).hostname, path: target, site: {} });
      continue;
    }
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), target);
    if (!existsSync(file) || !statSync(file).isFile()) fail(`${target} is not there, or is no file; ${USAGE}`);
    const text = readFileSync(file, 'utf8');
    const path = `/page-${number + 1}.html`;
    pages.push({
      name: basename(file, extname(file)),
      path,
      site: { [path]: /\.x?html?$/i.test(file) ? text : articlePage(text) },
    });
  }
  return pages;
}

/** Prints what the extension itself lists for the page. */
function printMentions(mentions: ListedMention[]): void {
  const names = new Map(readCorpus().entities.map((entity) => [entity.id, entity.names]));
  const groups = new Map<string, ListedMention[]>();
  for (const mention of mentions) groups.set(mention.entity, [...(groups.get(mention.entity) ?? []), mention]);
  console.log(`  ${mentions.length} mentions of ${groups.size} entities`);
  for (const [entity, list] of groups) {
    const figures = list.filter(({ kind }) => kind === 'figure');
    const written = figures.map(({ value, unit = '', mark }) => {
      const quantity = value === null || value === undefined ? '?' : formatQuantity(value, unit, 'zh-Hans');
      return mark === 'differs' || mark === 'agrees' ? `${quantity} (${mark})` : quantity;
    });
    const name = names.get(entity);
    console.log(
      `  - ${name === undefined ? entity : `${name['zh-Hans']} · ${name.en}`}: ${list.length - figures.length} names${written.length > 0 ? `; figures ${written.join(', ')}` : ''}`,
    );
  }
}

async function showHeadless(stage: Stage, page: Page, name: string): Promise<void> {
  const folder = join(root, 'out');
  mkdirSync(folder, { recursive: true });
  const shots: string[] = [];
  const shoot = async (of: Page, what: string) => {
    const path = join(folder, `${name}-${stage.name}-${what}.png`) as `${string}.png`;
    await of.screenshot({ path });
    shots.push(path);
  };
  const control = await stage.extensionPage('options.html');
  const listed = await until(() => listPage(control), 'the page to be read');
  await control.close();
  printMentions(listed.mentions);
  await page.bringToFront();
  await shoot(page, 'page');
  if (await showCard(page)) await shoot(page, 'card');
  const popup = await stage.extensionPage(`popup.html?tab=${listed.tabId}`, { width: 400, height: 600 });
  await until(() => popup.evaluate(() => document.querySelector('[data-ready]') !== null), 'the popup');
  await shoot(popup, 'popup');
  const panel = await stage.extensionPage(`sidepanel.html?tab=${listed.tabId}#/`, { width: 420, height: 800 });
  await until(() => panel.evaluate(() => document.querySelector('[data-ready]') !== null), 'the side panel');
  await shoot(panel, 'panel');
  console.log('  screenshots:');
  for (const path of shots) console.log(`    ${path}`);
}

const { browser, targets } = readOptions();
const pages = await readTargets(targets);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
if (hasDisplay) process.env.COUNTERPOINT_HEADFUL = '1';
else setTimeout(() => fail('Stopped: the browser took too long.'), LIMIT).unref();
console.log(`Building for ${browser} ...`);
// A test build without a display: its card can be seen from outside, for the screenshot.
const extension = await buildExtension(browser, { test: !hasDisplay }).catch((error: Error) => fail(error.message));
const stage = await openStage(browser, Object.assign({}, ...pages.map(({ site }) => site)), { extension });
try {
  for (const { name, path } of pages) {
    console.log(name);
    const page = await stage.open(path);
    if (!hasDisplay) await showHeadless(stage, page, name);
  }
  if (hasDisplay) {
    console.log('The browser stays open; close it, or press Ctrl+C here, to end.');
    await new Promise<void>((resolve) => {
      stage.browser.on('disconnected', () => resolve());
      process.on('SIGINT', () => resolve());
    });
  }
} catch (error) {
  process.exitCode = 1;
  console.error((error as Error).message);
} finally {
  await stage.close();
}
process.exit();
