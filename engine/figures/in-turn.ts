/**
 * Numbers told of several in turn: as many names as numbers stand side by side, and a word says that they go together.
 *
 *     小米17、17 Pro和17 Pro Max的起售价分别为4499元、4999元和5999元
 *     ^^^^^^  ^^^^^^   ^^^^^^^^^^            ^^^^^^  ^^^^^^   ^^^^^^
 */
import type { Quantity } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Owner } from './subjects.ts';

/** A stretch of the sentence. */
interface Place {
  start: number;
  end: number;
}

/**
 * The name that each number is told of: a mention, or a trim that goes on from one.
 * @param text the sentence, folded; offsets count from it
 * @param owners mentions of the sentence that can own numbers, in reading order
 * @returns the numbers that are told in turn, and where the name of each stands
 */
export function takeInTurn(text: string, numbers: Quantity[], owners: Owner[], { re }: Reader): Map<Quantity, Place> {
  const found = new Map<Quantity, Place>();
  if (numbers.length < 2 || owners.length === 0 || !re.inTurn.test(text)) return found;
  const names = slotsOf(text, owners, re);
  for (const run of runsOf(text, numbers, re)) {
    const before = names.filter(({ end }) => end <= (run[0]?.start ?? 0));
    const [own = []] = runsOf(text, before, re).slice(-1);
    const from = own.at(-1)?.end ?? 0;
    // 分别 stands between the two, respectively behind them.
    const isSaid = re.inTurn.test(text.slice(from, (run.at(-1)?.end ?? 0) + 24));
    if (run.length < 2 || own.length !== run.length || !isSaid) continue;
    for (const [at, number] of run.entries()) {
      const name = own[at];
      if (name !== undefined) found.set(number, name);
    }
  }
  return found;
}

/** Names, and trims that go on from the one named: SU7标准版、Pro版、Max版. */
function slotsOf(text: string, owners: Owner[], re: Reader['re']): Place[] {
  const first = owners[0]?.end ?? 0;
  const trims = [...text.matchAll(re.trims)]
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
    .filter((trim) => trim.start >= first && !owners.some(({ start, end }) => start < trim.end && trim.start < end));
  return [...owners, ...trims].sort((a, b) => a.start - b.start);
}

/** Stretches with nothing but 、 and "and" between them. */
function runsOf<T extends Place>(text: string, list: T[], re: Reader['re']): T[][] {
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
