/**
 * Where the browsers of this machine are, and what to do when one is missing. Plain Node 20, without packages: the set-up
 * uses it before anything is installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Where the browsers usually are. An environment variable comes first, then the PATH, then these. */
const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    paths: [
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    paths: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
};

/** A file of the font package: without it Chinese text in screenshots is boxes. */
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * Finds an installed browser.
 * @param {BrowserName} kind
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @returns {string | null} path of the program. A path named by the environment counts alone, even when nothing is there
 */
export function findBrowser(kind, env = process.env, exists = existsSync) {
  const { variable, names, paths } = PLACES[kind];
  const chosen = env[variable];
  if (chosen) return exists(chosen) ? chosen : null;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...paths].find((path) => exists(path)) ?? null;
}

/**
 * What to do about the browsers of a machine.
 * @param {{ missing: BrowserName[], isDebian: boolean, isRoot: boolean, hasFont: boolean }} machine
 * @returns {{ install: string[] } | { tell: string } | null} packages to install, a line for the person, or nothing to do
 */
export function planBrowsers({ missing, isDebian, isRoot, hasFont }) {
  const packages = [...missing.map((kind) => PLACES[kind].debian), ...(isDebian && !hasFont ? ['fonts-noto-cjk'] : [])];
  if (isDebian && isRoot && packages.length > 0) return { install: packages };
  if (missing.length === 0) return null;
  const how = isDebian
    ? `run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
    : `install ${missing.join(' and ')}, or give the path of the program in ${missing.map((kind) => PLACES[kind].variable).join(' and ')}`;
  return { tell: `${missing.join(' and ')} not found. Please ${how}` };
}

/**
 * Does this system install the packages `chromium` and `firefox-esr` with apt? Ubuntu does not: its packages are shells around snaps.
 * @param {string} release content of /etc/os-release
 */
export function isDebianLike(release) {
  const field = (/** @type {string} */ name) =>
    (new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(release)?.[1] ?? '').split(' ');
  return (
    field('ID').includes('debian') ||
    (field('ID_LIKE').includes('debian') && !field('ID_LIKE').includes('ubuntu') && !field('ID').includes('ubuntu'))
  );
}

/** This machine, as `planBrowsers` asks for it. */
export function lookAtMachine() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const kinds = /** @type {BrowserName[]} */ (Object.keys(PLACES));
  return {
    missing: kinds.filter((kind) => findBrowser(kind) === null),
    isDebian: process.platform === 'linux' && isDebianLike(release),
    isRoot: process.getuid?.() === 0,
    hasFont: existsSync(FONT),
  };
}
