/** Suggestions for the address bar. */
import { browser } from 'wxt/browser';
import { type NameSearch, openNames, type PackedNames } from '../engine/claims/search.ts';
import { wantedLanguages } from './answers.ts';
import { loadSettings } from './keep-settings.ts';
import { languageOf } from './settings.ts';
import { readPackaged } from './store/open.ts';
import { packageUrl } from './url.ts';

let names: Promise<NameSearch> | undefined;

/** The look-up index, read once. */
export function loadNames(): Promise<NameSearch> {
  names ??= readPackaged<PackedNames>('names.json', packageUrl).then(openNames);
  return names;
}

/** At most five entities for what stands in the address bar; `content` is the route that Enter opens. */
export async function suggest(text: string): Promise<{ content: string; description: string }[]> {
  const [search, settings] = await Promise.all([loadNames(), loadSettings()]);
  const language = languageOf(settings.language, wantedLanguages());
  return search(text, 5).map(({ entity }) => ({
    content: `/entity/${entity.id}`,
    description: escapeForOmnibox(entity.names[language]),
  }));
}

/** Chromium reads descriptions as XML, Firefox as text. */
function escapeForOmnibox(text: string): string {
  if (browser.sidePanel === undefined) return text;
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
