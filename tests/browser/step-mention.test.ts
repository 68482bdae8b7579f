/** The keys that go from mention to mention, over frames that answer or do not. */
import { beforeEach, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown>, session: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => ({ browser: fake.browser }));
const { stepMention } = await import('../../browser/step-mention.ts');

type Ask = { by: number; part?: string };
/** Frames by id, each a row of mentions, with the place where the reader is in it. */
let frames: Record<number, { size: number; at: number }> = {};
let asked: [number, string | undefined][] = [];

/** What a page script answers. */
function answer(frameId: number, { by, part }: Ask): { found: boolean } {
  asked.push([frameId, part]);
  const frame = frames[frameId];
  if (frame === undefined) throw new Error('no such frame');
  if (part === 'whole') frame.at = by === 1 ? 0 : frame.size - 1;
  else frame.at += by;
  if (part === undefined) frame.at = (frame.at + frame.size) % frame.size;
  return { found: frame.at >= 0 && frame.at < frame.size };
}
const where = () => [fake.session['step/5'], frames[fake.session['step/5'] as number]?.at];

beforeEach(() => {
  asked = [];
  fake.session = { 'count/5/0': 2, 'count/5/7': 1, 'count/5/12': 2, 'count/6/0': 9 };
  frames = { 0: { size: 2, at: -1 }, 7: { size: 1, at: -1 }, 12: { size: 2, at: -1 } };
  Object.assign(fake.browser, {
    storage: {
      session: {
        get: async () => ({ ...fake.session }),
        set: async (what: object) => Object.assign(fake.session, what),
      },
    },
    tabs: { sendMessage: async (_tab: number, ask: Ask, { frameId }: { frameId: number }) => answer(frameId, ask) },
  });
});

test('forth through the page and its frames, and around', async () => {
  const seen = [];
  for (let i = 0; i < 6; i++) {
    await stepMention(5, 1);
    seen.push(where());
  }
  expect(seen).toEqual([
    [0, 0],
    [0, 1],
    [7, 0],
    [12, 0],
    [12, 1],
    [0, 0],
  ]);
});

test('back from the first mention of the page to the last of its last frame', async () => {
  await stepMention(5, 1);
  await stepMention(5, -1);
  expect(where()).toEqual([12, 1]);
  await stepMention(5, -1);
  await stepMention(5, -1);
  expect(where()).toEqual([7, 0]);
});

test('one frame alone goes around by itself', async () => {
  fake.session = { 'count/5/7': 1 };
  await stepMention(5, 1);
  await stepMention(5, 1);
  expect(asked).toEqual([
    [7, undefined],
    [7, undefined],
  ]);
});

test('a frame that is gone or does not answer is passed over', async () => {
  delete frames[7];
  for (let i = 0; i < 3; i++) await stepMention(5, 1);
  expect(where()).toEqual([12, 0]);
});

test('where nothing is counted the page itself is asked', async () => {
  fake.session = {};
  frames = {};
  await stepMention(5, 1);
  expect(asked).toEqual([
    [0, undefined],
    [0, undefined],
  ]);
});
