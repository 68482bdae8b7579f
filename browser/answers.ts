/** The background's answers to tabs. Public corpus data and this site's switch, nothing else. */
import { browser } from 'wxt/browser';
import { viewEntity } from '../engine/claims/view.ts';
import type { Language } from '../engine/corpus/schema.ts';
import { type DrawnCard, drawCard } from './card/draw.ts';
import { cardKit } from './card/kit.ts';
import type { CardWords } from './card/words.ts';
import { countsOf, noteCount } from './frame-counts.ts';
import type { TabMessage } from './guards.ts';
import { loadSettings } from './keep-settings.ts';
import { wantedLanguages } from './languages.ts';
import type { PagePack } from './messages.ts';
import { hiddenOn, isOn, languageOf, type Settings } from './settings.ts';
import { openPanel } from './side-panel.ts';
import type { CorpusStore } from './store/queries.ts';
import { unmarkedKeys } from './unmarked.ts';
import { packageUrl } from './url.ts';

/** Claims in one card: what a reader looks through before asking for the panel. */
const CARD_CLAIMS = 6;

/** Who asks: the parts of a message's sender that answers depend on. */
export interface Asker {
  /** Host name of the tab's page, or of the frame; empty for files. */
  host: string;
  tabId: number | undefined;
  /** 0: the top frame. */
  frameId: number;
  windowId: number | undefined;
}

export interface AnswerOptions {
  store: () => Promise<CorpusStore>;
  packedPage: () => Promise<Pick<Extract<PagePack, { state: 'on' }>, 'hash' | 'lexicon' | 'figures' | 'stances'>>;
  /** What the card says, in all languages. */
  cardWords: () => Promise<Record<Language, CardWords>>;
  now: () => number;
}

/** Answers one message that passed the guards. */
export async function answerTab(message: TabMessage, asker: Asker, options: AnswerOptions): Promise<unknown> {
  switch (message.verb) {
    case 'getPagePack':
      return getPagePack(asker, options);
    case 'getCard':
      return getCard(message, options);
    case 'setCount':
      return setCount(message, asker);
    case 'openPanel':
      return { opened: await openPanel(message.route, asker) };
    case 'confirmHide': {
      const query = new URLSearchParams({ entity: message.entity, alias: message.alias, site: asker.host });
      await browser.tabs.create({ url: packageUrl(`/options.html#/hide?${query}`) });
      return { opened: true };
    }
  }
}

async function getPagePack({ host }: Asker, { packedPage, cardWords, now }: AnswerOptions): Promise<PagePack> {
  const settings = await loadSettings();
  if (!isOn(settings, host, now())) {
    const wait = settings.pausedUntil - now();
    const isOnLater = wait > 0 && isOn(settings, host, settings.pausedUntil);
    return { state: 'off', reason: 'paused', ...(isOnLater ? { wait } : {}) };
  }
  const [{ hash, lexicon, figures, stances }, words] = await Promise.all([packedPage(), cardWords()]);
  const language = languageOf(settings.language, wantedLanguages());
  return {
    state: 'on',
    hash,
    lexicon,
    figures,
    stances,
    unmarked: await unmarkedKeys(settings),
    settings: pageSettings(settings, language),
    hidden: hiddenOn(settings, host),
    card: cardKit(words[language]),
  };
}

function pageSettings({ theme, marks, textSize }: Settings, language: ReturnType<typeof languageOf>) {
  return { language, theme, marks, textSize };
}

async function getCard(
  { verb: _, ...ask }: Extract<TabMessage, { verb: 'getCard' }>,
  { store, cardWords }: AnswerOptions,
): Promise<DrawnCard | null> {
  const view = await viewEntity({ ...ask, limit: CARD_CLAIMS }, await store());
  if (view === null) return null;
  const language = languageOf((await loadSettings()).language, wantedLanguages());
  const { [language]: words } = await cardWords();
  return drawCard(ask, view, { words, language, hasPanel: browser.sidePanel !== undefined });
}

async function setCount({ mentions }: { mentions: number }, { tabId, frameId }: Asker): Promise<void> {
  if (tabId === undefined) return;
  await noteCount(tabId, frameId, mentions);
  const [{ badge }, counts] = await Promise.all([loadSettings(), countsOf(tabId)]);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const text = !badge || all === 0 ? '' : all > 99 ? '99+' : String(all);
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#3b4a63' });
  await browser.action.setBadgeText({ tabId, text });
}
