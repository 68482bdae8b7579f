/** What a route shows, read from the store. */
import type { LookUp } from '../../browser/look-up.ts';
import type { MergedStore } from '../../browser/packs/merge.ts';
import type { PlotPoint } from '../../components/plot-points.ts';
import type { EntityFacet, Route } from '../../components/routes.ts';
import { type Family, familyOf } from '../../engine/claims/family.ts';
import type { Found } from '../../engine/claims/search.ts';
import { type SourceView, viewSource } from '../../engine/claims/source-view.ts';
import type { FoundClaim } from '../../engine/claims/statements.ts';
import { type ClaimView, type EntityView, seriesOf, viewClaims, viewEntity } from '../../engine/claims/view.ts';
import type { Claim } from '../../engine/corpus/schema.ts';

/** The name of the reader's own pack that it comes from; null for the bundled corpus. */
type Pack = { pack: string | null };
export type ScreenContent =
  | { name: 'page' }
  | ({ name: 'entity'; view: EntityView; family: Family; facet: EntityFacet } & Pack)
  | ({
      name: 'claim';
      view: ClaimView;
      series: PlotPoint[];
      cited: Map<string, Claim>;
    } & Pack)
  | ({ name: 'source'; view: SourceView } & Pack)
  | { name: 'look-up'; query: string; names: Found[]; claims: FoundClaim[] }
  | { name: 'unknown' };

/** An address that leads nowhere is `unknown`, never an error. */
export async function loadScreen(route: Route, store: MergedStore, lookUp: LookUp): Promise<ScreenContent> {
  switch (route.name) {
    case 'entity': {
      const view = await viewEntity({ entity: route.id, measures: [] }, store);
      if (view === null) return { name: 'unknown' };
      const [family, pack] = await Promise.all([familyOf(view.entity, store), store.packOf('entity', route.id)]);
      return { name: 'entity', view, family, facet: route.facet, pack };
    }
    case 'claim': {
      const [view] = await viewClaims(await store.claimsById([route.id]), store);
      if (view === undefined) return { name: 'unknown' };
      const { claim } = view;
      const series = await loadSeries(claim, store);
      const answers = claim.doubts?.flatMap(({ answeredBy = [] }) => answeredBy) ?? [];
      const wanted = new Set([...(claim.derived?.from ?? []), ...answers]);
      const cited = new Map((await store.claimsById([...wanted])).map((each) => [each.id, each]));
      return { name: 'claim', view, series, cited, pack: await store.packOf('claim', route.id) };
    }
    case 'source': {
      const view = await viewSource(route.id, store);
      if (view === null) return { name: 'unknown' };
      return { name: 'source', view, pack: await store.packOf('source', route.id) };
    }
    case 'look-up': {
      const { query } = route;
      const [names, claims] = await Promise.all([lookUp.names(query, 10), lookUp.claims(query, 20)]);
      return { name: 'look-up', query, names, claims };
    }
    default:
      return route;
  }
}

/** The values to which that of a claim belongs, in order of time; none where these are fewer than three. */
async function loadSeries(claim: Claim, store: MergedStore): Promise<PlotPoint[]> {
  if (claim.value === undefined) return [];
  const all = await store.claimsOfMeasure(claim.measure);
  const byId = new Map(all.map((each) => [each.id, each]));
  const series = seriesOf(claim, all);
  const sources = await store.sources(series.flatMap(({ source }) => source ?? []));
  const publishers = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  return series.flatMap(({ claim: id, period, source }) => {
    const { value, holds } = byId.get(id) ?? {};
    if (value === undefined) return [];
    const point = { claim: id, period, value, isTotal: holds?.asOf === true };
    if (source === undefined) return [point];
    const publisher = publishers.get(source);
    return [publisher === undefined ? { ...point, source } : { ...point, source, publisher }];
  });
}
