/** The address at which a card's "not this one" opens the options: `#/hide?entity=..&alias=..&site=..` (browser/answers.ts). */

/** @returns the question, or null for any other address; an entity of wrong form comes back as one that no corpus knows */
export function readHide(hash: string): { entity: string; alias: string; site: string } | null {
  if (!hash.startsWith('#/hide?')) return null;
  const query = new URLSearchParams(hash.slice('#/hide?'.length));
  const part = (name: string, most: number) => (query.get(name) ?? '').slice(0, most);
  return { entity: part('entity', 80), alias: part('alias', 60), site: part('site', 253) };
}
