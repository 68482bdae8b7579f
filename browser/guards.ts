/** What a message must look like before anything is done with it. Written by hand: a schema library would cost more than the rest. */

/** Longest message that is looked at, in UTF-16 units as JSON; most ids in a list; longest id. */
const LIMITS = { message: 8192, ids: 64, id: 120 };

export type TabMessage =
  | { verb: 'getPagePack' }
  | { verb: 'getCard'; entity: string; measures: string[]; claim?: string }
  | { verb: 'setCount'; mentions: number; differs: number }
  | { verb: 'openPanel'; route: string }
  | { verb: 'confirmHide'; entity: string; alias: string };

/** Routes of the side panel, and nothing else: an entity, a claim or a source by id. */
const ROUTE = /^\/(?:(?:entity|claim|source)\/[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.id && /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value);
const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 1e7;

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
        const { entity, measures, claim } = message;
        if (!isId(entity) || !Array.isArray(measures) || measures.length > LIMITS.ids || !measures.every(isId))
          return null;
        if (claim !== undefined && !isId(claim)) return null;
        return { verb: 'getCard', entity, measures, ...(claim === undefined ? {} : { claim }) };
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
        return isId(entity) && typeof alias === 'string' && alias.length <= 60
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
