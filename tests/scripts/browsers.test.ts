import { describe, expect, test } from 'vitest';
import { findBrowser, isDebianLike, planBrowsers } from '../../scripts/browsers.mjs';

const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);
const debian = { isDebian: true, isRoot: true, hasFont: true, missing: [] };

describe('finding a browser', () => {
  test('a path in the environment comes first', () => {
    const found = findBrowser(
      'chromium',
      { CHROME_PATH: '/x/chrome', PATH: '/usr/bin' },
      only('/x/chrome', '/usr/bin/chromium'),
    );
    expect(found).toBe('/x/chrome');
  });
  test('a path in the environment where nothing is counts as missing, not as "any other"', () => {
    expect(findBrowser('firefox', { FIREFOX_PATH: '/gone', PATH: '/usr/bin' }, only('/usr/bin/firefox'))).toBeNull();
  });
  test('the PATH comes before the usual places', () => {
    expect(findBrowser('chromium', { PATH: '/opt/a:/opt/b' }, only('/opt/b/google-chrome', '/usr/bin/chromium'))).toBe(
      '/opt/b/google-chrome',
    );
  });
  test('usual places count without a PATH', () => {
    expect(findBrowser('firefox', {}, only('/usr/bin/firefox-esr'))).toBe('/usr/bin/firefox-esr');
    expect(findBrowser('chromium', {}, only())).toBeNull();
  });
});

describe('what to do about missing browsers', () => {
  test('nothing where nothing is missing', () => {
    expect(planBrowsers(debian)).toBeNull();
    expect(planBrowsers({ isDebian: false, isRoot: false, hasFont: false, missing: [] })).toBeNull();
  });
  test('Debian as root: installs what is missing, the font included', () => {
    expect(planBrowsers({ ...debian, missing: ['chromium', 'firefox'], hasFont: false })).toEqual({
      install: ['chromium', 'firefox-esr', 'fonts-noto-cjk'],
    });
    expect(planBrowsers({ ...debian, missing: ['firefox'] })).toEqual({ install: ['firefox-esr'] });
    expect(planBrowsers({ ...debian, hasFont: false })).toEqual({ install: ['fonts-noto-cjk'] });
  });
  test('Debian without root: one line with the command', () => {
    const plan = planBrowsers({ ...debian, isRoot: false, missing: ['firefox'] });
    expect(plan).toEqual({
      tell: expect.stringContaining('sudo apt-get update && sudo apt-get install -y firefox-esr'),
    });
    expect(JSON.stringify(plan)).not.toContain('\\n');
  });
  test('Debian without root, only the font missing: carries on', () => {
    expect(planBrowsers({ ...debian, isRoot: false, hasFont: false })).toBeNull();
  });
  test('elsewhere: one line that names the browsers and the variables', () => {
    const plan = planBrowsers({ isDebian: false, isRoot: true, hasFont: false, missing: ['chromium', 'firefox'] });
    expect(plan).toEqual({
      tell: expect.stringMatching(/^chromium and firefox not found.*CHROME_PATH and FIREFOX_PATH$/),
    });
  });
});

describe('which systems install with apt', () => {
  test.each([
    ['Debian', 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n', true],
    ['Raspbian', 'ID=raspbian\nID_LIKE=debian\n', true],
    ['Ubuntu, whose packages are shells around snaps', 'ID=ubuntu\nID_LIKE=debian\n', false],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', false],
    ['Fedora', 'ID=fedora\n', false],
    ['nothing known', '', false],
  ])('%s', (_name, release, expected) => {
    expect(isDebianLike(release)).toBe(expected);
  });
});
