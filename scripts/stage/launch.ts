/** Starts a browser that a program can drive and that takes an extension. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../browsers.mjs';
import type { BrowserName } from '../build-extension.ts';

/** Firefox draws a uuid for each installation; a preference pins it, so that addresses are known. */
export const FIREFOX_UUID = '3f6d2b1e-7c4a-4f0e-9b8a-5d2c1e0f9a77';
const FIREFOX_ID = 'counterpoint@counterpoint.example';

export interface LaunchOptions {
  profile: string;
  /** Opens windows for a person, in the person's language and without the marks of a driven browser. */
  isHeadful?: boolean;
  /** Further Firefox preferences. */
  prefs?: Record<string, unknown>;
  /** Further arguments of the browser. */
  args?: string[];
  /** HOST:PORT that all traffic goes to, that for this machine included. */
  proxy?: string;
}

/** @throws when the browser is not installed or does not start */
export function launch(
  name: BrowserName,
  { profile, isHeadful = false, prefs = {}, args = [], proxy }: LaunchOptions,
): Promise<Browser> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(`${name} is not installed; \`npm test\` installs it where it can`);
  const common = {
    executablePath,
    userDataDir: profile,
    headless: !isHeadful,
    defaultViewport: null,
    // A start takes 2 s; a busy machine may need a minute.
    timeout: 60_000,
    protocolTimeout: 60_000,
    // `npm start` closes its window itself when it is told to end.
    handleSIGINT: !isHeadful,
    handleSIGTERM: !isHeadful,
  };
  if (name === 'chromium') {
    if (isHeadful) preferNoTranslation(profile);
    return puppeteer.launch({
      ...common,
      enableExtensions: true,
      pipe: true,
      // The line "controlled by automated test software".
      ignoreDefaultArgs: isHeadful ? ['--enable-automation'] : [],
      args: [
        ...chromiumArgs(isHeadful),
        ...(proxy === undefined ? [] : [`--proxy-server=http://${proxy}`, '--proxy-bypass-list=<-loopback>']),
        ...args,
      ],
    });
  }
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      ...(isHeadful ? {} : { 'intl.locale.requested': 'en-US', 'intl.accept_languages': 'en-US, en' }),
      ...(proxy === undefined ? {} : firefoxProxy(proxy)),
      ...prefs,
    },
  });
}

function firefoxProxy(proxy: string): Record<string, unknown> {
  const [host, port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

function chromiumArgs(isHeadful: boolean): string[] {
  return [
    // Root may not use the sandbox; for everybody else it stays on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    // Nothing of the browser's own that asks the network.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
    ...(isHeadful ? [] : ['--lang=en', '--disable-gpu']),
  ];
}

/** The offer to translate lays itself over the page; the switch for it has no effect any more (Chromium 156). */
function preferNoTranslation(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ translate: { enabled: false } }));
}
