/** Stretches of a text. */

/** From `start` to before `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Does a stretch share a unit with any of a list? */
export function overlaps(one: Span, list: readonly Span[]): boolean {
  return list.some(({ start, end }) => start < one.end && one.start < end);
}
