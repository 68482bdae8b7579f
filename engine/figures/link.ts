/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import { type Cues, openMeasures, type Scene, spotCues } from './cue-table.ts';
import { describe, fitting, type Tables } from './describe.ts';
import { foldText } from './fold.ts';
import { byMeasure } from './judge.ts';
import type { PackedFigures } from './pack.ts';
import { findPeriods, type NamedPeriod } from './periods.ts';
import { type Quantity, readQuantities } from './quantities.ts';
import { openReader } from './reader.ts';
import { inOrder, type Sentence, splitSentences } from './sentences.ts';
import { findSubject, isNear, nextTopic, type Owner, type Subject, type Topic } from './subjects.ts';

interface Opened extends Tables {
  rivals: Set<string>;
  versions: PackedFigures['versions'];
}
const openedPacks = new WeakMap<PackedFigures, Opened>();

function openPack(pack: PackedFigures): Opened {
  let opened = openedPacks.get(pack);
  if (opened === undefined) {
    const reader = openReader(pack.words);
    opened = {
      reader,
      measures: openMeasures(pack.measures, reader),
      byUnit: new Map(),
      claims: byMeasure(pack),
      kin: { parents: pack.parents, products: new Set(pack.products) },
      rivals: new Set(pack.rivals),
      versions: pack.versions,
    };
    openedPacks.set(pack, opened);
  }
  return opened;
}

/** The words of a pack, opened once. */
export const readerOf = (pack: PackedFigures): Tables['reader'] => openPack(pack).reader;

/** Looked back for words and periods that still count. */
const BACK = 300;

export interface LinkOptions {
  /** The article's date, YYYY-MM-DD; omitted: the newest facts count. */
  date?: string;
  /**
   * Leave out figures that nothing of the corpus can own: they are never compared, and a page would pay for reading them.
   * What is found of the others is the same either way.
   */
  ownedOnly?: boolean;
}

/**
 * Finds the figures of a text and compares them with the claims of the corpus.
 * @param text original text; offsets count its UTF-16 units
 * @param mentions mentions found in this very text, in reading order
 * @returns figures in reading order
 */
export function linkFigures(
  text: string,
  mentions: Mention[],
  figures: PackedFigures,
  { date, ownedOnly = false }: LinkOptions,
): Figure[] {
  if (ownedOnly && mentions.length === 0) return [];
  const pack = openPack(figures);
  const { reader, rivals } = pack;
  if (ownedOnly && !mentions.some((mention) => mayOwn(mention, rivals))) return [];
  const { text: folded, map } = foldText(text, reader.fold);
  const original = (offset: number) => (map === null ? offset : (map[offset] ?? 0));
  const lower = lowerCase(folded);
  const title = /^.*/.exec(lower.slice(0, 200))?.[0] ?? '';
  const nextOwners = inOrder(foldMentions(mentions, map, rivals));
  const periodsIn = ({ from, to }: Sentence) => findPeriods(folded.slice(from, to), reader, date);
  const found: Figure[] = [];
  let topic: Topic | null = null;
  /** Sentences so far, and their periods once a number asked for them. */
  const told: Told[] = [];
  let read = 0;
  const readSentence = (now: Told, here: Owner[], own: Owner[], known: Topic | null): void => {
    const { sentence } = now;
    const { from, to } = sentence;
    const inside = readQuantities(folded, reader, Math.max(from, read), to);
    read = inside.at(-1)?.end ?? 0;
    for (const number of inside) {
      number.start -= from;
      number.end -= from;
    }
    // 900V is also the name of a platform: only names of things, firms and people keep their digits to themselves.
    const names = here.filter((owner) => owner.kind !== 'other' || owner.rival);
    const countable = inside.filter((number) => !isIdle(number) && !overlaps(number, names));
    if (countable.length === 0) return;
    const cues = spotCues(pack.measures, lower.slice(from, to));
    if (ownedOnly && !mayCount(cues, countable, pack)) return;
    const periods = periodsIn(sentence);
    now.periods = periods;
    const free = countable.filter((number) => !overlaps(number, periods));
    if (free.length === 0) return;
    const scene: Scene = {
      ...cues,
      earlier: from === 0 ? '' : `${title}\n${lower.slice(Math.max(0, from - BACK), from)}`,
      numbers: free,
      periods,
      wider: periodsBefore(told, from, title.length, periodsIn),
      heard: new Map(),
    };
    const said = folded.slice(from, to);
    for (const number of free) {
      const subject = findSubject(said, number, sentence, own, known, reader);
      if (ownedOnly && subject.owner === null && subject.rival === null) continue;
      const version = findVersion(pack.versions, subject, scene.text);
      const figure = describe(number, version === null ? subject : { ...subject, version }, scene, pack);
      if (figure === null) continue;
      const [start, end] = [original(from + number.start), original(from + number.end - 1) + 1];
      found.push({ ...figure, start, end, text: text.slice(start, end) });
    }
  };
  for (const sentence of splitSentences(folded)) {
    const here = nextOwners(sentence);
    const own = here.length === 0 ? here : here.filter((owner) => owner.kind !== 'event' && mayOwn(owner, rivals));
    const now: Told = { sentence };
    const known = topic !== null && isNear(topic, sentence) ? topic : null;
    if (!ownedOnly || own.length > 0 || known !== null) readSentence(now, here, own, known);
    told.push(now);
    topic = nextTopic(own, topic, sentence, pack.kin.parents);
  }
  return found;
}

