/** Asks the extension what it found on a page, and brings up a card as a reader would. */
import type { Page } from 'puppeteer-core';
import type { PageRequests } from '../browser/messages.ts';

type Listed = Awaited<ReturnType<PageRequests['listMentions']>> & { tabId: number };

/** The part of the extension API that extension pages are asked to call. */
interface ExtensionApi {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string; title?: string }[]>;
    sendMessage(tab: number, message: object, options?: object): Promise<unknown>;
  };
}

/**
 * The list that the popup shows for the page opened last, asked from a page of the extension.
 * @param control any page of the extension
 * @returns null while the page is not read yet
 */
export async function listPage(control: Page): Promise<Listed | null> {
  const answer = await control.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as { browser?: ExtensionApi; chrome: ExtensionApi };
    const { tabs } = browser ?? chrome;
    const ids = (await tabs.query({})).flatMap(({ id }) => id ?? []);
    for (const id of ids.sort((a, b) => b - a)) {
      try {
        const listed = await tabs.sendMessage(id, { verb: 'listMentions' }, { frameId: 0 });
        if (listed !== undefined && listed !== null) return { ...listed, tabId: id };
      } catch {
        // A tab without our script: the control page itself, about:blank.
      }
    }
    return null;
  });
  const listed = answer as Listed | null;
  return listed?.state === 'read' ? listed : null;
}

/** Rests the pointer on the most telling mark in view and waits for the card. Returns whether one came. */
export async function showCard(page: Page): Promise<boolean> {
  const places = await page.evaluate(() => {
    const boxes: { x: number; y: number; rank: number }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      for (const range of highlight) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const box = live.getClientRects()[0];
        if (box === undefined || box.top < 0 || box.bottom > innerHeight * 0.6) continue;
        boxes.push({
          x: box.left + box.width / 2,
          y: box.top + box.height / 2,
          rank: name.includes('differs') ? 0 : /\d/.test(live.toString()) ? 1 : 2,
        });
      }
    }
    return boxes.sort((a, b) => a.rank - b.rank || b.y - a.y);
  });
  const place = places[0];
  if (place === undefined) return false;
  await page.mouse.move(place.x - 40, place.y + 3);
  await page.mouse.move(place.x, place.y, { steps: 4 });
  for (let i = 0; i < 40; i++) {
    const open = await page.evaluate(() =>
      [...document.documentElement.children].some((child) => (child.shadowRoot?.textContent ?? '').length > 40),
    );
    if (open) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
