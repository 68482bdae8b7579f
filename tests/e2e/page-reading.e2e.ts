/** What is read and marked: F31, F35, F36, F39 to F41, and routes of a single page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/build-extension.ts';
import { listingOf, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { pageMaker, painted, rest, untilPainted } from './page-tools.ts';

const TEXT = '<p>小米汽车今天说到小米YU7的续航，雷军也在场。</p>';
/** A picture of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
const pageFile = (name: string): string => readFileSync(join(root, 'tests', 'pages', name), 'utf8');

/** Names and what they are of. */
const NAMES: Record<string, string> = {
  小米YU7: 'yu7',
  '小米SU7 Ultra': 'su7-ultra',
  小米SU7: 'su7',
  'Xiaomi YU7': 'yu7',
  小米汽车: 'xiaomi-auto',
  小米集团: 'xiaomi',
  'Redmi K80': 'redmi-k80',
  '小米17 Ultra': 'xiaomi-17-ultra',
  'Lei Jun': 'lei-jun',
  雷军: 'lei-jun',
};

/** The same name as twelve kinds of pages write it. */
function dresses(name: string): string[] {
  const [first = '', second = ''] = name;
  const rest = name.slice(2);
  const wide = name.replace(/[A-Za-z0-9]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  return [
    name,
    `${first}<b>${second}</b><i>${rest}</i>`,
    `${first}<wbr>${second}${rest}`,
    `<ruby>${first}<rp>(</rp><rt>a</rt><rp>)</rp>${second}<rp>(</rp><rt>b</rt><rp>)</rp></ruby>${rest}`,
    `${first}&shy;${second}${rest}`,
    `${first}&#x200b;${second}${rest}`,
    `&#x200e;${name}&#x200f;`,
    wide,
    name.replace(' ', '&nbsp;'),
    `${first}<!-- x -->${second}${rest}`,
    `<span style="writing-mode:vertical-rl;height:9em">${name}</span>`,
    `<bdo dir="rtl">${name}</bdo>`,
  ];
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  const show = pageMaker(() => stage);

  test('F31: of ten thousand mentions at most two thousand are registered, and few of them far away', async () => {
    const page = await show(Array.from({ length: 10_000 }, (_, at) => `<p>${at} 雷军谈到小米YU7。</p>`).join(''));
    await untilPainted(page, '小米YU7');
    const listing = await listingOf(stage, page);
    expect(listing.mentions.length).toBeGreaterThanOrEqual(20_000);
    expect((await painted(page)).length).toBeLessThan(400);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until(async () => (await painted(page)).some(({ top }) => Math.abs(top) < 2500), 'marks in the middle');
    expect((await painted(page)).length).toBeLessThan(400);
    await page.close();
  });

  test('late content, another route of the same document, and content that goes away', async () => {
    const page = await show('<main id="main"><p>天气很好，没有别的话题。</p></main>');
    await rest(500);
    expect(await painted(page)).toEqual([]);
    await page.evaluate(() => {
      history.pushState({}, '', '/other-route');
      document
        .querySelector('main')
        ?.replaceChildren(Object.assign(document.createElement('p'), { textContent: '今天聊聊小米YU7' }));
    });
    await untilPainted(page, '小米YU7');
    await page.evaluate(() => document.querySelector('main')?.append('，还有雷军'));
    await untilPainted(page, '雷军');
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('只剩天气'));
    await until(async () => (await painted(page)).length === 0, 'no marks left');
    await page.close();
  });

  test('F35: open and closed shadow roots are counted; Chromium paints them', async () => {
    const page = await show(
      `${TEXT}<x-open></x-open><x-shut></x-shut><x-late></x-late>`,
      `<script>addEventListener('DOMContentLoaded', () => {
        document.querySelector('x-open').attachShadow({ mode: 'open' }).innerHTML = '<p>小米SU7 Ultra</p>';
        document.querySelector('x-shut').attachShadow({ mode: 'closed' }).innerHTML = '<p>小米SU7</p>';
        setTimeout(() => { document.querySelector('x-late').attachShadow({ mode: 'open' }).innerHTML = '<p>Redmi K80</p>' }, 600);
      })</script>`,
    );
    await untilPainted(page, '小米YU7');
    const entities = await until(async () => {
      const { mentions } = await listingOf(stage, page);
      return mentions.length >= 6 && mentions.map(({ entity }) => entity);
    }, 'all six mentions');
    expect(entities).toEqual(expect.arrayContaining(['yu7', 'lei-jun', 'su7-ultra']));
    if (name === 'chromium') {
      for (const text of ['小米SU7 Ultra', '小米SU7']) {
        const mark = await untilPainted(page, text);
        await page.mouse.move(mark.left + 8, mark.top + 8);
        await page.mouse.move(mark.left + 10, mark.top + 9);
        await untilCard(page);
        await page.keyboard.press('Escape');
        await untilNoCard(page);
      }
    }
    await page.close();
  });

  test('F36: frames of every origin are read where there is text, small and short ones are not', async () => {
    const long = `${TEXT}<p>${'这里有足够多的文字可以读。'.repeat(20)}</p>`;
    stage.add({ '/long.html': html(long), '/short.html': html(TEXT) });
    const other = stage.origin.replace('127.0.0.1', 'localhost');
    const size = 'width="300" height="200"';
    const read = [
      `<iframe src="/long.html" ${size}></iframe>`,
      `<iframe srcdoc='${html(long)}' ${size}></iframe>`,
      `<iframe sandbox srcdoc='${html(long)}' ${size}></iframe>`,
      `<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(html(long))}" ${size}></iframe>`,
      `<iframe src="${other}/long.html" ${size}></iframe>`,
      `<iframe id="blank" ${size}></iframe>`,
      `<iframe id="blob" ${size}></iframe>`,
    ];
    const unread = [
      '<iframe src="/long.html" width="80" height="200"></iframe>',
      '<iframe src="/long.html" width="300" height="40"></iframe>',
      `<iframe src="/short.html" ${size}></iframe>`,
      ...Array.from({ length: 50 }, (_, at) => `<iframe srcdoc="广告${at}：小米YU7" width="120" height="60"></iframe>`),
    ];
    const page = await show(
      `<p>外面没有名字</p>${[...read, ...unread].join('')}<script>
      blank.contentDocument.body.innerHTML = ${JSON.stringify(long)};
      blob.src = URL.createObjectURL(new Blob([${JSON.stringify(html(long))}], { type: 'text/html' }));</script>`,
    );
    const marks = async (): Promise<boolean[]> => {
      const all: boolean[] = [];
      for (const element of await page.$$('iframe')) {
        const frame = await element.contentFrame();
        all.push(await frame.evaluate(() => CSS.highlights.size > 0).catch(() => false));
      }
      return all;
    };
    const wanted = [...read.map(() => true), ...unread.map(() => false)];
    await until(async () => (await marks()).filter(Boolean).length >= read.length, 'marks in all frames to be read');
    await rest(600);
    expect(await marks()).toEqual(wanted);
    await page.close();
  });

  test('F39: documents that are no pages are left alone, plain text is read', async () => {
    stage.add({
      '/a.svg': {
        body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">小米YU7</text></svg>',
        type: 'image/svg+xml',
      },
      '/a.xml': { body: '<a><b>小米YU7</b></a>', type: 'application/xml' },
      '/a.json': { body: '{"name":"小米YU7"}', type: 'application/json' },
      '/a.txt': { body: '雷军说到小米YU7。\n小米17\nUltra', type: 'text/plain; charset=utf-8' },
      '/a.xhtml': {
        body: '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>小米YU7</p></body></html>',
        type: 'application/xhtml+xml',
      },
      '/a.css': { body: 'a::after { content: "小米YU7" }', type: 'text/css; charset=utf-8' },
      '/a.png': { body: Buffer.from(PIXEL, 'base64'), type: 'image/png' },
      '/frames.html': {
        body: '<html><frameset cols="50%,50%"><frame src="/a.svg"><frame src="/a.xml"></frameset></html>',
      },
    });
    for (const path of ['/a.svg', '/a.xml', '/a.json', '/a.css', '/a.png', '/frames.html']) {
      const page = await stage.open(path);
      await page.bringToFront();
      await rest();
      expect(await page.evaluate('CSS.highlights.size'), path).toBe(0);
      await page.close();
    }
    for (const path of ['/a.txt', '/a.xhtml']) {
      const page = await stage.open(path);
      await page.bringToFront();
      await untilPainted(page, '小米YU7');
      await page.close();
    }
  });

  test('F40: what a person writes is neither read nor touched', async () => {
    const write = async (on: Stage): Promise<string[]> => {
      on.add({ '/editors.html': pageFile('editors.html') });
      const page = await on.open('/editors.html');
      await page.bringToFront();
      if (on === stage) await untilPainted(page, '小米YU7');
      const texts: string[] = [];
      for (const id of await page.evaluate(() =>
        [...document.querySelectorAll('[data-editor]')].map((one) => one.id),
      )) {
        await page.focus(`#${id}`);
        await page.keyboard.down('Control');
        await page.keyboard.press('End');
        await page.keyboard.up('Control');
        // 217 keys.
        for (let at = 0; at < 7; at++) {
          await page.keyboard.type('Xiaomi SU7 Ultra and Redmi K80 ');
          await page.keyboard.press('Enter');
        }
        await rest(350);
        const read = () =>
          page.evaluate((of) => {
            const element = document.getElementById(of) as HTMLInputElement;
            return `${of}: ${element.value ?? element.innerHTML}`;
          }, id);
        texts.push(await read());
        await page.keyboard.down('Control');
        for (let at = 0; at < 3; at++) await page.keyboard.press('z');
        await page.keyboard.up('Control');
        texts.push(await read());
      }
      if (on === stage) {
        const inEditors = await page.evaluate(
          () =>
            [...CSS.highlights.values()]
              .flatMap((one) => [...one])
              .filter(({ startContainer }) => startContainer.parentElement?.closest('[data-editor],.cm-editor')).length,
        );
        expect(inEditors).toBe(0);
        const design = page.frames().find((frame) => frame.parentFrame());
        expect(await design?.evaluate('CSS.highlights.size')).toBe(0);
        await untilPainted(page, '小米SU7 Ultra');
      }
      await page.close();
      return texts;
    };
    const without = await openStage(name, {}, { extension: null });
    try {
      expect(await write(stage)).toEqual(await write(without));
    } finally {
      await without.close();
    }
  });

  test('F41: ten names, each in twelve dresses', async () => {
    const names = Object.entries(NAMES);
    const page = await show(names.flatMap(([text]) => dresses(text).map((one) => `<div>${one}</div>`)).join('\n'));
    const wanted = names.flatMap(([text, entity]) => dresses(text).map((dress) => `${entity}: ${dress}`));
    const { mentions } = await listingOf(stage, page);
    expect(mentions.map(({ entity }, at) => `${entity}: ${wanted[at]?.replace(/^[^:]*: /, '')}`)).toEqual(wanted);
    expect(wanted.length).toBe(120);
    await page.close();
  });
});
