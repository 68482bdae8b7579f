/** This page's mentions as a reader wants them listed: one group an entity, in the order of first appearance. */
import type { MarkName } from './Mark.tsx';

/** A mention as the page lists it; the same shape that the page script sends. */
export interface PageMention {
  index: number;
  entity: string;
  kind: string;
  mark: MarkName;
  value?: number | [number, number] | null;
  unit?: string;
  measure?: string | null;
  claim?: string | null;
}
export interface MentionGroup {
  entity: string;
  /** Places where the entity itself is named. */
  places: PageMention[];
  /** Figures about it; the same figure in several places is one entry. */
  figures: PageMention[][];
  /** How its names are marked; absent when only figures of it stand on the page. */
  mark: MarkName | undefined;
}

export type MentionFilter = 'all' | MarkName;

/** Groups mentions by entity, keeping those that fit the filter; groups without any are left out. */
export function groupMentions(mentions: readonly PageMention[], filter: MentionFilter): MentionGroup[] {
  const groups = new Map<string, MentionGroup>();
  for (const mention of mentions) {
    if (filter !== 'all' && mention.mark !== filter) continue;
    let group = groups.get(mention.entity);
    if (group === undefined) {
      group = { entity: mention.entity, places: [], figures: [], mark: undefined };
      groups.set(mention.entity, group);
    }
    if (mention.kind === 'figure') {
      const same = group.figures.find(([first]) => first !== undefined && isSameFigure(first, mention));
      if (same === undefined) group.figures.push([mention]);
      else same.push(mention);
    } else {
      group.places.push(mention);
      group.mark ??= mention.mark;
    }
  }
  return [...groups.values()];
}

function isSameFigure(a: PageMention, b: PageMention): boolean {
  const key = ({ value, unit, measure, claim, mark }: PageMention) =>
    JSON.stringify([value, unit, measure, claim, mark]);
  return a.value != null && key(a) === key(b);
}

/** Number of mentions by mark, for the first line of the popup and the filters. */
export function countMarks(mentions: readonly PageMention[]): Record<MarkName, number> {
  const counts = { supported: 0, contested: 0, context: 0, differs: 0, agrees: 0 };
  for (const { mark } of mentions) counts[mark]++;
  return counts;
}
