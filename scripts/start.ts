/**
 * npm start: the extension in a browser, on a page.
 *
 *     npm start [-- [--browser chromium|firefox] [FILE|URL ...]]
 *
 * With a display the browser stays open for a person. Without one it runs headless, prints what the extension found and
 * writes screenshots to out/. A .txt file is shown as a plain article page; without FILE or URL a demo page is shown.
 */
import { type BrowserName, buildExtension } from './build-extension.ts';
import { show } from './show.ts';
import type { Site } from './stage/site.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { BadInput, readOptions, readTargets, type Target } from './targets.ts';

/** A headless run ends by itself: so long for start and build, and so long for each page, ms. */
const LIMIT = { start: 4 * 60_000, page: 60_000 };

/** Linux tells of a display; elsewhere a session without one is rare. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function main(): Promise<void> {
  const { browser, wanted } = readOptions(process.argv.slice(2));
  const targets = await readTargets(wanted, process.env.INIT_CWD ?? process.cwd());
  console.log('Building the extension (nothing to do when its sources are the same) ...');
  if (!(hasDisplay && (await openWindow(browser, targets)))) await takePictures(browser, targets);
}

const siteOf = (targets: Target[]): Site => Object.assign({}, ...targets.map(({ site }) => site));

/** For a person. @returns false when no window can be opened */
async function openWindow(browser: BrowserName, targets: Target[]): Promise<boolean> {
  const extension = await buildExtension(browser, { test: false });
  let stage: Stage;
  try {
    stage = await openStage(browser, siteOf(targets), { extension, isHeadful: true });
  } catch (error) {
    console.error(`No window can be opened (${(error as Error).message.split(/[.\n]/)[0]}); going on without one.`);
    return false;
  }
  try {
    const [empty] = await stage.browser.pages();
    for (const { address } of targets) await stage.open(address);
    await empty?.close();
    await untilClosed(stage.browser);
  } finally {
    await stage.close();
  }
  return true;
}

/** For whoever looks later. */
async function takePictures(browser: BrowserName, targets: Target[]): Promise<void> {
  const limit = LIMIT.start + LIMIT.page * targets.length;
  setTimeout(() => fail(`Stopped after ${limit / 60_000} minutes: the browser took too long.`), limit).unref();
  // The test build: its card can be waited for from outside, to take its picture.
  const extension = await buildExtension(browser, { test: true });
  const stage = await openStage(browser, siteOf(targets), { extension });
  try {
    for (const { name, address } of targets) {
      console.log(`${name} in ${browser}`);
      await show(stage, await stage.open(address), name);
    }
  } finally {
    await stage.close();
  }
}

async function untilClosed(browser: { once(event: 'disconnected', then: () => void): unknown }): Promise<void> {
  console.log(
    'Rest the pointer on a marked word, or press the button of the extension in the toolbar (at first behind the puzzle piece).\n' +
      'Close the browser, or press Ctrl+C here, to end.',
  );
  await new Promise<void>((resolve) => {
    browser.once('disconnected', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

main().then(
  () => process.exit(),
  (error: Error) => fail(error instanceof BadInput ? error.message : `npm start did not get through. ${error.message}`),
);
