import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dwell, type DwellEvent, dwell, isTowards, shown, wakeAt } from '../../engine/dwell.ts';

type Step = DwellEvent<string>;
const move = (at: number, on: string | null, more: Partial<Extract<Step, { type: 'move' }>> = {}): Step => ({
  type: 'move',
  at,
  on,
  isInCard: false,
  isTowards: false,
  ...more,
});
const tick = (at: number): Step => ({ type: 'tick', at });
function run(...steps: Step[]): Dwell<string> {
  return steps.reduce<Dwell<string>>(dwell, { state: 'idle' });
}

describe('opening', () => {
  test('asks at 150 ms and shows at 500 ms', () => {
    expect(run(move(0, 'a'), tick(149))).toEqual({ state: 'resting', on: 'a', since: 0, isAsked: false });
    expect(run(move(0, 'a'), tick(150))).toEqual({ state: 'resting', on: 'a', since: 0, isAsked: true });
    expect(shown(run(move(0, 'a'), tick(499)))).toBe(null);
    expect(shown(run(move(0, 'a'), tick(150), tick(500)))).toBe('a');
  });
  test('moving within the mention does not start over, another mention does', () => {
    expect(shown(run(move(0, 'a'), move(300, 'a'), tick(500)))).toBe('a');
    expect(shown(run(move(0, 'a'), move(300, 'b'), tick(500)))).toBe(null);
    expect(shown(run(move(0, 'a'), move(300, 'b'), tick(800)))).toBe('b');
  });
  test('passing over, scrolling or typing never opens', () => {
    expect(shown(run(move(0, 'a'), move(400, null), tick(900)))).toBe(null);
    expect(shown(run(move(0, 'a'), { type: 'disturb' }, tick(900)))).toBe(null);
  });
  test('a press opens at once and pins', () => {
    expect(run({ type: 'press', on: 'a' })).toEqual({ state: 'open', on: 'a', isPinned: true });
  });
});

describe('leaving', () => {
  const open = [move(0, 'a'), tick(500)];
  test('gives 300 ms, and forgives a return to the mention or the card', () => {
    expect(shown(run(...open, move(600, null), tick(899)))).toBe('a');
    expect(shown(run(...open, move(600, null), tick(900)))).toBe(null);
    expect(run(...open, move(600, null), move(800, 'a'))).toEqual({ state: 'open', on: 'a', isPinned: false });
    expect(run(...open, move(600, null), move(800, null, { isInCard: true })).state).toBe('open');
  });
  test('the way to the card is safe, but not for ever', () => {
    const way = [700, 950, 1200].map((at) => move(at, null, { isTowards: true }));
    expect(shown(run(...open, move(600, null), ...way, tick(1400)))).toBe('a');
    const creep = Array.from({ length: 30 }, (_, index) => move(700 + index * 100, null, { isTowards: true }));
    expect(shown(run(...open, move(600, null), ...creep))).toBe(null);
  });
  test('another mention on the way waits its turn', () => {
    const left = run(...open, move(600, 'b'), tick(900));
    expect(left).toEqual({ state: 'resting', on: 'b', since: 600, isAsked: false });
    expect(shown(dwell(left, tick(1100)))).toBe('b');
  });
  test('another that is reached while the card fades has its own 500 ms', () => {
    const left = run(...open, move(600, null), move(800, 'b'), tick(900));
    expect(left).toEqual({ state: 'resting', on: 'b', since: 800, isAsked: false });
    expect(shown(run(...open, move(600, null), move(800, 'b'), tick(900), tick(1299)))).toBe(null);
  });
  test('a pinned card stays till it is closed', () => {
    const pinned: Step[] = [...open, { type: 'pin' }, move(600, null), move(2000, 'b'), tick(9000)];
    expect(run(...pinned)).toEqual({ state: 'open', on: 'a', isPinned: true });
    expect(run(...pinned, { type: 'close' })).toEqual({ state: 'idle' });
    expect(shown(run(...pinned, { type: 'unpin' }, move(9100, null), tick(9400)))).toBe(null);
  });
});

test('nothing opens without a pause of 500 ms or a press, whatever the hand does', () => {
  const step = fc.oneof(
    fc.record({ by: fc.integer({ min: 1, max: 400 }), on: fc.constantFrom('a', 'b', null) }),
    fc.constant('disturb' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now: Dwell<string> = { state: 'idle' };
      let at = 0;
      let rested = 0;
      let on: string | null = null;
      for (const one of steps) {
        if (one === 'disturb') {
          now = dwell(now, { type: 'disturb' });
          rested = at;
          continue;
        }
        at += one.by;
        const before = now;
        now = dwell(before, tick(at));
        // Only what opens now: what was open before stays so through a disturbance.
        if (now !== before && now.state === 'open') expect(at - rested).toBeGreaterThanOrEqual(500);
        if (one.on !== on) rested = at;
        on = one.on;
        now = dwell(now, move(at, on));
        const wake = wakeAt(now);
        if (wake !== null) expect(wake).toBeGreaterThan(at - 500);
      }
    }),
  );
});

describe('towards the card', () => {
  const box = { left: 100, top: 100, right: 400, bottom: 300 };
  test.each([
    [{ x: 150, y: 80 }, { x: 160, y: 90 }, true],
    [{ x: 150, y: 80 }, { x: 150, y: 70 }, false],
    [{ x: 150, y: 80 }, { x: 120, y: 80 }, false],
    [{ x: 500, y: 90 }, { x: 480, y: 95 }, true],
    [{ x: 150, y: 80 }, { x: 150, y: 80 }, false],
  ])('%o -> %o: %s', (old, now, is) => expect(isTowards(old, now, box)).toBe(is));
});
