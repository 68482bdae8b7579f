/** Chrome's side panel and Firefox's sidebar behind one function. */
import { browser } from 'wxt/browser';
import { packageUrl } from './url.ts';

/** The page that shows a route, for a tab or for the panel. `route` starts with a slash: /claim/d11-005 */
export function panelUrl(route: string): string {
  return packageUrl(`/sidepanel.html#${route}`);
}

/**
 * Opens the side panel of a window at a route.
 *
 * Chromium allows this only while a click or key press is being handled, so nothing may be awaited before. Firefox never
 * allows it from a message, so the route opens in a tab there (seen in Firefox 153 and Chromium 156, 2026-11).
 * @returns true when the panel itself opened, false when the route was opened in a tab instead
 */
export async function openPanel(route: string, windowId: number | undefined): Promise<boolean> {
  // Other doors of this extension read the wanted route from here: the panel may be open already, on another route.
  const told = browser.storage.session.set({ panelRoute: { route, at: Date.now() } });
  if (browser.sidePanel !== undefined && windowId !== undefined) {
    try {
      await browser.sidePanel.open({ windowId });
      await told;
      return true;
    } catch {
      // Too late after the click, or a window without panels: fall through to a tab.
    }
  }
  await told;
  await browser.tabs.create({ url: panelUrl(route) });
  return false;
}
