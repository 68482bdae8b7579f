/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import { openMeasures, openScene } from './cue-table.ts';
import { describe, type Tables } from './describe.ts';
import { foldText } from './fold.ts';
import { byMeasure } from './judge.ts';
import type { PackedFigures } from './pack.ts';
import { closeYear, findPeriods, type NamedPeriod } from './periods.ts';
import { readQuantities } from './quantities.ts';
import { openReader } from './reader.ts';
import { inOrder, splitSentences } from './sentences.ts';
import { findSubject, nextTopic, type Owner, type Subject, type Topic } from './subjects.ts';

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

/** Looked back for words and periods that still count. */
const BACK = 300;

/**
 * Finds the figures of a text and compares them with the claims of the corpus.
 * @param text original text; offsets count its UTF-16 units
 * @param mentions mentions found in this very text, in reading order
 * @param options `date`: the article's date, YYYY-MM-DD; omitted: the newest facts count
 * @returns figures in reading order
 */
export function linkFigures(
  text: string,
  mentions: Mention[],
  figures: PackedFigures,
  options: { date?: string },
): Figure[] {
  const pack = openPack(figures);
  const { reader } = pack;
  const { text: folded, map } = foldText(text, reader.fold);
  const numbers = readQuantities(folded, reader);
  if (numbers.length === 0) return [];
  const original = (offset: number) => (map === null ? offset : (map[offset] ?? 0));
  const lower = folded.toLowerCase();
  const title = /^.*/.exec(lower.slice(0, 200))?.[0] ?? '';
  const nextNumbers = inOrder(numbers);
  const nextOwners = inOrder(foldMentions(mentions, map, pack.rivals));
  const found: Figure[] = [];
  let topic: Topic | null = null;
  let told: { at: number; period: NamedPeriod }[] = [];
  let left = numbers.length;
  for (const sentence of splitSentences(folded)) {
    const { from, to } = sentence;
    const here = nextOwners(sentence);
    const own = here.filter((owner) => owner.kind !== 'event' && (owner.kind !== 'other' || owner.rival));
    const inside = nextNumbers(sentence);
    left -= inside.length;
    const upcoming = left > 0 ? numbers[numbers.length - left] : undefined;
    const said = folded.slice(from, to);
    // Periods count for the numbers of their sentence and of those shortly behind it.
    const asked = inside.length > 0 || from < title.length || (upcoming !== undefined && upcoming.start < to + BACK);
    const named = asked ? inheritYears(findPeriods(said, reader, options.date)) : [];
    told = told.filter(({ at }) => at >= from - BACK || at < title.length);
    // 900V is also the name of a platform: only names of things, firms and people keep their digits to themselves.
    const names = here.filter((owner) => owner.kind !== 'other' || owner.rival);
    const free = inside.filter((number) => !isIdle(number) && !overlaps(number, names) && !overlaps(number, named));
    if (free.length > 0) {
      const scene = openScene(pack.measures, {
        text: lower.slice(from, to),
        earlier: from === 0 ? '' : `${title}\n${lower.slice(Math.max(0, from - BACK), from)}`,
        numbers: free,
        periods: named,
        wider: told.map(({ period }) => period),
      });
      for (const number of free) {
        const subject = findSubject(said, number, sentence, own, topic, reader);
        const version = findVersion(pack.versions, subject, scene.text);
        const figure = describe(number, version === null ? subject : { ...subject, version }, scene, pack);
        if (figure === null) continue;
        const [start, end] = [original(from + number.start), original(from + number.end - 1) + 1];
        found.push({ ...figure, start, end, text: text.slice(start, end) });
      }
    }
    for (const period of named) told.push({ at: from, period });
    topic = nextTopic(own, topic, sentence, pack.kin.parents);
  }
  return found;
}

/** The version of a car that a sentence means: the facelifted SU7. */
function findVersion(versions: PackedFigures['versions'], { owner }: Subject, sentence: string): string | null {
  for (const { of, id, words } of versions)
    if (of === owner?.entity && words.some((word) => sentence.includes(word))) return id;
  return null;
}

/** 一次, 一款 count nothing, whatever stands beside them. */
function isIdle({ weak, value }: { weak: boolean; value: unknown }): boolean {
  return weak && value === 1;
}

function overlaps(one: { start: number; end: number }, list: { start: number; end: number }[]): boolean {
  return list.some(({ start, end }) => start < one.end && one.start < end);
}

/** 2024年11月 … 12月: a year holds for the periods behind it in the sentence. */
function inheritYears(periods: NamedPeriod[]): NamedPeriod[] {
  let year = '*';
  return periods.map((period) => {
    if (period.iso === null) return period;
    if (!period.iso.startsWith('*')) year = period.iso;
    return year === '*' ? period : { ...period, iso: closeYear(period.iso, year) };
  });
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
