/** Where a mark is on the screen. */
import type { Box } from '../../engine/dwell.ts';
import { boundsOf } from './ranges.ts';
import type { Placed } from './session.ts';

export interface Geometry {
  /** Lines of a mark in CSS pixels of the viewport; none when it is not drawn. */
  boxes(placed: Placed): Box[];
  /** The element around its first character. */
  element(placed: Placed): Element | null;
}

/** Measures with one live range, which is put away after each use: live ranges make a page's own changes slower. */
export function newGeometry(document: Document): Geometry {
  const range = document.createRange();
  return {
    boxes({ mark, reading }) {
      const bounds = boundsOf(reading, mark.start, mark.end);
      if (!bounds) return [];
      range.setStart(bounds.startContainer, bounds.startOffset);
      range.setEnd(bounds.endContainer, bounds.endOffset);
      const boxes = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
      range.setStart(document, 0);
      range.collapse(true);
      return boxes;
    },
    element({ mark, reading }) {
      return boundsOf(reading, mark.start, mark.end)?.startContainer.parentElement ?? null;
    },
  };
}

/** Whether a point lies in one of the boxes, a hair of two pixels around them included. */
export function isOn(boxes: readonly Box[], x: number, y: number): boolean {
  return boxes.some((box) => x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2);
}
