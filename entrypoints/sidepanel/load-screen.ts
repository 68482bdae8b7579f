/** What a route shows, read from the store. */
import type { LookUp, LookUpAnswer } from '../../browser/look-up.ts';
import type { CorpusStore } from '../../browser/store/queries.ts';
import type { EntityFacet, Route } from '../../components/routes.ts';
import { type Family, familyOf } from '../../engine/claims/family.ts';
import { type SourceView, viewSource } from '../../engine/claims/source-view.ts';
import {
  type ClaimView,
  type EntityView,
  type SeriesPoint,
  seriesOf,
  viewClaims,
  viewEntity,
} from '../../engine/claims/view.ts';

export type ScreenContent =
  | { name: 'page' }
  | { name: 'entity'; view: EntityView; family: Family; facet: EntityFacet }
  | { name: 'claim'; view: ClaimView; series: SeriesPoint[] }
  | { name: 'source'; view: SourceView }
  | { name: 'look-up'; query: string; answer: LookUpAnswer }
  | { name: 'unknown' };

/** An address that leads nowhere is `unknown`, never an error. */
export async function loadScreen(route: Route, store: CorpusStore, lookUp: LookUp): Promise<ScreenContent> {
  switch (route.name) {
    case 'entity': {
      const view = await viewEntity({ entity: route.id, measures: [] }, store);
      if (view === null) return { name: 'unknown' };
      return { name: 'entity', view, family: await familyOf(view.entity, store), facet: route.facet };
    }
    case 'claim': {
      const [view] = await viewClaims(await store.claimsById([route.id]), store);
      if (view === undefined) return { name: 'unknown' };
      const { claim } = view;
      const series = claim.value === undefined ? [] : seriesOf(claim, await store.claimsOfMeasure(claim.measure));
      return { name: 'claim', view, series };
    }
    case 'source': {
      const view = await viewSource(route.id, store);
      return view === null ? { name: 'unknown' } : { name: 'source', view };
    }
    case 'look-up':
      return { name: 'look-up', query: route.query, answer: await lookUp(route.query, { names: 10, claims: 20 }) };
    default:
      return route;
  }
}
