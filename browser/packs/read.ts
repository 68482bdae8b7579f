/** A file that a reader chose -> a pack, or why not. The page stays usable and the reading can be stopped. */
import { checkPack, type PackReading } from '../../engine/packs/check.ts';
import { openText, refuseSize } from '../../engine/packs/open-text.ts';
import { refuse } from '../../engine/packs/pack.ts';
import type { Surroundings } from '../../engine/packs/sense.ts';

/** How long the check may hold the page at a stretch, in ms: less than a frame or two. */
const STRETCH = 24;

export interface ReadOptions {
  /** Asked only when the text could be read. */
  around: () => Promise<Surroundings>;
  /** Told the share that is checked, 0 to 1. */
  progress?: (share: number) => void;
  signal?: AbortSignal;
}

/**
 * Reads and checks a pack; changes nothing.
 * @throws only when stopped, or when the bundled corpus cannot be read
 */
export async function readPackFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  { around, progress = () => {}, signal }: ReadOptions,
): Promise<PackReading> {
  const size = refuseSize(file.size);
  if (size !== null) return { state: 'refused', refusal: size };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return { state: 'refused', refusal: refuse('text', '$') };
  }
  const opened = openText(text);
  if ('reason' in opened) return { state: 'refused', refusal: opened };
  const check = checkPack(opened.json, await around());
  for (let until = performance.now() + STRETCH; ; ) {
    signal?.throwIfAborted();
    const step = check.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + STRETCH;
  }
}
