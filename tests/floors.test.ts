/** The house rules that a machine can check: who may import whom, how long a file may grow, and what a page script never says. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['engine', 'browser', 'components', 'entrypoints', 'data', 'scripts', 'bench', 'tests'];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** What a file imports: own files as paths from the root, packages by name. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  return [
    ...text.matchAll(
      /(?:^|\n)(?:import|export)\b[^'";]*?from '([^']+)'|(?:^|\n)import '([^']+)'|\bimport\('([^']+)'\)/g,
    ),
  ].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    return target.startsWith('.') ? relative(root, join(root, dirname(path), target)).replaceAll('\\', '/') : target;
  });
}
const folderOf = (path: string) => path.split('/')[0] ?? '';
const within = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));

/** Own folders that each folder may import from, and packages. */
const ALLOWED: Record<string, { folders: string[]; packages: RegExp }> = {
  engine: { folders: ['engine'], packages: /^(zod\/mini|fuse\.js\/basic)$/ },
  browser: { folders: ['browser', 'engine'], packages: /^(dexie|wxt\/.*)$/ },
  components: { folders: ['components', 'engine'], packages: /^(react|react\/.*|react-dom.*|d3-(scale|shape))$/ },
  entrypoints: {
    folders: ['entrypoints', 'browser', 'components', 'engine'],
    packages: /^(react|react\/.*|react-dom.*|wxt\/.*)$/,
  },
  data: { folders: ['data', 'engine'], packages: /^(node:.*|opencc-js|pinyin-pro|zod\/mini)$/ },
  scripts: {
    folders: ['scripts', 'data', 'engine', 'browser'],
    packages: /^(node:.*|puppeteer-core|happy-dom|zod\/mini)$/,
  },
};

describe('direction of imports', () => {
  test.each(Object.entries(ALLOWED))('%s imports only from its own floor or below', (folder, { folders, packages }) => {
    const wrong = within(folder).flatMap((file) =>
      importsOf(file)
        .filter((target) => !folders.includes(folderOf(target)) && !packages.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('first-level folders form no circle', () => {
    const edges = new Map(
      FOLDERS.map((folder) => [
        folder,
        new Set(
          within(folder)
            .flatMap(importsOf)
            .map(folderOf)
            .filter((to) => to !== folder),
        ),
      ]),
    );
    const reach = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of edges.get(from) ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        reach(to, seen);
      }
      return seen;
    };
    expect(FOLDERS.filter((folder) => reach(folder).has(folder))).toEqual([]);
    expect(reach('entrypoints')).toContain('engine');
  });

  test('no door opens into another door', () => {
    const door = (path: string) => path.split('/')[1]?.replace(/\.ts$/, '');
    const wrong = within('entrypoints').flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('entrypoints/') && door(target) !== door(file.path))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('relative imports carry their extension', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => FOLDERS.includes(folderOf(target)) && !/\.(ts|tsx|mjs|css|json)(\?\w+)?$/.test(target))
        .map((target) => `${file.path} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the page script carries no framework, no schema library, no database', () => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      const file = files.find((each) => each.path === path);
      if (file === undefined || seen.has(path)) return;
      seen.add(path);
      // Types vanish at build time.
      const text = file.text.replace(/import type [^;]+;/g, '');
      for (const target of importsOf({ path, text })) visit(target);
      for (const target of importsOf({ path, text }))
        if (/^(react|zod|dexie|fuse)/.test(target)) seen.add(`${path} -> ${target}`);
    };
    visit('entrypoints/page.ts');
    expect(seen.size).toBeGreaterThan(5);
    expect([...seen].filter((path) => path.includes('->'))).toEqual([]);
  });
});

describe('files', () => {
  test('none is longer than 300 lines', () => {
    const long = files.filter(
      ({ path, text }) => !/\.test\.tsx?$|\.e2e\.ts$|words/.test(path) && text.split('\n').length > 301,
    );
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([]);
  });

  test('none is called after nothing', () => {
    const vague = files.filter(({ path }) =>
      /(^|\/)(utils?|helpers?|types|shared|constants|index)\.(ts|tsx)$/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test('nothing is promised for later, focused or left out', () => {
    const promised = new RegExp(['TO', 'DO\\b|FIX', 'ME\\b|\\b(it|test|describe)\\.(skip|only|to', 'do)\\b'].join(''));
    expect(files.filter(({ text }) => promised.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

test('nothing names a machine, a home folder or a package registry', () => {
  // Put together from parts, so that this file does not name them either.
  const places = ['work', 'farm', 'home', 'root', 'Users'].join('|');
  const hosts = [
    ['registry', 'npmjs'],
    ['deb', 'debian'],
    ['npm', 'mirror'],
  ]
    .map((parts) => parts.join('\\.'))
    .join('|');
  const forbidden = new RegExp(`(?:^|[^\\w.)}\\]-])/(?:${places})/|${hosts}`, 'm');
  expect(forbidden.test(`cd ${['', 'home', 'me', 'x'].join('/')}`)).toBe(true);
  const texts = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'package.json',
    'wxt.config.ts',
    '.ci/run',
    'package-lock.json',
  ];
  const all = [...files, ...texts.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))];
  expect(all.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
});

describe('what runs in a page', () => {
  const inPage = files.filter(({ path }) => /^browser\/(page|card)\/|^entrypoints\/page\.ts/.test(path));
  test.each([
    ['builds no markup from text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write/],
    ['says nothing to the page', /postMessage|dispatchEvent|new CustomEvent/],
    ['asks nothing of the network', /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/],
    ['sizes the card in px, since rem belongs to the page', /\d(rem)\b/],
    ['reads no storage', /\.storage\b|localStorage|indexedDB/],
  ])('%s', (_rule, pattern) => {
    const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(inPage.filter(({ text }) => pattern.test(code(text))).map(({ path }) => path)).toEqual([]);
  });
});
