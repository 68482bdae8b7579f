/** Pages that never rest: F08, F32, F33, F34. Every finished reading is told by one message, and these are counted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listingOf, restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { heardFrom, listenToTabs, untilRead } from './page-messages.ts';
import { listenToFaults, pageMaker, painted, rest, untilPainted } from './page-tools.ts';

const TEXT = '<p>小米汽车今天说到小米YU7的续航，雷军也在场。</p>';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
    await listenToTabs(stage);
  });
  afterAll(() => stage?.close());

  const show = pageMaker(() => stage);
  /** When readings of a page ended, ms since the epoch. */
  const readings = async (path: string): Promise<number[]> =>
    (await heardFrom(stage, path)).filter(({ verb }) => verb === 'setCount').map(({ at }) => at);

  test('F08: a page that clears the registry for ten seconds is answered ten times at most', async () => {
    const page = await show(
      TEXT,
      `<script>window.cleared = 0; setInterval(() => { if (CSS.highlights.size > 0) { cleared++; CSS.highlights.clear(); } }, 100)</script>`,
    );
    const faults = listenToFaults(page);
    await until(() => page.evaluate('cleared > 0'), 'a first mark');
    const end = Date.now() + 10_000;
    for (let at = 0; Date.now() < end; at++) {
      await page.mouse.move(200 + (at % 50) * 5, 300);
      await rest(60);
    }
    // The first was no answer.
    const answers = Number(await page.evaluate('cleared')) - 1;
    expect(answers).toBeGreaterThan(1);
    expect(answers).toBeLessThanOrEqual(10);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('F32: two hundred new paragraphs a second are read four times a second at most, and all are found', async () => {
    const page = await show(
      `${TEXT}<div id="more"></div>`,
      `<script>window.count = 0; addEventListener('load', () => { const timer = setInterval(() => {
        for (let at = 0; at < 10; at++) { const p = document.createElement('p'); p.textContent = count++ + ' 新的一条：小米SU7 Ultra'; more.append(p); }
        if (count >= 1000) { clearInterval(timer); window.isDone = true; }
      }, 50) })</script>`,
    );
    const faults = listenToFaults(page);
    const path = new URL(page.url()).pathname;
    await until(() => page.evaluate('window.isDone === true'), 'a thousand paragraphs');
    await until(async () => (await listingOf(stage, page)).mentions.length === 1003, 'all mentions');
    const times = await readings(path);
    expect(times.length).toBeGreaterThan(3);
    for (const [at, time] of times.entries())
      expect(
        times.filter((one) => one >= time && one < time + 1000).length,
        `from reading ${at} on`,
      ).toBeLessThanOrEqual(4);
    await restOn(page, '小米YU7');
    await untilCard(page);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a page that changes while it is being read ends with the marks of the text it ends with', async () => {
    const paragraphs = Array.from(
      { length: 2000 },
      (_, at) => `<p>第${at}段，小米YU7的续航是835公里，雷军说小米汽车卖得好。</p>`,
    );
    const page = await show(
      `<div id="all">${paragraphs.join('')}</div>`,
      `<script>addEventListener('load', () => { let at = 0; const timer = setInterval(() => {
        for (let i = 0; i < 10; i++, at++) {
          const p = all.children[(at * 37) % all.children.length];
          if (at % 3 === 0) p.remove();
          else if (at % 3 === 1) p.textContent = '雷军';
          else p.firstChild.data = p.firstChild.data.slice(0, 6);
        }
        if (at === 1500) { clearInterval(timer); window.isDone = true; }
      }, 4) })</script>`,
    );
    const faults = listenToFaults(page);
    await until(() => page.evaluate('window.isDone === true'), 'the last change');
    const wanted = await page.evaluate(() => {
      const count = (text: string) => (document.body.textContent ?? '').split(text).length - 1;
      return { yu7: count('小米YU7'), 'lei-jun': count('雷军'), 'xiaomi-auto': count('小米汽车') };
    });
    await until(async () => {
      const { mentions } = await listingOf(stage, page);
      const names = mentions.filter(({ kind }) => kind !== 'figure');
      return Object.entries(wanted).every(
        ([id, times]) => names.filter(({ entity }) => entity === id).length === times,
      );
    }, 'as many mentions as there are names');
    for (const { text } of await painted(page))
      expect(['小米YU7', '小米', '雷军', '小米汽车', '835公里']).toContain(text);
    // Nothing is painted twice or on what is gone.
    const strays = await page.evaluate(() => {
      const places = new Map<Node, Set<number>>();
      return [...CSS.highlights.values()]
        .flatMap((ranges) => [...ranges])
        .filter(({ startContainer: node, startOffset }) => {
          const seen = places.get(node) ?? new Set();
          places.set(node, seen);
          const isStray = !node.isConnected || seen.has(startOffset);
          seen.add(startOffset);
          return isStray;
        }).length;
    });
    expect(strays).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('F33: a card opened and closed two hundred times makes nothing be read again', async () => {
    const page = await show(TEXT);
    const mark = await untilPainted(page, '小米YU7');
    const path = new URL(page.url()).pathname;
    await untilRead(stage, path);
    await rest(500);
    const before = (await readings(path)).length;
    for (let round = 0; round < 200; round++) {
      await page.mouse.click((mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2);
      if (round % 20 === 0) await untilCard(page);
      await page.keyboard.press('Escape');
      if (round % 20 === 0) await untilNoCard(page);
    }
    await rest(600);
    expect((await readings(path)).length).toBe(before);
    await page.close();
  });

  test('F34: a page that changes with every frame is read less and less, and at once when it has come to rest', async () => {
    const page = await show(
      `${TEXT}<p id="toggle">雷军</p>`,
      `<script>window.rounds = 0; addEventListener('load', () => { const turn = () => {
        toggle.textContent = ++rounds % 2 ? '别人' : '雷军'; if (!window.isEnough) requestAnimationFrame(turn);
      }; turn(); })</script>`,
    );
    const faults = listenToFaults(page);
    const path = new URL(page.url()).pathname;
    await untilPainted(page, '小米YU7');
    await rest(8000);
    expect(Number(await page.evaluate('rounds'))).toBeGreaterThan(100);
    const times = await readings(path);
    // A hundred is what the promise allows for; four a second for eight seconds are a third of it.
    expect(times.length).toBeLessThanOrEqual(34);
    expect(times.length).toBeGreaterThan(1);
    await page.evaluate('window.isEnough = true');
    await rest(5200);
    await page.evaluate(() => document.body.append('最后说到小米SU7 Ultra。'));
    await untilPainted(page, '小米SU7 Ultra');
    expect((await painted(page)).length).toBeGreaterThan(2);
    expect(faults).toEqual([]);
    await page.close();
  });
});
