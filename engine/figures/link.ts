/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import { overlaps } from '../spans.ts';
import type { Steps } from '../steps.ts';
import { type Asked, comparing, describeFirst, mayBeKnown, othersFor } from './asked.ts';
import { type Cast, nextCast, ofFirm, ofThing } from './cast.ts';
import { sizeOf } from './compare.ts';
import { openMeasures, type Scene, spotCues } from './cue-table.ts';
import type { Tables } from './describe.ts';
import { findTables } from './find-tables.ts';
import { foldText } from './fold.ts';
import { headBehind } from './heads.ts';
import { takeInTurn } from './in-turn.ts';
import { followLists } from './items.ts';
import { byMeasure } from './judge.ts';
import { foldMentions, isOwner, mayOwn, type Others } from './owners.ts';
import type { PackedFigures } from './pack.ts';
import type { NamedPeriod } from './periods.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { openReader } from './reader.ts';
import { inOrder, type Sentence, splitSentences } from './sentences.ts';
import { findSubject, isNear, nextTopic, type Owner, type Topic } from './subjects.ts';
import { linkTables, withCells } from './tables.ts';
import { BACK, periodsBefore, periodsOf, stampOf, type Told } from './told.ts';
import { findTrim, findVersion, measureOfBare } from './trims.ts';

interface Opened extends Tables, Others {
  versions: PackedFigures['versions'];
}

const kept = new WeakMap<PackedFigures, Opened>();

/** Opens the tables of a pack, once. A page does it before it reads; `linkFigures` does it where nobody has. */
export function* openingPack(pack: PackedFigures): Steps<Opened> {
  const known = kept.get(pack);
  if (known !== undefined) return known;
  const reader = openReader(pack.words);
  yield;
  const measures = yield* openMeasures(pack.measures, reader);
  yield;
  const opened: Opened = {
    reader,
    measures,
    byUnit: new Map(),
    claims: byMeasure(pack),
    sized: [...pack.claims].sort((a, b) => sizeOf(a) - sizeOf(b)),
    recent: pack.recent,
    kin: { parents: pack.parents, products: new Set(pack.products), options: new Set(pack.options) },
    rivals: new Set(pack.rivals),
    suppliers: new Set(pack.suppliers),
    versions: pack.versions,
  };
  kept.set(pack, opened);
  return opened;
}

export interface LinkOptions {
  /** The article's date, YYYY-MM-DD; omitted: the newest facts count. */
  date?: string;
  /**
   * Leave out figures that no claim could be held against, for want of an owner or of a word that counts: a page would pay
   * for describing them. Those that are judged are the same either way.
   */
  comparableOnly?: boolean;
}

/**
 * Finds the figures of a text and compares them with the claims of the corpus.
 * @param text original text; offsets count its UTF-16 units
 * @param mentions mentions found in this very text, in reading order
 * @returns figures in reading order; in steps, some for each sentence with numbers
 */
