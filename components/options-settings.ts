/** What the options draw and change. The door above checks that it is the shape that is stored. */
import type { Language } from '../engine/corpus/schema.ts';

export interface HiddenEntry {
  entity: string;
  alias?: string;
  site?: string;
}

/** Kinds of marks as the page draws them, and least numbers of origins to choose from. */
export const MARK_KINDS = ['supported', 'contested', 'context', 'differs'] as const;
export type MarkKindName = (typeof MARK_KINDS)[number];
export const MINIMA = [1, 2, 3, 5] as const;

export interface OptionsSettings {
  language: 'auto' | Language;
  theme: 'auto' | 'light' | 'dark';
  marks: 'subtle' | 'clear' | 'quiet';
  kindsOff: MarkKindName[];
  minimum: (typeof MINIMA)[number];
  figuresOnly: boolean;
  textSize: 'normal' | 'large' | 'larger';
  badge: boolean;
  allowOnly: boolean;
  sites: Record<string, 'on' | 'off'>;
  pausedUntil: number;
  hidden: HiddenEntry[];
}

/** A part of the settings as it is now and as a file would make it. */
export interface SettingChange {
  part: keyof OptionsSettings;
  from: OptionsSettings[keyof OptionsSettings];
  to: OptionsSettings[keyof OptionsSettings];
}

export type OnChange = (change: Partial<OptionsSettings>) => void;

/**
 * The host name in what a reader typed: a host, or a whole address.
 * @returns in lower case and in ASCII, as pages report it; null when there is none
 */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 2000) return null;
  try {
    const { protocol, hostname } = new URL(/^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`);
    const isWeb = protocol === 'http:' || protocol === 'https:';
    const isHost = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(hostname);
    return isWeb && isHost && hostname.length <= 253 ? hostname : null;
  } catch {
    return null;
  }
}
