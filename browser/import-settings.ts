/** A settings file that a reader chose: read strictly, refused with a reason and a place, compared with the settings in use. */
import { type FileReason, faultBeforeJson, shown } from '../engine/foreign-text.ts';
import { UNSEEN_IN_LINE } from '../engine/unseen.ts';
import { DEFAULTS, readSettings, type Settings } from './settings.ts';

/** What a file carries: preferences, and not the state of this browser (a pause, the revision last seen). */
const PARTS = [
  'language',
  'theme',
  'marks',
  'kindsOff',
  'minimum',
  'figuresOnly',
  'textSize',
  'badge',
  'allowOnly',
  'sites',
  'hidden',
] as const;
export type Part = (typeof PARTS)[number];
type Carried = Pick<Settings, Part>;

export const FORMAT = 'counterpoint-settings';
/** The largest whole settings (2000 sites, 2000 entries) come to less than 2 MB. */
export const MOST_BYTES = 2_000_000;
/** Deepest nesting of a file of ours: file, settings, hidden, entry. */
const DEEPEST = 8;

export type RefusalReason = FileReason | 'name' | 'value';
export interface Refusal {
  reason: RefusalReason;
  /** Where in the file, or the limit that was passed. */
  place?: string;
}
export interface Change {
  part: Part;
  from: Carried[Part];
  to: Carried[Part];
}
export type ImportReading =
  | { state: 'refused'; refusal: Refusal }
  | { state: 'read'; settings: Partial<Carried>; changes: Change[] };

/** The settings as the text of a file. `exported` is the day, YYYY-MM-DD. */
export function exportSettings(settings: Settings, exported: string): string {
  const carried = Object.fromEntries(PARTS.map((part) => [part, settings[part]]));
  return `${JSON.stringify({ format: FORMAT, version: settings.version, exported, settings: carried }, null, 2)}\n`;
}

/** Refuses a file by its size alone, before it is read. */
export function refuseSize(bytes: number): Refusal | null {
  return bytes > MOST_BYTES ? { reason: 'large', place: `${MOST_BYTES / 1_000_000} MB` } : null;
}

/**
 * Reads a settings file. Nothing is taken from a file that has one fault.
 * @param bytes of the file as it is
 * @param current settings in use, to say what would change; parts that the file leaves out stay
 * @returns why it is refused, or the parts it sets and those that differ; never throws
 */
export function readSettingsFile(bytes: Uint8Array, current: Settings): ImportReading {
  const refuse = (reason: RefusalReason, place?: string): ImportReading => ({
    state: 'refused',
    refusal: place === undefined ? { reason } : { reason, place },
  });
  const size = refuseSize(bytes.length);
  if (size !== null) return { state: 'refused', refusal: size };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('text');
  }
  const fault = faultInText(text);
  if (fault !== null) return { state: 'refused', refusal: fault };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    return refuse('json', error instanceof Error ? error.message.slice(0, 120) : '');
  }
  if (!isRecord(file) || file.format !== FORMAT) return refuse('shape');
  if (file.version !== DEFAULTS.version) return refuse('version', shown(file.version));
  const stray = Object.keys(file).find((name) => !['format', 'version', 'exported', 'settings'].includes(name));
  if (stray !== undefined) return refuse('name', shown(stray));
  if (!isRecord(file.settings)) return refuse('value', 'settings');
  return readParts(file.settings, current);
}

/** What can be told before JSON is parsed. */
function faultInText(text: string): Refusal | null {
  const fault = faultBeforeJson(text, DEEPEST);
  if (fault === null) return null;
  if (fault.reason === 'deep') return { reason: 'deep', place: String(DEEPEST) };
  // What does not even start as an object was never one of ours cut off.
  return fault.reason === 'truncated' && !text.trimStart().startsWith('{') ? null : { reason: fault.reason };
}

function readParts(raw: Record<string, unknown>, current: Settings): ImportReading {
  const refuse = (reason: RefusalReason, place: string): ImportReading => ({
    state: 'refused',
    refusal: { reason, place },
  });
  for (const name of Object.keys(raw)) if (!PARTS.some((part) => part === name)) return refuse('name', shown(name));
  const refusal = faultInSites(raw.sites) ?? faultInHidden(raw.hidden);
  if (refusal !== null) return { state: 'refused', refusal };
  const { settings, damaged } = readSettings(raw);
  if (damaged[0] !== undefined) return refuse('value', damaged[0]);
  const named = PARTS.filter((part) => Object.hasOwn(raw, part));
  const changes = named
    .map((part): Change => ({ part, from: current[part], to: settings[part] }))
    .filter(({ from, to }) => canonical(from) !== canonical(to));
  return { state: 'read', settings: Object.fromEntries(named.map((part) => [part, settings[part]])), changes };
}

const MOST_ENTRIES = 2000;
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function isHost(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 253 && HOST.test(value);
}

function faultInSites(sites: unknown): Refusal | null {
  if (sites === undefined) return null;
  if (!isRecord(sites)) return { reason: 'value', place: 'sites' };
  const hosts = Object.keys(sites);
  if (hosts.length > MOST_ENTRIES) return { reason: 'count', place: `sites (${hosts.length})` };
  const isState = (state: unknown) => state === 'on' || state === 'off';
  const bad = hosts.find((host) => host === '__proto__' || !isHost(host) || !isState(sites[host]));
  return bad === undefined ? null : { reason: 'value', place: `sites: ${shown(bad)}` };
}

function faultInHidden(hidden: unknown): Refusal | null {
  if (hidden === undefined) return null;
  if (!Array.isArray(hidden)) return { reason: 'value', place: 'hidden' };
  if (hidden.length > MOST_ENTRIES) return { reason: 'count', place: `hidden (${hidden.length})` };
  const seen = new Set<string>();
  for (const [at, entry] of hidden.entries()) {
    const place = `hidden ${at + 1}`;
    if (!isRecord(entry)) return { reason: 'value', place };
    const stray = Object.keys(entry).find((name) => !['entity', 'alias', 'site'].includes(name));
    if (stray !== undefined) return { reason: 'name', place: `${place}: ${shown(stray)}` };
    const { entity, alias, site } = entry;
    if (typeof entity !== 'string' || entity.length > 80 || !ID.test(entity))
      return { reason: 'value', place: `${place}: entity` };
    const isForm = typeof alias === 'string' && alias !== '' && alias.length <= 60 && !UNSEEN_IN_LINE.test(alias);
    if (alias !== undefined && !isForm) return { reason: 'value', place: `${place}: alias` };
    if (site !== undefined && !isHost(site)) return { reason: 'value', place: `${place}: site` };
    const key = JSON.stringify([entity, alias, site]);
    if (seen.has(key)) return { reason: 'value', place: `${place}: ${shown(entity)} (2×)` };
    seen.add(key);
  }
  return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal for equal settings, whatever the order of sites and kinds. */
function canonical(value: Carried[Part]): string {
  if (Array.isArray(value)) {
    const lines = value.map((each) => (typeof each === 'string' ? each : [each.entity, each.alias, each.site]));
    return JSON.stringify(lines.every((line) => typeof line === 'string') ? lines.sort() : lines);
  }
  return typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : JSON.stringify(value);
}
