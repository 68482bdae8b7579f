/** The languages the reader's browser asks pages for. */
import { browser } from 'wxt/browser';

/** Most wanted first. */
export function wantedLanguages(): readonly string[] {
  return [browser.i18n.getUILanguage(), ...navigator.languages];
}
