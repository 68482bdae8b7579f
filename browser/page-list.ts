/** What a page script says of its page, checked: it lives beside the page, so its word is taken for nothing more than a list. */
import type { ListedMention, PageRequests } from './messages.ts';

export type PageList = ReturnType<PageRequests['listMentions']>;

/** Longest list that is looked at; of pages with more it is said that the list is cut. */
const MOST = 5000;
const STATES: readonly string[] = ['reading', 'read', 'paused', 'unsupported'];
const MARKS: readonly string[] = ['supported', 'contested', 'context', 'differs', 'agrees'];
const KINDS: readonly string[] = ['product', 'person', 'org', 'event', 'other', 'figure'];

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 120 && /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Where a listed mention stands: its frame, and its number in the list of that frame. */
export interface Place {
  frameId: number;
  index: number;
}

/**
 * Joins what the frames of a tab answered to one list, numbered through: the top frame first, then the others in the order
 * given. The top frame speaks for the page; where it is none to read, the first frame that was read does.
 * @param answers null: no script of ours answered there
 * @returns null when nobody answered
 */
export function joinLists(
  answers: readonly { frameId: number; list: PageList | null }[],
): (PageList & { places: Place[] }) | null {
  const frames = answers.flatMap(({ frameId, list }) => (list === null ? [] : [{ frameId, list }]));
  const top = frames.find(({ frameId }) => frameId === 0)?.list;
  const first = top && top.state !== 'unsupported' ? top : frames.find(({ list }) => list.mentions.length > 0)?.list;
  const page = first ?? top;
  if (page === undefined) return null;
  const all = frames.flatMap(({ frameId, list }) => list.mentions.map((mention) => ({ frameId, mention })));
  const isReading = page.state === 'read' && frames.some(({ list }) => list.state === 'reading');
  return {
    ...page,
    state: isReading ? 'reading' : page.state,
    // Without a cue of its own the top frame never asked for the tables, and knows no revision.
    hash: page.hash || (frames.find(({ list }) => list.hash !== '')?.list.hash ?? ''),
    host: top?.host ?? page.host ?? '',
    isCut: all.length > MOST || frames.some(({ list }) => list.isCut === true),
    mentions: all.slice(0, MOST).map(({ mention }, index) => ({ ...mention, index })),
    places: all.slice(0, MOST).map(({ frameId, mention }) => ({ frameId, index: mention.index })),
  };
}

/** @returns the list with only the fields we know, or null when the answer is none of ours; never throws */
export function readPageList(raw: unknown): PageList | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { state, hash, mentions, date, isCut, host } = raw as Record<string, unknown>;
  if (typeof state !== 'string' || !STATES.includes(state) || !Array.isArray(mentions)) return null;
  return {
    state: state as PageList['state'],
    hash: typeof hash === 'string' ? hash.slice(0, 64) : '',
    mentions: mentions.slice(0, MOST).flatMap((each) => readMention(each) ?? []),
    date: typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    isCut: isCut === true || mentions.length > MOST,
    host: typeof host === 'string' ? host.slice(0, 253) : '',
  };
}

function readMention(raw: unknown): ListedMention | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { index, entity, kind, mark, value, unit, measure, claim } = raw as Record<string, unknown>;
  if (!isNumber(index) || !isId(entity) || !KINDS.includes(kind as string) || !MARKS.includes(mark as string))
    return null;
  const isRange = Array.isArray(value) && value.length === 2 && value.every(isNumber);
  return {
    index,
    entity,
    kind: kind as ListedMention['kind'],
    mark: mark as ListedMention['mark'],
    ...(isNumber(value) || isRange ? { value: value as number | [number, number] } : {}),
    ...(typeof unit === 'string' && unit.length <= 20 ? { unit } : {}),
    ...(isId(measure) ? { measure } : {}),
    ...(isId(claim) ? { claim } : {}),
  };
}
