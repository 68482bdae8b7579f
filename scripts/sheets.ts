/**
 * node scripts/sheets.ts [--browser firefox] [NAME ...]: draws every screen as it is at 360, 400 and 800 px, in three languages, light and
 * dark, on one sheet a screen and width in out/sheets/, to be looked at after a change of components/. NAME: only these screens.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { buildExtension, extensionDir, root } from './build-extension.ts';
import { untilDrawn } from './stage/reader.ts';
import { storeSettings } from './stage/settings.ts';
import { openStage, type Size, type Stage } from './stage/stage.ts';
import { until, untilMarked } from './stage/until.ts';

/** A screen by its address; `/…` is a route of the panel beside the demo page. */
const SCREENS: Record<string, string> = {
  popup: 'popup',
  page: '/',
  entity: '/entity/xiaomi-auto',
  timeline: '/entity/su7-ultra/timeline',
  family: '/entity/su7/family',
  sources: '/entity/xiaomi-auto/sources',
  claim: '/claim/d11-036',
  'plot-periods': '/claim/hood-036',
  'plot-totals': '/claim/c-100k-deliv',
  'plot-losses': '/claim/c-ev-2025q1-op',
  'plot-moments': '/claim/c-q3-stock',
  source: '/source/dsb-double11-290yi',
  'look-up': '/look-up?q=290%E4%BA%BF',
  'nothing-found': '/look-up?q=zzqqvv',
  options: 'options.html',
  welcome: 'welcome.html',
};
const WIDTHS = [360, 400, 800];
const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => ({ theme, language })),
);
/** Longer screens are cut here, px. */
const LONGEST = 2400;

const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' } },
  allowPositionals: true,
});
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const folder = join(root, 'out', 'sheets');
const unknown = positionals.filter((name) => !Object.hasOwn(SCREENS, name));
if (unknown.length > 0) {
  console.error(`no such screen: ${unknown.join(', ')}; there are ${Object.keys(SCREENS).join(', ')}`);
  process.exit(1);
}

function openScreen(stage: Stage, article: Page, address: string, size: Size): Promise<Page> {
  if (address === 'popup') return stage.popupFor(article, { ...size, height: 600 });
  return address.startsWith('/') ? stage.panelFor(article, address, size) : stage.extensionPage(address, size);
}

/** A picture of a screen, as tall as what it shows. */
async function shoot(page: Page, name: string, width: number): Promise<string> {
  await page.bringToFront();
  await untilDrawn(page);
  await until(() => page.evaluate(() => document.querySelector('.plot-wait') === null), 'the plot');
  if (name !== 'popup') {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewport({ width, height: Math.min(height, LONGEST) });
    if (name.startsWith('plot')) await page.evaluate(() => document.querySelector('.plot')?.scrollIntoView());
  }
  return page.screenshot({ encoding: 'base64', captureBeyondViewport: false });
}

/** Puts pictures beside each other. */
async function putTogether(stage: Stage, pictures: readonly string[], width: number, path: string): Promise<void> {
  const sheet = await stage.browser.newPage();
  await sheet.setViewport({ width: (width + 8) * pictures.length + 8, height: 400 });
  const images = pictures.map((picture) => `<img width="${width}" src="data:image/png;base64,${picture}">`).join('');
  await sheet.setContent(
    `<body style="display:flex;gap:8px;margin:0;padding:8px;background:#777;align-items:start">${images}`,
  );
  await sheet.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await sheet.bringToFront();
  await sheet.screenshot({ path: path as `${string}.png`, fullPage: true });
  await sheet.close();
}

await buildExtension(browser, { test: true });
mkdirSync(folder, { recursive: true });
const demo = readFileSync(join(root, 'scripts', 'demo', 'demo.html'), 'utf8');
const stage = await openStage(browser, { '/demo.html': demo }, { extension: extensionDir(browser, true) });
try {
  const article = await stage.open('/demo.html', { width: 960, height: 820 });
  const control = await stage.control();
  const sheets = new Map<string, string[]>();
  for (const look of LOOKS) {
    await storeSettings(control, look);
    await article.bringToFront();
    await article.reload();
    await untilMarked(article);
    for (const name of positionals.length > 0 ? positionals : Object.keys(SCREENS)) {
      for (const width of WIDTHS) {
        const page = await openScreen(stage, article, SCREENS[name] ?? '/', { width, height: 800 });
        const key = `${browser}-${name}-${width}`;
        sheets.set(key, [...(sheets.get(key) ?? []), await shoot(page, name, width)]);
        await page.close();
      }
    }
  }
  for (const [key, pictures] of sheets) {
    await putTogether(stage, pictures, Number(key.split('-').at(-1)), join(folder, `${key}.png`));
    console.log(`out/sheets/${key}.png`);
  }
} finally {
  await stage.close();
}
process.exit(0);
