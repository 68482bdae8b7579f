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
 * - Nothing may be asked of another server: `stage.close()` throws then. A spec that opens a source says so with `mayAsk`.
 */
import { type BrowserName, extensionDir } from '../../scripts/build-extension.ts';
import type { Site } from '../../scripts/stage/site.ts';
import { openStage as openAny, type Stage, type StageOptions } from '../../scripts/stage/stage.ts';

export type { Stage } from '../../scripts/stage/stage.ts';

/** Which browsers a run covers: both, or the one named by COUNTERPOINT_BROWSER. */
export const browsers: BrowserName[] = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env.COUNTERPOINT_BROWSER || name) === name,
);

/** Browsers ask their makers for lists, updates and the time, extension or not; there is no switch for all of it. */
const OWN_HOSTS: Record<BrowserName, RegExp> = {
  chromium: /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|gstatic\.com)$/,
  firefox: /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com)$/,
};

export interface DriverOptions extends Partial<StageOptions> {
  /** Hosts that a spec goes to on purpose, such as a source that is opened with a click. */
  mayAsk?: RegExp;
}

/**
 * Starts a browser with the test build, and the server of the site, which is also the browser's proxy: whatever page, background
 * or browser asks of anybody else is refused there. `close` throws when something was asked that the spec did not announce, so
 * that "nothing leaves" holds for every spec.
 * @param options.extension another build; null: a browser without the extension, to compare with
 * @throws when the browser is not installed or does not start
 */
export async function openStage(name: BrowserName, site: Site = {}, options: DriverOptions = {}): Promise<Stage> {
  const { mayAsk, ...rest } = options;
  const stage = await openAny(name, site, { extension: extensionDir(name, true), isWatched: true, ...rest });
  return {
    ...stage,
    close: async () => {
      await stage.close();
      const foreign = stage.foreign().filter((asked) => {
        const { hostname } = new URL(asked.includes('//') ? asked : `https://${asked}`);
        return !OWN_HOSTS[name].test(hostname) && mayAsk?.test(hostname) !== true;
      });
      if (foreign.length > 0) throw new Error(`asked of other servers: ${[...new Set(foreign)].join(', ')}`);
    },
  };
}
