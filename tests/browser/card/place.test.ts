import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP, place } from '../../../browser/card/place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const word = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });
const at = (left: number, top: number, more: Partial<Parameters<typeof place>[0]> = {}) =>
  place({ anchor: [word(left, top)], card, view, isVertical: false, isRtl: false, ...more });

describe('beside the word', () => {
  test('below when there is room, else above', () => {
    expect(at(100, 100)).toEqual({ side: 'below', left: 100, top: 126, maxHeight: 666 });
    expect(at(100, 700)).toEqual({ side: 'above', left: 100, top: 394, maxHeight: 686 });
  });
  test('where neither fits, on the roomier side and scrolling', () => {
    const low = { width: 1000, height: 300 };
    expect(at(100, 100, { view: low })).toEqual({ side: 'below', left: 100, top: 126, maxHeight: 166 });
    expect(at(100, 180, { view: low })).toMatchObject({ side: 'above', top: 8, maxHeight: 166 });
  });
  test('pushed in at the right edge; right-to-left text aligns right edges', () => {
    expect(at(950, 100).left).toBe(1000 - 8 - 360);
    expect(at(500, 100, { isRtl: true }).left).toBe(580 - 360);
  });
  test('below the last line of a mention that breaks', () => {
    const anchor = [
      { left: 900, top: 100, right: 990, bottom: 120 },
      { left: 20, top: 130, right: 90, bottom: 150 },
    ];
    expect(place({ anchor, card, view, isVertical: false, isRtl: false })).toMatchObject({ left: 20, top: 156 });
  });
  test('vertical text has it at the side, on the side already read', () => {
    expect(at(300, 100, { isVertical: true })).toEqual({ side: 'right', left: 386, top: 100, maxHeight: 784 });
    expect(at(800, 100, { isVertical: true })).toMatchObject({ side: 'left', left: 800 - GAP - 360 });
    expect(at(20, 100, { isVertical: true, view: { width: 400, height: 800 } }).side).toBe('below');
  });
});

test('never on its own line, never outside the viewport, never further than the gap', () => {
  fc.assert(
    fc.property(
      fc.record({
        left: fc.integer({ min: 0, max: 900 }),
        top: fc.integer({ min: 0, max: 780 }),
        width: fc.integer({ min: 1, max: 1200 }),
        height: fc.integer({ min: 1, max: 1200 }),
        isVertical: fc.boolean(),
        isRtl: fc.boolean(),
      }),
      ({ left, top, width, height, isVertical, isRtl }) => {
        const box = word(left, top);
        const found = place({ anchor: [box], card: { width, height }, view, isVertical, isRtl });
        const shown = Math.min(height, found.maxHeight);
        const wide = Math.min(width, view.width - 16);
        const apart = [
          found.top - box.bottom,
          box.top - (found.top + shown),
          found.left - box.right,
          box.left - (found.left + wide),
        ];
        expect(Math.max(...apart)).toBe(GAP);
        expect(found.left).toBeGreaterThanOrEqual(8);
        expect(found.left + wide).toBeLessThanOrEqual(view.width - 8);
        expect(found.top + shown).toBeLessThanOrEqual(Math.max(view.height - 8, box.bottom + GAP));
      },
    ),
  );
});
