/**
 * Models of one family in a row, of which only the first is named in full:
 *
 *     Redmi Note 13/13 Pro/13 Pro+      小米14、14 Pro
 *     full          sisters             full  sister
 *
 * A sister is read as the family with its own number: 13 Pro behind a Redmi Note 13 is no Xiaomi 13 Pro.
 */
import type { Mention } from '../mention.ts';
import type { Lexicon } from './lexicon.ts';
import { listedUnder, longerName } from './names.ts';
import { squash } from './packed.ts';
import type { Linked } from './tails.ts';

const TIERS = '(?:[ \\u00a0]?(?:pro|max|ultra|plus|lite|mini|se|prime|turbo|[45]g|[+＋]))*';
/** A family and the number of the model that stands for it. */
const FAMILY = new RegExp(`^(.*?[^\\d.])\\d{1,3}[a-z]{0,2}${TIERS}$`, 'i');
/** A sister behind a slash or 、: its number, its tiers; no date, no price, no size. */
const SISTER = new RegExp(
  `[ \\u00a0]?[/、][ \\u00a0]?((\\d{1,3}[a-z]{0,2})${TIERS})(?![\\w.,%％"″_-]|[ \\u00a0]?(?:[年月日号万亿元块个款台部寸英]|[GT]B|mAh|W(?![a-z])|mp|million))`,
  'iy',
);
/** Most sisters of one name. */
const MOST = 8;

/**
 * Adds the sisters of the models that are named in full; a mention at their place gives way.
 * @param linked mentions in reading order
 * @returns them with the sisters, in reading order
 */
export function withSisters(text: string, linked: Linked[], lexicon: Lexicon): Linked[] {
  if (!/\d ?[a-z+]* ?[/、] ?\d/i.test(text)) return linked;
  const kept: Linked[] = [];
  let covered = 0;
  for (const one of linked) {
    const { mention, ours } = one;
    if (mention.start < covered) continue;
    kept.push(one);
    if (!ours || mention.kind !== 'product' || mention.via === 'fuzzy') continue;
    const family = FAMILY.exec(mention.text)?.[1];
    if (family === undefined) continue;
    const sisters = sistersOf(text, mention, family, lexicon);
    kept.push(...sisters);
    covered = sisters.at(-1)?.mention.end ?? covered;
  }
  return kept;
}

function sistersOf(text: string, full: Mention, family: string, lexicon: Lexicon): Linked[] {
  const found: Linked[] = [];
  for (let at = full.end; found.length < MOST; ) {
    SISTER.lastIndex = at;
    const [whole = '', model = '', number = ''] = SISTER.exec(text) ?? [];
    if (whole === '') break;
    const named = nameIn(family, model, lexicon);
    // 3S/3X are models by their letters; 12/13 may be anything unless both are listed.
    if (named === null || (!named.listed && /^\d+$/.test(number) && model === number)) break;
    const end = at + whole.length;
    const start = end - model.length;
    const why = { alias: full.text, rule: 'sister', context: [full.text] };
    const { entity } = named;
    const via = named.listed ? 'alias' : 'pattern';
    const mention: Mention = { start, end, text: model, kind: 'product', entity, via, why };
    found.push({ mention, ours: true, isMaker: true });
    at = end;
  }
  return found;
}

/** What the family and the words of a model name: an entity that is listed so, or the line that the name would be read into. */
function nameIn(family: string, model: string, lexicon: Lexicon): { entity: string; listed: boolean } | null {
  const name = family + model;
  const own = entityOf(name, lexicon);
  if (own !== null) return { entity: own, listed: true };
  for (let length = family.length; length > 1; length--) {
    const target = listedUnder(squash(name.slice(0, length)).toLowerCase(), lexicon);
    if (target === undefined) continue;
    const longer = longerName(name, 0, length, target, lexicon);
    const entity = longer?.end === name.length ? lexicon.entityAt(longer.entity) : undefined;
    if (longer !== null && entity?.standing === 'xiaomi') return { entity: entity.id, listed: longer.listed };
  }
  return null;
}

function entityOf(name: string, lexicon: Lexicon): string | null {
  const target = listedUnder(squash(name).toLowerCase(), lexicon);
  const entity = target === undefined ? undefined : lexicon.entityAt(target.entity);
  return entity?.standing === 'xiaomi' && entity.kind === 'product' ? entity.id : null;
}
