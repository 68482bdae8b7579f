/**
 * The ways in that the browser itself holds: the menu on a selection, the word in the address bar, and the keys.
 * Firefox is driven from inside, through its own menu, address bar and key bindings; of Chromium, which lets no program press
 * those, the events of the worker are dispatched as the browser dispatches them.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insideFirefox } from '../../scripts/stage/background.ts';
import { untilCard } from '../../scripts/stage/reader.ts';
import { until, untilMarked } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const ARTICLE =
  '<!doctype html><meta charset="utf-8"><p id="one">雷军发言了。</p><p>小米公布双11全渠道累计支付金额突破290亿元。</p>';

interface Suggestion {
  content: string;
  description: string;
}
/** What the worker has of `chrome`, as far as these tests dispatch it. */
interface Chrome {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, show: (list: Suggestion[]) => void): void };
    onInputEntered: { dispatch(text: string, where: string): void };
  };
  commands: { onCommand: { dispatch(name: string, tab: object): void } };
  tabs: { get(id: number): Promise<object> };
}
type World = { chrome: Chrome };

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let article: Page;
  let tab: number;
  beforeAll(async () => {
    stage = await openStage(name, { '/a.html': ARTICLE });
    article = await stage.open('/a.html');
    await untilMarked(article);
    tab = await stage.tabId(article);
  });
  afterAll(() => stage?.close());

  /** Addresses of everything of ours that is open: tabs, and Firefox's sidebar. */
  const addresses = async (): Promise<string[]> => {
    if (name === 'chromium') return stage.browser.targets().map((target) => target.url());
    const tabs = await Promise.all(
      (await stage.browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')),
    );
    const sidebar = await insideFirefox(
      stage,
      `SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')?.currentURI?.spec ?? ''`,
    );
    return [...tabs, String(sidebar)];
  };
  const untilOpen = (end: string) =>
    until(async () => (await addresses()).some((address) => address.endsWith(end)), `something of ours at ${end}`);
  const selectFirstWord = () =>
    article.evaluate(() => {
      const text = document.querySelector('#one')?.firstChild;
      if (text == null) throw new Error('no text');
      getSelection()?.setBaseAndExtent(text, 0, text, 2);
      const { x, y, width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  /** Every extension API of Chromium's worker, in the worker. */
  const dispatch = async <T>(work: (world: World, tab: number, words: string) => Promise<T> | T, words = '') =>
    (await stage.worker()).evaluate(
      (source, id, text) => {
        // The worker's policy forbids eval; the debugger does not ask it.
        const run = source as unknown as (world: World, id: number, text: string) => T;
        return run(globalThis as unknown as World, id, text);
      },
      await (await stage.worker()).evaluateHandle(`(${work.toString()})`),
      tab,
      words,
    );
  const press = async (command: string, letter: string) => {
    await article.bringToFront();
    if (name === 'firefox')
      await insideFirefox(
        stage,
        `void document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]').doCommand()`,
      );
    else
      await dispatch(async ({ chrome }, id, text) => {
        chrome.commands.onCommand.dispatch(text, await chrome.tabs.get(id));
      }, command);
  };

  test('the menu on a selection looks it up in the panel', async () => {
    await article.bringToFront();
    const { x, y } = await selectFirstWord();
    if (name === 'firefox') {
      await article.mouse.click(x, y, { button: 'right' });
      const label = await until(
        () =>
          insideFirefox(
            stage,
            `document.getElementById('contentAreaContextMenu').querySelector('[id$="look-up"]:not([hidden])')?.label ?? ''`,
          ),
        'our line in the menu',
      );
      expect(label).toBe('Look up “雷军” in Counterpoint');
      await insideFirefox(
        stage,
        `{ const menu = document.getElementById('contentAreaContextMenu'); menu.activateItem(menu.querySelector('[id$="look-up"]')); }`,
      );
    } else
      await dispatch(async ({ chrome }, id, text) => {
        chrome.contextMenus.onClicked.dispatch(
          { menuItemId: 'look-up', selectionText: text },
          await chrome.tabs.get(id),
        );
      }, '雷军');
    await untilOpen(`#/look-up?q=${encodeURIComponent('雷军')}`);
  });

  test('the word in the address bar offers names as they are typed, and Enter opens one', async () => {
    const offered =
      name === 'firefox'
        ? await until(async () => {
            await insideFirefox(stage, `gURLBar.search('mi leijun')`);
            const rows = `[...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].map((row) => row.result?.payload?.content)`;
            const list = JSON.parse(String(await insideFirefox(stage, `JSON.stringify(${rows})`))) as string[];
            return list.includes('mi /entity/lei-jun') && list.map((content) => content?.replace(/^mi /, ''));
          }, 'names below the address bar')
        : await dispatch(
            ({ chrome }, _, text) =>
              new Promise<string[]>((resolve) => {
                chrome.omnibox.onInputChanged.dispatch(text, (list) => resolve(list.map(({ content }) => content)));
              }),
            'leijun',
          );
    expect(offered.filter((content) => content.startsWith('/entity/'))[0]).toBe('/entity/lei-jun');
    expect(offered.length).toBeLessThanOrEqual(6);
    if (name === 'firefox')
      await insideFirefox(
        stage,
        `{ const row = [...gURLBar.view.panel.querySelectorAll('.urlbarView-row')].find((one) => one.result?.payload?.content === 'mi /entity/lei-jun'); gURLBar.pickResult(row.result, new KeyboardEvent('keydown', { key: 'Enter' })); }`,
      );
    else
      await dispatch(
        ({ chrome }, _, text) => chrome.omnibox.onInputEntered.dispatch(text, 'currentTab'),
        '/entity/lei-jun',
      );
    await untilOpen('#/entity/lei-jun');
  });

  test('words that are no suggestion are looked up, markup too, as words', async () => {
    const words = '<b>双11 & 290亿</b>';
    if (name === 'firefox') {
      await until(async () => {
        await insideFirefox(stage, `gURLBar.search(${JSON.stringify(`mi ${words}`)})`);
        return insideFirefox(
          stage,
          `gURLBar.view.getResultAtIndex(0)?.payload?.content === ${JSON.stringify(`mi ${words}`)}`,
        );
      }, 'the words below the address bar');
      await insideFirefox(
        stage,
        `gURLBar.pickResult(gURLBar.view.getResultAtIndex(0), new KeyboardEvent('keydown', { key: 'Enter' }))`,
      );
    } else await dispatch(({ chrome }, _, text) => chrome.omnibox.onInputEntered.dispatch(text, 'currentTab'), words);
    await untilOpen(`#/look-up?q=${encodeURIComponent(words)}`);
  });

  test('the keys for next and previous go to a mention and open its card', async () => {
    await press('next-mention', 'J');
    const first = await untilCard(article);
    await press('next-mention', 'J');
    await until(async () => (await untilCard(article)) !== first, 'the card of another mention');
    await press('previous-mention', 'K');
    await until(async () => (await untilCard(article)) === first, 'the first card again');
    await article.keyboard.press('Escape');
  });

  test('the key for the panel opens this page’s mentions', async () => {
    if (name === 'firefox') {
      await insideFirefox(stage, 'SidebarController.hide()');
      await insideFirefox(stage, `document.querySelector('key[id$="sidebar-action"]').doCommand()`);
      await until(() => insideFirefox(stage, 'SidebarController.isOpen'), 'the sidebar');
      return;
    }
    await press('open-panel', 'S');
    await untilOpen('#/');
  });
});
