/** What a reader does and sees on a page: where the marks are, resting on one, the card that opens. */
import type { Page } from 'puppeteer-core';
import type { PageRequests } from '../../browser/messages.ts';
import type { Stage } from './stage.ts';
import { until, untilMarked } from './until.ts';

export type Listing = ReturnType<PageRequests['listMentions']>;

/** A painted mark: its words, the name of its highlight, and the middle of its first line in the viewport, px. */
export interface SeenMark {
  text: string;
  name: string;
  x: number;
  y: number;
}

/** The marks inside the viewport, from top to bottom. */
export function seenMarks(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const seen: { text: string; name: string; x: number; y: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const box = live.getClientRects()[0];
        if (box === undefined || box.top < 0 || box.bottom > innerHeight || box.right > innerWidth) continue;
        seen.push({ text: live.toString(), name, x: box.left + box.width / 2, y: box.top + box.height / 2 });
      }
    }
    return seen.sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

/** Rests the pointer on the first mark that holds `text`, or on the given one. Returns the mark. */
export async function restOn(page: Page, wanted: string | SeenMark): Promise<SeenMark> {
  await untilMarked(page);
  const mark =
    typeof wanted === 'string'
      ? await until(
          async () => (await seenMarks(page)).find(({ text }) => text.includes(wanted)),
          `a mark on ${wanted}`,
        )
      : wanted;
  // Came from outside the word, as a hand does, and then lies still.
  await page.mouse.move(mark.x, Math.max(1, mark.y - 60));
  await page.mouse.move(mark.x, mark.y, { steps: 3 });
  return mark;
}

/** Text of the open card, null when none is open. */
export function cardText(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    for (const host of document.querySelectorAll('html > *, dialog > *')) {
      const dialog = host.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
      if (dialog) return dialog.innerText;
    }
    return null;
  });
}

/** Waits for a card with some text in it. */
export function untilCard(page: Page): Promise<string> {
  return until(async () => {
    const text = await cardText(page);
    return text !== null && text.trim().length > 20 && text;
  }, 'the card');
}

/** Waits until no card is open. */
export function untilNoCard(page: Page): Promise<true> {
  return until(async () => (await cardText(page)) === null, 'the card to be gone');
}

/**
 * What the page tells the popup, once it has read itself. A page without a cue never asks for the tables, so it has no
 * `hash`; it is taken for read when it stays so for a while.
 * @param patience ms to wait for a first cue
 */
export async function listingOf(stage: Stage, page: Page, patience = 3000): Promise<Listing> {
  const id = await stage.tabId(page);
  const control = await stage.control();
  const begun = Date.now();
  return until(
    async () => {
      const listing = (await askPage(control, id, { verb: 'listMentions' })) as Listing | null;
      if (listing === null || listing.state === 'reading') return null;
      const isSure = listing.state !== 'read' || listing.hash !== '' || Date.now() - begun > patience;
      return isSure && listing;
    },
    'the page to be read',
    30_000,
  );
}

/**
 * Sends the script of a page a message, as popup, panel and shortcuts do.
 * @param control a page of the extension
 * @returns its answer; null when no script of ours is there
 */
export function askPage(
  control: Page,
  tabId: number,
  message: { verb: keyof PageRequests; [field: string]: unknown },
): Promise<unknown> {
  return control.evaluate(
    async (id, sent) => {
      type Tabs = { sendMessage(id: number, message: object, options: object): Promise<unknown> };
      const world = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>;
      try {
        return (await (world.browser ?? world.chrome).tabs.sendMessage(id, sent, { frameId: 0 })) ?? null;
      } catch {
        // The script of the page is not there yet.
        return null;
      }
    },
    tabId,
    message,
  );
}

/** Waits until a page of the extension has drawn itself: it shows text, and the text stays the same for a moment. */
export async function untilDrawn(page: Page): Promise<void> {
  let last = '';
  let same = 0;
  await until(async () => {
    const text = await page.evaluate(() =>
      document.querySelector('[aria-busy="true"]') === null ? document.body.innerText.trim() : '',
    );
    same = text !== '' && text === last ? same + 1 : 0;
    last = text;
    return same >= 4;
  }, 'the page of the extension to be drawn');
}
