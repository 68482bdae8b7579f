/** The first test: does a page speak of Xiaomi at all? Most do not, and pay one read and one test. */
import type { Natives } from './natives.ts';
import { newPacer, untilSeen } from './slices.ts';
import { UNREAD } from './tags.ts';
import { newTract, readSection } from './tract.ts';

/** Elements of a page that is read in slices, because one native read of it would be a long task (84 ms at 190,000). */
const LARGE = 40_000;
/** Units of text below which a page may keep its words in shadow roots, which `textContent` does not enter. */
const BARE = 4000;

export interface CueOptions {
  document: Document;
  cue: RegExp;
  natives: Natives;
  signal: AbortSignal;
}

/** Whether a document or one of its shadow roots holds a cue; the roots looked into. */
async function look({ document, cue, natives, signal }: CueOptions): Promise<{ isFound: boolean; roots: Node[] }> {
  const roots: (Document | ShadowRoot)[] = [document];
  if (document.getElementsByTagName('*').length < LARGE) {
    const text = document.body?.textContent ?? '';
    if (cue.test(text)) return { isFound: true, roots };
    if (text.length > BARE) return { isFound: false, roots };
  }
  const pacer = newPacer(signal);
  const onHost = (_host: Element, shadow: ShadowRoot | null): void => {
    if (shadow && !roots.includes(shadow)) roots.push(shadow);
  };
  for (const root of roots) {
    const tract = newTract<never>(root);
    for (let at = 0; at < tract.sections.length; at++) {
      const section = tract.sections[at];
      if (!section) break;
      const { reading } = readSection(tract, section, { natives, document, unread: UNREAD, onHost });
      if (cue.test(reading.text)) return { isFound: true, roots };
      if (!(await pacer.rest())) return { isFound: false, roots };
    }
  }
  return { isFound: false, roots };
}

const SOON = 1000;
const LATE = 8000;

/**
 * Resolves when a cue is found, now or after the page changed. Between two tests the observer is off: a page that never
 * rests costs one record and one test every 1 to 8 s.
 */
export async function untilCue(options: CueOptions): Promise<void> {
  const { document, signal } = options;
  for (let wait = SOON; !signal.aborted; ) {
    const { isFound, roots } = await look(options);
    if (isFound || signal.aborted) return;
    const asked = performance.now();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => done());
      const done = (): void => {
        observer.disconnect();
        resolve();
      };
      for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
      signal.addEventListener('abort', done, { once: true });
    });
    wait = performance.now() - asked > LATE ? SOON : Math.min(LATE, wait * 1.5);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await untilSeen(document, signal);
  }
}
