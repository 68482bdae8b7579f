/** Opens a source and looks for the place that the corpus names: what stands there is told to nobody, only whether it does. */
import { browser } from 'wxt/browser';

/** `unread`: no script of ours answers in that tab, as in a PDF or where access is switched off. */
export type PlaceAnswer = 'found' | 'missing' | 'unread';

/** How often a tab is asked while it loads, in ms, and how many times; pages that draw themselves late get as long. */
const AGAIN = { every: 400, times: 30 };
/** Times a page that has loaded may say no, or nothing at all: by then it has drawn what it draws. */
const PATIENCE = { no: 10, silent: 5 };

/**
 * Opens an address in a new tab and asks its page for some words of the corpus.
 * @param words a locator: a figure or a name, never text of a page
 * @returns whether they were found; the page then shows and selects them
 */
export async function openPlace(url: string, words: string): Promise<PlaceAnswer> {
  const { id } = await browser.tabs.create({ url });
  if (id === undefined) return 'unread';
  let no = 0;
  let silent = 0;
  for (let time = 0; time < AGAIN.times && no < PATIENCE.no && silent < PATIENCE.silent; time++) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN.every));
    const answer = await ask(id, words);
    if (answer === true) return 'found';
    if (answer === false) no++;
    else if (await hasLoaded(id)) silent++;
  }
  return no > 0 ? 'missing' : 'unread';
}

/** @returns null when nobody answers: not there yet, or a page that is none of ours to read */
async function ask(tabId: number, words: string): Promise<boolean | null> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, { verb: 'findWords', words }, { frameId: 0 });
    return typeof answer === 'object' && answer !== null && 'found' in answer ? answer.found === true : null;
  } catch {
    return null;
  }
}

/** A tab that was closed, as by a download, has nothing more to load. */
async function hasLoaded(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.get(tabId)).status === 'complete';
  } catch {
    return true;
  }
}
