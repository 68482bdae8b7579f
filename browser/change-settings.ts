/** Changing the settings, one part at a time: for popup and options; apart, so that the background does not carry it. */
import { browser } from 'wxt/browser';
import { KEY, readStored } from './keep-settings.ts';
import type { Settings } from './settings.ts';

/**
 * Changes some parts and returns the whole. One change at a time: popup, panel and options may be open together.
 * @throws when storage refuses; defaults are never written over settings that could not be read
 */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(KEY, async () => {
    const { settings: before, unknown } = await readStored();
    const settings = { ...before, ...change };
    await browser.storage.local.set({ [KEY]: { ...unknown, ...settings } });
    return settings;
  });
}

/** Parts that were damaged and reset since the reader was last told; telling clears the list. */
export async function takeDamageNote(): Promise<string[]> {
  const { settingsDamaged } = await browser.storage.local.get('settingsDamaged');
  if (!Array.isArray(settingsDamaged)) return [];
  await browser.storage.local.remove('settingsDamaged');
  return settingsDamaged.map(String);
}

/** The site list after switching one host; a host that then follows the general rule needs no entry. */
export function switchSite({ sites, allowOnly }: Settings, host: string, wanted: boolean): Settings['sites'] {
  const { [host]: _, ...others } = sites;
  return wanted === !allowOnly ? others : { ...others, [host]: wanted ? 'on' : 'off' };
}
