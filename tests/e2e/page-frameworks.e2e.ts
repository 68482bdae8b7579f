/** F07: a page rendered on a server keeps its marks and hydrates without a fault. F38: nothing before a page is seen. F45: nothing where it is off. */

import { join } from 'node:path';
import { createElement, type ReactElement, useEffect, useState } from 'react';
import { renderToString } from 'react-dom/server';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/build-extension.ts';
import { restOn, untilCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { listenToFaults, painted, rest, untilPainted } from './page-tools.ts';

/** The same component on both sides, as text: a test runner rewrites the names in its own code. It changes every 200 ms once it lives. */
const APP = `function App() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((now) => now + 1), 200);
    return () => clearInterval(timer);
  }, []);
  return createElement('article', null,
    createElement('h1', null, '小米YU7的一天'),
    createElement('p', null, '雷军说，', createElement('b', null, '小米SU7 Ultra'), '来了 ', count, ' 次。'),
    createElement('p', null, count % 2 ? 'Redmi K80' : '小米17 Ultra', '也在。'),
  );
}`;
const App = new Function('createElement', 'useEffect', 'useState', `${APP}; return App;`)(
  createElement,
  useEffect,
  useState,
) as () => ReactElement;
const CLIENT = `
import { createElement, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
${APP}
window.faults = [];
const note = (error) => window.faults.push(String(error));
setTimeout(() => {
  hydrateRoot(document.getElementById('root'), createElement(App), { onRecoverableError: note, onUncaughtError: note, onCaughtError: note });
  window.isAlive = true;
}, 900);`;

/** The script for the browser, bundled in memory. */
async function bundle(): Promise<string> {
  const name = 'virtual:client';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'client',
        resolveId: (id) => (id === name ? join(root, 'client.js') : null),
        load: (id) => (id === join(root, 'client.js') ? CLIENT : null),
      },
    ],
    build: { write: false, rollupOptions: { input: name, output: { format: 'iife', name: 'client' } } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
}

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name);
  });
  afterAll(() => stage?.close());

  test('F07: React hydrates a marked page without a fault, and its text stays its own', async () => {
    stage.add({
      '/react.html': html(
        `<div id="root">${renderToString(createElement(App))}</div><script src="/react.js"></script>`,
      ),
      '/react.js': { body: await bundle(), type: 'text/javascript' },
    });
    const page = await stage.open('/react.html');
    const faults = listenToFaults(page);
    await page.bringToFront();
    await untilPainted(page, '小米SU7 Ultra');
    expect(await page.evaluate('window.isAlive === true')).toBe(false);
    await until(() => page.evaluate('window.isAlive === true'), 'hydration');
    await restOn(page, '小米YU7');
    await untilCard(page);
    await rest(2000);
    const text = await page.evaluate(() => document.getElementById('root')?.innerText.replace(/\s+/g, ' '));
    expect(text).toMatch(/^小米YU7的一天 雷军说，小米SU7 Ultra来了 \d+ 次。 (Redmi K80|小米17 Ultra)也在。$/);
    expect(await page.evaluate('window.faults')).toEqual([]);
    expect(faults).toEqual([]);
    expect((await painted(page)).map(({ text: one }) => one)).toEqual(
      expect.arrayContaining(['小米YU7', '小米SU7 Ultra']),
    );
    await page.close();
  });

  test('F38: a page in the background is not read before it is seen', async () => {
    stage.add({ '/seen.html': html('<p>雷军谈小米YU7</p>'), '/front.html': html('<p>前面</p>') });
    const page = await stage.open('/seen.html');
    const front = await stage.open('/front.html');
    await front.bringToFront();
    await page.reload();
    await front.bringToFront();
    await rest(1500);
    const isHidden = await page.evaluate(() => document.visibilityState === 'hidden');
    if (isHidden) expect(await painted(page)).toEqual([]);
    await page.bringToFront();
    await untilPainted(page, '小米YU7');
    await page.close();
    await front.close();
  });

  test('F45: a page of a site that is off bears no trace, and comes to life when it is switched on', async () => {
    const control = await stage.control();
    const set = (state: 'on' | 'off') =>
      control.evaluate(async (to) => {
        type Area = { get(key: string): Promise<{ settings?: object }>; set(what: object): Promise<void> };
        const world = globalThis as unknown as Record<'browser' | 'chrome', { storage: { local: Area } }>;
        const { local } = (world.browser ?? world.chrome).storage;
        const { settings = {} } = await local.get('settings');
        await local.set({ settings: { ...settings, sites: { '127.0.0.1': to } } });
      }, state);
    stage.add({ '/off.html': html('<p>雷军谈小米YU7</p>') });
    await set('off');
    const page = await stage.open('/off.html');
    await page.bringToFront();
    await rest(1500);
    expect(await page.evaluate(() => [CSS.highlights.size, document.documentElement.children.length])).toEqual([0, 2]);
    await set('on');
    await untilPainted(page, '小米YU7');
    await set('off');
    await until(async () => (await page.evaluate('CSS.highlights.size')) === 0, 'the marks to go');
    await set('on');
    await page.close();
  });
});
