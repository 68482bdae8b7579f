/** Popup and side panel in Chromium, on the full corpus and a pack of twenty thousand claims: from the click to content. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { buildExtension } from '../scripts/build-extension.ts';
import { addPack } from '../scripts/stage/settings.ts';
import { articlePage } from '../scripts/stage/site.ts';
import { openStage, type Stage } from '../scripts/stage/stage.ts';
import { until, untilMarked } from '../scripts/stage/until.ts';
import { bigPack } from './big-pack.ts';
import { quantile, type Ratio, spread, summarise } from './pairs.ts';
import { news } from './texts.ts';

const CLAIMS = 20_000;
const PAIRS = 15;

/** A page of the same extension that loads nothing of ours: what opening any page costs on this machine. */
const BLANK = '<!doctype html><meta charset="utf-8"><title>blank</title><ul class="groups"><li>nothing</li></ul>';

interface Timed {
  shownAt?: number;
}

/** All numbers of the doors: milliseconds, and the same over a blank page opened in turn. */
export async function benchDoors(): Promise<Record<string, Ratio>> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-doors-'));
  const ratios: Record<string, Ratio> = {};
  try {
    cpSync(await buildExtension('chromium', { test: false }), folder, { recursive: true });
    writeFileSync(join(folder, 'blank.html'), BLANK);
    const stage = await openStage('chromium', { '/a.html': articlePage(news(4000, 0.4)) }, { extension: folder });
    try {
      const article = await stage.open('/a.html');
      await untilMarked(article);
      const tab = await stage.tabId(article);
      await addPack(stage, bigPack(CLAIMS));
      const doors = {
        popup: { path: `popup.html?tab=${tab}`, content: '.groups li' },
        panel: { path: `sidepanel.html?tab=${tab}#/`, content: '.groups li' },
        entity: { path: `sidepanel.html?tab=${tab}#/entity/xiaomi`, content: '.claim-statement' },
      };
      for (const [name, { path, content }] of Object.entries(doors)) {
        const times = [];
        // Once before counting: the browser keeps compiled code from then on, as it does for readers.
        await opening(stage, path, content);
        for (let i = 0; i < PAIRS; i++)
          times.push({ a: await opening(stage, path, content), b: await opening(stage, 'blank.html', '.groups li') });
        const pair = summarise(times);
        ratios[`${name}Ms@${CLAIMS}`] = spread(
          times.map(({ a }) => a),
          pair,
        );
        ratios[`${name}/blank@${CLAIMS}`] = pair;
      }
      const keys = await typing(stage, `sidepanel.html?tab=${tab}#/`);
      ratios[`keyMs@${CLAIMS}`] = spread(keys, { a: quantile(keys, 0.5), b: quantile(keys, 1) });
    } finally {
      await stage.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return ratios;
}

/** Opens a page of the extension and closes it. @returns ms from the start of the navigation until its content was painted */
async function opening(stage: Stage, path: string, content: string): Promise<number> {
  const page = await stage.browser.newPage();
  try {
    await page.setViewport({ width: 420, height: 700 });
    await page.evaluateOnNewDocument((wanted) => {
      const watcher = new MutationObserver(() => {
        if (document.querySelector(wanted) === null) return;
        watcher.disconnect();
        // Behind the frame that paints it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            (globalThis as Timed).shownAt = performance.now();
          };
          port2.postMessage(null);
        });
      });
      watcher.observe(document, { childList: true, subtree: true });
    }, content);
    await page.goto(stage.base + path, { waitUntil: 'domcontentloaded' });
    return await until(() => page.evaluate(() => (globalThis as Timed).shownAt), `${content} on ${path}`);
  } finally {
    await page.close();
  }
}

const QUERIES = ['leijun', '小米汽车', 'xiaomi su7 ultra', '290亿', '柳溪镇', 'bench town 7'];

/** Types into the look-up box letter by letter. @returns ms from each letter until what it finds is drawn */
async function typing(stage: Stage, path: string): Promise<number[]> {
  const page = await stage.extensionPage(path);
  const times: number[] = [];
  try {
    const has = (selector: string) => () =>
      page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);
    await until(has('[role=combobox]'), 'the look-up box');
    // The first letter fetches the code and reads all statements, once.
    await letter(page, 'l');
    await until(has('[role=option]'), 'the first answer');
    await new Promise((resolve) => setTimeout(resolve, 3000));
    for (const query of QUERIES)
      for (let end = 1; end <= query.length; end++) {
        const took = await letter(page, query.slice(0, end));
        if (took !== null) times.push(took);
      }
  } finally {
    await page.close();
  }
  return times;
}

/**
 * Puts words into the box as typing does.
 * @returns ms until the list changes, or says that it has nothing; null when these words leave it as it was
 */
function letter(page: Page, words: string): Promise<number | null> {
  return page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('[role=combobox]');
    const list = box?.closest('.look-up');
    if (box == null || list == null) throw new Error('no look-up box');
    const start = performance.now();
    const drawn = new Promise<number | null>((resolve) => {
      const finish = (took: number | null) => {
        watcher.disconnect();
        clearTimeout(patience);
        resolve(took);
      };
      const watcher = new MutationObserver(() => finish(performance.now() - start));
      const patience = setTimeout(() => finish(null), 500);
      watcher.observe(list, { childList: true, subtree: true, characterData: true });
    });
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
    box.dispatchEvent(new Event('input', { bubbles: true }));
    return drawn;
  }, words);
}
