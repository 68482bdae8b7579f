/** Elements out of text: nothing here, and nothing in the card, ever reads markup. */

export type Child = Node | string | null | false;

/**
 * Makes an element.
 * @param attributes set as attributes; null and false leave one out, true sets it empty
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return dress(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function s(tag: string, attributes: Record<string, string | boolean | null>, ...children: Child[]): SVGElement {
  return dress(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function dress<E extends Element>(
  element: E,
  attributes: Record<string, string | boolean | null>,
  children: Child[],
): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children) if (child !== null && child !== false) element.append(child);
  return element;
}
