/**
 * What a card holds: first what the page says, then the claim and who says it, then what counts for and against. Drawn in the
 * background as plain data. Text of the page is not known here: the page fills it in where `data-own` stands.
 */
import type { ClaimView, EntityView } from '../../engine/claims/view.ts';
import type { Language } from '../../engine/corpus/schema.ts';
import type { Figure, Mention } from '../../engine/mention.ts';
import { drawClaim, drawMore } from './claim-part.ts';
import { citation } from './copy.ts';
import { cut, type Desk, FITS } from './desk.ts';
import { type Drawn, h, type OwnText } from './drawn.ts';
import { drawFigure } from './figure-part.ts';
import { fill } from './say.ts';
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

/** UTF-16 units that a reader takes in at once: as much is seen before "more". */
const AT_ONCE = 525;

/** Draws the card of an entity as seen from one mention; no more before "more" than can be taken in at once. */
export function drawCard(ask: CardQuestion, view: EntityView, speech: CardSpeech): DrawnCard {
  const [first] = view.claims;
  let body: Drawn[] = [];
  for (const fit of FITS) {
    body = drawBody(ask, view, { ...speech, fit });
    if (seenIn(body) <= AT_ONCE) break;
  }
  return {
    body,
    citation: first ? citation(first, speech.words, speech.language) : '',
    route: ask.own && first ? `/claim/${first.claim.id}` : `/entity/${view.entity.id}`,
  };
}

function drawBody(ask: CardQuestion, view: EntityView, desk: Desk): Drawn[] {
  const { words, language } = desk;
  const [first, ...rest] = view.claims;
  const name = view.entity.names[language];
  const about = first ? undefined : view.entity.about?.[language];
  const isGuess = ask.via === 'pattern' || ask.via === 'fuzzy';
  const parts = [
    heading(name, words),
    isGuess && h('p', { class: 'quiet' }, fill(words[ask.via === 'fuzzy' ? 'fuzzy' : 'pattern'], name)),
    ask.own && first && drawFigure(ask.own, view, first, desk),
    about !== undefined && h('p', {}, cut(about, 'about', desk)),
    !first && h('p', { class: 'quiet' }, words.noClaims),
    first && drawClaim(first, desk),
    first && drawMore(first, ask.own ? rest.slice(0, 3) : rest, desk),
    footer(ask, first, desk),
  ];
  return parts.filter((one): one is Drawn => typeof one === 'object');
}

/** UTF-16 units that show before anything is opened. */
function seenIn(all: readonly Drawn[]): number {
  let units = 0;
  for (const one of all) {
    if (typeof one === 'string') units += one.length;
    else {
      const [tag, , ...children] = one;
      units += seenIn(tag === 'details' ? children.slice(0, 1) : children);
    }
  }
  return units;
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

function footer({ rule, own }: CardQuestion, first: ClaimView | undefined, { words, hasPanel }: Desk): Drawn {
  const row = (name: string, text: OwnText): Drawn => h('div', {}, h('dt', {}, name), h('dd', { 'data-own': text }));
  const reasons = own
    ? (['entity', 'measure', 'time'] as const).map((part) => row(words.figureWhy[part], part))
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
