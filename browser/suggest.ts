/** Suggestions for the address bar. */
import { browser } from 'wxt/browser';
import type { PackedNames } from '../engine/claims/names.ts';
import { type NameSearch, openNames } from '../engine/claims/search.ts';
import { loadSettings } from './keep-settings.ts';
import { wantedLanguages } from './languages.ts';
import { readPackaged } from './packaged.ts';
import { languageOf } from './settings.ts';
import { packageUrl } from './url.ts';

let search: Promise<NameSearch> | undefined;

/** At most five entities for what stands in the address bar; `content` is the route that Enter opens. */
export async function suggest(text: string): Promise<{ content: string; description: string }[]> {
  search ??= readPackaged<PackedNames>('names.json', packageUrl).then(openNames);
  const [find, settings] = await Promise.all([search, loadSettings()]);
  const language = languageOf(settings.language, wantedLanguages());
  return find(text, 5).map(({ entity }) => ({
    content: `/entity/${entity.id}`,
    description: escapeForOmnibox(entity.names[language]),
  }));
}

/** Chromium reads descriptions as XML, Firefox as text. */
function escapeForOmnibox(text: string): string {
  if (browser.sidePanel === undefined) return text;
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
