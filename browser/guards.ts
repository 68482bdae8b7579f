/** What a message must look like before anything is done with it. Written by hand: a schema library would cost more than the rest. */

import { UNSEEN_IN_LINE } from '../engine/unseen.ts';
import type { CardQuestion, OwnFigure } from './card/draw.ts';

/** Longest message that is looked at, in UTF-16 units as JSON; most ids in a list; longest id. */
const LIMITS = { message: 8192, ids: 64, id: 120 };

export type TabMessage =
  | { verb: 'getPagePack' }
  | ({ verb: 'getCard' } & CardQuestion)
  | { verb: 'setCount'; mentions: number; differs: number }
  | { verb: 'openPanel'; route: string }
  | { verb: 'confirmHide'; entity: string; alias: string };

/** Routes of the side panel, and nothing else: an entity, a claim or a source by id. */
const ROUTE = /^\/(?:(?:entity|claim|source)\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.id && /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value);
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e7;

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
function isOneOf<const Value>(value: unknown, values: readonly Value[]): value is Value {
  return values.includes(value as Value);
}

/** A list as a copy without holes: `every` passes over holes, and a message in Firefox may carry them. */
function listOf<Item>(value: unknown, isItem: (item: unknown) => item is Item, most: number): Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const list: unknown[] = [...value];
  return list.every(isItem) ? list : null;
}

/** A figure as the page read it: numbers and a unit, no text. */
function readOwnFigure(raw: unknown): OwnFigure | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { relation, value, unit, approx } = raw as Record<string, unknown>;
  const range = listOf(value, isNumber, 2);
  const own = isNumber(value) ? value : range?.length === 2 ? (range as [number, number]) : null;
  if (!isOneOf(relation, ['agrees', 'differs']) || own === null) return null;
  if (typeof unit !== 'string' || !/^[A-Za-z/%]{1,12}$/.test(unit)) return null;
  if (approx !== undefined && !isOneOf(approx, ['over', 'under', 'about', 'from', 'upto'])) return null;
  return { relation, value: own, unit, ...(approx === undefined ? {} : { approx }) };
}

/**
 * Reads a message from a tab.
 * @returns the message with only the fields we know, or null for anything else; never throws
 */
export function readTabMessage(raw: unknown): TabMessage | null {
  try {
    if (typeof raw !== 'object' || raw === null || JSON.stringify(raw).length > LIMITS.message) return null;
    const message = raw as Record<string, unknown>;
    switch (message.verb) {
      case 'getPagePack':
        return { verb: 'getPagePack' };
      case 'getCard': {
        const { entity, claim, via, rule } = message;
        const measures = listOf(message.measures, isId, LIMITS.ids);
        if (!isId(entity) || measures === null) return null;
        if (claim !== undefined && !isId(claim)) return null;
        if (!isOneOf(via, ['alias', 'pattern', 'fuzzy', 'figure']) || (rule !== '' && !isId(rule))) return null;
        const own = message.own === undefined ? undefined : readOwnFigure(message.own);
        if (own === null) return null;
        return {
          verb: 'getCard',
          entity,
          measures,
          via,
          rule,
          ...(claim === undefined ? {} : { claim }),
          ...(own === undefined ? {} : { own }),
        };
      }
      case 'setCount': {
        const { mentions, differs } = message;
        return isCount(mentions) && isCount(differs) ? { verb: 'setCount', mentions, differs } : null;
      }
      case 'openPanel':
        return typeof message.route === 'string' && ROUTE.test(message.route) && message.route.length <= 2 * LIMITS.id
          ? { verb: 'openPanel', route: message.route }
          : null;
      case 'confirmHide': {
        const { entity, alias } = message;
        return isId(entity) && typeof alias === 'string' && alias.length <= 60 && !UNSEEN_IN_LINE.test(alias)
          ? { verb: 'confirmHide', entity, alias }
          : null;
      }
      default:
        return null;
    }
  } catch {
    return null;
  }
}
