/**
 * Numbers told of several in turn: as many names as numbers stand side by side, and a word says that they go together.
 *
 *     小米17、17 Pro和17 Pro Max的起售价分别为4499元、4999元和5999元
 *     ^^^^^^  ^^^^^^   ^^^^^^^^^^            ^^^^^^  ^^^^^^   ^^^^^^
 */
import { overlaps, type Span } from '../spans.ts';
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Owner } from './subjects.ts';

/**
 * The name that each number is told of: a mention, or a trim that goes on from one.
 * @param text the sentence, folded; offsets count from it
 * @param owners mentions of the sentence that can own numbers, in reading order
 * @returns the numbers that are told in turn, and where the name of each stands
 */
export function takeInTurn(text: string, numbers: Quantity[], owners: Owner[], { re }: Reader): Map<Quantity, Span> {
  const found = new Map<Quantity, Span>();
  if (numbers.length < 2 || owners.length === 0 || !re.mayTurn.test(text)) return found;
  const several = runsOf(text, numbers, re).filter(({ length }) => length > 1);
  if (several.length === 0) return found;
  const names = runsOf(text, slotsOf(text, owners, re), re);
  for (const run of several) {
    const own = namesOf(run, names, text, re);
    if (own.length !== run.length) continue;
    for (const [at, name] of own.entries()) if (run[at] !== undefined) found.set(run[at], name);
  }
  return found;
}

/** The names that go with some numbers side by side: before them, with a word that says so, or behind them: 4,499 and 4,999 yuan for the 17 and 17 Pro. */
function namesOf(run: Quantity[], names: Span[][], text: string, re: Reader['re']): Span[] {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const behind = names.find(([first]) => (first?.start ?? 0) >= end);
  if (behind !== undefined && re.forEach.test(text.slice(end, behind[0]?.start))) return behind;
  const before = names.findLast((one) => (one.at(-1)?.end ?? 0) <= start) ?? [];
  // 分别 stands between the two, respectively behind them.
  return re.inTurn.test(text.slice(before.at(-1)?.end ?? 0, end + 24)) ? before : [];
}

/** Names, and trims that go on from the one named: SU7标准版、Pro版、Max版. */
function slotsOf(text: string, owners: Owner[], re: Reader['re']): Span[] {
  const first = owners[0]?.end ?? 0;
  const trims = [...text.matchAll(re.trims)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter((trim) => trim.start >= first && !overlaps(trim, owners));
  return [...owners, ...trims].sort((a, b) => a.start - b.start);
}

/** Stretches with nothing but 、 and "and" between them. */
function runsOf<T extends Span>(text: string, list: T[], re: Reader['re']): T[][] {
  const runs: T[][] = [];
  let end = -1;
  for (const one of list) {
    const run = runs.at(-1);
    if (run !== undefined && re.sideBySide.test(text.slice(end, one.start))) run.push(one);
    else runs.push([one]);
    end = one.end;
  }
  return runs;
}
