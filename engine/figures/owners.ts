/** Which mentions of a text can own its numbers. */
import type { Mention } from '../mention.ts';
import type { Reader } from './reader.ts';
import type { Owner } from './subjects.ts';

/** Who owns numbers though they are not ours, and who of them makes parts of what is ours. */
export interface Others {
  rivals: Set<string>;
  suppliers: Set<string>;
  reader: Reader;
}

/**
 * Can somebody own numbers? No event, nothing of others than our rivals, and none of them that only lends a part to a thing.
 * @param from where the sentence begins from which the offsets of the owner count
 */
export function isOwner(owner: Owner, text: string, from: number, others: Others): boolean {
  return (
    owner.kind !== 'event' && mayOwn(owner, others.rivals) && !(owner.rival && lendsPart(owner, text, from, others))
  );
}

/** Things of others than us and our rivals own no number. */
export function mayOwn({ kind, entity }: Mention, rivals: Set<string>): boolean {
  return kind !== 'other' || rivals.has(entity);
}

/**
 * Is somebody else named only for a part that a thing has: developed with Leica; 骁龙8 Gen3?
 * @param from where the sentence begins from which the offsets of the owner count
 */
function lendsPart(
  { entity, start, end }: Owner,
  text: string,
  from: number,
  { suppliers, reader: { re } }: Others,
): boolean {
  const before = text.slice(Math.max(from, from + start - 16), from + start);
  const behind = text.slice(from + end, from + end + 16);
  if (re.partName.test(text.slice(from + start, from + end)) || re.partWith.test(before) || re.partCode.test(behind))
    return true;
  return suppliers.has(entity) && (re.partsBy.test(before) || re.partBehind.test(behind));
}

/** Mentions with offsets into the folded text. */
export function foldMentions(mentions: Mention[], map: Uint32Array | null, rivals: Set<string>): Owner[] {
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
