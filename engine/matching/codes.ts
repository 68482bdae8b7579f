/** What the units of a text are to the scan: one code for all units that names read alike. */

/**
 * Up to `open` codes have a meaning of their own; from `letter` on a-z, from `digit` on 0-9, whether forms hold them or not,
 * since boundaries ask for them; from `rest` on all else that forms are made of.
 */
export const CODE = {
  other: 0,
  dropped: 1,
  space: 2,
  line: 3,
  mark: 4,
  open: 5,
  letter: 6,
  digit: 32,
  rest: 42,
} as const;

/** Is the code one of a letter or digit? */
export function isLatin(code: number): boolean {
  return code >= CODE.letter && code < CODE.rest;
}
