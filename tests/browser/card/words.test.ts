import { expect, test } from 'vitest';
import { CARD_WORDS } from '../../../browser/card/words.ts';

/** Every string with its path. */
function flat(of: object, path = ''): [string, string][] {
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}
const words = CARD_WORDS;

test('the same places are filled in all three languages', () => {
  const places = (of: object) => new Map(flat(of).map(([path, text]) => [path, (text.match(/\{\w\}/g) ?? []).join()]));
  const english = places(words.en);
  for (const language of ['zh-Hans', 'zh-Hant'] as const) {
    for (const [path, found] of places(words[language])) {
      expect(found, `${language} ${path}`).toBe(english.get(path));
    }
    expect(flat(words[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});
