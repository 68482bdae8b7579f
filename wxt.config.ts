import { defineConfig } from 'wxt';
import { CARD_WORDS } from './browser/card/words.ts';
import { bundle } from './data/bundle.ts';

/** Test builds open the card's shadow root, so that tests and axe can look inside; `npm run build` never sets it. */
const isTest = process.env.COUNTERPOINT_TEST === '1';
const packed = bundle();

const PAGE_SCRIPT = {
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  js: ['page.js'],
  css: ['marks.css'],
  run_at: 'document_idle' as const,
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

/** Only our own files, and nothing on the network: `connect-src 'self'` is what keeps the promise. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The card's style goes to every page with a mention, and needs neither comments nor white space there. */
const squeezedStyle = {
  name: 'squeezed-style',
  transform: (code: string, id: string) =>
    id.endsWith('/browser/card/style.ts')
      ? {
          code: code
            .replace(/\/\*.*?\*\//gs, '')
            .replace(/\s*([{};,])\s*/g, '$1')
            .replaceAll(': ', ':'),
          map: null,
        }
      : undefined,
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  outDir: isTest ? '.output-test' : '.output',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_summary__',
    default_locale: 'en',
    permissions: ['storage', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    incognito: 'spanning' as const,
    content_security_policy: { extension_pages: POLICY },
    omnibox: { keyword: 'mi' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    // Chromium keeps Alt+Shift with A B C N P R T W X for tab groups and the like, and drops such a wish in silence (156, 2026-11).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_popup__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_next__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_previous__' },
      ...(browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+S' } } }
        : { 'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' } }),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'counterpoint@counterpoint.example',
              // Underlines in ::highlight() start with 146.
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '146.0' },
          },
        }
      : { minimum_chrome_version: '140', externally_connectable: { ids: [] } }),
  }),
  hooks: {
    // An unlisted script instead of a WXT content script: the wrapper of the latter announces itself to every page.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [PAGE_SCRIPT];
      // WXT takes these from the titles of the pages, which know no language.
      Object.assign(manifest.action ?? {}, { default_title: '__MSG_name__' });
      if ('sidebar_action' in manifest)
        Object.assign(manifest.sidebar_action as object, { default_title: '__MSG_panel_title__' });
    },
    // The database apart from what is small and shared, or each page would load it for the sake of that. A script for pages of
    // the web stays in one piece.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'unlisted-script')) return;
      const groups = [
        // What is wanted together: many small files compress worse than a few.
        {
          name: 'claims',
          test: /virtual:wxt-plugins|node_modules[\\/](?:wxt|@wxt-dev)[\\/]|[\\/]engine[\\/](?:claims[\\/](?:format|rank|tally|view|wanted)|corpus[\\/](?:periods|relations)|unseen)\.ts|[\\/]browser[\\/](?:packaged|frame-counts|side-panel|settings|keep-settings|languages|unmarked|url)\.ts/,
        },
        { name: 'names', test: /[\\/]engine[\\/](?:claims[\\/]names|matching[\\/]normalise)\.ts/ },
        { name: 'store', test: /[\\/]browser[\\/]store[\\/]/ },
        { name: 'dexie', test: /node_modules[\\/]dexie[\\/]/ },
      ];
      const output = config.build?.rollupOptions?.output;
      if (output !== undefined && !Array.isArray(output)) output.codeSplitting = { groups };
    },
    'build:publicAssets': (_wxt, files) => {
      for (const [name, content] of Object.entries({ ...packed.files, 'card-words.json': CARD_WORDS })) {
        files.push({ relativeDest: name, contents: JSON.stringify(content) });
      }
    },
  },
  vite: () => ({
    plugins: [squeezedStyle],
    define: {
      __OPEN_ROOT__: JSON.stringify(isTest),
      __FIRST_CUE__: JSON.stringify(packed.cue),
      __CORPUS_HASH__: JSON.stringify(packed.hash),
      __CORPUS_REVISION__: JSON.stringify(packed.revision),
    },
    build: { target: 'es2023', modulePreload: false },
  }),
  zip: { excludeSources: ['**/*.log', 'out/**', '.output*/**', 'coverage/**'] },
});
