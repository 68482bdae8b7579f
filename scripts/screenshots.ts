/** node scripts/screenshots.ts: takes the pictures of the README anew, from the demo page, in both browsers. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, buildExtension, extensionDir, root } from './build-extension.ts';
import { restOn, untilCard, untilDrawn } from './stage/reader.ts';
import { storeSettings } from './stage/settings.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { untilMarked } from './stage/until.ts';

const folder = join(root, 'store', 'screenshots');
const demo = readFileSync(join(root, 'scripts', 'demo', 'demo.html'), 'utf8');

interface Look {
  language: 'zh-Hans' | 'zh-Hant' | 'en';
  theme: 'light' | 'dark';
}

/** Writes settings as the options page does, then waits for the page to be read anew. */
async function wear(stage: Stage, page: Page, look: Look): Promise<void> {
  const control = await stage.control();
  await storeSettings(control, { marks: 'clear', ...look });
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }]).catch(() => {});
  await page.reload();
  await page.bringToFront();
  await untilMarked(page);
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
  console.log(`store/screenshots/${name}.png`);
}

async function take(name: BrowserName, work: (stage: Stage, page: Page) => Promise<void>): Promise<void> {
  await buildExtension(name, { test: true });
  const stage = await openStage(name, { '/demo.html': demo }, { extension: extensionDir(name, true) });
  try {
    const page = await stage.open('/demo.html', { width: 960, height: 820 });
    await work(stage, page);
  } finally {
    await stage.close();
  }
}

mkdirSync(folder, { recursive: true });
await take('chromium', async (stage, page) => {
  await wear(stage, page, { language: 'zh-Hans', theme: 'light' });
  await restOn(page, '260亿元');
  await untilCard(page);
  await shoot(page, 'card');
  const popup = await stage.popupFor(page, { width: 380, height: 600 });
  await untilDrawn(popup);
  await shoot(popup, 'popup');
  for (const [route, shot] of [
    ['/claim/d11-036', 'panel'],
    ['/entity/xiaomi-auto', 'entity'],
  ] as const) {
    const panel = await stage.panelFor(page, route, { width: 420, height: 760 });
    await untilDrawn(panel);
    await shoot(panel, shot);
    await panel.close();
  }
  await wear(stage, page, { language: 'zh-Hant', theme: 'dark' });
  await restOn(page, '260亿元');
  await untilCard(page);
  await shoot(page, 'card-zh-hant-dark');
});
await take('firefox', async (stage, page) => {
  await wear(stage, page, { language: 'en', theme: 'light' });
  await restOn(page, '260亿元');
  await untilCard(page);
  await shoot(page, 'card-en-firefox');
});
process.exit(0);
