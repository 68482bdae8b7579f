/** Numbers with a unit, as people write them in the three languages. */

/** A quantity as it stands in a text. */
export interface Quantity {
  /** UTF-16 offsets of number and unit, without words such as 突破 or over. */
  start: number;
  end: number;
  /** In the base unit; null when vague (几百亿); [min, max] for a range. */
  value: number | [number, number] | null;
  /** Base unit; empty when none is written. */
  unit: string;
  approx?: 'over' | 'under' | 'about' | 'from' | 'upto';
}

/**
 * Finds quantities: numbers with a unit, a currency or a scale. Dates, times, versions and model numbers are none.
 * Linear in the length of the text; never throws.
 */
export function findQuantities(_text: string): Quantity[] {
  return [];
}
