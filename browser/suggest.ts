/** Suggestions for the address bar. */
import { browser } from 'wxt/browser';
import { loadSettings } from './keep-settings.ts';
import { wantedLanguages } from './languages.ts';
import { loadNames } from './names.ts';
import { languageOf } from './settings.ts';

/** At most five entities for what stands in the address bar; `content` is the route that Enter opens. */
export async function suggest(text: string): Promise<{ content: string; description: string }[]> {
  const [{ search }, settings] = await Promise.all([loadNames(), loadSettings()]);
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
