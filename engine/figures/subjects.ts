/**
 * Whom a number is about: the nearest mention before it in its sentence, or behind it (79元的小米手环), or what the
 * sentences before spoke of. Another company named nearer owns the number, and silences.
 */
import type { Mention } from '../mention.ts';
import type { Sentence } from './sentences.ts';

/** A mention with offsets into the folded text, and whether numbers beside it are somebody else's. */
export interface Owner extends Mention {
  rival: boolean;
}

export interface Subject {
  /** null: nobody is named, or somebody else. */
  owner: Owner | null;
  /** Somebody else owns the number; `rival` when it is a mention. */
  foreign: boolean;
  rival: Owner | null;
  /** A version of the owner that the sentence means: the facelift of the SU7. */
  version?: string;
  /** sentence: named in it; before: in the sentence before, of the same paragraph; page: further back. */
  place: 'sentence' | 'before' | 'page';
  /** Own mentions of the sentence, nearest first. */
  beside: Owner[];
  /** Somebody else is named in the sentence, even as the one who was beaten. */
  rivalry: boolean;
}

/** What the text spoke of so far. */
export interface Topic {
  owner: Owner | null;
  foreign: boolean;
  /** Others were named in that sentence too. */
  mixed: boolean;
  /** Mentions of ours so far, less those of others. */
  balance: number;
  /** Index of the sentence and of the paragraph it comes from. */
  sentence: number;
  paragraph: number;
}

/** Words for other makers as a whole, and a name that is no mention followed by 's or 公司. */
const OTHERS =
  /友商|同行|竞品|竞争对手|对手|其他(?:品牌|厂商|车企|公司|企业|手机)|造车新势力|新势力(?!品牌里|车企中)|传统车企|各大|众多车企|许多车企|很多车企|同类|业内|某(?:公司|品牌|厂商|车企|企业|车厂|家)|(?:有|一家|另一家)(?:车企|厂商|企业|手机厂)|another (?:maker|brand|carmaker|company)|rivals?(?![a-z])|competitors?(?![a-z])|other (?:makers|brands|carmakers|companies)|the industry|carmakers|automakers/i;
const NAME = /(?:[A-Z][\w&.-]+ )*[A-Z][\w&.-]+'s?(?= )/g;
const NO_NAMES =
  /^(?:The|Its?|It|That|This|There|China|Today|Yesterday|World|Singles|Who|What|Let|He|She|Nation|Company)'/;
const BEATEN =
  /(?:超过|超越|力压|击败|打败|领先|高于|低于|对标|赶超|反超|不及|不如|比|较|终结|结束|than|over|beat|beats|beating|overtook|overtaking|ahead of|surpass(?:ed|ing)?|outsold|behind|versus|vs\.?|compared (?:to|with)|like|against|from|unlike|ended|topped|passed) ?(?:了|the |its )?$/i;
/** The number belongs to what follows: 79元的小米手环, 5,000 yuan deposit on the SU7. */
const BELONGS = /^ ?的 ?$|^(?: [a-z-]+){0,3} (?:for|of|on|from) (?:the |an? |its )?$/i;

/**
 * Finds the subject of a number.
 * @param text the sentence, folded; offsets count from it
 * @param number its place
 * @param sentence which sentence it is
 * @param owners mentions of the sentence that can own numbers, in reading order
 * @param topic what the text spoke of before this sentence
 */
export function findSubject(
  text: string,
  number: { start: number; end: number },
  sentence: Sentence,
  owners: Owner[],
  topic: Topic | null,
): Subject {
  const beaten = (owner: Owner) => owner.rival && BEATEN.test(text.slice(Math.max(0, owner.start - 16), owner.start));
  const real = owners.filter((owner) => !beaten(owner));
  const distance = (owner: Owner) =>
    owner.end <= number.start ? number.start - owner.end : owner.start - number.end + 4;
  const beside = owners.filter((owner) => !owner.rival).sort((a, b) => distance(a) - distance(b));
  const rivalry = owners.some((owner) => owner.rival);
  const before = real.findLast((owner) => owner.end <= number.start);
  const after = real.find((owner) => owner.start >= number.end);
  const found = (owner: Owner | undefined): Subject => ({
    owner: owner === undefined || owner.rival ? null : owner,
    foreign: owner?.rival ?? false,
    rival: owner?.rival ? owner : null,
    place: 'sentence',
    beside,
    rivalry,
  });
  if (
    after !== undefined &&
    BELONGS.test(text.slice(number.end, after.start)) &&
    (before === undefined || !before.rival)
  ) {
    if (before === undefined || text.slice(number.end, after.start).includes('的')) return found(after);
  }
  const from = before?.end ?? 0;
  if (namesOthers(text.slice(from, number.start), owners, from)) return { ...found(undefined), foreign: true };
  if (before !== undefined) return found(before);
  if (after !== undefined) return found(after);
  if (owners.length > 0 || topic === null) return found(undefined);
  const place = topic.paragraph === sentence.paragraph && topic.sentence >= sentence.index - 1 ? 'before' : 'page';
  return {
    owner: topic.owner,
    foreign: topic.foreign,
    rival: null,
    place,
    beside: topic.owner === null ? [] : [topic.owner],
    rivalry: topic.foreign || topic.mixed,
  };
}

/** Does a stretch before a number speak of others without a mention? */
function namesOthers(stretch: string, owners: Owner[], from: number): boolean {
  if (OTHERS.test(stretch)) return true;
  for (const match of stretch.matchAll(NAME)) {
    const [start, end] = [from + match.index, from + match.index + match[0].length];
    if (!NO_NAMES.test(match[0]) && !owners.some((owner) => owner.start < end && owner.end > start)) return true;
  }
  return false;
}

/**
 * What a sentence leaves as the topic of the next.

 * @param parents what belongs to what
 * @returns the topic before when the sentence names nobody
 */
export function nextTopic(
  owners: Owner[],
  topic: Topic | null,
  { index: sentence, paragraph }: Sentence,
  parents: Record<string, string>,
): Topic | null {
  const ours = owners.filter((owner) => !owner.rival);
  const balance = (topic?.balance ?? 0) + ours.length * 2 - owners.length;
  if (owners.length === 0) return topic;
  // Named side by side, the one whom the text is about stays its topic.
  let first = balance >= 0 ? (ours[0] ?? owners[0]) : owners[0];
  // A segment of the company named in passing leaves the company the topic.
  if (first?.kind === 'org' && topic?.owner?.kind === 'org' && parents[first.entity] === topic.owner.entity)
    first = topic.owner;
  const foreign = first?.rival ?? false;
  return {
    owner: first === undefined || foreign ? null : first,
    foreign,
    mixed: ours.length < owners.length,
    balance,
    sentence,
    paragraph,
  };
}
