/** The few words that the browser's own menus and bars show. */

import { wantedLanguages } from './languages.ts';
import { languageOf } from './settings.ts';

const WORDS = {
  'zh-Hans': { lookUp: '用旁证查询“%s”' },
  'zh-Hant': { lookUp: '用旁證查詢「%s」' },
  en: { lookUp: 'Look up “%s” in Counterpoint' },
};

/** In the browser's language: menus are made once, before the reader can choose another. */
export function menuWords() {
  return WORDS[languageOf('auto', wantedLanguages())];
}
