/** The page script after an update and when injected twice: F17, F18. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionDir } from '../../scripts/build-extension.ts';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage } from './driver.ts';
import { listenToFaults, painted, rest, untilPainted } from './page-tools.ts';

const TEXT = '<p>小米汽车今天说到<b>小米YU7</b>的续航，雷军也在场。</p>';

describe.each(browsers)('%s, after an update', (name) => {
  test('F17: what is left behind takes its marks off and stays silent', async () => {
    const stage = await openStage(name);
    try {
      stage.add({ '/orphan.html': html(TEXT) });
      const pages = [];
      for (let at = 0; at < 5; at++) pages.push(await stage.open('/orphan.html'));
      const faults = pages.map(listenToFaults);
      for (const page of pages) {
        await page.bringToFront();
        await untilPainted(page, '小米YU7');
      }
      const control = await stage.control();
      await control
        .evaluate(() => {
          const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { reload(): void } }>;
          setTimeout(() => (world.browser ?? world.chrome).runtime.reload(), 50);
        })
        .catch(() => {});
      await rest(1500);
      for (const page of pages) {
        await page.bringToFront();
        await page.mouse.move(100, 100);
        await page.mouse.move(120, 120);
        if (name === 'firefox') {
          // Firefox ends the old script itself and starts the new one in open tabs: one instance marks and answers.
          await restOn(page, '小米YU7');
          await untilCard(page);
          expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
        } else {
          await until(
            async () => (await page.evaluate('CSS.highlights.size')) === 0,
            'no marks of the old script',
            3000,
          );
          expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
        }
      }
      expect(faults.flat()).toEqual([]);
    } finally {
      await stage.close();
    }
  });
});

describe.runIf(browsers.includes('chromium'))('chromium, injected twice', () => {
  test('F18: one instance', async () => {
    const stage = await openStage('chromium');
    try {
      stage.add({ '/twice.html': html(TEXT) });
      const page = await stage.open('/twice.html');
      await untilPainted(page, '小米YU7');
      const client = await page.createCDPSession();
      const worlds: { id: number; name: string }[] = [];
      client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
      await client.send('Runtime.enable');
      const world = worlds.find(({ name }) => name === 'Counterpoint');
      if (!world) throw new Error(`no world of ours among ${worlds.map(({ name }) => name)}`);
      const before = await painted(page);
      const script = readFileSync(join(extensionDir('chromium', true), 'page.js'), 'utf8');
      await client.send('Runtime.evaluate', { expression: script, contextId: world.id });
      await rest();
      expect(await painted(page)).toEqual(before);
      await restOn(page, '小米YU7');
      await untilCard(page);
      expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    } finally {
      await stage.close();
    }
  });
});
