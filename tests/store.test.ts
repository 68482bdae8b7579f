/** Store texts and the built manifests agree, in every language. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant'];
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(`store/${language}.json`)]));
const LOCALE: Record<string, string> = { en: 'en', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

describe.each(LANGUAGES)('store texts in %s', (language) => {
  test('have the same parts as in English, none empty', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.trim().length > 0
        : Array.isArray(value)
          ? value.map(shape)
          : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shape(part)]));
    expect(shape(texts[language])).toEqual(shape(texts.en));
    expect(JSON.stringify(shape(texts[language]))).not.toContain('false');
  });

  test('the summary fits the 132 characters of the stores and is the one in the package', () => {
    expect(texts[language].summary.length).toBeLessThanOrEqual(132);
    expect(read(`public/_locales/${LOCALE[language]}/messages.json`).summary.message).toBe(texts[language].summary);
  });

  test('the package has every message that the manifest names', () => {
    const messages = read(`public/_locales/${LOCALE[language]}/messages.json`);
    const named = [...readFileSync(join(root, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
      (match) => match[1] ?? '',
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !messages[name]?.message)).toEqual([]);
  });

  test('each permission that is asked for has its one line, and none besides', () => {
    const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');
    const asked =
      (/permissions: \[([^\n]+)\]/.exec(config)?.[1] ?? '').match(/'\w+'/g)?.map((name) => name.slice(1, -1)) ?? [];
    const known = asked.filter((name) => name !== 'firefox');
    expect(Object.keys(texts[language].permissions).sort()).toEqual([...new Set([...known, 'pages'])].sort());
  });
});

test('version, changelog and package agree', () => {
  const { version } = read('package.json');
  const sections = [...readFileSync(join(root, 'CHANGELOG.md'), 'utf8').matchAll(/^## (.+)$/gm)].map(
    ([, title]) => title,
  );
  expect(sections[0]).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`));
  expect(read('package-lock.json').version).toBe(version);
  expect(existsSync(join(root, 'LICENSE'))).toBe(true);
});
