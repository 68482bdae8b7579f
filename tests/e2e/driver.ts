/**
 * One driver for both browsers: the built extension in a real Chromium or Firefox, and pages of our own on 127.0.0.1.
 *
 *     describe.each(browsers)('%s', (name) => {
 *       let stage: Stage;
 *       beforeAll(async () => { stage = await openStage(name, { '/a.html': html('<p>小米YU7跑出687公里</p>') }); });
 *       afterAll(() => stage.close());
 *       test('a mention is marked', async () => {
 *         const page = await stage.open('/a.html');
 *         expect(await untilMarked(page)).toEqual(...);               // names of highlights and how many ranges each holds
 *         const popup = await stage.popupFor(page);                   // popup.html?tab=ID, as a tab
 *         await page.close();
 *       });
 *     });
 *
 * What one has to know
 * - Files are tests/e2e/*.e2e.ts; `npm test -- NAME` runs those whose path holds NAME, COUNTERPOINT_BROWSER=firefox only one browser.
 * - The extension is the test build (.output-test): the card's shadow root is open, so that tests and axe can look inside.
 * - Opening a tab hides the one before it, and our script rests on hidden pages: `page.bringToFront()` before waiting for anything there.
 * - `page.evaluate` counts as a user gesture in Chromium. Events that must not be trusted are sent from a timer in the page itself.
 * - Firefox cannot press the extension's own shortcuts, and its background is out of reach: ask it by message from `stage.control()`.
 * - In Firefox `page.url()` of an extension page stays about:blank; ask its document.
 * - Never wait for a time; wait for a state with `until`.
 */
import { type BrowserName, extensionDir } from '../../scripts/build-extension.ts';
import type { Site } from '../../scripts/stage/site.ts';
import { openStage as openAny, type Stage, type StageOptions } from '../../scripts/stage/stage.ts';

export type { Stage } from '../../scripts/stage/stage.ts';

/** Which browsers a run covers: both, or the one named by COUNTERPOINT_BROWSER. */
export const browsers: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env.COUNTERPOINT_BROWSER || name) === name,
);

/**
 * Starts a browser with the test build, and the server of the site.
 * @param options.extension another build; null: a browser without the extension, to compare with
 * @throws when the browser is not installed or does not start
 */
export function openStage(name: BrowserName, site: Site = {}, options: Partial<StageOptions> = {}): Promise<Stage> {
  return openAny(name, site, { extension: extensionDir(name, true), ...options });
}
