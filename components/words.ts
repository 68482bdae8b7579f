/** The words of popup, side panel, options and welcome page. Same keys and placeholders in all languages, by type and by test. */
import type { Language } from '../engine/corpus/schema.ts';
import { en, type Words } from './words/en.ts';
import { zhHans } from './words/zh-hans.ts';
import { zhHant } from './words/zh-hant.ts';

export type { WordKey } from './words/en.ts';
export type Values = Record<string, string | number>;

const TABLE: Record<Language, Words> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

/** The words in one language. */
export function wordsFor(language: Language): Words {
  return TABLE[language];
}

/** Fills `{name}` with a value, and `{n|one|many}` with the word that fits the number. A name without value stays as written. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    if (one === undefined || many === undefined) return String(value);
    return value === 1 ? one : many;
  });
}
