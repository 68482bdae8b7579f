/** The route that another part of the extension wants the panel to show; side-panel.ts leaves it in the session's storage. */
import { browser } from 'wxt/browser';

/** A route that another part of the extension wants the panel of a window to show. */
export interface WantedRoute {
  route: string;
  windowId: number | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

/** How long a panel that is just opening may still take up a wanted route, in ms. */
const FRESH = 10_000;

/** Calls back with every route wanted in this window, one that was wanted just before included, until the signal. */
export function watchWantedRoute(
  windowId: number | undefined,
  now: () => number,
  show: (route: string) => void,
  signal: AbortSignal,
): void {
  const take = (raw: unknown) => {
    const wanted = raw as WantedRoute | undefined;
    if (wanted === undefined || wanted.windowId !== windowId || now() - wanted.at > FRESH) return;
    show(wanted.route);
  };
  const listen = (changes: Record<string, { newValue?: unknown }>) => take(changes.panelRoute?.newValue);
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
  browser.storage.session.get('panelRoute').then(
    ({ panelRoute }) => take(panelRoute),
    () => {},
  );
}
