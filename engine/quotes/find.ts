/**
 * Words that a page puts into somebody's mouth: whether the corpus holds a claim of that very quote.
 *
 *     刘强东说：“千万不要跟雷军比营销。”     both names lead to the claim of that line
 *                  ^^^^ ^^^^   ^^^^       key words of the claim, all of which must stand in what is quoted
 */
import { foldText } from '../figures/fold.ts';
import { openingPack } from '../figures/link.ts';
import type { PackedFigures } from '../figures/pack.ts';
import type { Mention } from '../mention.ts';
import { finish } from '../steps.ts';
import type { PackedQuote } from './pack.ts';

/** Units between a speaker and the mark that opens the quotation, and behind the one that closes it. */
const BEFORE = 48;
const BEHIND = 16;

/**
 * Finds quotes of the corpus beside the people who say them.
 * @param text original text
 * @param mentions of this text, in reading order
 * @returns the same mentions; those that a known quote belongs to carry the id of its claim
 */
export function findQuotes(text: string, mentions: Mention[], pack: PackedFigures): Mention[] {
  const named = new Set(mentions.map(({ entity }) => entity));
  const isNamed = ({ of }: PackedQuote) => of.some((entity) => named.has(entity));
  if (!pack.quotes.some(isNamed)) return mentions;
  // What nobody is known to have said may be said by anybody.
  const quotes = pack.quotes.filter((quote) => quote.by === null || isNamed(quote));
  const { fold, re } = finish(openingPack(pack)).reader;
  const found = new Map<Mention, string>();
  const hold = (from: number, to: number, speaker: Mention | undefined) => {
    const said = foldText(text.slice(from, to), fold).text.toLowerCase();
    const quote = quotes.find(
      ({ by, about, words }) =>
        (speaker === undefined ||
          by === null ||
          by === speaker.entity ||
          (speaker.kind === 'org' && about[0] === speaker.entity)) &&
        words.every((variants) => variants.some((word) => said.includes(word))),
    );
    if (quote === undefined) return;
    for (const mention of mentions) {
      const inside = mention.start >= from && mention.end <= to && quote.about.includes(mention.entity);
      if (inside || mention === speaker) found.set(mention, quote.id);
    }
  };
  const people = mentions.filter(({ kind }) => kind !== 'product' && kind !== 'event');
  let next = 0;
  for (const match of text.matchAll(re.quoted)) {
    const from = match.index + 1;
    const to = from + (match[1]?.length ?? 0);
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next++;
    const before = people[next - 1];
    let behind = next;
    while ((people[behind]?.start ?? Number.POSITIVE_INFINITY) <= to) behind++;
    const after = people[behind];
    const isBefore = before !== undefined && isOpen(text.slice(before.end, from - 1), BEFORE);
    const isAfter = after !== undefined && isOpen(text.slice(to + 1, after.start), BEHIND);
    hold(from, to, isBefore ? before : isAfter ? after : undefined);
  }
  for (const mention of people) {
    if (found.has(mention)) continue;
    const match = re.said.exec(text.slice(mention.end, mention.end + 240));
    const said = match?.[1] ?? match?.[2] ?? '';
    if (match === null || said === '') continue;
    const from = mention.end + match.index + match[0].lastIndexOf(said);
    hold(from, from + said.length, mention);
  }
  return found.size === 0
    ? mentions
    : mentions.map((mention) => (found.has(mention) ? { ...mention, quote: found.get(mention) ?? '' } : mention));
}

/** Nothing between two places ends what was begun. */
function isOpen(between: string, most: number): boolean {
  return between.length <= most && !/[。！？!?\n”」』]/.test(between);
}
