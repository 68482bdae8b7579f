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

/** Boxes along a straight line, close enough that no word slips between them. */
export function along([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Box[] {
  const count = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 4);
  return Array.from({ length: count + 1 }, (_, at) => {
    const share = count === 0 ? 0 : at / count;
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });
}

/** About how wide a text is drawn, px, where the em is so many px: measuring would need a second drawing. */
export function textWidth(text: string, em: number): number {
  let width = 0;
  // Chinese characters and full-width signs fill an em; of Latin ones each kind is taken a little wider than it mostly is.
  for (const sign of text)
    width += sign > '\u2e7f' ? 1 : /[\p{Lu}%$€£≈≥≤<>–]/u.test(sign) ? 0.75 : /[\p{L}\d]/u.test(sign) ? 0.6 : 0.35;
  return width * em;
}
