/**
 * What is shipped, as built: manifests as reviewed, no code from elsewhere, no test hooks, sizes, and the stores' own check.
 * A build is made first when the last one is of other sources.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BrowserName, buildExtension, extensionDir } from '../scripts/build-extension.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const BROWSERS: BrowserName[] = ['chromium', 'firefox'];
const MINUTES = 60_000;

beforeAll(async () => {
  for (const browser of BROWSERS) await buildExtension(browser, { test: false });
}, 10 * MINUTES);

/** Files of a built package, as paths from its root with slashes. */
function filesOf(browser: BrowserName): string[] {
  const folder = extensionDir(browser, false);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
const read = (browser: BrowserName, path: string) => readFileSync(join(extensionDir(browser, false), path));
const textOf = (browser: BrowserName, path: string) => read(browser, path).toString('utf8');

/** A change here is a change of what readers are asked to trust: it needs a reason in the pull request and in `store/`. */
const MANIFEST = {
  manifest_version: 3,
  name: '__MSG_name__',
  description: '__MSG_summary__',
  version: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version,
  default_locale: 'en',
  incognito: 'spanning',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  omnibox: { keyword: 'mi' },
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: '__MSG_name__', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*', 'file:///*'],
      js: ['page.js'],
      css: ['marks.css'],
      run_at: 'document_idle',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ],
};
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_popup__' },
  'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
  'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
};
const MANIFESTS: Record<BrowserName, object> = {
  chromium: {
    ...MANIFEST,
    permissions: ['storage', 'contextMenus', 'sidePanel'],
    minimum_chrome_version: '140',
    externally_connectable: { ids: [] },
    background: { type: 'module', service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    commands: {
      ...COMMANDS,
      'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
    },
  },
  firefox: {
    ...MANIFEST,
    permissions: ['storage', 'contextMenus'],
    browser_specific_settings: {
      gecko: {
        id: 'counterpoint@counterpoint.example',
        strict_min_version: '146.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '146.0' },
    },
    background: { type: 'module', scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
      default_title: '__MSG_panel_title__',
      open_at_install: false,
    },
    commands: { ...COMMANDS, _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+S' } } },
  },
};

/** Everything a page or script loads before it runs: static imports, scripts, preloads and styles, each once. */
function loadedBy(browser: BrowserName, entry: string): string[] {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    if (/\.(?:png|css)$/.test(path)) return;
    const text = textOf(browser, path);
    const named = path.endsWith('.html')
      ? text.matchAll(/(?:src|href)="([^"]+)"/g)
      : text.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{0,2}\/[^"'`]+)["'`]/g);
    for (const [, target = ''] of named)
      visit(target.startsWith('/') ? target.slice(1) : posix.join(dirname(path), target));
  };
  visit(entry);
  return [...found];
}
const zipped = (browser: BrowserName, paths: string[]) =>
  paths.reduce((sum, path) => sum + gzipSync(read(browser, path), { level: 9 }).length, 0);

/**
 * Gzipped kB. The aim for the page script is 15; with reading of figures in it, it stands at 57, since page text may go
 * nowhere else to be read. 57.4 is where it must not grow beyond. The panel stands at 139.4 without its plots, which come later and are
 * held to 200 with it below; the popup's aim was 125, and it stands at 93.
 */
const SIZES = { 'page.js': 57.4, 'background.js': 60, 'popup.html': 100, 'sidepanel.html': 145 };

describe.each(BROWSERS)('package for %s', (browser) => {
  test('the manifest is the reviewed one', () => {
    expect(JSON.parse(textOf(browser, 'manifest.json'))).toEqual(MANIFESTS[browser]);
  });

  test('every file that the manifest names is in it', () => {
    const names = [...textOf(browser, 'manifest.json').matchAll(/"([\w./-]+\.(?:js|css|html|png))"/g)];
    expect(names.length).toBeGreaterThan(6);
    const files = filesOf(browser);
    expect(names.map(([, name = '']) => name).filter((name) => !files.includes(name))).toEqual([]);
  });

  test.each([
    ['evaluates no text', /\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/],
    ['loads no code from elsewhere', /\bimport\s*\(\s*["'`](?:https?:)?\/\/|\bfrom\s*["'`]https?:|importScripts/],
    ['opens no connection but to its own files', /\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b/],
    ['is the one for production, and names no folder of the machine it was built on', /jsxDEV\(|\.tsx["'`]/],
    ['does not announce itself to pages', /content-script-started/],
    ['listens to no other extension', /onMessageExternal|onConnectExternal/],
  ])('its code %s', (_what, pattern) => {
    const scripts = filesOf(browser).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((path) => pattern.test(textOf(browser, path)))).toEqual([]);
  });

  test('its pages carry no script of their own and name no address', () => {
    const pages = filesOf(browser).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    expect(
      pages.filter((path) =>
        /<script(?![^>]*\bsrc=)|\son\w+=|(?:src|href)="(?:https?:)?\/\//.test(textOf(browser, path)),
      ),
    ).toEqual([]);
  });

  test("the card's root is closed, as only the test build opens it", () => {
    expect(textOf(browser, 'page.js')).toMatch(/mode:\s*["'`]closed["'`]/);
    expect(textOf(browser, 'page.js')).not.toMatch(/mode:\s*["'`]open["'`]/);
  });

  test('there are no maps, logs, sources or stray folders in it', () => {
    const kinds = new Set(filesOf(browser).map((path) => path.split('.').at(-1) ?? path));
    expect([...kinds].filter((kind) => !['js', 'css', 'html', 'json', 'png'].includes(kind))).toEqual([]);
    const folders = new Set(filesOf(browser).map((path) => (path.includes('/') ? path.split('/')[0] : '')));
    expect(
      [...folders].filter((folder) => !['', '_locales', 'assets', 'chunks', 'icon'].includes(folder ?? '')),
    ).toEqual([]);
  });

  test.each(Object.entries(SIZES))('%s loads at most %i kB gzipped', (entry, most) => {
    expect(zipped(browser, loadedBy(browser, entry)) / 1000).toBeLessThanOrEqual(most);
  });

  test('the panel with all that it may fetch later is at most 200 kB gzipped', () => {
    const later = new Set(loadedBy(browser, 'sidepanel.html'));
    for (const path of later) {
      if (!path.endsWith('.js')) continue;
      for (const [, target = ''] of textOf(browser, path).matchAll(/\bimport\(["'`](\.{0,2}\/[^"'`]+)["'`]\)/g))
        for (const more of loadedBy(browser, posix.join(dirname(path), target))) later.add(more);
    }
    const names = [...later].map((path) => posix.basename(path));
    expect(names.filter((name) => name.startsWith('SeriesPlot')).length).toBe(1);
    expect(zipped(browser, [...later]) / 1000).toBeLessThanOrEqual(200);
  });

  test('the plots and their library do not come before there is one to draw', () => {
    expect(loadedBy(browser, 'sidepanel.html').filter((path) => path.includes('SeriesPlot'))).toEqual([]);
  });

  test('all of it is at most 5 MB gzipped', () => {
    expect(zipped(browser, filesOf(browser)) / 1e6).toBeLessThanOrEqual(5);
  });
});

test(
  'the linter of the Firefox store finds no error and only the warnings we know',
  async () => {
    const { errors, warnings } = await lint(extensionDir('firefox', false));
    expect(errors.map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
    // react-dom sets innerHTML in two places that we never reach; every other warning is new and has to be looked at.
    const known = (code: string) => code === 'UNSAFE_VAR_ASSIGNMENT';
    expect(
      warnings.filter(({ code }) => !known(code)).map(({ code, file, message }) => `${code} ${file}: ${message}`),
    ).toEqual([]);
    expect(warnings.length).toBeLessThanOrEqual(2);
  },
  5 * MINUTES,
);

interface Remark {
  code: string;
  message: string;
  file?: string;
}
/** What the linter of addons.mozilla.org says of a folder. */
function lint(folder: string): Promise<{ errors: Remark[]; warnings: Remark[] }> {
  const webExt = join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  return new Promise((resolve, reject) => {
    const args = [webExt, 'lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 4 * MINUTES });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk));
    child.on('close', () => {
      try {
        resolve(JSON.parse(output.slice(output.indexOf('{'))) as { errors: Remark[]; warnings: Remark[] });
      } catch {
        reject(new Error(`web-ext lint gave no report: ${output}${complaint}`));
      }
    });
  });
}
