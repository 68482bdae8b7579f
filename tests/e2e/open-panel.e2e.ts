/** "Open in side panel": the panel itself where the browser allows it, a tab beside the page where it does not. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { clickInCard } from './page-tools.ts';

const ARTICLE = '<!doctype html><meta charset="utf-8"><p>小米公布双11全渠道累计支付金额突破290亿元，雷军发言。</p>';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let article: Page;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE });
    article = await stage.open('/a.html');
    await untilMarked(article);
  });
  afterAll(() => stage?.close());

  /** Addresses of all open side-panel pages; Firefox tells the driver none, so its tabs are asked. */
  const panels = async (): Promise<string[]> => {
    if (name === 'chromium')
      return stage.browser
        .targets()
        .flatMap((target) => (target.url().includes('sidepanel.html') ? [target.url()] : []));
    const pages = await stage.browser.pages();
    const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
    return addresses.filter((address) => address.includes('sidepanel.html'));
  };
  const untilPanel = (route: RegExp) =>
    until(async () => (await panels()).find((address) => route.test(address)), `a panel at ${route}`);

  test('from the card: at the claim or entity of the mention', async () => {
    await restOn(article, '雷军');
    await untilCard(article);
    await clickInCard(article, '[data-act=panel]');
    const address = await untilPanel(/#\/entity\/lei-jun/);
    // In a tab of its own the panel is told which page it belongs to; beside the page it follows the active one.
    expect(/\?tab=\d+/.test(address)).toBe(name === 'firefox');
  });

  test('a second wish moves the panel that is open', async () => {
    await article.bringToFront();
    await article.keyboard.press('Escape');
    await restOn(article, '290');
    await untilCard(article);
    await clickInCard(article, '[data-act=panel]');
    await untilPanel(/#\/claim\/|#\/entity\/xiaomi/);
    expect((await panels()).length).toBe(name === 'chromium' ? 1 : 2);
  });
});
