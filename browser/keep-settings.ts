/** Settings in `storage.local`: read whole, and watched. Changing them is change-settings.ts, which the background never does. */
import { browser } from 'wxt/browser';
import { readSettings, type Settings } from './settings.ts';

export const KEY = 'settings';

/** The settings as they are now, with defaults for what is missing; the names of damaged parts are kept for options to tell. */
export function loadSettings(): Promise<Settings> {
  return readStored().then(
    ({ settings }) => settings,
    () => readSettings(undefined).settings,
  );
}

/**
 * The settings, and with them the parts that only a later release knows: after going back to this one they wait for its return.
 * @throws when storage refuses to be read
 */
export async function readStored(): Promise<{ settings: Settings; unknown: object }> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const { settings, damaged } = readSettings(stored);
  const parts = typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? Object.entries(stored) : [];
  const unknown = Object.fromEntries(parts.filter(([name]) => !Object.hasOwn(settings, name)));
  if (damaged.length > 0) {
    // Written back whole, so that the reader is told once and not at every start.
    await browser.storage.local.set({ [KEY]: { ...unknown, ...settings }, settingsDamaged: damaged }).catch(() => {});
  }
  return { settings, unknown };
}

/** Calls back on every change with the settings as they are and as they were, until the signal aborts. */
export function watchSettings(changed: (settings: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) changed(readSettings(change.newValue).settings, readSettings(change.oldValue).settings);
  };
  browser.storage.local.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listen));
}
