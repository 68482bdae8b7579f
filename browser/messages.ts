/**
 * Every message between tab, background and extension pages. One-shot, typed, readable in one screen.
 * No message carries page text: only ids, counts and settings.
 */
import type { MarkKind } from '../engine/claims/stance.ts';
import type { PackedFigures } from '../engine/figures/pack.ts';
import type { PackedLexicon } from '../engine/matching/lexicon.ts';
import type { MentionKind } from '../engine/mention.ts';
import type { CardQuestion, DrawnCard } from './card/draw.ts';
import type { CardKit } from './card/kit.ts';

/** How the page draws its marks. */
export interface PageSettings {
  language: 'zh-Hans' | 'zh-Hant' | 'en';
  theme: 'auto' | 'light' | 'dark';
  marks: 'subtle' | 'clear' | 'quiet';
  textSize: 'normal' | 'large' | 'larger';
}

/** "Not this one", confirmed by the reader in options: an entity, or only one listed form of it. */
export interface HiddenRule {
  entity: string;
  alias?: string;
}

/**
 * All a tab needs to read its page; or why it should not. `stances` is keyed by entity id, and by claim id for claims that
 * figures are compared with. `hidden` holds the rules for this site and everywhere. `card` is `cardKit(language)`: words
 * and style of the card travel with the pack, so that a page without a cue never pays for them.
 */
export type PagePack =
  | {
      state: 'on';
      hash: string;
      lexicon: PackedLexicon;
      figures: PackedFigures;
      stances: Record<string, MarkKind>;
      /** What the reader wants listed but not marked: kinds, entities of names, claims of figures (engine/claims/wanted.ts). */
      unmarked: Record<string, true>;
      settings: PageSettings;
      hidden: HiddenRule[];
      card: CardKit;
    }
  | {
      state: 'off';
      reason: 'paused';
      /** Milliseconds until a pause of an hour ends and the page may be read; absent: not before settings change. */
      wait?: number;
    };

export type { MarkKind } from '../engine/claims/stance.ts';

/** Tab -> background. */
export interface TabRequests {
  /** A tab that found a first cue asks for the tables. */
  getPagePack: (ask: Record<string, never>) => PagePack;
  /** A mention's card, drawn by the background; `measures` and `claim` put the fitting claims first. Null: unknown entity. */
  getCard: (ask: CardQuestion) => DrawnCard | null;
  /** Each frame tells how many mentions it holds, none when it goes; the background shows the sum of the tab on the badge. */
  setCount: (ask: { mentions: number; differs: number }) => void;
  /** A trusted click on "open in side panel". `opened` false: the browser refuses, the card offers a tab instead. */
  openPanel: (ask: { route: string }) => { opened: boolean };
  /**
   * "Not this one" on this site or everywhere: the background opens options at that rule, where the reader confirms.
   * The card itself stores nothing, so a stolen click on it changes nothing. `alias` is the form as listed, not page text.
   */
  confirmHide: (ask: { entity: string; alias: string }) => { opened: boolean };
}

/** A mention as the popup lists it: no page text. Figures carry their parsed value. */
export interface ListedMention {
  index: number;
  entity: string;
  kind: MentionKind | 'figure';
  mark: MarkKind | 'differs' | 'agrees';
  value?: number | [number, number] | null;
  unit?: string;
  measure?: string | null;
  claim?: string | null;
}
/** Extension page -> tab. Each frame answers for itself; the popup asks those that told of mentions, and joins the lists. */
export interface PageRequests {
  /** The popup and the side panel list this page. */
  listMentions: (ask: Record<string, never>) => {
    state: 'reading' | 'read' | 'paused' | 'unsupported';
    hash: string;
    mentions: ListedMention[];
    date: string | null;
    /** The page is longer than what is read of one, or holds more mentions than are listed. */
    isCut?: boolean;
    /** Host name of the page, empty for files: without the tabs permission only the page itself can tell which site it is. */
    host?: string;
  };
  /** Scroll to a mention and flash it. */
  jumpTo: (ask: { index: number }) => { found: boolean };
  /** Looks for a locator of the corpus in a source that the panel opened; found, it is brought into view and selected. */
  findWords: (ask: { words: string }) => { found: boolean };
  /**
   * The commands "next mention" and "previous mention": go there, open its card, put the focus in it. `rest`: only what still lies
   * ahead, for another frame comes next; `whole`: begin at the end of this frame.
   */
  stepMention: (ask: { by: 1 | -1; part?: 'rest' | 'whole' }) => { found: boolean };
  /** Settings or this site's pause changed: start over or stop. */
  settingsChanged: (ask: Record<string, never>) => void;
}
