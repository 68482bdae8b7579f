/**
 * Reading the DOM past clobbering: a `<form>` with `<input name="parentNode">` answers `form.parentNode` with that input, and
 * Chromium lets this reach content scripts (whatwg/html#4458). The getters are taken from the prototypes once.
 */

/** Getters and methods that no named form control can stand in for. */
export interface Natives {
  /** 1 element, 3 text. */
  type(node: Node): number;
  /** Lower-case tag name of an HTML element. */
  tag(element: Element): string;
  parent(node: Node): Node | null;
  last(node: Node): Node | null;
  hasAttributes(element: Element): boolean;
  matches(element: Element, selector: string): boolean;
  contains(node: Node, other: Node): boolean;
  /** One for all: each live range makes every change of a page dearer. */
  range: Range;
  /** The shadow root where one can be reached: open always, closed through the extension's own door. */
  shadow(element: Element): ShadowRoot | null;
}

/** Opens closed roots: `chrome.dom` in Chromium, a method on the element in Firefox. Missing in Node and outside extensions. */
type Opener = (element: Element) => ShadowRoot | null;
function opener(view: object): Opener {
  const dom: { openOrClosedShadowRoot?: Opener } | undefined = (
    globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } }
  ).chrome?.dom;
  if (dom?.openOrClosedShadowRoot) return (element) => dom.openOrClosedShadowRoot?.(element) ?? null;
  const prototype = (view as { Element: { prototype: object } }).Element.prototype;
  const own = Object.getOwnPropertyDescriptor(prototype, 'openOrClosedShadowRoot')?.get;
  return own ? (element) => own.call(element) as ShadowRoot | null : () => null;
}

function getter<Of extends object, Value>(prototype: object, name: string): (of: Of) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? (of) => get.call(of) as Value : (of) => (of as Record<string, unknown>)[name] as Value;
}

/** Takes the getters from the window of a document; the current one, or one made in Node for `scan --html`. */
export function takeNatives(view: Window): Natives {
  const { Node: N, Element: E, Range: R } = view as unknown as typeof globalThis;
  const open = getter<Element, ShadowRoot | null>(E.prototype, 'shadowRoot');
  const { matches, hasAttributes } = E.prototype;
  const { contains } = N.prototype;
  const closed = opener(view);
  return {
    type: getter(N.prototype, 'nodeType'),
    tag: getter(E.prototype, 'localName'),
    parent: getter(N.prototype, 'parentNode'),
    last: getter(N.prototype, 'lastChild'),
    hasAttributes: (element) => hasAttributes.call(element),
    matches: (element, selector) => matches.call(element, selector),
    contains: (node, other) => contains.call(node, other),
    range: new R(),
    shadow: (element) => open(element) ?? closed(element),
  };
}
