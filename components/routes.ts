/** Addresses inside the side panel: `#/claim/d11-005`. They can be linked, bookmarked and gone back to. */

export type EntityFacet = 'claims' | 'timeline' | 'family' | 'sources';
export type Route =
  | { name: 'page' }
  | { name: 'entity'; id: string; facet: EntityFacet }
  | { name: 'claim'; id: string }
  | { name: 'source'; id: string }
  | { name: 'look-up'; query: string }
  | { name: 'unknown' };

const FACETS: readonly string[] = ['claims', 'timeline', 'family', 'sources'];

/** The address of a route, with a slash in front and without the hash sign. */
export function pathTo(route: Exclude<Route, { name: 'unknown' }>): string {
  switch (route.name) {
    case 'page':
      return '/';
    case 'entity':
      return `/entity/${route.id}${route.facet === 'claims' ? '' : `/${route.facet}`}`;
    case 'look-up':
      return `/look-up?q=${encodeURIComponent(route.query)}`;
    default:
      return `/${route.name}/${route.id}`;
  }
}

export const entityHref = (id: string, facet: EntityFacet = 'claims') => `#${pathTo({ name: 'entity', id, facet })}`;
export const claimHref = (id: string) => `#${pathTo({ name: 'claim', id })}`;
export const sourceHref = (id: string) => `#${pathTo({ name: 'source', id })}`;

/** Reads a location hash. Anything else than our own addresses is unknown; never throws. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, name = '', id = '', facet = 'claims', ...rest] = path.split('/');
  if (rest.length > 0) return { name: 'unknown' };
  if (name === '') return { name: 'page' };
  if (name === 'look-up') return { name, query: new URLSearchParams(query).get('q') ?? '' };
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return { name: 'unknown' };
  if (name === 'entity' && FACETS.includes(facet)) return { name, id, facet: facet as EntityFacet };
  if ((name === 'claim' || name === 'source') && facet === 'claims') return { name, id };
  return { name: 'unknown' };
}
