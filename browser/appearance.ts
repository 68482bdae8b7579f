/** Language, theme and text size of an extension page, set on its root element. */

import type { Language } from '../engine/corpus/schema.ts';
import { wantedLanguages } from './languages.ts';
import { languageOf, type Settings } from './settings.ts';

/** Dresses the document and returns the language to speak. */
export function dress(root: HTMLElement, { language, theme, textSize }: Settings): Language {
  const spoken = languageOf(language, wantedLanguages());
  root.lang = spoken;
  root.dataset.theme = theme;
  root.dataset.text = textSize;
  return spoken;
}
