/** As the `ref` of an element: focuses it when it appears. One function for all, since React runs a new one at every drawing. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
