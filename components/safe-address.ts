/** Links to documents outside: only ordinary web addresses, and with the place to look at where we know it. */

/** @returns the address when it is an ordinary web address, else undefined: packs that a reader adds may hold anything */
export function safeAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * The address with a text fragment, so that the browser scrolls to the words and marks them if they still stand there.
 * An address with a fragment of its own stays as it is.
 */
export function addressAt(address: string, words: string): string {
  return address.includes('#') ? address : `${address}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
}
