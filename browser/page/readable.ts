/** Which documents are read at all. */

const TYPES = ['text/html', 'application/xhtml+xml', 'text/plain'];
/** A page shorter than this that asks for a password is a place to log in and nothing to read. */
const LOGIN = 2000;
/** Frames smaller than this hold advertisements and counters. */
const FRAME = { width: 100, height: 50, units: 200 };

/**
 * Whether a document is one to read: a page or a plain text, not designed or logged in to by the reader.
 * @param isTop omitted: only what costs no layout is looked at; false: a frame must also have text enough
 */
export function isReadable(document: Document, isTop?: boolean): boolean {
  if (!TYPES.includes(document.contentType) || document.designMode === 'on') return false;
  if (isTop === undefined) return true;
  const units = document.body?.textContent?.length ?? 0;
  if (!isTop && units < FRAME.units) return false;
  return (
    units > LOGIN || !Array.from(document.querySelectorAll('input[type=password]')).some((one) => one.checkVisibility())
  );
}

/** Resolves once a frame is large enough to be read: one from another site may have no size yet when its document is there. */
export function untilLarge(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!signal.aborted && (innerWidth < FRAME.width || innerHeight < FRAME.height)) return;
      observer.disconnect();
      removeEventListener('resize', look);
      resolve();
    };
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    addEventListener('resize', look);
    signal.addEventListener('abort', look, { once: true });
  });
}
