import { expect, test } from 'vitest';
import { cardWords } from '../../../browser/card/words.ts';
import { readCorpus } from '../../../data/read.ts';

/** Every string with its path. */
function flat(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}
const words = { 'zh-Hans': cardWords('zh-Hans'), 'zh-Hant': cardWords('zh-Hant'), en: cardWords('en') };

test('the same places are filled in all three languages', () => {
  const places = (of: object) => new Map(flat(of).map(([path, text]) => [path, (text.match(/\{\w\}/g) ?? []).join()]));
  const english = places(words.en);
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    for (const [path, found] of places(words[language])) {
      if (!path.startsWith('units.')) expect(found, `${language} ${path}`).toBe(english.get(path));
    }
    expect(flat(words[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});

test('every unit of the corpus has a word in Chinese or is a sign of its own', () => {
  const signs = /^(none|V|W|kWh|mAh|s|C|Nm|kW|GB|TB|dB|Hz|Pa|bar|h)$/;
  const units = new Set(readCorpus().measures.map(({ unit }) => unit));
  const missing = [...units].filter((unit) => !signs.test(unit) && !(unit in words['zh-Hans'].units));
  expect(missing).toEqual([]);
  expect(Object.keys(words['zh-Hant'].units)).toEqual(Object.keys(words['zh-Hans'].units));
});
