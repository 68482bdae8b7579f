/** Hands a text to the reader as a file or on the clipboard. Nothing is kept. */

/** Saves a text under a name; `type` is a media type. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Chromium starts reading the blob after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @returns false when the browser does not allow it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
