/** A claim: what it says, who says it, what stands for it and against it. */
import type { ClaimView } from '../../engine/claims/view.ts';
import type { Source, Stance } from '../../engine/corpus/schema.ts';
import { cut, type Desk, FITS } from './desk.ts';
import { type Drawn, h } from './drawn.ts';
import { addressOf, evidenceOf, strongest } from './evidence.ts';
import { fill, sayPeriod } from './say.ts';

/** What speaks against comes last: the claim that says so stands right below it. */
const STANCES = ['supports', 'context', 'refutes'] as const;

/** The part that is seen at once. */
export function drawClaim(view: ClaimView, desk: Desk): Drawn {
  const { words, language } = desk;
  const counter = strongest(view);
  return h(
    'section',
    {},
    h('p', { class: 'statement' }, cut(view.claim.statement[language], 'statement', desk)),
    h('p', { class: 'quiet' }, ...byline(view, desk)),
    ...STANCES.map((stance) => stanceLine(stance, view, desk)),
    counter &&
      h(
        'section',
        { class: `counter ${counter.kind}` },
        // "Against" stands just above a claim that contradicts.
        counter.kind === 'qualifies' && h('h3', {}, words.qualified),
        h('p', {}, cut(counter.claim.statement[language], 'counter', desk)),
        desk.fit.hasWhy && h('p', { class: 'quiet' }, cut(counter.why[language], 'why', desk)),
        counter.sources[0] && sourceLine(counter.sources[0], desk),
      ),
  );
}

/** Parts with a dot between, none broken in two. */
function dotted(parts: (string | false | undefined)[]): Drawn[] {
  return parts
    .filter((part) => part !== false && part !== undefined && part !== '')
    .flatMap((part, index) => [...(index > 0 ? [' · '] : []), h('span', { class: 'whole' }, part)]);
}

/** Who says it, when, and for when it holds. */
function byline({ claim: of }: ClaimView, desk: Desk): Drawn[] {
  const { words } = desk;
  const { holds, made, status } = of;
  return dotted([
    cut(of.claimant.name[desk.language], 'claimant', desk),
    made && sayPeriod(made),
    holds && holds.period !== made && fill(holds.asOf ? words.asOf : words.holdsFor, sayPeriod(holds.period)),
    status !== 'asserted' && status !== 'withdrawn' && words[status],
  ]);
}

/** How many independent origins stand on one side, and the closest source among them. */
function stanceLine(stance: Stance, { tally, evidence }: ClaimView, desk: Desk): Drawn | null {
  const { words } = desk;
  const count = tally[stance];
  const best = evidenceOf(stance, evidence)[0];
  if (count === 0) return null;
  return h(
    'div',
    { class: 'evidence' },
    h(
      'p',
      { class: `stance ${stance}` },
      h('i', {}),
      words[stance],
      h('span', {}, count === 1 ? words.originOne : fill(words.originMany, count)),
    ),
    // Where context comes from is told behind "more".
    best && stance !== 'context' && sourceLine(best.of, desk),
  );
}

/** One source: its kind, its title as the link, who publishes it and when. */
function sourceLine(of: Source, desk: Desk, locator?: string): Drawn {
  const { words } = desk;
  const address = addressOf(of);
  const title = cut(of.title, 'title', desk);
  return h(
    'p',
    { class: 'source' },
    h('b', {}, words.kinds[of.kind]),
    address === null
      ? title
      : h('a', { href: address, target: '_blank', rel: 'noreferrer noopener', title: of.title }, title),
    h(
      'span',
      {},
      // Where there is no room at all, the link and the date have to do.
      ...dotted([
        desk.fit.quiet > 0 && cut(of.publisher, 'publisher', desk),
        of.date && sayPeriod(of.date),
        locator && (desk.language === 'zh-Hant' ? `「${locator}」` : `“${locator}”`),
      ]),
    ),
  );
}

/** Everything else on the claim, and the other claims about the thing. */
export function drawMore(view: ClaimView, others: ClaimView[], desk: Desk): Drawn {
  const { words, language } = desk;
  const { claim: of, evidence, relations } = view;
  // Behind "more" there is room.
  const roomy: Desk = { ...desk, fit: FITS[0] ?? desk.fit };
  return h(
    'details',
    {},
    h('summary', {}, words.more),
    // In full, where it was cut.
    cut(of.statement[language], 'statement', desk) !== of.statement[language] && h('p', {}, of.statement[language]),
    of.note && h('p', {}, of.note[language]),
    of.derived && h('p', { class: 'quiet' }, fill(words.ourArithmetic, of.derived.formula)),
    ...STANCES.flatMap((stance) =>
      evidenceOf(stance, evidence).map((one) =>
        h(
          'div',
          { class: 'evidence' },
          h('p', { class: `stance ${stance}` }, h('i', {}), words[stance]),
          sourceLine(one.of, roomy, one.locator),
          one.says && h('p', { class: 'quiet' }, one.says[language]),
        ),
      ),
    ),
    ...relations
      .slice(0, 6)
      .map((one) =>
        h(
          'section',
          { class: `counter ${one.kind}` },
          h('p', {}, one.claim.statement[language]),
          h('p', { class: 'quiet' }, one.why[language]),
          one.sources[0] && sourceLine(one.sources[0], roomy),
        ),
      ),
    others.length > 0 && h('h3', {}, words.moreClaims),
    others.length > 0 &&
      h(
        'ul',
        {},
        ...others.map((one) =>
          h('li', {}, one.claim.statement[language], ' ', h('span', { class: 'quiet' }, ...byline(one, roomy))),
        ),
      ),
  );
}
