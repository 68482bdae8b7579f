/**
 * The one element that we put on a page, and only while a card is open: an unknown tag under `<html>`, so that no rule for
 * `div` or `body > *` meets it, with a closed shadow root, in the top layer. A page that removes it gets it back five times
 * in five seconds. While a modal dialog is open everything outside it is inert, so the host lives inside the dialog then.
 */
import { newLimit } from '../page/limit.ts';

export interface Host {
  readonly root: ShadowRoot;
  /** Whether a node is the host itself. */
  isOwn(node: Node): boolean;
  /** Puts the host on the page, near the element that the card speaks of. */
  attach(near: Element | null): void;
  detach(): void;
}

/** Makes the host; nothing is on the page before `attach`. `onLost`: it was taken away too often, or its dialog was closed. */
export function newHost({ document, css, onLost }: { document: Document; css: string; onLost: () => void }): Host {
  // Letters of chance: a fixed name could be asked for by the page.
  const name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (one) =>
    String.fromCharCode(97 + (one % 26)),
  ).join('');
  const element = document.createElement(`${name.slice(0, 3)}-${name.slice(3)}`);
  // The test build opens the root so that axe can look inside.
  const root = element.attachShadow({ mode: __OPEN_ROOT__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // Keys that are pressed in the card are none of the page's business.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());

  const isAllowed = newLimit(5, 5000);
  let parent: Element | null = null;
  const observer = new MutationObserver(() => {
    if (!parent) return;
    if (!parent.isConnected || (parent !== document.documentElement && !parent.matches(':modal'))) {
      onLost();
      return;
    }
    if (element.parentNode === parent) return;
    if (isAllowed(performance.now())) insert(parent);
    else onLost();
  });
  const insert = (into: Element): void => {
    into.append(element);
    try {
      element.setAttribute('popover', 'manual');
      element.showPopover();
    } catch {
      // The page overlays the top layer or forbids it: the style's z-index has to do.
    }
  };
  return {
    root,
    isOwn: (node) => node === element,
    attach(near) {
      const modals = document.querySelectorAll('dialog:modal');
      const last = modals[modals.length - 1];
      parent = (near && Element.prototype.closest.call(near, 'dialog:modal')) ?? last ?? document.documentElement;
      if (element.parentNode !== parent) insert(parent);
      observer.disconnect();
      observer.observe(parent, { childList: true, attributes: true, attributeFilter: ['open'] });
      if (parent !== document.documentElement && parent.parentNode)
        observer.observe(parent.parentNode, { childList: true });
    },
    detach() {
      parent = null;
      observer.disconnect();
      element.remove();
    },
  };
}
