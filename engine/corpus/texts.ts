/** All texts in three languages inside a thing of the corpus. */

export interface PlacedText {
  /** JSON path of the text, language included. */
  place: string;
  language: string;
  text: string;
}

/**
 * Walks a thing in the order of its fields.
 * @param place JSON path of the thing itself
 */
export function* textsIn(value: unknown, place: string): Generator<PlacedText> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, `${place}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    const isText = 'zh-Hans' in value && 'en' in value;
    for (const [key, item] of Object.entries(value)) {
      if (isText && typeof item === 'string') yield { place: `${place}.${key}`, language: key, text: item };
      else yield* textsIn(item, `${place}.${key}`);
    }
  }
}
