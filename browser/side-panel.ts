/** Chrome's side panel and Firefox's sidebar behind one function. */
import { browser } from 'wxt/browser';
import { packageUrl } from './url.ts';
import type { WantedRoute } from './wanted-route.ts';

/** Where a panel is wanted: the tab whose page it follows, and its window. */
export interface PanelPlace {
  tabId?: number | undefined;
  windowId?: number | undefined;
}

/** The page that shows a route in a tab of its own, beside the page of `tabId`. `route` starts with a slash: /claim/d11-005 */
export function panelUrl(route: string, tabId?: number): string {
  return packageUrl(`/sidepanel.html${tabId === undefined ? '' : `?tab=${tabId}`}#${route}`);
}

/**
 * Opens the side panel of a window at a route.
 *
 * Both browsers allow this only while a click or key press is being handled, so nothing may be awaited before. Firefox
 * never allows it from a message of a page, so the route opens in a tab there (Firefox 153 and Chromium 156, 2026-11).
 * @returns true when the panel itself opened, false when the route was opened in a tab instead
 */
export async function openPanel(route: string, { tabId, windowId }: PanelPlace): Promise<boolean> {
  // The panel may be open already, on another route: it reads the wanted one from here.
  const wanted: WantedRoute = { route, windowId, at: Date.now() };
  const told = browser.storage.session.set({ panelRoute: wanted });
  try {
    if (browser.sidePanel !== undefined && windowId !== undefined) await browser.sidePanel.open({ windowId });
    else await sidebar().open();
    await told;
    return true;
  } catch {
    // Too late after the click, not allowed here, or a window without panels.
  }
  await told;
  await browser.tabs.create({ url: panelUrl(route, tabId), ...(windowId === undefined ? {} : { windowId }) });
  return false;
}

/** Firefox only; the typings know Chromium's namespace. */
function sidebar(): { open: () => Promise<void> } {
  return (browser as unknown as { sidebarAction: { open: () => Promise<void> } }).sidebarAction;
}
