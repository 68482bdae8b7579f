/** The open page as popup and panel see it: asked of its script, and asked again when it changes. */
import { type Browser, browser } from 'wxt/browser';
import { countsOf } from './frame-counts.ts';
import type { ListedMention } from './messages.ts';
import { joinLists, type PageList, type Place, readPageList } from './page-list.ts';
import { isOn, type Settings } from './settings.ts';

export interface TabPage {
  tabId: number | undefined;
  /** `no-access`: no script of ours answers there. */
  state: PageList['state'] | 'no-access';
  /** Of all its frames, numbered through. */
  mentions: ListedMention[];
  /** Where each of them stands. */
  places: Place[];
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
const NONE: TabPage = {
  tabId: undefined,
  state: 'no-access',
  mentions: [],
  places: [],
  isCut: false,
  date: null,
  host: '',
};

/** How often a page that is still being read is asked again, in ms, and how many times. */
const AGAIN = { every: 400, times: 30 };

/** How long a frame beside the top one may take, in ms: an advertisement that is stuck must not keep the list back. */
const PATIENCE = 1000;

/**
 * Asks the scripts of a tab for their lists: that of the top frame, and those of frames that told of mentions.
 * @param told frames that told just now, perhaps before it was noted
 */
export async function readTab(tabId: number | undefined, told: Iterable<number> = []): Promise<TabPage> {
  const none = { ...NONE, tabId };
  if (tabId === undefined) return none;
  const counts = await countsOf(tabId).catch(() => []);
  const frames = [...new Set([0, ...told, ...counts.map(([frameId]) => frameId)])].sort((a, b) => a - b);
  const answers = frames.map(async (frameId) => ({ frameId, list: await readFrame(tabId, frameId) }));
  const page = joinLists(await Promise.all(answers));
  return page === null ? none : { ...none, ...page, isCut: page.isCut ?? false, host: page.host ?? '' };
}

async function readFrame(tabId: number, frameId: number): Promise<PageList | null> {
  const asked = browser.tabs.sendMessage(tabId, { verb: 'listMentions' }, { frameId }).then(readPageList, () => null);
  if (frameId === 0) return asked;
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null))]);
}

/** The page of a tab, or else of the active one, asked once: for a first picture, before anything follows it. */
export async function readTabOnce(tabId: number | undefined): Promise<TabPage> {
  if (tabId !== undefined) return readTab(tabId);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return readTab(tab?.id);
}

/** Goes to a mention of the list, in whatever frame it stands. */
export async function jumpTo(page: TabPage | undefined, index: number): Promise<void> {
  const place = page?.places[index];
  if (page?.tabId === undefined || place === undefined) return;
  const { frameId } = place;
  await browser.tabs.sendMessage(page.tabId, { verb: 'jumpTo', index: place.index }, { frameId }).catch(() => {});
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
  const told = new Set<number>();
  const read = async () => {
    const mine = ++round;
    for (let time = 0; time < AGAIN.times && mine === round && !signal.aborted; time++) {
      const page = await readTab(current, told);
      if (mine !== round || signal.aborted) return;
      onPage(page);
      if (page.state !== 'reading') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN.every));
    }
  };
  const onActivated = (info: { tabId: number; windowId: number }) => {
    if (fixed !== undefined || info.windowId !== windowId) return;
    current = info.tabId;
    told.clear();
    void read();
  };
  const onUpdated = (tabId: number, change: { status?: string }) => {
    if (tabId === current && change.status !== undefined) void read();
  };
  // The page script tells its count whenever a reading ends; the message reaches us as well as the background.
  const onMessage = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const verb = (message as { verb?: unknown } | null)?.verb;
    if (sender.id === browser.runtime.id && sender.tab?.id === current && verb === 'setCount') {
      told.add(sender.frameId ?? 0);
      void read();
    }
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
