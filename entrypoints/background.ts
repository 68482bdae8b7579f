import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { type AnswerOptions, type Asker, answerTab } from '../browser/answers.ts';
import { readTabMessage } from '../browser/guards.ts';
import { watchSettings } from '../browser/keep-settings.ts';
import { menuWords } from '../browser/menu-words.ts';
import type { PagePack } from '../browser/messages.ts';
import { once } from '../browser/once.ts';
import { readPackaged } from '../browser/packaged.ts';
import { isSameForPages } from '../browser/settings.ts';
import { openPanel, panelUrl } from '../browser/side-panel.ts';
import { stepMention } from '../browser/step-mention.ts';
import { openPackagedStore } from '../browser/store/open.ts';
import { suggest } from '../browser/suggest.ts';
import { packageUrl } from '../browser/url.ts';

type CardWordsFile = Awaited<ReturnType<AnswerOptions['cardWords']>>;
type PackedPage = Pick<Extract<PagePack, { state: 'on' }>, 'hash' | 'lexicon' | 'figures' | 'stances'>;

export default defineBackground({
  type: 'module',
  main() {
    const start = new AbortController();
    const options = {
      store: once(() =>
        openPackagedStore({
          report: (state) => void browser.storage.session.set({ storeState: state }).catch(() => {}),
        }),
      ),
      packedPage: once(() => readPackaged<PackedPage>('page-pack.json', packageUrl)),
      cardWords: once(() => readPackaged<CardWordsFile>('card-words.json', packageUrl)),
      now: Date.now,
    };

    // Listeners are registered before anything is awaited: an event that wakes the worker must find them.
    browser.runtime.onMessage.addListener((raw: unknown, sender, respond: (answer: unknown) => void) => {
      if (sender.id !== browser.runtime.id) return false;
      const message = readTabMessage(raw);
      if (message === null) return false;
      const asker: Asker = {
        host: hostOf(sender.tab?.url ?? sender.url),
        tabId: sender.tab?.id,
        frameId: sender.frameId ?? 0,
        windowId: sender.tab?.windowId,
      };
      answerTab(message, asker, options).then(
        (answer) => respond(answer ?? null),
        () => respond(null),
      );
      return true;
    });

    browser.runtime.onInstalled.addListener(({ reason }) => {
      browser.contextMenus.removeAll().then(() => {
        browser.contextMenus.create({ id: 'look-up', title: menuWords().lookUp, contexts: ['selection'] });
      });
      if (reason === 'install') void browser.tabs.create({ url: packageUrl('/welcome.html') });
      options.store().catch(() => {});
    });

    browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
      if (menuItemId !== 'look-up') return;
      void openPanel(`/look-up?q=${encodeURIComponent(selectionText.slice(0, 300))}`, {
        tabId: tab?.id,
        windowId: tab?.windowId,
      });
    });

    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-panel') void openPanel('/', { tabId: tab?.id, windowId: tab?.windowId });
      const by = command === 'next-mention' ? 1 : command === 'previous-mention' ? -1 : 0;
      if (by !== 0 && tab?.id !== undefined) void stepMention(tab.id, by);
    });

    browser.omnibox?.onInputChanged.addListener((text, show) => {
      suggest(text).then(show, () => show([]));
    });
    browser.omnibox?.onInputEntered.addListener((text) => {
      const route = /^\/(entity|claim|source)\/[a-z0-9-]+$/.test(text)
        ? text
        : `/look-up?q=${encodeURIComponent(text)}`;
      void browser.tabs.create({ url: panelUrl(route) });
    });

    // Pages learn of a changed switch or style at once, wherever it was changed.
    watchSettings(async (settings, before) => {
      if (isSameForPages(settings, before)) return;
      for (const { id } of await browser.tabs.query({})) {
        if (id !== undefined) browser.tabs.sendMessage(id, { verb: 'settingsChanged' }).catch(() => {});
      }
    }, start.signal);
  },
});

function hostOf(address: string | undefined): string {
  try {
    return new URL(address ?? '').hostname;
  } catch {
    return '';
  }
}
