/** The card on the page: drawn, placed, closed; focus goes in on a key and back where it was. */
import type { Box } from '../../engine/dwell.ts';
import type { PageSettings } from '../messages.ts';
import { build } from './build.ts';
import type { CardAct } from './draw.ts';
import type { Drawn, OwnText } from './drawn.ts';
import { newHost } from './host.ts';
import type { CardKit } from './kit.ts';
import { place } from './place.ts';

export interface Card {
  /** Whether a node is ours, for observers. */
  isOwn(node: Node): boolean;
  /** The card's box while it is open. */
  box(): Box | null;
  /** Opens the card, or draws it anew. `takesFocus`: it was opened by a key. */
  show(body: readonly Drawn[], own: Partial<Record<OwnText, string>>, anchor: CardAnchor, takesFocus: boolean): void;
  setPinned(isPinned: boolean): void;
  /** Moves it with its words. */
  move(anchor: CardAnchor): void;
  /** Says something to a screen reader and below the footer: "copied". */
  tell(text: string): void;
  close(): void;
}
export interface CardAnchor {
  /** Lines of the mention. */
  boxes: Box[];
  /** The element around it. */
  element: Element | null;
}

export interface CardOptions {
  document: Document;
  kit: CardKit;
  settings: PageSettings;
  /** A trusted click on something in the card. */
  onAct: (act: CardAct) => void;
  /** A trusted click anywhere in the card, a key, the host lost. */
  onEvent: (event: 'pin' | 'close') => void;
}

export function newCard({ document, kit, settings, onAct, onEvent }: CardOptions): Card {
  const host = newHost({ document, css: kit.css, onLost: () => onEvent('close') });
  const card = document.createElement('div');
  const attributes = {
    class: `card ${settings.theme} ${settings.textSize}`,
    role: 'dialog',
    'aria-modal': 'false',
    'aria-labelledby': 'title',
    tabindex: '-1',
    lang: settings.language,
  };
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  host.root.append(card);
  let isOpen = false;
  let before: Element | null = null;

  card.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    const act = (event.target as Element).closest('[data-act]')?.getAttribute('data-act') as CardAct | null | undefined;
    if (act) onAct(act);
    else onEvent('pin');
  });
  card.addEventListener('keydown', (event) => {
    if (event.isTrusted && event.key === 'Escape') {
      event.preventDefault();
      onEvent('close');
    }
  });

  // The reasons open at the foot, below what a low card shows of itself.
  const reveal = ({ target }: Event): void => {
    const opened = target as HTMLDetailsElement;
    if (opened.open && opened.closest('footer')) opened.scrollIntoView({ block: 'nearest' });
  };
  card.addEventListener('toggle', reveal, true);

  // All of a page selected takes the card along to the clipboard, and no selection says so (Chromium 156): the card gives way.
  const giveWay = (event: Event): void => {
    const selection = document.getSelection();
    const isOurs = selection === null || selection.isCollapsed || host.root.contains(selection.anchorNode);
    if (event.isTrusted && !isOurs) onEvent('close');
  };

  const move = ({ boxes, element }: CardAnchor): void => {
    if (boxes.length === 0) return;
    const { writingMode, direction } = element ? getComputedStyle(element) : { writingMode: '', direction: '' };
    // What was read up to is lost while the card is measured in full.
    const { scrollTop } = card;
    card.style.maxHeight = '';
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    // `zoom` on the page's root scales us too; the reader's own zoom does not show here. The card undoes it.
    card.style.zoom = '';
    card.style.zoom = String(card.offsetWidth / card.getBoundingClientRect().width || 1);
    const found = place({
      anchor: boxes,
      card: card.getBoundingClientRect(),
      view,
      isVertical: writingMode.startsWith('vertical') || writingMode.startsWith('sideways'),
      isRtl: direction === 'rtl',
    });
    card.style.maxHeight = `${found.maxHeight}px`;
    card.style.left = `${found.left}px`;
    card.style.top = `${found.top}px`;
    card.scrollTop = scrollTop;
  };

  return {
    isOwn: host.isOwn,
    box: () => (isOpen ? card.getBoundingClientRect() : null),
    show(body, own, anchor, takesFocus) {
      card.replaceChildren(...body.flatMap((one) => build(one, own) ?? []), told);
      told.textContent = '';
      card.scrollTop = 0;
      if (!isOpen) before = document.activeElement;
      document.addEventListener('copy', giveWay, true);
      isOpen = true;
      host.attach(anchor.element);
      move(anchor);
      if (takesFocus) card.focus({ preventScroll: true });
    },
    setPinned(isPinned) {
      card.querySelector('[data-act=pin]')?.setAttribute('aria-pressed', String(isPinned));
    },
    move,
    tell(text) {
      told.textContent = text;
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      document.removeEventListener('copy', giveWay, true);
      const hadFocus = host.root.activeElement !== null;
      host.detach();
      if (hadFocus && before?.isConnected) (before as HTMLElement).focus({ preventScroll: true });
      before = null;
    },
  };
}
