/** What page scripts ask and tell: a page of the extension hears it, too. Each finished reading is told by one `setCount`. */
import { until } from '../../scripts/stage/until.ts';
import type { Stage } from './driver.ts';

export interface Heard {
  verb: string;
  /** Path of the page that it came from. */
  path: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Begins to listen, on the stage's control page; listening twice is listening once. */
export async function listenToTabs(stage: Stage): Promise<void> {
  const control = await stage.control();
  await control.evaluate(() => {
    type Sender = { url?: string };
    type Listen = { addListener(hear: (message: { verb?: string }, sender: Sender) => void): void };
    const world = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { onMessage: Listen } }> & {
      heard?: Heard[];
    };
    if (world.heard) return;
    const heard: Heard[] = [];
    world.heard = heard;
    (world.browser ?? world.chrome).runtime.onMessage.addListener(({ verb = '' }, { url }) => {
      heard.push({ verb, path: new URL(url ?? 'about:blank').pathname, at: Date.now() });
    });
  });
}

/** What was heard from a path so far, or from all. */
export async function heardFrom(stage: Stage, path?: string): Promise<Heard[]> {
  const control = await stage.control();
  const all = await control.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
  return path === undefined ? all : all.filter((one) => one.path === path);
}

/** Waits until a page told that it has been read. */
export function untilRead(stage: Stage, path: string): Promise<unknown> {
  return until(
    async () => (await heardFrom(stage, path)).some(({ verb }) => verb === 'setCount'),
    `the count of ${path}`,
  );
}
