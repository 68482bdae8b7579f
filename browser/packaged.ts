/** Files of the package; apart from the store, so that who only reads one does not load the database. */

/** A file of the package, parsed. */
export async function readPackaged<T>(name: string, url: (path: string) => string): Promise<T> {
  const response = await fetch(url(`/${name}`));
  return response.json() as Promise<T>;
}
