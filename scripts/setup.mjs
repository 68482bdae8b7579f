/**
 * Brings a fresh machine to the point where the project runs, then runs one of its scripts.
 *
 *     node scripts/setup.mjs [--browsers] -- scripts/start.ts [argument ...]
 *
 * Plain Node 20 without packages, because it runs before anything is installed. A second run finds everything done.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the browsers usually are; an environment variable comes first. */
const PLACES = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    paths: [
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
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

/**
 * Finds an installed browser.
 * @param {'chromium' | 'firefox'} kind
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 * @returns {string | null} path of the program, or null
 */
export function findBrowser(kind, env = process.env, exists = existsSync) {
  const { variable, names, paths } = PLACES[kind];
  const chosen = env[variable];
  if (chosen) return exists(chosen) ? chosen : null;
  const onPath = names.flatMap((name) =>
    (env.PATH ?? '')
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );
  return [...onPath, ...paths].find((path) => exists(path)) ?? null;
}

/**
 * What to do about the browsers of this machine.
 * @param {{ missing: ('chromium' | 'firefox')[], debian: boolean, root: boolean, font: boolean }} machine
 * @returns {{ install: string[] } | { tell: string } | null} packages to install, a line for the person, or nothing
 */
export function planBrowsers({ missing, debian, root: isRoot, font }) {
  const packages = [...missing.map((kind) => PLACES[kind].debian), ...(debian && !font ? ['fonts-noto-cjk'] : [])];
  if (packages.length === 0) return null;
  if (debian && isRoot) return { install: packages };
  if (missing.length === 0) return null;
  const how = debian
    ? `run: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`
    : `install ${missing.join(' and ')}, or name the program in ${missing.map((kind) => PLACES[kind].variable).join(' and ')}`;
  return { tell: `Missing: ${missing.join(' and ')}. Please ${how}` };
}

/**
 * Is this Node new enough for the tools and for running TypeScript as it is?
 * @param {string} version as in process.versions.node
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

function fail(line) {
  console.error(line);
  process.exit(1);
}

function run(command, args, options = {}) {
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell, ...options }).status ?? 1;
}

/** Holds a folder as a lock while `work` runs, so that two first runs do not install into one another. */
function alone(work) {
  const lock = join(root, '.setup-lock');
  const end = Date.now() + 10 * 60_000;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
      if (age > 15 * 60_000) rmdirSync(lock);
      else if (Date.now() > end) fail(`Another set-up seems to be running. If not, remove the folder ${lock}`);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}

function installPackages() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  const stamp = join(root, 'node_modules', '.installed');
  const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isDone()) return;
  alone(() => {
    if (isDone()) return;
    console.error('Installing packages (once, about half a minute) ...');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // npm runs on the machine's own Node: its engine warnings speak of that one, and the scripts do not run on it.
    if (run(npm, ['ci', '--ignore-scripts', '--loglevel=error']) !== 0)
      fail('npm ci failed; its own message stands above.');
    writeFileSync(stamp, wanted);
  });
}

function installBrowsers() {
  const machine = () => ({
    missing: /** @type {('chromium' | 'firefox')[]} */ (['chromium', 'firefox']).filter(
      (kind) => findBrowser(kind) === null,
    ),
    debian: process.platform === 'linux' && existsSync('/usr/bin/apt-get'),
    root: process.getuid?.() === 0,
    font: existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  });
  let plan = planBrowsers(machine());
  if (plan === null) return;
  if ('install' in plan) {
    const packages = plan.install;
    alone(() => {
      console.error(`Installing ${packages.join(', ')} (once) ...`);
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      run('apt-get', ['update', '-qq'], { env });
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        env,
        stdio: ['ignore', 'ignore', 2],
      });
    });
    plan = planBrowsers({ ...machine(), root: false, font: true });
  }
  if (plan !== null && 'tell' in plan) fail(plan.tell);
}

/** The Node that runs the scripts: the packaged one, else this one when it is new enough. */
function findNode() {
  const packaged = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(packaged)) return packaged;
  if (isNodeNewEnough(process.versions.node)) return process.execPath;
  return fail(
    `Node 22.18 or newer is needed on ${process.platform}; this is ${process.version}. Please install it and try again.`,
  );
}

function main() {
  const split = process.argv.indexOf('--');
  const [script, ...args] = process.argv.slice(split + 1);
  if (split < 0 || script === undefined) fail('Usage: node scripts/setup.mjs [--browsers] -- SCRIPT [ARGUMENT ...]');
  installPackages();
  if (process.argv.slice(2, split).includes('--browsers')) installBrowsers();
  const node = findNode();
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  process.exit(run(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, PATH: path } }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
