/** Text -> folded text + a map back to the original offsets. */

/** Han characters to fold: Traditional and variant forms to Simplified. Build it once from pairs. */
export type FoldTable = ReadonlyMap<string, string>;

/** A folded text; `map[i]` is the UTF-16 offset in the original of folded unit `i`, `map[text.length]` the original's length. */
export interface Folded {
  text: string;
  map: Uint32Array;
}
