/**
 * What a card holds: first what the page says, then the claim and who says it, then what counts for and against. Drawn in the
 * background as plain data. Text of the page is not known here: the page fills it in where `data-own` stands.
 */
import type { ClaimView, EntityView } from '../../engine/claims/view.ts';
import type { Language, Source, Stance } from '../../engine/corpus/schema.ts';
import type { Figure, Mention } from '../../engine/mention.ts';
import { citation } from './copy.ts';
import { type Drawn, h, type OwnText } from './drawn.ts';
import { addressOf, evidenceOf, strongest } from './evidence.ts';
import { plot } from './plot.ts';
import { clip, fill, sayFigure, sayNumber, sayPeriod, sayValue } from './say.ts';
import type { CardWords } from './words.ts';

/** A figure of the page without its text. */
export interface OwnFigure {
  relation: 'agrees' | 'differs';
  value: number | [number, number];
  unit: string;
  approx?: NonNullable<Figure['approx']>;
}
/** What the page asks for: ids, and how the mention was found. No page text. */
export interface CardQuestion {
  entity: string;
  measures: string[];
  claim?: string;
  via: Mention['via'] | 'figure';
  /** The rule that let the mention through. */
  rule: string;
  own?: OwnFigure;
}
export interface DrawnCard {
  body: Drawn[];
  /** The claim with its sources, for the clipboard. */
  citation: string;
  /** Where the side panel shows it all. */
  route: string;
}
export interface CardSpeech {
  words: CardWords;
  language: Language;
  /** The browser can open the side panel from a click in the page. */
  hasPanel: boolean;
}
/** What a click in the card asks for; nothing here changes anything stored. */
export type CardAct = 'close' | 'pin' | 'panel' | 'copy' | 'hide-here' | 'hide-elsewhere' | 'retry';

/** UTF-16 units of the parts that show before "more": together they stay under the 525 that a reader takes in at once. */
const ROOM = { statement: 130, counter: 96, why: 72, title: 34, about: 90, publisher: 16, claimant: 30 };
/** What speaks against comes last: the claim that says so stands right below it. */
const STANCES = ['supports', 'context', 'refutes'] as const;

/** Draws the card of an entity as seen from one mention. */
export function drawCard(ask: CardQuestion, view: EntityView, speech: CardSpeech): DrawnCard {
  const { words, language } = speech;
  const [first, ...rest] = view.claims;
  const about = first ? undefined : view.entity.about?.[language];
  const body = [
    heading(view.entity.names[language], words),
    (ask.via === 'pattern' || ask.via === 'fuzzy') &&
      h('p', { class: 'quiet' }, fill(words[ask.via], view.entity.names[language])),
    ask.own && first && figure(ask.own, view, first, speech),
    about !== undefined && h('p', {}, clip(about, ROOM.about)),
    !first && h('p', { class: 'quiet' }, words.noClaims),
    first && claim(first, speech),
    first && more(first, ask.own ? rest.slice(0, 3) : rest, speech),
    footer(ask, first, speech),
  ];
  return {
    body: body.filter((one): one is Drawn => typeof one === 'object'),
    citation: first ? citation(first, words, language) : '',
    route: ask.own && first ? `/claim/${first.claim.id}` : `/entity/${view.entity.id}`,
  };
}

