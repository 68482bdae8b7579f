/** What the card holds, each part as a reader meets it: seen, opened, copied, selected, said no to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardText, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { storeSettings } from '../../scripts/stage/settings.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { clickInCard, painted, untilPainted } from './page-tools.ts';

const article = html(
  `<h1>小米的一季</h1><textarea rows="3"></textarea><p>一份流传的截图写着，小米双11支付金额只有260亿元。</p>
  <p>12月2日，小米汽车宣布累计交付突破50万台。</p>
  <h2>小米汽车逐季一览</h2>
  <table><thead><tr><th>季度</th><th>交付（辆）</th><th>汽车收入（亿元）</th></tr></thead>
    <tbody><tr><td>2025Q2</td><td>81,302</td><td><b>206</b></td></tr><tr><td>2025Q3</td><td>108,796</td><td>283</td></tr></tbody></table>`,
  '<meta property="article:published_time" content="2025-12-05">',
);

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { '/article.html': article });
    const control = await stage.control();
    await storeSettings(control, { marks: 'clear', language: 'zh-Hans' });
  });
  afterAll(() => stage?.close());

  test('a figure: both values, the claim, who and when, both sides with kind, date and origins; more, why, copy, undo', async () => {
    const page = await stage.open('/article.html');
    await restOn(page, '260亿元');
    const seen = await untilCard(page);
    for (const part of [
      // What the page says, and the source beside it; how far they are apart.
      /与来源不一致\s+-10\.3%/,
      /本页\s+260亿元/,
      /来源\s+超过290亿元/,
      // The claim, who says it, when, and for when it holds.
      /支付额超过290亿元/,
      /小米官方（据文章转述）\s*·\s*2025-11-12\s*·\s*截至 2025-11-11/,
      // For it: independent origins, kind, title, publisher, date.
      /支持\s+1 个独立信源\s+自媒体\s*雷军一夜翻盘/,
      /电商报（电商号平台）\s*·\s*2025-11-12/,
      // What counts most against it, with its own source.
      /补充与限定\s+有自媒体写明/,
      /更多/,
      /为什么标出/,
    ])
      expect(seen).toMatch(part);
    expect(seen.length).toBeLessThanOrEqual(525);
    // Values over time stand beside it where there are three or more.
    await clickInCard(page, '[data-act=pin]');

    // Why this mark: what it is about, of which measure, for when; and the way to say no.
    await clickInCard(page, 'footer summary');
    const why = await until(async () => {
      const text = await cardText(page);
      return text?.includes('本页不再标出') && text;
    }, 'the reasons');
    expect(why).toMatch(/所指\s*小米/);
    expect(why).toMatch(/指标\s*\S/);
    expect(why).toMatch(/在本站或所有网站不再标出/);

    // Its text can be selected, and copied with its sources.
    const selectable = await page.evaluate(() => {
      const host = [...document.querySelectorAll('html > *')].find((one) => one.shadowRoot?.querySelector('.card'));
      const statement = host?.shadowRoot?.querySelector('.statement');
      return statement ? getComputedStyle(statement).userSelect : '';
    });
    expect(selectable).toMatch(/text|auto/);
    await clickInCard(page, '[data-act=copy]');
    await until(async () => (await cardText(page))?.includes('已复制'), 'the word that it was copied');
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const copied = await until(() => page.$eval('textarea', ({ value }) => value), 'what was copied');
    expect(copied).toMatch(/^小米官方口径.*290亿元/);
    expect(copied).toMatch(/— 小米官方（据文章转述）, 2025-11-12/);
    expect(copied).toMatch(/支持: 雷军一夜翻盘/);
    expect(copied).toMatch(/补充与限定: .*\n.*https?:\/\//);

    // "Not on this page" takes the mark off here, and a new visit brings it back: nothing was stored.
    await clickInCard(page, '[data-act=hide-here]');
    await untilNoCard(page);
    await until(async () => !(await painted(page)).some(({ text }) => text === '260亿元'), 'the mark to go');
    await page.reload();
    await page.bringToFront();
    await untilPainted(page, '260亿元');
    await page.close();
  });

  test('a number in a table is read by its row and its column', async () => {
    const page = await stage.open('/article.html');
    await restOn(page, '206');
    const seen = await untilCard(page);
    for (const part of [/与来源一致/, /本页\s+206亿元/, /来源\s+约206亿元/, /2025年第二季度|2025-Q2/])
      expect(seen).toMatch(part);
    await page.keyboard.press('Escape');
    await untilNoCard(page);
    expect((await painted(page)).map(({ text }) => text)).toEqual(expect.arrayContaining(['81,302', '108,796', '283']));
    await page.close();
  });

  test('a measure with a history has its plot, said in words for those who do not see it', async () => {
    const page = await stage.open('/article.html');
    await restOn(page, '50万台');
    await untilCard(page);
    const plot = await page.evaluate(() => {
      const host = [...document.querySelectorAll('html > *')].find((one) => one.shadowRoot?.querySelector('.card'));
      const drawn = host?.shadowRoot?.querySelector('svg.plot');
      return { points: drawn?.querySelectorAll('circle').length ?? 0, label: drawn?.getAttribute('aria-label') ?? '' };
    });
    expect(plot.points).toBeGreaterThanOrEqual(3);
    expect(plot.label).toMatch(/^历次数值：\d{4}.*: .*; /);
    await page.close();
  });
});
