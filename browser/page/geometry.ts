/** Where a mark is on the screen. */
import type { Box } from '../../engine/dwell.ts';
import type { Natives } from './natives.ts';
import { boundsOf } from './ranges.ts';
import type { Placed } from './session.ts';

/** Lines of a mark in CSS pixels of the viewport; none when it is not drawn. */
export function boxesOf({ mark, reading }: Placed, { range }: Natives): Box[] {
  const bounds = boundsOf(reading, mark.start, mark.end);
  if (!bounds) return [];
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  const boxes = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
  range.setEnd(document, 0);
  return boxes;
}

/** The element around the first character of a mark. */
export function elementOf({ mark, reading }: Placed): Element | null {
  return boundsOf(reading, mark.start, mark.end)?.startContainer.parentElement ?? null;
}

/** Whether a point lies in one of the boxes, a hair of two pixels around them included. */
export function isOn(boxes: readonly Box[], x: number, y: number): boolean {
  return boxes.some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2);
}
