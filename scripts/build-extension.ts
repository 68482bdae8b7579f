/** Builds the extension with WXT, once for the same sources. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeLock } from './lock.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
export type BrowserName = 'chromium' | 'firefox';

/** What a build is made from. */
const INPUTS = [
  'browser',
  'components',
  'data',
  'engine',
  'entrypoints',
  'public',
  'CHANGELOG.md',
  'wxt.config.ts',
  'package.json',
  'package-lock.json',
];
/** A build takes about ten seconds here; this is for a machine that is busy. */
const LIMIT = 5 * 60_000;

/** Folder of a built extension. */
export function extensionDir(browser: BrowserName, test: boolean): string {
  return join(root, test ? '.output-test' : '.output', browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** Builds of this very process, one after another: waiting for the lock stands still, and so would the holder. */
let building: Promise<unknown> = Promise.resolve();

/**
 * Builds for one browser unless the last build was made from the same sources.
 * @param options.test opens the card's shadow root, for tests
 * @returns the folder to install
 * @throws with the output of the build when it fails
 */
export function buildExtension(browser: BrowserName, options: { test: boolean }): Promise<string> {
  const built = building.then(() => build(browser, options));
  building = built.catch(() => {});
  return built;
}

async function build(browser: BrowserName, options: { test: boolean }): Promise<string> {
  const folder = extensionDir(browser, options.test);
  const sources = hashSources();
  if (isBuiltFrom(folder, sources)) return folder;
  const letGo = takeLock(join(root, '.build-lock'));
  try {
    if (!isBuiltFrom(folder, sources)) {
      await runWxt(['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], options.test);
      writeFileSync(stampOf(folder), sources);
    }
  } finally {
    letGo();
  }
  return folder;
}

const stampOf = (folder: string) => `${folder}.stamp`;

/** The stamp holds the hash of the sources; it is void when someone built into the folder after it was written. */
function isBuiltFrom(folder: string, sources: string): boolean {
  const stamp = stampOf(folder);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === sources && statSync(stamp).mtimeMs >= statSync(manifest).mtimeMs;
}

/** Builds for both browsers, and packs them when asked. */
export async function buildAll(options: { test: boolean; zip: boolean }): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    if (options.zip) await runWxt(['zip', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], options.test);
    else console.log(await buildExtension(browser, options));
  }
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const paths = input.includes('.')
      ? [input]
      : readdirSync(join(root, input), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const path of paths) {
      const full = input.includes('.') ? join(root, path) : path;
      hash.update(full.slice(root.length)).update('\0').update(readFileSync(full));
    }
  }
  return hash.digest('hex');
}

function runWxt(args: string[], test: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whoever starts the build, a test runner with a mode of its own included, gets the same one.
    const env = { ...process.env, NODE_ENV: 'production', COUNTERPOINT_TEST: test ? '1' : '' };
    const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const child = spawn(process.execPath, [wxt, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The build failed (wxt ${args.join(' ')}):\n${output}`)),
    );
  });
}
