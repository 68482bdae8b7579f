/** Stored preferences: their defaults, and how a damaged or older copy is read without losing what is whole. */
import type { Language } from '../engine/corpus/schema.ts';
import type { HiddenRule, MarkKind, PageSettings } from './messages.ts';

export interface Settings {
  /** Version of this shape; `readSettings` brings older ones up. */
  version: 1;
  /** `auto` follows the browser. */
  language: 'auto' | Language;
  theme: PageSettings['theme'];
  /** quiet: badge and lists only, nothing painted. */
  marks: PageSettings['marks'];
  /** Kinds of marks that are left off pages; what they would mark is still listed and counted. */
  kindsOff: (MarkKind | 'differs')[];
  /** Mark only what so many independent origins speak for or against. */
  minimum: 1 | 2 | 3 | 5;
  /** Leave names unmarked. */
  figuresOnly: boolean;
  textSize: 'normal' | 'large' | 'larger';
  /** Show the number of mentions on the toolbar button. */
  badge: boolean;
  /** Work only on the sites of `sites` that say `on`. */
  allowOnly: boolean;
  /** Host name -> on or off; a host that is absent follows `allowOnly`. */
  sites: Record<string, 'on' | 'off'>;
  /** Milliseconds since 1970 until which everything is paused; 0: not paused. */
  pausedUntil: number;
  /** "Not this one": an entity or one form of it, on one site or everywhere. */
  hidden: (HiddenRule & { site?: string })[];
  /** Revision of the corpus that the reader last saw; "what is new" compares with it. */
  seenRevision: string;
}

export const DEFAULTS: Settings = {
  version: 1,
  language: 'auto',
  theme: 'auto',
  marks: 'clear',
  kindsOff: [],
  minimum: 1,
  figuresOnly: false,
  textSize: 'normal',
  badge: true,
  allowOnly: false,
  sites: {},
  pausedUntil: 0,
  hidden: [],
  seenRevision: '',
};

const LIMITS = { sites: 2000, hidden: 2000, text: 253 };

type Check = (value: unknown) => boolean;
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LIMITS.text;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CHECKS: Record<keyof Settings, Check> = {
  version: oneOf(1),
  language: oneOf('auto', 'zh-Hans', 'zh-Hant', 'en'),
  theme: oneOf('auto', 'light', 'dark'),
  marks: oneOf('subtle', 'clear', 'quiet'),
  // A copy, so that holes are seen too.
  kindsOff: (value) =>
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    [...value].every(oneOf('supported', 'contested', 'context', 'differs')),
  minimum: oneOf(1, 2, 3, 5),
  figuresOnly: oneOf(true, false),
  textSize: oneOf('normal', 'large', 'larger'),
  badge: oneOf(true, false),
  allowOnly: oneOf(true, false),
  sites: (value) =>
    isRecord(value) &&
    Object.keys(value).length <= LIMITS.sites &&
    Object.entries(value).every(([host, state]) => isText(host) && host !== '__proto__' && oneOf('on', 'off')(state)),
  pausedUntil: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  hidden: (value) =>
    Array.isArray(value) &&
    value.length <= LIMITS.hidden &&
    value.every(
      (rule) =>
        isRecord(rule) &&
        isText(rule.entity) &&
        (rule.alias === undefined || isText(rule.alias)) &&
        (rule.site === undefined || isText(rule.site)),
    ),
  seenRevision: isText,
};

/**
 * Reads what storage or a file gave. A part that is missing or of wrong type takes its default; the others are kept.
 * @returns whole settings, and the names of parts that were there but unusable, to tell the reader once
 */
export function readSettings(stored: unknown): { settings: Settings; damaged: string[] } {
  const settings: Settings = { ...DEFAULTS };
  const damaged: string[] = [];
  if (stored === undefined || stored === null) return { settings, damaged };
  if (!isRecord(stored)) return { settings, damaged: ['everything'] };
  for (const name of Object.keys(CHECKS) as (keyof Settings)[]) {
    if (!Object.hasOwn(stored, name)) continue;
    const value = stored[name];
    if (CHECKS[name](value)) Object.assign(settings, { [name]: value });
    else damaged.push(name);
  }
  return { settings, damaged };
}

/** Is the extension at work on this host at this time (milliseconds since 1970)? */
export function isOn(settings: Settings, host: string, now: number): boolean {
  if (settings.pausedUntil > now) return false;
  const site = Object.hasOwn(settings.sites, host) ? settings.sites[host] : undefined;
  return site === undefined ? !settings.allowOnly : site === 'on';
}

/** Do pages see these two alike? What the options page alone remembers is nothing to them. */
export function isSameForPages(a: Settings, b: Settings): boolean {
  const seen = ({ seenRevision: _, ...rest }: Settings) => JSON.stringify(rest);
  return seen(a) === seen(b);
}

/** Marks that the reader does not want on this host. */
export function hiddenOn(settings: Settings, host: string): HiddenRule[] {
  return settings.hidden
    .filter(({ site }) => site === undefined || site === host)
    .map(({ entity, alias }) => (alias === undefined ? { entity } : { entity, alias }));
}

/** The language to show, from the reader's choice or else from the browser's languages, most wanted first. */
export function languageOf(choice: Settings['language'], wanted: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of wanted.map((each) => each.toLowerCase())) {
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh-Hans';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}
