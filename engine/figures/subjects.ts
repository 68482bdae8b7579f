/**
 * Whom a number is about: the nearest mention before it in its sentence, or behind it (79元的小米手环), or what the
 * sentences before spoke of. Another company named nearer owns the number, and silences.
 */
import type { Mention } from '../mention.ts';
import { overlaps } from '../spans.ts';
import type { PackedClaim } from './pack.ts';
import type { Reader } from './reader.ts';
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
  /** The measure of a number right behind the name, with no word for it. */
  bare?: string;
  /** A claim that says the very number: `echoes`. */
  echo?: PackedClaim;
  /** It counts only where its time is told. */
  dated?: boolean;
  /** Stands in for another with a short number: agrees only where its measure and its time are sure. */
  short?: true;
  /** Stands in for a product: what is known of other products, and how many cars a firm built, is not of that one. */
  above?: true;
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
  { re }: Reader,
): Subject {
  // Who is beaten owns no number, and neither do we where a rival is compared with us (唐L比YU7便宜，售价23.98万元); but not
  // where the number of the one behind follows: against Tesla's 497,099.
  let isRivals = false;
  /** Where the last one that was beaten ends: as it looks to compete with Tesla and Porsche. */
  let beaten = -1;
  const isBeaten = ({ start, end }: Owner) => {
    const isNext = beaten >= 0 && beaten <= start && re.sideBySide.test(text.slice(beaten, start));
    const isOne = isNext || isComparedAt(text, 0, start, re) || re.contends.test(text.slice(end, end + 8));
    if (isOne) beaten = end;
    return isOne;
  };
  const real = owners.filter((owner) => {
    // A joint venture, not Xiaomi, celebrated 500,000 cars.
    if (re.denied.test(text.slice(Math.max(0, owner.start - 6), owner.start))) return false;
    if (!owner.rival && !isRivals) return true;
    const behind = text.slice(owner.end, owner.end + 8);
    const goesOn = owner.rival ? re.ofRival : /^(?:['’]s|的|, (?:which|whose|who))/;
    const isReal = !isBeaten(owner) || goesOn.test(behind);
    if (owner.rival && isReal) isRivals = true;
    return isReal;
  });
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
  const between = text.slice(number.end, after?.start ?? number.end);
  if (after !== undefined && re.belongs.test(between)) {
    // 253,500 yuan against 263,500 yuan for the Model Y; Xiaomi knocked 500 yuan off the Pad 7 Ultra,
    // asks 279,900 yuan for the YU7 Pro.
    if (before === undefined || after.rival || between.includes('的') || / off |^ for (?:the |an? )?$/.test(between))
      return found(after);
  }
  const from = before?.end ?? 0;
  const stretch = text.slice(from, number.start);
  if (namesOthers(stretch, owners, from, re)) return { ...found(undefined), foreign: true };
  // The number may be of another trim than the one named, of whoever 则 sets against it, or of one model of a firm, which
  // stands right behind it: 小米10月卖出33662辆YU7. Nothing differs.
  if (before !== undefined) {
    const isOne =
      after?.kind === 'product' &&
      before.kind === 'org' &&
      /\d[^\d ]{0,4} ?$/.test(text.slice(number.start, after.start));
    // A goal of 10,000 Ultras is for one model, whether it is listed so or not.
    const isNamed = re.plural.test(text.slice(number.end));
    return {
      ...found(isOne ? after : before),
      rivalry: rivalry || isOne || isNamed || re.tier.test(`${stretch}${text[number.start]}`),
    };
  }
  // 2023年中国智能手机出货量同比下降5%: of all makers.
  if (re.market.test(text.slice(0, number.start))) return { ...found(undefined), foreign: true };
  // 经营亏损3亿元，卢伟冰说下半年会盈利: who goes on to speak is not whom it is about.
  const isBreak = topic !== null && /[，,；;]/.test(between);
  const speaks =
    isBreak && (after?.kind === 'person' || (topic.owner !== null && goesOn(text.slice(0, number.start), re)));
  const isBeside =
    after?.rival === true
      ? topic?.owner != null && re.besides.test(between)
      : after !== undefined && re.measured.test(text.slice(0, after.start));
  if (after !== undefined && !speaks && !isBeside) {
    // Behind a break stands one with a number of its own: 台积电营收9899亿元，小米则为1131亿元.
    const apart = re.contrast.test(text.slice(after.end)) || re.among.test(text.slice(0, after.start));
    // 17,869 YU7s: whom a number stands right before is whose it is; further behind it may be somebody else's.
    const isRight = re.rightBefore.test(between);
    return apart ? found(undefined) : { ...found(after), rivalry: !isRight };
  }
  // 第三季交付108796辆，连丰田也比不上: who is named in a later clause only is set beside whom the text is about.
  const isApart = owners.every(({ rival, start }) => rival && start >= number.end + 4);
  if ((owners.length > 0 && !isApart && !speaks && !isBeside) || topic === null) return found(undefined);
  const place = topic.paragraph === sentence.paragraph && topic.sentence >= sentence.index - 1 ? 'before' : 'page';
  return {
    owner: topic.owner,
    foreign: topic.foreign,
    rival: null,
    place,
    beside: topic.owner === null ? [] : [topic.owner],
    rivalry: topic.mixed || owners.length > 0,
  };
}

/** Does what stands before a number name again what the text spoke of? */
const goesOn = (before: string, { carried, anaphor }: Reader['re']) => carried.test(before) || anaphor.test(before);

/** Units before one who is compared with us that tell it. */
const BEATEN = 40;

/** Do the words before a name, as far back as its sentence goes, compare somebody with it? */
function isComparedAt(text: string, from: number, at: number, { beaten }: Reader['re']): boolean {
  return beaten.test(text.slice(Math.max(from, at - BEATEN), at));
}

/** Does a stretch before a number speak of others without a mention? */
function namesOthers(stretch: string, owners: Owner[], from: number, re: Reader['re']): boolean {
  if (re.others.test(stretch) || re.firm.test(stretch)) return true;
  if (!/['’]/.test(stretch)) return false;
  for (const match of stretch.matchAll(re.names)) {
    const start = from + match.index;
    if (!re.noNames.test(match[0]) && !overlaps({ start, end: start + match[0].length }, owners)) return true;
  }
  return false;
}

/** Sentences after which a number is no longer taken for one about what was named last. */
const FAR = 12;

/** Does what was named last still count in a sentence? */
export function isNear(topic: Topic, { index }: Sentence): boolean {
  return index - topic.sentence <= FAR;
}

/**
 * What a sentence leaves as the topic of the next.
 * @param text folded
 * @returns the topic before when the sentence names nobody
 */
export function nextTopic(
  owners: Owner[],
  topic: Topic | null,
  { from, index: sentence, paragraph }: Sentence,
  text: string,
  { reader: { re }, kin: { parents } }: { reader: Reader; kin: { parents: Record<string, string> } },
): Topic | null {
  const [head] = owners;
  if (head === undefined) return topic;
  if (topic?.owner != null && owners.every(({ rival }) => rival)) {
    const lead = text.slice(from, from + head.start);
    // Rivals that are only set beside whom the text is about (标准版25.35万元，而Model Y为26.35万元), that are told of in a sentence
    // that goes on about it (The company overtook Samsung, which fell to 26%), or only compared with it (比Model Y略高，但优于理想L7).
    const isStill =
      re.besides.test(lead) ||
      re.carried.test(lead) ||
      owners.every(({ start }) => isComparedAt(text, from, from + start, re));
    if (isStill) return { ...topic, mixed: true };
  }
  const ours = owners.filter((owner) => !owner.rival);
  const balance = (topic?.balance ?? 0) + ours.length * 2 - owners.length;
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
