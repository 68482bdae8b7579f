/** Drawn data -> elements. Text goes into text nodes and nothing else. */
import type { Drawn, OwnText } from './drawn.ts';

/**
 * Builds one drawn element or text.
 * @param own page text for the places that ask for it; a row whose text is missing is left out
 */
export function build(drawn: Drawn, own: Partial<Record<OwnText, string>>, isSvg = false): Node | null {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const [tag, attributes, ...children] = drawn;
  const inSvg = isSvg || tag === 'svg';
  const element = document.createElementNS(`http://www.w3.org/${inSvg ? '2000/svg' : '1999/xhtml'}`, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'data-own') {
      const text = own[value as OwnText];
      if (!text) return null;
      element.append(text);
    } else element.setAttribute(name, value);
  }
  for (const child of children) {
    const node = build(child, own, inSvg);
    if (node) element.append(node);
    // A row is its name and its text: without the text there is no row.
    else if (tag === 'div') return null;
  }
  return element;
}
