/**
 * What the engine finds in a text, in the shape that `scan` prints, the page marks and the card explains.
 * All offsets count UTF-16 units of the text as given.
 */

/** product, person, org, event: ours or a party to a claim. other: rivals, media, places and third parties. */
export type MentionKind = 'product' | 'person' | 'org' | 'event' | 'other';

/** Why a stretch was marked, for "why this mark", tests and `scan`. */
export interface Trace {
  /** The alias as listed, or the pattern or near name that led here. */
  alias: string;
  /** The rule that let it through: plain, needs, weak-page, after-full-name, pattern, fuzzy ... */
  rule: string;
  /** Context words that counted, as they stand in the text. */
  context: string[];
}

export interface Mention {
  start: number;
  end: number;
  text: string;
  kind: MentionKind;
  /** Entity id in `data/`. */
  entity: string;
  via: 'alias' | 'pattern' | 'fuzzy';
  why: Trace;
  /** The claim of a quote that the page puts into their mouth, or into which they come. */
  quote?: string;
}

export interface Figure {
  start: number;
  end: number;
  text: string;
  /** In the base unit; null when vague (几百亿); [min, max] for a range. */
  value: number | [number, number] | null;
  /** CNY USD HKD km m kg percent vehicle phone item person day month degC V C ... */
  unit: string;
  approx?: 'over' | 'under' | 'about' | 'from' | 'upto';
  /** What it is about; null when unclear. */
  entity: string | null;
  measure: string | null;
  /** ISO date, month, quarter 2025-Q3, year, or start/end; null when unclear. */
  time: string | null;
  /** Against the best comparable claim. */
  relation: 'agrees' | 'differs' | 'none';
  claim: string | null;
  /** Evidence in the text for each decision: the words for entity, measure, period, and why it was compared or left alone. */
  why: { entity?: string; measure?: string; time?: string; compare?: string };
}

export interface Analysis {
  mentions: Mention[];
  figures: Figure[];
}
