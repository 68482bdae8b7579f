/** F48: the process of one tab is killed; the other tabs go on working, and the lost one works again when it is opened anew. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insideFirefox } from '../../scripts/stage/background.ts';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { '/about.html': html('<p style="margin-top:200px">雷军介绍了小米YU7。</p>') });
  });
  afterAll(() => stage?.close());

  test('one tab dies, the other shows its card, a new one its marks', async () => {
    const doomed = await stage.open('/about.html');
    await untilMarked(doomed);
    // Another site, so that it has a process of its own.
    const other = await stage.open(`${stage.origin.replace('127.0.0.1', 'localhost')}/about.html`);
    await untilMarked(other);
    await kill(doomed);

    await other.bringToFront();
    await restOn(other, 'YU7');
    expect(await untilCard(other)).toContain('YU7');
    const popup = await stage.popupFor(other);
    await until(() => popup.evaluate(() => document.body.innerText.includes('YU7')), 'the popup to list the mention');

    const fresh = await stage.open('/about.html');
    expect(await untilMarked(fresh)).not.toEqual({});
  });

  /** Kills the process of a page, and waits until the browser has noticed. */
  async function kill(page: Page): Promise<void> {
    if (name === 'chromium') {
      const died = new Promise((resolve) => page.once('error', resolve));
      const session = await page.createCDPSession();
      session.send('Page.crash').catch(() => {});
      await died;
      return;
    }
    const tab = `[...gBrowser.browsers].find(({ currentURI }) => currentURI.spec === '${stage.origin}/about.html')`;
    const pid = await insideFirefox(stage, `${tab}.browsingContext.currentWindowGlobal.osPid`);
    if (typeof pid !== 'number' || pid === process.pid) throw new Error('the process of the page is not known');
    process.kill(pid, 'SIGKILL');
    await until(
      () => insideFirefox(stage, `${tab}?.browsingContext.currentWindowGlobal?.osPid !== ${pid}`),
      'the tab to die',
    );
  }
});
