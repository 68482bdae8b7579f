/** What an analysis puts on a page: which mentions and figures become marks, and which of them are painted. */
import type { Analysis, Figure, Mention } from '../../engine/mention.ts';
import type { HiddenRule, MarkKind, PageSettings } from '../messages.ts';

/** A mention or a figure, with the way it is drawn. Offsets count units of the section's text. */
export interface Mark {
  start: number;
  end: number;
  /** A figure that agrees is drawn as the claim it agrees with: supported, contested, or of one source only. */
  kind: MarkKind | 'differs';
  of: Mention | Figure;
  isPainted: boolean;
}

/** Whether a mark is of a figure. */
export function figureOf(mark: Mark): Figure | null {
  return 'relation' in mark.of ? mark.of : null;
}
/** The mention of a mark, or null for a figure. */
export function mentionOf(mark: Mark): Mention | null {
  return 'relation' in mark.of ? null : mark.of;
}

/** What "not this one" is said to: a listed form of an entity, or the claim that a figure was compared with. */
export function hideRuleOf({ of }: Mark): HiddenRule {
  const alias = 'relation' in of ? of.claim : of.why.alias;
  return { entity: of.entity ?? '', ...(alias === null ? {} : { alias }) };
}

/**
 * Marks in reading order, none overlapping. Others' names are never marked; a figure only where it could be compared.
 * @param stances by entity id and claim id
 * @param hidden what the reader said "not this one" to
 */
export function marksOf(analysis: Analysis, stances: Record<string, MarkKind>, hidden: HiddenRule[]): Mark[] {
  const isHidden = (entity: string | null, alias: string | null): boolean =>
    hidden.some((rule) => rule.entity === entity && (rule.alias === undefined || rule.alias === alias));
  const marks: Mark[] = [];
  for (const of of analysis.figures) {
    if (of.relation === 'none' || isHidden(of.entity, of.claim)) continue;
    const kind = of.relation === 'differs' ? 'differs' : (stances[of.claim ?? ''] ?? 'context');
    marks.push({ start: of.start, end: of.end, kind, of, isPainted: false });
  }
  for (const of of analysis.mentions) {
    if (of.kind === 'other' || isHidden(of.entity, of.why.alias)) continue;
    if (analysis.figures.some((figure) => figure.relation !== 'none' && figure.start < of.end && of.start < figure.end))
      continue;
    marks.push({ start: of.start, end: of.end, kind: stances[of.entity] ?? 'context', of, isPainted: false });
  }
  return marks.sort((one, other) => one.start - other.start);
}

/** Units that about fill a screen: the window in which marks are counted. */
export const SCREEN = 1500;
/** Units within which only the first mention of an entity is painted. */
const APART = { subtle: SCREEN, clear: 500, quiet: SCREEN };
/** Marks on one screen. More than twice as many say: a list or a table, in which every line would light up. */
const CAP = { subtle: 14, clear: 24, quiet: 0 };
/** Share of the text that may be lit. */
const SHARE = 0.2;

/**
 * Decides which marks are painted: the first of an entity, and again after a while. Figures always, unless the reader wants
 * quiet. Where too much would light up, figures that differ, and of the others one of each claim while there is room.
 * @param isKnown entities of which the corpus holds claims: marks of others would open an empty card
 * @param unmarked kinds, entities and claims that the reader wants unmarked
 */
export function paintMarks(
  marks: Mark[],
  text: string,
  {
    setting,
    isKnown,
    unmarked,
  }: { setting: PageSettings['marks']; isKnown: (entity: string) => boolean; unmarked: Record<string, true> },
): void {
  const screens = new Map<number, Mark[]>();
  const last = new Map<string, number>();
  for (const mark of marks) {
    const { entity } = mark.of;
    const figure = figureOf(mark);
    const key = (figure ? figure.claim : entity) ?? '';
    const isWanted = setting !== 'quiet' && !(mark.kind in unmarked || key in unmarked);
    if (figure) mark.isPainted = isWanted;
    else if (entity !== null) {
      const before = last.get(entity) ?? Number.NEGATIVE_INFINITY;
      mark.isPainted = isWanted && isKnown(entity) && mark.start - before >= APART[setting];
      if (mark.isPainted) last.set(entity, mark.start);
    }
    if (!mark.isPainted) continue;
    const screen = Math.floor(mark.start / SCREEN);
    const group = screens.get(screen);
    if (group) group.push(mark);
    else screens.set(screen, [mark]);
  }
  for (const [screen, group] of screens) thin(group, Math.min(SCREEN, text.length - screen * SCREEN), CAP[setting]);
}

function thin(group: Mark[], units: number, cap: number): void {
  const lit = group.reduce((sum, mark) => sum + lengthOf(mark), 0);
  const share = units > 200 ? units * SHARE : Number.POSITIVE_INFINITY;
  const isList = group.length > cap * 2 || lit > share;
  // What differs stays longest, then what is contested, then the other figures: a quoted number is what readers came for.
  const weight = { differs: 0, contested: 1, supported: 3, context: 4 };
  const rank = (mark: Mark): number => Math.min(weight[mark.kind], figureOf(mark) ? 2 : 4);
  const order = [...group].sort((one, other) => rank(one) - rank(other));
  const claims = new Set<string>();
  let room = share;
  order.forEach((mark, index) => {
    const claim = figureOf(mark)?.claim ?? null;
    const fits = claim !== null && !claims.has(claim) && lengthOf(mark) <= room;
    mark.isPainted = index < cap && (!isList || mark.kind === 'differs' || fits);
    if (!mark.isPainted) return;
    room -= lengthOf(mark);
    if (claim !== null) claims.add(claim);
  });
}

const lengthOf = ({ start, end }: Mark): number => end - start;

/** How many mentions and how many figures that differ, for the badge. */
export function countMarks(marks: Mark[]): { mentions: number; differs: number } {
  return { mentions: marks.length, differs: marks.filter((mark) => mark.kind === 'differs').length };
}
