/**
 * Text in, mentions out. Two passes over what the scan found: the first gathers what is sure on the whole text, the
 * second decides form by form, longest first, none overlapping. A form that is left alone still covers its place when it
 * is another's name: 澎湃 in 澎湃新闻 is never ours.
 */
import type { Mention, Trace } from '../mention.ts';
import { overlaps } from '../spans.ts';
import { finish, type Steps } from '../steps.ts';
import { isInAddress } from './address.ts';
import type { Lexicon, Rule, Target } from './lexicon.ts';
import { decide, excludingWord, isCased, isCounted, opposingWord, type Place, type Reason } from './link.ts';
import { isLettered, longerName } from './names.ts';
import { nearBrands, nearModel } from './near.ts';
import { fold } from './normalise.ts';
import { squash } from './packed.ts';
import { learn, newPageContext, type PageContext } from './page-context.ts';
import { type Found, scanning } from './scan.ts';
import { withSisters } from './sisters.ts';
import { type Linked, withTails } from './tails.ts';

export { newPageContext, type PageContext } from './page-context.ts';

/**
 * Finds the mentions in a text.
 * @param text original text; offsets count its UTF-16 units
 * @param context what is known of the page; omitted: the text is the whole page
 * @returns mentions in reading order, never overlapping
 */
export function findMentions(text: string, lexicon: Lexicon, context?: PageContext): Mention[] {
  return finish(findingMentions(text, lexicon, context));
}

/** The same in steps. */
export function* findingMentions(
  text: string,
  lexicon: Lexicon,
  context: PageContext = newPageContext(),
): Steps<Mention[]> {
  // Letters beyond the basic plane (𝐗𝐢𝐚𝐨𝐦𝐢) are the one thing that the scan cannot fold as it goes.
  if (!/\ud835[\udc00-\udfff]/.test(text)) return yield* findIn(text, lexicon, context);
  const { text: folded, map } = fold(text, lexicon.table);
  const found = yield* findIn(folded, lexicon, context);
  return found.map((mention) => {
    const start = map[mention.start] ?? 0;
    const end = map[mention.end] ?? text.length;
    return { ...mention, start, end, text: text.slice(start, end) };
  });
}

function* findIn(text: string, lexicon: Lexicon, context: PageContext): Steps<Mention[]> {
  const found = yield* scanning(text, lexicon);
  if (found.length === 0 && context.tails.names.size === 0) return [];
  yield;
  const opposing = yield* gather(text, found, lexicon, context);
  yield;
  const linked = yield* link(text, found, opposing, lexicon, context);
  yield;
  const mentions = withTails(text, withSisters(text, linked, lexicon), lexicon, context);
  if (!mentions.some(({ ours }) => ours)) return context.sure.size > 0 ? mentions.map(({ mention }) => mention) : [];
  return withNear(text, mentions, lexicon);
}

/** Places that are looked at in one step. */
const STEP = 16;

