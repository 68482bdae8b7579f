import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface DrawnSize {
  /** Width of the element, px. */
  width: number;
  /** Its font size, px. */
  em: number;
}

/** What a side panel has until it was measured; also where nothing is laid out, as in tests. */
const FIRST: DrawnSize = { width: 380, em: 12.25 };

/** How wide an element is and how large its letters are, as long as it is shown. */
export function useDrawnSize<E extends Element>(): [RefObject<E | null>, DrawnSize] {
  const ref = useRef<E>(null);
  const [size, setSize] = useState(FIRST);
  useLayoutEffect(() => {
    const { current } = ref;
    if (current === null) return;
    const measure = () => {
      const width = Math.round(current.getBoundingClientRect().width);
      const em = Number.parseFloat(getComputedStyle(current).fontSize);
      if (width > 0 && em > 0) setSize((old) => (old.width === width && old.em === em ? old : { width, em }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    // Larger letters change the height of what stands around it, though not its own.
    if (current.parentElement !== null) observer.observe(current.parentElement);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
