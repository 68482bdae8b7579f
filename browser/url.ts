/** Addresses inside the package. */
import { browser } from 'wxt/browser';

/** The full address of a packaged file; `path` starts with a slash. WXT types only the paths it generated, we ask for others too. */
export function packageUrl(path: string): string {
  return (browser.runtime as unknown as { getURL: (path: string) => string }).getURL(path);
}