/** What is sure whatever is around it, and which words speak against; returns the places of the latter. */
function* gather(text: string, found: Found, lexicon: Lexicon, page: PageContext): Steps<number[]> {
  const opposing: number[] = [];
  const open: [number, number, number, Target][] = [];
  let covered = 0;
  for (let i = 0; i < found.length; i += 3) {
    if (i % (3 * STEP) === 0) yield;
    const start = found[i] ?? 0;
    const end = found[i + 1] ?? 0;
    const form = found[i + 2] ?? 0;
    if (lexicon.opposingOf(form) !== undefined) opposing.push(start, end, form);
    // The longest form at a place speaks for it; a longer one that started earlier covers it.
    if (start < covered || hasLonger(text, found, i, lexicon)) continue;
    for (const target of lexicon.targetsOf(form)) {
      const { rule } = target;
      if (!isCased(text, start, end, target)) continue;
      if (rule === null || !(rule.weak || rule.needs.list.length > 0)) covered = end;
      open.push([start, end, form, target]);
    }
  }
  // Wherever on the page millet is named, it speaks against a brand that is written like it.
  const asked = new Set<Rule>();
  for (const [at, [start, end, form, target]] of open.entries()) {
    if (at % STEP === 0) yield;
    const { rule } = target;
    const entity = lexicon.entityAt(target.entity);
    const ours = entity?.standing === 'xiaomi';
    if (rule !== null) {
      const spot = { text, start, end, lexicon, opposing };
      const excluding = excludingWord(spot, rule);
      const word = excluding ?? opposingWord(spot, rule.avoid)?.word;
      if (excluding !== undefined && ours && entity.kind === 'person') learn(page, page.namesakes, target.entity);
      // Grain speaks against a brand; a rival before a short form or a unit behind a number says nothing about the page.
      if (word !== undefined && ours && entity.brand) learn(page, page.against, word);
      if (ours && entity.brand && !rule.weak && !asked.has(rule)) {
        asked.add(rule);
        for (let i = 0; i < opposing.length; i += 3)
          if (lexicon.opposingOf(opposing[i + 2] ?? -1)?.has(rule.avoid))
            learn(page, page.against, text.slice(opposing[i], opposing[i + 1]));
      }
      if (word !== undefined || rule.weak || rule.head || rule.needs.list.length > 0) continue;
    }
    if (isInAddress(text, start, end) || isCounted({ text, end, lexicon }, target.text)) continue;
    learn(page, page.seen, target.entity);
    if (!ours) continue;
    learn(page, page.sure, form);
    if (!/^[a-z]{2}\d/.test(target.key)) learn(page, page.named, form);
  }
  return opposing;
}

/** Does a longer form begin where one begins? Not in the wrong case: Xiaomi had is no Xiaomi HAD. */
function hasLonger(text: string, found: Found, at: number, lexicon: Lexicon): boolean {
  const start = found[at] ?? 0;
  for (let i = at + 3; found[i] === start; i += 3)
    if (lexicon.targetsOf(found[i + 2] ?? -1).some((target) => isCased(text, start, found[i + 1] ?? 0, target)))
      return true;
  return false;
}

/** How far back another maker's name still claims a short form, in units. */
const PARAGRAPH = 200;

/** Decides place by place. */
function* link(text: string, found: Found, opposing: number[], lexicon: Lexicon, page: PageContext): Steps<Linked[]> {
  const mentions: Linked[] = [];
  let covered = 0;
  let places = 0;
  let brand: { ours: boolean; name: string; end: number } | null = null;
  for (let first = 0; first < found.length; ) {
    const start = found[first] ?? 0;
    let last = first;
    while (found[last + 3] === start) last += 3;
    for (let i = last; i >= first && start >= covered; i -= 3) {
      const end = found[i + 1] ?? 0;
      const nearest: typeof brand = brand !== null && start - brand.end <= PARAGRAPH ? brand : null;
      const place: Place = { text, start, end, lexicon, page, opposing, nearest };
      const choice = choose(place, lexicon.targetsOf(found[i + 2] ?? -1));
      if (choice === null) continue;
      const mention = describe(place, choice.target, choice.reason);
      if (mention === null) continue;
      const entity = lexicon.entityAt(choice.target.entity);
      covered = mention.end;
      const ours = entity?.standing === 'xiaomi';
      const isMaker = entity?.brand === true || mention.kind === 'product' || mention.via === 'pattern';
      if (isMaker) brand = { ours, name: ours ? '' : squash(mention.text).toLowerCase(), end: mention.end };
      mentions.push({ mention, ours, isMaker });
    }
    first = last + 3;
    if (++places % STEP === 0) yield;
  }
  return mentions;
}

/** The first candidate that may stand here; a brand also where a model's name follows it, whatever the page is about. */
function choose(place: Place, targets: Target[]): { target: Target; reason: Reason } | null {
  const { senses } = place.page;
  for (const target of targets) {
    const known = targets.length > 1 && senses.get(target.text) === target.entity;
    const reason = decide(place, target) ?? byModel(place, target) ?? (known ? AS_BEFORE : null);
    if (reason === null) continue;
    if (isInAddress(place.text, place.start, place.end)) return null;
    if (targets.length > 1 && reason.rule === 'needs') senses.set(target.text, target.entity);
    // Who somebody is, told once, holds for the rest of the page.
    if (place.lexicon.entityAt(target.entity)?.kind === 'person') learn(place.page, place.page.seen, target.entity);
    return { target, reason };
  }
  return null;
}