/** Does a word of the sentence count what one of its numbers may be a number of? */
function mayCount({ spots }: Cues, numbers: Quantity[], pack: Tables): boolean {
  const fits = numbers.map(({ unit }) => fitting(unit, pack));
  for (const id of spots.keys())
    for (const { measure } of pack.measures.words[id]?.cues ?? [])
      if (fits.some((fit) => fit[measure] === 1)) return true;
  return false;
}

/** Lower case of the Latin letters that cues are written in; `toLowerCase` takes ten times as long over Chinese. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

interface Told {
  sentence: Sentence;
  periods?: NamedPeriod[];
}

/** Periods of the title and of what was said shortly before, in reading order. */
function periodsBefore(
  told: Told[],
  from: number,
  title: number,
  periodsIn: (sentence: Sentence) => NamedPeriod[],
): NamedPeriod[] {
  let near = told.length;
  while (near > 0 && (told[near - 1]?.sentence.from ?? 0) >= from - BACK) near--;
  let head = 0;
  while (head < near && (told[head]?.sentence.from ?? title) < title) head++;
  return [...told.slice(0, head), ...told.slice(near)].flatMap((one) => {
    one.periods ??= periodsIn(one.sentence);
    return one.periods;
  });
}

/** Things of others than us and our rivals own no number. */
function mayOwn({ kind, entity }: Mention, rivals: Set<string>): boolean {
  return kind !== 'other' || rivals.has(entity);
}

/** The version of a car that a sentence means: the facelifted SU7. */
function findVersion(versions: PackedFigures['versions'], { owner }: Subject, sentence: string): string | null {
  for (const { of, id, words } of versions)
    if (of === owner?.entity && words.some((word) => sentence.includes(word))) return id;
  return null;
}

/** 一次, 一款 count nothing, whatever stands beside them. */
function isIdle({ weak, value, approx }: Quantity): boolean {
  return weak && value === 1 && approx === undefined;
}

function overlaps(one: { start: number; end: number }, list: { start: number; end: number }[]): boolean {
  return list.some(({ start, end }) => start < one.end && one.start < end);
}

/** Mentions with offsets into the folded text. */
function foldMentions(mentions: Mention[], map: Uint32Array | null, rivals: Set<string>): Owner[] {
  let at = 0;
  const seek = (offset: number) => {
    if (map === null) return offset;
    while (at > 0 && (map[at] ?? 0) > offset) at--;
    while (at < map.length - 1 && (map[at] ?? 0) < offset) at++;
    return at;
  };
  return mentions.map((mention) => ({
    ...mention,
    start: seek(mention.start),
    end: seek(mention.end),
    rival: rivals.has(mention.entity),
  }));
}
