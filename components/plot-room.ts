/** Where words find room in a plot. */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The first of some places that touches nothing; undefined when all do. */
export function firstFree(places: readonly Box[], taken: readonly Box[]): Box | undefined {
  return places.find((place) => !taken.some((other) => touches(place, other)));
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** About how wide a text is drawn, px, where the em is so many px: measuring would need a second drawing. */
export function textWidth(text: string, em: number): number {
  let width = 0;
  // Chinese characters and full-width signs fill an em, digits and Latin letters about five eighths of one.
  for (const sign of text) width += sign > '\u2e7f' ? 1 : 0.63;
  return width * em;
}