/** A form with several meanings keeps the one that its context told earlier on the page. */
const AS_BEFORE: Reason = { rule: 'as-before', context: [] };

/** 小米38 Ultra needs no company: number and tier show which 小米 it is. */
function byModel(place: Place, target: Target): Reason | null {
  const { rule } = target;
  if (rule === null || !place.lexicon.entityAt(target.entity)?.brand || excludingWord(place, rule) !== undefined)
    return null;
  if (!isCased(place.text, place.start, place.end, target)) return null;
  const longer = longerName(place.text, place.start, place.end, target, place.lexicon);
  const [first = ''] = longer?.words ?? [];
  // Poco Bar 2 is a pub: behind a Latin name that is a word of its own, the number or the thing comes first.
  if (/^[a-z]/.test(target.key) && !/^(?:.*\d|pad|buds)/.test(first)) return null;
  return longer !== null && (longer.words.length > 1 || /^[a-z]{2}\d/.test(first) || isLettered(first))
    ? { rule: 'pattern', context: [] }
    : null;
}

/** Adds brands that are misspelt beside a mention of ours. */
function withNear(text: string, linked: Linked[], lexicon: Lexicon): Mention[] {
  const mentions = linked.map(({ mention }) => mention);
  const near = nearBrands(
    text,
    linked.flatMap(({ mention, ours }) => (ours ? [mention.start, mention.end] : [])),
    lexicon,
  );
  for (const name of near) {
    if (overlaps(name, mentions)) continue;
    const why = { alias: name.form, rule: 'near', context: [] };
    const mention = mentionOf(text, name.start, name.end, { entity: name.entity, via: 'fuzzy', why }, lexicon);
    if (mention !== null) mentions.push(mention);
  }
  return near.length === 0 ? mentions : mentions.sort((a, b) => a.start - b.start);
}

function mentionOf(
  text: string,
  start: number,
  end: number,
  named: { entity: number; via: Mention['via']; why: Trace },
  lexicon: Lexicon,
): Mention | null {
  const entity = lexicon.entityAt(named.entity);
  if (entity === undefined) return null;
  const { id, kind } = entity;
  // A model that nobody lists is a product, though linked to its brand.
  const as = named.via === 'pattern' && kind !== 'other' ? 'product' : kind;
  return { start, end, text: text.slice(start, end), kind: as, entity: id, via: named.via, why: named.why };
}

/** The mention, its name read on as far as it goes; null for a head that no name follows. */
function describe(place: Place, target: Target, reason: Reason): Mention | null {
  const { text, start, end, lexicon } = place;
  const entity = lexicon.entityAt(target.entity);
  if (entity === undefined) return null;
  const named = entity.brand || entity.kind === 'product' || (entity.kind === 'other' && target.rule === null);
  const longer = named ? longerName(text, start, end, target, lexicon) : null;
  const near =
    named && entity.standing === 'xiaomi' && !longer?.listed ? nearModel(text, start, end, target, lexicon) : null;
  if (near !== null && near.end >= (longer?.end ?? 0)) {
    const why = { alias: near.form, rule: 'near', context: [target.text] };
    return mentionOf(text, start, near.end, { entity: near.entity, via: 'fuzzy', why }, lexicon);
  }
  if (longer !== null) {
    const why = {
      alias: target.text,
      rule: longer.listed ? 'spelling' : 'pattern',
      context: [...reason.context, ...longer.words],
    };
    return mentionOf(
      text,
      start,
      longer.end,
      { entity: longer.entity, via: longer.listed ? 'alias' : 'pattern', why },
      lexicon,
    );
  }
  if (target.rule?.head) return null;
  const why = { alias: target.text, rule: reason.rule, context: reason.context };
  return mentionOf(text, start, end, { entity: target.entity, via: 'alias', why }, lexicon);
}
