/** What `npm start` was asked to show: options, files that become pages, addresses that must be within reach. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, root } from './build-extension.ts';
import { articlePage, type Site } from './stage/site.ts';

export const USAGE = 'Usage: npm start [-- [--browser chromium|firefox] [FILE|URL ...]]';

/** A page to show. */
export interface Target {
  /** Begins the names of its pictures. */
  name: string;
  /** A path of the site, or an address on the web. */
  address: string;
  site: Site;
}

/** Something the person typed cannot be done; the message is the one line to print. */
export class BadInput extends Error {}

/** @throws BadInput for an unknown option or browser */
export function readOptions(args: string[]): { browser: BrowserName; wanted: string[] } {
  let parsed: { values: { browser: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { browser: { type: 'string', default: 'chromium' } } });
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split(/[.\n]/)[0]}. ${USAGE}`);
  }
  const { browser } = parsed.values;
  if (browser !== 'chromium' && browser !== 'firefox')
    throw new BadInput(`--browser takes chromium or firefox, not "${browser}". ${USAGE}`);
  return { browser, wanted: parsed.positionals };
}

/**
 * Files are read, addresses asked once.
 * @param folder that relative paths start from
 * @throws BadInput when a file is not there, or an address does not answer
 */
export async function readTargets(wanted: string[], folder: string): Promise<Target[]> {
  if (wanted.length === 0) return [readFileTarget(join(root, 'scripts', 'demo', 'demo.html'), 0, folder)];
  const targets: Target[] = [];
  for (const [index, each] of wanted.entries()) {
    const isAddress = /^https?:\/\//i.test(each);
    targets.push(isAddress ? await reachTarget(each, index) : readFileTarget(each, index, folder));
  }
  const names = new Set(targets.map(({ name }) => name));
  return names.size === targets.length
    ? targets
    : targets.map((each, i) => ({ ...each, name: `${i + 1}-${each.name}` }));
}

async function reachTarget(address: string, index: number): Promise<Target> {
  try {
    const { hostname } = new URL(address);
    await fetch(address, { signal: AbortSignal.timeout(15_000) });
    return { name: hostname || `page-${index + 1}`, address, site: {} };
  } catch (error) {
    const { cause, message } = error as Error;
    throw new BadInput(
      `${address} cannot be reached (${cause instanceof Error ? cause.message || cause.name : message})`,
    );
  }
}

/** A .txt file (any text) becomes a plain article page; a page is shown as it is. */
function readFileTarget(path: string, index: number, folder: string): Target {
  const file = resolve(folder, path);
  if (!existsSync(file)) throw new BadInput(`${path} is not there. ${USAGE}`);
  if (!statSync(file).isFile()) throw new BadInput(`${path} is no file. ${USAGE}`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const isText = (error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
    throw new BadInput(`${path} cannot be read: ${isText ? 'it is no UTF-8 text' : (error as Error).message}`);
  }
  const type = { '.html': 'text/html', '.htm': 'text/html', '.xhtml': 'application/xhtml+xml' }[
    extname(file).toLowerCase()
  ];
  const address = `/page-${index + 1}${type === 'application/xhtml+xml' ? '.xhtml' : '.html'}`;
  const body = type === undefined ? articlePage(text) : text;
  return {
    name: basename(file, extname(file)).replaceAll(/[^\p{L}\p{N}._-]+/gu, '-'),
    address,
    site: { [address]: { body, type: `${type ?? 'text/html'}; charset=utf-8` } },
  };
}
