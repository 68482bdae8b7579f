/** Looking up in what stands in order. */

/**
 * Counts the places from the first on of which something holds, by bisection: where it fails once it must fail from there on.
 * @param count places there are
 * @param holds asked of some of them, by index
 */
export function countWhile(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  for (let high = count; low < high; ) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
