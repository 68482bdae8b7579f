/**
 * Elements as plain data. The background draws a card and the page only puts it together: no words, no numbers and no
 * layout of cards lie in the script that every page pays for.
 */

/** Text, or a tag with its attributes and children. */
export type Drawn = string | readonly [tag: string, attributes: Record<string, string>, ...children: Drawn[]];

/** What stands on the page and never leaves it; the page fills it in where a drawing says `data-own`. */
export type OwnText = 'alias' | 'near' | 'entity' | 'measure' | 'time' | 'written';

/** An element; false, null and undefined among the children are left out. */
export function h(
  tag: string,
  attributes: Record<string, string>,
  ...children: (Drawn | null | undefined | false)[]
): Drawn {
  const kept = children.filter(
    (child): child is Drawn => child !== null && child !== undefined && child !== false && child !== '',
  );
  return [tag, attributes, ...kept];
}
