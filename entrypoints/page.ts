import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, isAlive, tell } from '../browser/ask.ts';
import { newCard } from '../browser/card/card.ts';
import type { PagePack, PageRequests } from '../browser/messages.ts';
import { type Attention, startAttention } from '../browser/page/attention.ts';
import { untilCue } from '../browser/page/cue.ts';
import { takeNatives } from '../browser/page/natives.ts';
import { isReadable, untilLarge } from '../browser/page/readable.ts';
import { type Session, startSession } from '../browser/page/session.ts';
import { untilSeen } from '../browser/page/slices.ts';
import { listMarks, newTour, type Tour } from '../browser/page/tour.ts';

interface Running {
  session: Session;
  attention: Attention;
  tour: Tour;
  hash: string;
}

const NO_MENTIONS = { mentions: 0, differs: 0 };
/** Why a life ends. Without a reason the browser makes an error with a stack, and V8 reads the whole script again for it: 5 ms. */
const ENDED = 'ended';

/**
 * The script on every page. Nothing that the page could see happens before a mention is found: no element, no highlight,
 * no event, no global, no request.
 */
export default defineUnlistedScript(() => {
  // Our own world, not the page's: a second injection finds the first and goes.
  const world = globalThis as { isCounterpointHere?: boolean };
  if (world.isCounterpointHere) return;
  world.isCounterpointHere = true;

  const isTop = window === window.parent;
  const natives = takeNatives(window);
  let running: Running | null = null;
  let isPaused = false;
  /** From the first cue until the page has been read once. */
  let isAwaited = false;
  let life = new AbortController();

  async function begin(): Promise<void> {
    life.abort(ENDED);
    running = null;
    life = new AbortController();
    const { signal } = life;
    isPaused = false;
    isAwaited = false;
    if (!isReadable(document)) return;
    await untilSeen(document, signal);
    await untilCue({ document, cue: new RegExp(__FIRST_CUE__), natives, signal });
    if (!isTop) await untilLarge(document, signal);
    if (signal.aborted || !isReadable(document, isTop)) return;
    isAwaited = true;
    const pack = await ask('getPagePack', {});
    if (signal.aborted) return;
    isAwaited = pack?.state === 'on';
    if (!pack) return;
    if (pack.state === 'on') start(pack, signal);
    else {
      isPaused = true;
      // The badge goes, and an open panel hears of the pause.
      void ask('setCount', NO_MENTIONS);
      if (pack.wait === undefined) return;
      const timer = setTimeout(() => void begin(), pack.wait);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
  }

  function start(pack: Extract<PagePack, { state: 'on' }>, signal: AbortSignal): void {
    const card = newCard({
      document,
      kit: pack.card,
      settings: pack.settings,
      onAct: (act) => attention.handle(act),
      onEvent: (event) => attention.press(event),
    });
    const session = startSession({
      document,
      natives,
      pack,
      isOwn: card.isOwn,
      signal,
      onRead: () => {
        isAwaited = false;
        if (!stillAlive()) return;
        attention.refresh();
        report();
      },
    });
    const tour = newTour(natives, session);
    const attention = startAttention({
      document,
      natives,
      session,
      card,
      pack,
      signal,
      isAlive: stillAlive,
      getCard: (question) => ask('getCard', question),
      openPanel: (route) => void ask('openPanel', { route }),
      confirmHide: (rule) => void ask('confirmHide', rule),
    });
    running = { session, attention, tour, hash: pack.hash };
    const report = (): void => {
      const all = tour.take();
      const differs = all.filter(({ mark }) => mark.kind === 'differs').length;
      void ask('setCount', { mentions: all.length, differs });
    };
    // A frame that is taken away, or a page that is left, takes its count along; one that comes back brings it again.
    addEventListener('pagehide', ({ isTrusted }) => isTrusted && tell('setCount', NO_MENTIONS), { signal });
    addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && report(), { signal });
  }

  /** An update leaves this script behind without its extension: it takes its marks off and says nothing more. */
  function stillAlive(): boolean {
    if (isAlive()) return true;
    life.abort(ENDED);
    return false;
  }

  const answers: PageRequests = {
    listMentions: () => ({
      state: isPaused
        ? 'paused'
        : !isReadable(document, running === null ? isTop : undefined)
          ? 'unsupported'
          : isAwaited || running?.session.isReading
            ? 'reading'
            : 'read',
      hash: running?.hash ?? '',
      mentions: running ? listMarks(running.tour.take()) : [],
      date: running?.session.date ?? null,
      isCut: running?.session.isCut ?? false,
      host: location.hostname,
    }),
    jumpTo: ({ index }) => {
      const placed = running?.tour.jump(index);
      if (placed) running?.attention.open(placed);
      return { found: Boolean(placed) };
    },
    stepMention: ({ by, part }) => {
      const placed = running?.tour.step(by, part);
      if (placed) running?.attention.open(placed);
      // The next frame opens its own.
      else running?.attention.close();
      return { found: Boolean(placed) };
    },
    // Not in the standard, and in every browser: finds, scrolls and selects, without a node being touched.
    findWords: ({ words }) => ({
      found: (window as unknown as { find(...of: unknown[]): boolean }).find(words, false, false, true),
    }),
    settingsChanged: () => void begin(),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
    const { verb, ...question } = message as { verb?: string };
    if (verb === undefined || !Object.hasOwn(answers, verb)) return;
    // Frames hear what is meant for the page; the top one alone acts on it.
    if (!isTop && verb === 'findWords') return;
    respond((answers[verb as keyof PageRequests] as (ask: unknown) => unknown)(question) ?? null);
  });
  void begin();
});
