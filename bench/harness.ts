/** The page script's own rooms, callable from a page of the bench. */
import type { PagePack } from '../browser/messages.ts';
import { untilCue } from '../browser/page/cue.ts';
import { takeNatives } from '../browser/page/natives.ts';
import { startSession } from '../browser/page/session.ts';

const natives = takeNatives(window);

interface Harness {
  /** First test, reading, scan, linking, marks; resolves with the number of marks when all is read. */
  read(pack: Extract<PagePack, { state: 'on' }>): Promise<number>;
  /** What an unrelated page pays: the first test only. Resolves when it has been made. */
  test(cue: string): Promise<void>;
  stop(): void;
}

let life = new AbortController();

(globalThis as { counterpoint?: Harness }).counterpoint = {
  read: (pack) =>
    new Promise((resolve) => {
      life = new AbortController();
      const session = startSession({
        document,
        natives,
        pack,
        isOwn: () => false,
        onRead: () => resolve(session.all().length),
        signal: life.signal,
      });
    }),
  test: async (cue) => {
    life = new AbortController();
    const { signal } = life;
    // The test is made at once; what follows it waits for changes of the page and is ended here.
    const looked = untilCue({ document, cue: new RegExp(cue), natives, signal });
    await Promise.race([looked, new Promise((resolve) => setTimeout(resolve, 0))]);
    life.abort('ended');
  },
  stop: () => life.abort('ended'),
};
