/** Pages that no script of ours may or can read: F45 where the reader or the browser withholds access, F39 PDFs. The popup says so, and why. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insideFirefox } from '../../scripts/stage/background.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { heardFrom, listenToTabs } from './page-messages.ts';
import { listenToFaults, rest, untilPainted } from './page-tools.ts';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, {
      '/about.html': html('<p>雷军介绍了小米YU7。</p>'),
      '/paper.pdf': { body: pdf('Xiaomi YU7 and Lei Jun'), type: 'application/pdf' },
    });
    await listenToTabs(stage);
  });
  afterAll(() => stage?.close());

  /** What the popup says of a page, once it is sure. */
  async function said(page: Page): Promise<{ title: string; why: string; listed: number }> {
    const popup = await stage.popupFor(page);
    const state = await until(
      () =>
        popup.evaluate(() => {
          const title = document.querySelector('.state-title')?.textContent ?? '';
          const why = document.querySelector('.state p')?.textContent ?? '';
          const listed = document.querySelectorAll('.groups li').length;
          return title !== '' && title !== 'Still reading this page…' && { title, why, listed };
        }),
      'the state of the page',
    );
    await popup.close();
    return state;
  }

  test('F45: access withdrawn: no trace on the page, the popup says that it is out of reach and why; given back, all is well', async () => {
    await withAccess(stage, false);
    const page = await stage.open('/about.html');
    await page.bringToFront();
    await rest(1500);
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
    expect(await said(page)).toEqual({
      title: 'This page is out of reach.',
      why: expect.stringMatching(/Access to this site may .*be switched off/),
      listed: 0,
    });
    expect(await heardFrom(stage, '/about.html')).toEqual([]);
    await withAccess(stage, true);
    await page.bringToFront();
    await page.reload();
    await untilPainted(page, '小米YU7');
    expect((await said(page)).listed).toBe(2);
    await page.close();
  });

  test('F39: a PDF is shown by the browser as without us, and the popup says why nothing is marked', async () => {
    const page = await stage.open('/paper.pdf').catch(() => null);
    if (page === null) throw new Error('the PDF was not shown');
    const faults = listenToFaults(page);
    await page.bringToFront();
    await rest(1500);
    const { title, why, listed } = await said(page);
    expect(listed).toBe(0);
    expect(title).toMatch(/^This page is (?:not read|out of reach)\.$/);
    expect(why).toMatch(/PDF/);
    expect(await heardFrom(stage, '/paper.pdf')).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});

/** Takes the sites from the extension as a reader does in the browser's own list, or gives them back. */
async function withAccess(stage: Stage, wanted: boolean): Promise<void> {
  if (stage.name === 'firefox') {
    const change = wanted ? 'add' : 'remove';
    await insideFirefox(
      stage,
      `(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID('counterpoint@counterpoint.example');
        const origins = ['http://*/*', 'https://*/*', 'file:///*'];
        await ExtensionPermissions.${change}(extension.id, { permissions: [], origins }, extension);
        return true;
      })()`,
    );
    return;
  }
  const list = await stage.open('chrome://extensions/');
  await list.evaluate(
    (extensionId, hostAccess) => {
      type Private = { updateExtensionConfiguration(change: object): Promise<void> };
      const { chrome } = globalThis as unknown as { chrome: { developerPrivate: Private } };
      return chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
    },
    new URL(stage.base).hostname,
    wanted ? 'ON_ALL_SITES' : 'ON_CLICK',
  );
  await list.close();
}

/** A PDF of one page with one line of Latin text. */
function pdf(line: string): string {
  const text = `BT /F1 24 Tf 40 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
}
