/** Where the card stands: beside the words it speaks of and never on their line. Pure; CSS pixels of the viewport. */
import type { Box } from '../../engine/dwell.ts';

export interface Size {
  width: number;
  height: number;
}
export interface Placement {
  left: number;
  top: number;
  /** The card scrolls inside when it is higher than this. */
  maxHeight: number;
  side: 'below' | 'above' | 'right' | 'left';
}

/** Between word and card. */
export const GAP = 6;
/** Between card and the edge of the viewport. */
const EDGE = 8;

/**
 * Places a card.
 * @param options.anchor lines of the mention, at least one
 * @param options.isVertical text runs down: the card stands to the side
 * @param options.isRtl text runs left: right edges are aligned
 */
export function place(options: {
  anchor: readonly Box[];
  card: Size;
  view: Size;
  isVertical: boolean;
  isRtl: boolean;
}): Placement {
  const { card, view } = options;
  const box: Box = {
    left: Math.min(...options.anchor.map((one) => one.left)),
    top: Math.min(...options.anchor.map((one) => one.top)),
    right: Math.max(...options.anchor.map((one) => one.right)),
    bottom: Math.max(...options.anchor.map((one) => one.bottom)),
  };
  const width = Math.min(card.width, view.width - 2 * EDGE);
  const within = (value: number, size: number, whole: number): number =>
    Math.max(EDGE, Math.min(value, whole - EDGE - size));
  if (options.isVertical) {
    const right = view.width - EDGE - box.right - GAP;
    const left = box.left - GAP - EDGE;
    // What was read already stands to the right in the vertical text of Chinese.
    const isRight = right >= width || right >= left;
    const fits = Math.max(left, right) >= width;
    const maxHeight = view.height - 2 * EDGE;
    const top = within(box.top, Math.min(card.height, maxHeight), view.height);
    if (fits)
      return {
        side: isRight ? 'right' : 'left',
        left: isRight ? box.right + GAP : box.left - GAP - width,
        top,
        maxHeight,
      };
  }
  const below = view.height - EDGE - box.bottom - GAP;
  const above = box.top - GAP - EDGE;
  const isBelow = below >= card.height || below >= above;
  const maxHeight = Math.max(isBelow ? below : above, 0);
  const height = Math.min(card.height, maxHeight);
  // The first line is where reading begins; the last is where the pointer may be.
  const line = (isBelow ? options.anchor.at(-1) : options.anchor[0]) ?? box;
  return {
    side: isBelow ? 'below' : 'above',
    left: within(options.isRtl ? line.right - width : line.left, width, view.width),
    top: isBelow ? box.bottom + GAP : box.top - GAP - height,
    maxHeight,
  };
}
