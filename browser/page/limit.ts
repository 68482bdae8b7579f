/** How often we answer a page that undoes what we do. */

/**
 * A limiter: true while fewer than `most` permissions were given in the last `span` milliseconds.
 * @param now milliseconds of any one clock
 */
export function newLimit(most: number, span: number): (now: number) => boolean {
  let given: number[] = [];
  return (now) => {
    given = given.filter((at) => now - at < span);
    if (given.length >= most) return false;
    given.push(now);
    return true;
  };
}