/** The head of every card: what it is about, the pin, the way out. */
export function heading(name: string, words: CardWords): Drawn {
  const sign = (act: CardAct, label: string, path: string, more: Record<string, string> = {}): Drawn =>
    h(
      'button',
      { type: 'button', class: 'sign', 'data-act': act, 'aria-label': label, title: label, ...more },
      h('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: path })),
    );
  return h(
    'header',
    {},
    h('h2', { id: 'title' }, h('span', { class: 'unseen' }, `${words.card} `), name),
    sign('pin', words.pin, 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5', { 'aria-pressed': 'false' }),
    sign('close', words.close, 'M4 4l8 8M12 4l-8 8'),
  );
}

/** A button that reads as a link. */
export function button(act: CardAct, label: string): Drawn {
  return h('button', { type: 'button', class: 'text', 'data-act': act }, label);
}

/** Page value and sourced value side by side. */
function figure(own: OwnFigure, { series }: EntityView, { claim: of }: ClaimView, speech: CardSpeech): Drawn | null {
  const { words, language } = speech;
  const { value } = of;
  if (!value) return null;
  const cell = (name: string, text: string): Drawn => h('div', {}, h('dt', {}, name), h('dd', {}, text));
  const number =
    own.relation === 'differs' && typeof own.value === 'number' && own.unit === value.unit ? own.value : null;
  const spoken = series.map((one) => `${sayPeriod(one.period)}: ${sayNumber(one.number, language)}`).join('; ');
  return h(
    'section',
    { class: 'figure' },
    h('p', { class: `stance ${own.relation}` }, h('i', {}), words[own.relation]),
    h(
      'dl',
      {},
      cell(words.onThisPage, sayFigure(own, words, language)),
      cell(words.inSources, sayValue(value, words, language)),
    ),
    plot(series, number, fill(words.chart, spoken)),
  );
}

function claim(view: ClaimView, speech: CardSpeech): Drawn {
  const { words, language } = speech;
  const counter = strongest(view);
  return h(
    'section',
    {},
    h('p', { class: 'statement' }, clip(view.claim.statement[language], ROOM.statement)),
    h('p', { class: 'quiet' }, ...byline(view, speech)),
    ...STANCES.map((stance) => stanceLine(stance, view, speech)),
    counter &&
      h(
        'section',
        { class: `counter ${counter.kind}` },
        // "Against" stands just above a claim that contradicts.
        counter.kind === 'qualifies' && h('h3', {}, words.qualified),
        h('p', {}, clip(counter.claim.statement[language], ROOM.counter)),
        h('p', { class: 'quiet' }, clip(counter.why[language], ROOM.why)),
        counter.sources[0] && sourceLine(counter.sources[0], speech),
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
function byline({ claim: of }: ClaimView, { words, language }: CardSpeech): Drawn[] {
  const { holds, made, status } = of;
  return dotted([
    clip(of.claimant.name[language], ROOM.claimant),
    made && sayPeriod(made),
    holds && holds.period !== made && fill(holds.asOf ? words.asOf : words.holdsFor, sayPeriod(holds.period)),
    status !== 'asserted' && status !== 'withdrawn' && words[status],
  ]);
}

/** How many independent origins stand on one side, and the closest source among them. */
function stanceLine(stance: Stance, { tally, evidence }: ClaimView, speech: CardSpeech): Drawn | null {
  const { words } = speech;
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
    best && stance !== 'context' && sourceLine(best.of, speech),
  );
}

/** One source: its kind, its title as the link, who publishes it and when. */
function sourceLine(of: Source, { words }: CardSpeech, locator?: string): Drawn {
  const address = addressOf(of);
  const title = clip(of.title, ROOM.title);
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
      ...dotted([clip(of.publisher, ROOM.publisher), of.date && sayPeriod(of.date), locator && `“${locator}”`]),
    ),
  );
}

/** Everything else on the claim, and the other claims about the thing. */
function more(view: ClaimView, others: ClaimView[], speech: CardSpeech): Drawn {
  const { words, language } = speech;
  const { claim: of, evidence, relations } = view;
  return h(
    'details',
    {},
    h('summary', {}, words.more),
    of.statement[language].length > ROOM.statement && h('p', {}, of.statement[language]),
    of.note && h('p', {}, of.note[language]),
    of.derived && h('p', { class: 'quiet' }, fill(words.ourArithmetic, of.derived.formula)),
    ...STANCES.flatMap((stance) =>
      evidenceOf(stance, evidence).map((one) =>
        h(
          'div',
          { class: 'evidence' },
          h('p', { class: `stance ${stance}` }, h('i', {}), words[stance]),
          sourceLine(one.of, speech, one.locator),
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
          one.sources[0] && sourceLine(one.sources[0], speech),
        ),
      ),
    others.length > 0 && h('h3', {}, words.moreClaims),
    others.length > 0 &&
      h(
        'ul',
        {},
        ...others.map((one) =>
          h('li', {}, one.claim.statement[language], ' ', h('span', { class: 'quiet' }, ...byline(one, speech))),
        ),
      ),
  );
}

function footer({ rule, own }: CardQuestion, first: ClaimView | undefined, { words, hasPanel }: CardSpeech): Drawn {
  const row = (name: string, text: OwnText): Drawn => h('div', {}, h('dt', {}, name), h('dd', { 'data-own': text }));
  const reasons = own
    ? (['entity', 'measure', 'time', 'compare'] as const).map((part) => row(words.figureWhy[part], part))
    : [row(words.form, 'alias'), row(words.near, 'near')];
  const reason = Object.hasOwn(words.rules, rule) ? words.rules[rule as keyof typeof words.rules] : undefined;
  return h(
    'footer',
    {},
    button('panel', hasPanel ? words.openPanel : words.openTab),
    first && button('copy', words.copy),
    h(
      'details',
      {},
      h('summary', {}, words.why),
      reason && h('p', { class: 'quiet' }, reason),
      h('dl', { class: 'reasons' }, ...reasons),
      h(
        'p',
        {},
        h('b', {}, words.notThis),
        button('hide-here', words.hideHere),
        button('hide-elsewhere', words.hideElsewhere),
      ),
    ),
  );
}
