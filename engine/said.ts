/** Sentences of ours about something outside, with what they name left open, so that every language can say them. */

export interface Said {
  /** English, with `{0}`, `{1}` where something is named; it is also the key under which other languages find theirs (as in gettext). */
  pattern: string;
  slots: readonly (string | Said)[];
}

/** Tag of a template: said`no entity ${id}`. */
export function said(texts: TemplateStringsArray, ...slots: (string | number | Said)[]): Said {
  return {
    pattern: texts.reduce((pattern, text, i) => `${pattern}{${i - 1}}${text}`),
    slots: slots.map((slot) => (typeof slot === 'number' ? String(slot) : slot)),
  };
}

/**
 * The whole sentence.
 * @param translate a pattern into the wanted language; omitted: English
 */
export function tell({ pattern, slots }: Said, translate = (english: string) => english): string {
  // One pass with a function: a name that holds braces or $& stays as it is.
  return translate(pattern).replace(/\{(\d)\}/g, (whole, at: string) => {
    const slot = slots[Number(at)] ?? whole;
    return typeof slot === 'string' ? slot : tell(slot, translate);
  });
}
