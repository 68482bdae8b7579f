/** The open page as popup and panel see it: asked of its script, and asked again when it changes. */
import { type Browser, browser } from 'wxt/browser';
import type { ListedMention } from './messages.ts';
import { type PageList, readPageList } from './page-list.ts';
import { isOn, type Settings } from './settings.ts';

export interface TabPage {
  tabId: number | undefined;
  /** `no-access`: no script of ours answers there. */
  state: PageList['state'] | 'no-access';
  mentions: ListedMention[];
  /** Only the first part of it was read or is listed. */
  isCut: boolean;
  /** Date of the article, YYYY-MM-DD. */
  date: string | null;
  /** Host name; empty when unknown. */
  host: string;
}

/**
 * What to say of a page: one without a first cue never asks for anything, so it does not know that it is switched off.
 * @param now milliseconds since 1970
 */
export function stateUnder({ state, host }: TabPage, settings: Settings, now: number): TabPage['state'] {
  const isReadable = state === 'read' || state === 'reading';
  return isReadable && !isOn(settings, host, now) ? 'paused' : state;
}

/** Nothing is known. */
const NONE: TabPage = { tabId: undefined, state: 'no-access', mentions: [], isCut: false, date: null, host: '' };

/** How often a page that is still being read is asked again, in ms, and how many times. */
const AGAIN = { every: 400, times: 30 };

/** Asks the script of a tab for its list. */
export async function readTab(tabId: number | undefined): Promise<TabPage> {
  const none = { ...NONE, tabId };
  if (tabId === undefined) return none;
  try {
    const list = readPageList(await browser.tabs.sendMessage(tabId, { verb: 'listMentions' }, { frameId: 0 }));
    return list === null ? none : { ...none, ...list, isCut: list.isCut ?? false, host: list.host ?? '' };
  } catch {
    return none;
  }
}

/** The page of a tab, or else of the active one, asked once: for a first picture, before anything follows it. */
export async function readTabOnce(tabId: number | undefined): Promise<TabPage> {
  if (tabId !== undefined) return readTab(tabId);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return readTab(tab?.id);
}

/** Goes to a mention on the page. */
export async function jumpTo(tabId: number | undefined, index: number): Promise<void> {
  if (tabId === undefined) return;
  await browser.tabs.sendMessage(tabId, { verb: 'jumpTo', index }, { frameId: 0 }).catch(() => {});
}

export interface FollowOptions {
  /** Follow this tab only; omitted: whichever tab is active in this window. */
  tabId?: number | undefined;
  onPage: (page: TabPage) => void;
  signal: AbortSignal;
}

/** Tells the page of the active tab, at once and whenever another tab is chosen or its mentions change, until the signal. */
export function followTab({ tabId: fixed, onPage, signal }: FollowOptions): void {
  let current = fixed;
  let windowId: number | undefined;
  let round = 0;
  const read = async () => {
    const mine = ++round;
    for (let time = 0; time < AGAIN.times && mine === round && !signal.aborted; time++) {
      const page = await readTab(current);
      if (mine !== round || signal.aborted) return;
      onPage(page);
      if (page.state !== 'reading') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN.every));
    }
  };
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (fixed !== undefined || info.windowId !== windowId) return;
    current = info.tabId;
    void read();
  };
  const onUpdated = (tabId: number, change: { status?: string }) => {
    if (tabId === current && change.status !== undefined) void read();
  };
  // The page script tells its count whenever a reading ends; the message reaches us as well as the background.
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const verb = (message as { verb?: unknown } | null)?.verb;
    if (sender.id === browser.runtime.id && sender.tab?.id === current && verb === 'setCount') void read();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
  });
  if (fixed !== undefined) void read();
  else
    browser.tabs.query({ active: true, currentWindow: true }).then(
      ([tab]) => {
        current = tab?.id;
        windowId = tab?.windowId;
        return read();
      },
      () => onPage(NONE),
    );
}
