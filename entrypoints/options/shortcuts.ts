/** The extension's commands as the browser holds them, and its page for changing them. */
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/OptionsShortcuts.tsx';

/** Firefox for Android has no commands at all. */
export async function readShortcuts(): Promise<Shortcut[] | null> {
  if (browser.commands === undefined) return null;
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own shortcut settings; where it refuses, the page tells the way in words. */
export async function openShortcuts(): Promise<void> {
  // Firefox only, since 137; the typings know Chromium's namespace.
  const commands = browser.commands as unknown as { openShortcutSettings?: () => Promise<void> };
  try {
    if (commands.openShortcutSettings !== undefined) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  } catch {
    // Nothing to add to the words beside the button.
  }
}
