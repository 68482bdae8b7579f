/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import { describe, type Tables } from './describe.ts';
import { foldFigures } from './fold.ts';
import { byMeasure } from './judge.ts';
import { openMeasures, openScene } from './measures.ts';
import { readQuantities } from './numbers.ts';
import type { PackedFigures } from './pack.ts';
import { closeYear, findPeriods, type NamedPeriod } from './periods.ts';
import { inOrder, splitSentences } from './sentences.ts';
import { findSubject, nextTopic, type Owner, type Topic } from './subjects.ts';

interface Opened extends Tables {
  rivals: Set<string>;
  versions: PackedFigures['versions'];
}
const openedPacks = new WeakMap<PackedFigures, Opened>();

function openPack(pack: PackedFigures): Opened {
  let opened = openedPacks.get(pack);
  if (opened === undefined) {
    opened = {
      measures: openMeasures(pack.measures),
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
  const { text: folded, map } = foldFigures(text);
  const numbers = readQuantities(folded);
  if (numbers.length === 0) return [];
  const pack = openPack(figures);
  const owners = foldMentions(mentions, map, pack.rivals);
  const periods = findPeriods(folded, options.date);
  const lower = folded.toLowerCase();
  const title = /^.*/.exec(lower)?.[0] ?? '';
  const found: Figure[] = [];
  let topic: Topic | null = null;
  const nextNumbers = inOrder(numbers);
  const nextOwners = inOrder(owners);
  const nextPeriods = inOrder(periods);
  let told: { at: number; period: NamedPeriod }[] = [];
  for (const sentence of splitSentences(folded)) {
    const { from, to } = sentence;
    const here = nextOwners(sentence);
    const own = here.filter((owner) => owner.kind !== 'event' && (owner.kind !== 'other' || owner.rival));
    const inside = nextNumbers(sentence);
    const named = inheritYears(nextPeriods(sentence));
    const back = Math.max(0, from - BACK);
    // 900V is also the name of a platform: only names of things, firms and people keep their digits to themselves.
    const names = here.filter((owner) => owner.kind !== 'other' || owner.rival);
    const free = inside.filter((number) => !overlaps(number, names) && !overlaps(number, named));
    if (free.length > 0) {
      const said = lower.slice(from, to);
      const sentenceText = folded.slice(from, to);
      const scene = openScene(pack.measures, {
        text: said,
        earlier: from === 0 ? '' : `${title}\n${lower.slice(back, from)}`,
        numbers: free,
        periods: named,
        wider: told.filter(({ at }) => at >= back || at < title.length).map(({ period }) => period),
      });
      for (const number of free) {
        const subject = findSubject(sentenceText, number, sentence, own, topic);
        const version = pack.versions.find(
          ({ of, words }) => of === subject.owner?.entity && words.some((word) => said.includes(word)),
        );
        if (version !== undefined) subject.version = version.id;
        const figure = describe(number, subject, scene, pack);
        if (figure === null) continue;
        const { start, end } = number;
        found.push({ ...figure, start: map[from + start] ?? 0, end: (map[from + end - 1] ?? 0) + 1 });
      }
    }
    told = told.filter(({ at }) => at >= back || at < title.length);
    told.push(...named.map((period) => ({ at: from, period })));
    topic = nextTopic(own, topic, sentence, pack.kin.parents);
  }
  for (const figure of found) figure.text = text.slice(figure.start, figure.end);
  return found;
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
function foldMentions(mentions: Mention[], map: Uint32Array, rivals: Set<string>): Owner[] {
  let at = 0;
  const seek = (offset: number) => {
    while (at > 0 && (map[at] ?? 0) > offset) at--;
    while (at < map.length - 1 && (map[at] ?? 0) < offset) at++;
    return at;
  };
  return mentions.map((mention) => ({
    ...mention,
    start: seek(mention.start),
    end: seek(mention.end),
    rival: rivals.has(mention.entity) || (mention.kind === 'other' && rivals.has(mention.entity)),
  }));
}
