/** What a card holds, as plain elements: first what the page says, then the claim and who says it, then what counts for and against. */
import type { Evidence, Language, Source, Stance } from '../../engine/corpus/schema.ts';
import type { CardContent, CardEvidence, ClaimView } from '../messages.ts';
import { figureOf, type Mark, mentionOf } from '../page/marks.ts';
import { type Child, h, s } from './dom.ts';
import { plot } from './plot.ts';
import { clip, fill, sayFigure, sayNumber, sayPeriod, sayValue } from './say.ts';
import type { CardWords } from './words.ts';

export interface CardView {
  mark: Mark;
  /** `ready` with null content: the corpus no longer knows the thing. */
  state: 'ready' | 'waiting' | 'failed';
  content: CardContent | null;
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
const ROOM = { statement: 130, counter: 96, why: 72, title: 34, about: 60, publisher: 16 };

/** The children of the card. */
export function draw(view: CardView, speech: CardSpeech): Child[] {
  const { words, language } = speech;
  const { content, mark } = view;
  const name = content?.entity.names[language] ?? mark.of.text;
  const [first, ...rest] = content?.claims ?? [];
  const about = content?.entity.about?.[language];
  return [
    h(
      'header',
      {},
      h('h2', { id: 'title' }, h('span', { class: 'unseen' }, `${words.card} `), name),
      button('pin', words.pin, pinSign(), { 'aria-pressed': 'false' }),
      button('close', words.close, closeSign()),
    ),
    view.state === 'waiting' && h('p', { class: 'quiet', role: 'status' }, words.waiting),
    view.state === 'failed' && h('p', { role: 'alert' }, `${words.failed} `, button('retry', words.retry)),
    ...notices(view, speech),
    figureOf(mark) && figure(view, first, speech),
    about !== undefined && !first && h('p', {}, clip(about, ROOM.about)),
    view.state === 'ready' && !first && h('p', { class: 'quiet' }, words.noClaims),
    first !== undefined && claim(first, speech),
    first !== undefined && more(first, rest, view, speech),
    view.state === 'ready' && footer(view, speech),
  ];
}

function button(act: CardAct, label: string, sign?: Node, more: Record<string, string> = {}): HTMLElement {
  const attributes = { type: 'button', 'data-act': act, ...more };
  return sign === undefined
    ? h('button', { ...attributes, class: 'text' }, label)
    : h('button', { ...attributes, class: 'sign', 'aria-label': label, title: label }, sign);
}

const closeSign = (): Node =>
  s('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('path', { d: 'M4 4l8 8M12 4l-8 8' }));
const pinSign = (): Node =>
  s('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, s('path', { d: 'M6 2h4l-.5 4.5L12 9H4l2.5-2.5zM8 9v5' }));

function notices({ mark, content }: CardView, { words, language }: CardSpeech): Child[] {
  const via = mentionOf(mark)?.via;
  if (!content || (via !== 'pattern' && via !== 'fuzzy')) return [];
  return [h('p', { class: 'quiet' }, fill(words[via], content.entity.names[language]))];
}

/** Page value and sourced value side by side. */
function figure({ mark, content }: CardView, view: ClaimView | undefined, { words, language }: CardSpeech): Child {
  const own = figureOf(mark);
  const value = view?.claim.value;
  if (!own || !value || !content) return null;
  const state = own.relation === 'differs' ? 'differs' : 'agrees';
  const number = typeof own.value === 'number' && own.unit === value.unit ? own.value : null;
  const spoken = content.series.map((one) => `${sayPeriod(one.period)}: ${sayNumber(one.number, language)}`).join('; ');
  return h(
    'section',
    { class: 'figure' },
    h('p', { class: `stance ${state}` }, h('i', {}), words[state]),
    h(
      'dl',
      {},
      h('div', {}, h('dt', {}, words.onThisPage), h('dd', {}, sayFigure(own, words, language))),
      h('div', {}, h('dt', {}, words.inSources), h('dd', {}, sayValue(value, words, language))),
    ),
    plot(content.series, state === 'differs' ? number : null, fill(words.chart, spoken)),
  );
}

function claim(view: ClaimView, speech: CardSpeech): Child {
  const { claim: of, evidence, tally } = view;
  const { words, language } = speech;
  const counter = strongest(view);
  return h(
    'section',
    {},
    h('p', { class: 'statement' }, clip(of.statement[language], ROOM.statement)),
    h('p', { class: 'quiet' }, byline(view, speech)),
    ...(['supports', 'refutes', 'context'] as const).map((stance) =>
      stanceLine(stance, tally[stance], evidence, speech),
    ),
    counter !== null &&
      h(
        'section',
        { class: `counter ${counter.kind}` },
        h('h3', {}, counter.kind === 'contradicts' ? words.against : words.qualified),
        h('p', {}, clip(counter.claim.statement[language], ROOM.counter)),
        h('p', { class: 'quiet' }, clip(counter.why[language], ROOM.why)),
        counter.sources[0] ? source(counter.sources[0], counter.claim.evidence[0], speech) : null,
      ),
  );
}

/** Who says it, when, and for when it holds. */
function byline({ claim: of }: ClaimView, { words, language }: CardSpeech): string {
  const { holds } = of;
  const status = of.status === 'asserted' || of.status === 'withdrawn' ? null : words[of.status];
  return [
    clip(of.claimant.name[language], 30),
    of.made === undefined ? null : sayPeriod(of.made),
    holds === undefined || holds.period === of.made
      ? null
      : fill(holds.asOf ? words.asOf : words.holdsFor, sayPeriod(holds.period)),
    status,
  ]
    .filter((one) => one !== null)
    .join(' · ');
}

/** Kinds of source from the most to the least close to the matter. */
const CLOSENESS: Source['kind'][] = [
  'court',
  'regulator',
  'filing',
  'test',
  'data',
  'company',
  'press',
  'encyclopedia',
  'repository',
  'aggregator',
  'self-media',
  'repost',
  'forum',
];
const byCloseness = (one: Source, other: Source): number => CLOSENESS.indexOf(one.kind) - CLOSENESS.indexOf(other.kind);

function stanceLine(stance: Stance, count: number, all: CardEvidence[], speech: CardSpeech): Child {
  const { words } = speech;
  const best = bestOf(stance, all)[0];
  if (count === 0 && !best) return null;
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
    // Context without a source of its own needs no line before "more".
    best && stance !== 'context' ? source(best.of, best, speech) : null,
  );
}

function bestOf(stance: Stance, all: CardEvidence[]): CardEvidence[] {
  return all.filter((one) => one.stance === stance).sort((one, other) => byCloseness(one.of, other.of));
}

/** One source in a line: its kind, who publishes it, when, and its title as the link. */
function source(of: Source, evidence: Evidence | undefined, { words }: CardSpeech): Child {
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
      [
        clip(of.publisher, ROOM.publisher),
        of.date === undefined ? null : sayPeriod(of.date),
        evidence?.locator && `“${evidence.locator}”`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}

/** The address of a source when it is one that a link may carry. */
export function addressOf(of: Source): string | null {
  return of.link !== 'none' && of.url !== undefined && /^https?:\/\/[^\s]+$/.test(of.url) ? of.url : null;
}

/** The claim that speaks most strongly against, or else qualifies. */
export function strongest({ relations }: ClaimView): ClaimView['relations'][number] | null {
  const weigh = (one: ClaimView['relations'][number]): number =>
    (one.kind === 'contradicts' ? 100 : 0) +
    Math.min(one.sources.length, 9) -
    Math.min(...one.sources.map((of) => CLOSENESS.indexOf(of.kind)), 12);
  return (
    relations
      .filter(({ kind }) => kind === 'contradicts' || kind === 'qualifies')
      .sort((one, other) => weigh(other) - weigh(one))[0] ?? null
  );
}

/** Everything else on the claim, and the other claims about the thing. */
function more(first: ClaimView, rest: ClaimView[], { mark }: CardView, speech: CardSpeech): Child {
  const { words, language } = speech;
  const { claim: of, evidence, relations } = first;
  const isFigure = figureOf(mark) !== null;
  const others = isFigure ? rest.slice(0, 3) : rest.slice(0, 6);
  return h(
    'details',
    {},
    h('summary', {}, words.more),
    of.statement[language].length > ROOM.statement && h('p', {}, of.statement[language]),
    of.note ? h('p', {}, of.note[language]) : null,
    of.derived ? h('p', { class: 'quiet' }, fill(words.ourArithmetic, of.derived.formula)) : null,
    ...(['supports', 'refutes', 'context'] as const).flatMap((stance) =>
      bestOf(stance, evidence).map((one) =>
        h(
          'div',
          { class: 'evidence' },
          h('p', { class: `stance ${stance}` }, h('i', {}), words[stance]),
          source(one.of, one, speech),
          one.says ? h('p', { class: 'quiet' }, one.says[language]) : null,
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
          one.sources[0] ? source(one.sources[0], undefined, speech) : null,
        ),
      ),
    others.length > 0 && h('h3', {}, fill(words.moreClaims, rest.length)),
    others.length > 0 &&
      h(
        'ul',
        {},
        ...others.map((one) =>
          h('li', {}, one.claim.statement[language], ' ', h('span', { class: 'quiet' }, byline(one, speech))),
        ),
      ),
  );
}

function footer({ mark }: CardView, { words, hasPanel }: CardSpeech): Child {
  const mention = mentionOf(mark);
  const own = figureOf(mark);
  const reasons: [string, string][] = mention
    ? [
        [words.form, mention.why.alias],
        ...(mention.why.context.length > 0 ? [[words.near, mention.why.context.join(' · ')] as [string, string]] : []),
      ]
    : (['entity', 'measure', 'time', 'compare'] as const).flatMap((part) => {
        const why = own?.why[part];
        return why ? [[words.figureWhy[part], why] as [string, string]] : [];
      });
  const rule = mention && (words.rules as Record<string, string>)[mention.why.rule];
  return h(
    'footer',
    {},
    button('panel', hasPanel ? words.openPanel : words.openTab),
    button('copy', words.copy),
    h(
      'details',
      {},
      h('summary', {}, words.why),
      rule ? h('p', { class: 'quiet' }, rule) : null,
      h(
        'dl',
        { class: 'reasons' },
        ...reasons.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))),
      ),
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
