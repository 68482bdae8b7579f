/** Page changes -> small batches, at most four a second, fewer where a page never rests; none while the tab is hidden. */
import { untilSeen } from './slices.ts';

export interface Watch {
  /** Also watches a shadow root. */
  observe(root: Node): void;
}

const DELAY = 250;
/** After this many batches without 5 s of quiet in between, a page counts as restless: a game, a ticker, two scripts at odds. */
const RESTLESS = 20;
const QUIET = 5000;

/**
 * Watches text and structure below a document until the signal.
 * @param onChanges called with the records of a batch; the next batch waits for it
 * @param isOwn nodes of ours, whose coming and going is nobody's concern
 */
export function watch(
  document: Document,
  {
    onChanges,
    isOwn,
    signal,
  }: { onChanges: (records: MutationRecord[]) => Promise<void>; isOwn: (node: Node) => boolean; signal: AbortSignal },
): Watch {
  let waiting: MutationRecord[] = [];
  let isBusy = false;
  let rounds = 0;
  let last = 0;
  const isOurs = ({ addedNodes, removedNodes }: MutationRecord): boolean =>
    addedNodes.length + removedNodes.length > 0 && [...addedNodes, ...removedNodes].every(isOwn);
  const take = (records: MutationRecord[]): void => {
    for (const record of records) if (!isOurs(record)) waiting.push(record);
    if (waiting.length > 0 && !isBusy) void flush();
  };
  const flush = async (): Promise<void> => {
    isBusy = true;
    const now = performance.now();
    rounds = now - last > QUIET ? 0 : rounds + 1;
    await new Promise((resolve) =>
      setTimeout(resolve, DELAY * (rounds > RESTLESS * 3 ? 4 : rounds > RESTLESS ? 2 : 1)),
    );
    await untilSeen(document, signal);
    if (signal.aborted) return;
    last = performance.now();
    const records = waiting;
    waiting = [];
    await onChanges(records);
    isBusy = false;
    if (waiting.length > 0 && !signal.aborted) void flush();
  };
  const observer = new MutationObserver(take);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    waiting = [];
  });
  return { observe: (root) => observer.observe(root, { childList: true, characterData: true, subtree: true }) };
}