export function* linkFigures(
  text: string,
  mentions: Mention[],
  figures: PackedFigures,
  { date, comparableOnly = false }: LinkOptions,
): Steps<Figure[]> {
  if (comparableOnly && mentions.length === 0) return [];
  const pack = yield* openingPack(figures);
  const { reader, rivals } = pack;
  if (comparableOnly && !mentions.some((mention) => mayOwn(mention, rivals))) return [];
  const { text: folded, map } = foldText(text, reader.fold);
  const original = (offset: number) => (map === null ? offset : (map[offset] ?? 0));
  const lower = lowerCase(folded);
  const title = /^.*/.exec(lower.slice(0, 200))?.[0] ?? '';
  const nextOwners = inOrder(foldMentions(mentions, map, rivals));
  const periodsIn = (sentence: Sentence) => periodsOf(sentence, folded, reader, date);
  const stamp = date ?? stampOf(lower, reader);
  const found: Figure[] = [];
  let topic: Topic | null = null;
  let cast: Cast | null = null;
  /** Sentences so far, and their periods once a number asked for them. */
  const told: Told[] = [];
  let read = 0;
  /** The last number whose measure is known, its place in the text. */
  let last: Scene['before'] = null;
  /** The line above the list that is being read. */
  let head: Sentence | null = null;
  const spotIn = ({ from, to }: Sentence) => spotCues(pack.measures, lower.slice(from, to));
  const readSentence = function* (
    now: Told,
    here: Owner[],
    own: Owner[],
    known: Topic | null,
    company: Cast | null,
  ): Steps<void> {
    yield;
    const { sentence } = now;
    const { from, to } = sentence;
    const before = carry(last, folded, from);
    last = null;
    const inside = readQuantities(folded, reader, Math.max(from, read), to);
    read = inside.at(-1)?.end ?? 0;
    for (const number of inside) {
      number.start -= from;
      number.end -= from;
    }
    // 900V is also the name of a platform: only names of things, firms and people keep their digits to themselves.
    const names = here.filter((owner) => owner.kind !== 'other' || owner.rival);
    const countable = inside.filter((number) => !isIdle(number) && !overlaps(number, names));
    head = headBehind(folded, sentence, head, countable.length > 0);
    if (countable.length === 0) return;
    if (comparableOnly && isLate(own, known) && !countable.some((number) => mayBeKnown(number, pack.sized))) return;
    yield;
    const said = folded.slice(from, to);
    const cues = spotIn(sentence);
    const above = head === null ? null : spotIn(head);
    const words = [{ ...cues, before }, ...(above === null ? [] : [{ ...above, before: null }])];
    let saidBefore: string | undefined;
    const earlier = () => {
      saidBefore ??= from <= BACK ? lower.slice(0, from) : `${title}\n${lower.slice(from - BACK, from)}`;
      return saidBefore;
    };
    const around = { owners: own, cast: company, said: words, earlier };
    const bears = comparing(words, pack);
    const inTurn = takeInTurn(said, countable, own, reader);
    const asked = countable.map((number): Asked => {
      const name = inTurn.get(number);
      const place = name === undefined ? number : { start: name.end, end: name.end };
      const one = ofThing(findSubject(said, place, sentence, own, known, reader), number.unit, company);
      const subject = name === undefined ? one : { ...one, rivalry: true };
      const from = Math.max(name?.start ?? 0, subject.place === 'sentence' ? (subject.owner?.end ?? 0) : 0);
      const stretch = said.slice(from, place.start);
      const facelift = findVersion(pack.versions, subject, cues.text, earlier, date);
      const version = findTrim(subject, facelift, stretch, pack.kin, reader) ?? facelift;
      const bare = measureOfBare(number, subject, stretch, reader);
      const named = version === null ? subject : { ...subject, version };
      const whole = bare === undefined ? named : { ...named, bare };
      const asked = { number, named: whole, isKnown: bears(number.unit, whole) };
      return !comparableOnly || asked.isKnown ? asked : { ...asked, others: othersFor(asked, false, around, pack) };
    });
    if (asked.every(({ others }) => others?.length === 0)) return;
    yield;
    const periods = periodsIn(sentence);
    now.periods = periods;
    yield;
    const isFree = (number: Quantity) => !overlaps(number, periods);
    let wider: NamedPeriod[] | undefined;
    const scene: Scene = {
      ...cues,
      earlier: earlier(),
      numbers: countable.filter(isFree),
      periods,
      get wider() {
        // When the page was written is not when a thing was so.
        wider ??= periodsBefore(told, from, title.length, periodsIn).filter(({ iso }) => iso === null || iso !== stamp);
        return wider;
      },
      before,
      head: above,
      date,
      names: here,
      heard: new Map(),
    };
    for (const one of asked) {
      const { number } = one;
      yield;
      const figure = isFree(number) ? yield* describeFirst(one, scene, around, pack) : null;
      if (figure === null) continue;
      const [start, end] = [original(from + number.start), original(from + number.end - 1) + 1];
      found.push({ ...figure, start, end, text: text.slice(start, end) });
    }
    last = scene.before === null ? null : { ...scene.before, end: scene.before.end + from };
  };
  const topicOf = followLists(folded);
  for (const sentence of splitSentences(folded)) {
    const here = nextOwners(sentence);
    const own = here.length === 0 ? here : here.filter((owner) => isOwner(owner, folded, sentence.from, pack));
    topic = topicOf(sentence, own, topic);
    const now: Told = { sentence };
    const known = topic !== null && isNear(topic, sentence) ? ofFirm(topic, cast, folded, sentence, reader) : null;
    // Far behind the last name only a long number can be told.
    const isTold = !isLate(own, known) || LONG_NUMBER.test(folded.slice(sentence.from, sentence.to));
    const company: Cast | null = isTold ? cast : null;
    if (!comparableOnly || !isLate(own, known) || company !== null) yield* readSentence(now, here, own, known, company);
    else head = null;
    told.push(now);
    topic = nextTopic(own, topic, sentence, folded, pack);
    cast = nextCast(own, cast, sentence);
  }
  yield;
  const tables = yield* findTables(folded, reader.re);
  let whole = found;
  if (tables.length > 0) {
    const owners = foldMentions(mentions, map, rivals).filter((owner) => isOwner(owner, folded, 0, pack));
    whole = withCells(found, yield* linkTables(tables, { text: folded, owners, pack, date }), text, original);
  }
  const aboutOf = ({ measure, claim }: Figure) =>
    pack.claims.get(measure ?? '')?.find(({ id }) => id === claim)?.about[0];
  return whole.map((figure) =>
    isTold(figure, whole, text, aboutOf) ? { ...figure, ...UNLINKED, why: { ...figure.why, compare: 'told' } } : figure,
  );
}

/** Nobody who may own a number is named in the sentence or shortly before it. */
const isLate = (own: Owner[], known: Topic | null) => own.length === 0 && known === null;
const LONG_NUMBER = /\d[\d.,]{2}/;
const UNLINKED = { relation: 'none', claim: null } as const;

/** Beside one that agrees, in the same paragraph, another number of the same measure and time is of something else. */
function isTold(
  figure: Figure,
  found: Figure[],
  text: string,
  aboutOf: (figure: Figure) => string | undefined,
): boolean {
  const { relation, measure, time, start } = figure;
  return (
    relation === 'differs' &&
    found.some(
      (one) =>
        one.relation === 'agrees' &&
        one.measure === measure &&
        one.time === time &&
        aboutOf(one) === aboutOf(figure) &&
        Math.abs(one.start - start) < BACK / 2 &&
        !text.slice(Math.min(one.start, start), Math.max(one.start, start)).includes('\n'),
    )
  );
}

/**
 * What a list goes on with behind a semicolon or a line break: the last number of the item before, if nothing stands behind it.
 * @param from where the next item begins
 */
function carry(last: Scene['before'], text: string, from: number): Scene['before'] {
  return last !== null && /^ ?[;；,，]?\s*$/.test(text.slice(last.end, from)) ? { ...last, end: 0 } : null;
}

/** Lower case of the Latin letters that cues are written in; `toLowerCase` takes ten times as long over Chinese. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** 一次, 一款 count nothing, whatever stands beside them. */
function isIdle({ weak, value, approx, unit }: Quantity): boolean {
  return weak && value === 1 && approx === undefined && unit !== 'week';
}
