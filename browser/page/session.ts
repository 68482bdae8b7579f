/** One page being read: sections are read and analysed in slices, marked near the viewport, and read again where they change. */
import { analysing } from '../../engine/analyse.ts';
import { openingPack } from '../../engine/figures/link.ts';
import { newPageContext, type PageContext } from '../../engine/matching/find.ts';
import { type Lexicon, openingLexicon } from '../../engine/matching/lexicon.ts';
import type { Analysis, Figure } from '../../engine/mention.ts';
import type { HiddenRule, PagePack } from '../messages.ts';
import { articleDate } from './date.ts';
import { newPainter, type Painter } from './highlight.ts';
import { type Mark, marksOf, paintMarks } from './marks.ts';
import type { Natives } from './natives.ts';
import { markAt, nodesOf, offsetOf } from './ranges.ts';
import type { Reading } from './read.ts';
import { inSlices, newPacer, type Pacer, pause, untilSeen } from './slices.ts';
import { newStrips, type Strip } from './strips.ts';
import { UNREAD } from './tags.ts';
import { cutAt, newTract, noteChanges, readSection, type Section, type Tract } from './tract.ts';
import { watch } from './watch.ts';

/** What is kept of a section that holds marks. */
export interface Found {
  reading: Reading;
  marks: Mark[];
  /** All that was found, the silent figures too: what they measure tells which claims fit a mention beside them. */
  analysis: Analysis;
  strips: Strip[];
  /** What was known of the page when it was analysed, and how much of it. */
  context: PageContext;
  grown: number;
}
/** A mark and the text it stands in. */
export interface Placed {
  mark: Mark;
  reading: Reading;
  figures: Figure[];
}

export interface Session {
  readonly isReading: boolean;
  /** There is more text than is read of one page. */
  readonly isCut: boolean;
  readonly date: string | null;
  readonly painter: Painter;
  /** All marks of the page in reading order. */
  all(): Placed[];
  /** The painted mark whose text is nearest to a point of the viewport. */
  under(x: number, y: number): Placed | null;
  /** "Not this one" on this page. */
  hide(rule: HiddenRule): void;
}

export interface SessionOptions {
  document: Document;
  natives: Natives;
  pack: Extract<PagePack, { state: 'on' }>;
  /** Nodes of ours. */
  isOwn: (node: Node) => boolean;
  /** Called whenever a reading is finished. */
  onRead: () => void;
  signal: AbortSignal;
}

/** Units read of one document. What lies behind them is not marked, and the popup says so; what was read is read again when it changes. */
const MOST = 6_000_000;
/** Units of text that are kept so that early sections can be judged again once more is known of the page. */
const KEPT = 400_000;
/** Elements that may get a shadow root later. */
const HOSTS = 300;

/** Starts reading at once, what is on the screen first. Everything ends with the signal. */
export function startSession({ document, natives, pack, isOwn, onRead, signal }: SessionOptions): Session {
  let lexicon: Lexicon | null = null;
  const painter = newPainter();
  const { marks: setting } = pack.settings;
  const strips = newStrips({ document, painter, natives, isClear: setting === 'clear', signal });
  const owners = new WeakMap<Node, Section<Found>>();
  const tracts = new Map<Node, Tract<Found>>();
  const hosts = new Set<Element>();
  const hidden = [...pack.hidden];
  let context = newPageContext();
  let date: string | null = null;
  let address = document.URL;
  let units = 0;
  let isReading = false;
  let isCut = false;
  let from: Section<Found> | null = null;
  const watcher = watch(document, { onChanges: change, isOwn, signal });
  const enter = (root: Document | ShadowRoot): void => {
    if (tracts.has(root) || (root !== document && isOwn((root as ShadowRoot).host))) return;
    tracts.set(root, newTract(root));
    watcher.observe(root);
  };
  const onHost = (host: Element, shadow: ShadowRoot | null): void => {
    if (shadow) enter(shadow);
    else if (hosts.size < HOSTS) hosts.add(host);
  };

  /** Unread sections: from what is on the screen to the end, then from the start. */
  function next(): [Tract<Found>, Section<Found>] | null {
    for (const tract of tracts.values()) {
      const at = from ? tract.sections.indexOf(from) : -1;
      const section =
        (at > 0 ? tract.sections.slice(at).find((one) => !one.isRead) : undefined) ??
        tract.sections.find((one) => !one.isRead);
      if (section) return [tract, section];
    }
    return null;
  }

  /** Opens the tables, in short tasks; what is read first begins in the next. */
  async function open(): Promise<void> {
    await pause();
    date = articleDate(document, pack.figures);
    await pause();
    const pacer = newPacer(signal);
    const opened = await inSlices(openingLexicon(pack.lexicon), pacer);
    await inSlices(openingPack(pack.figures), pacer);
    lexicon = opened;
    await pause();
  }

  async function pump(): Promise<void> {
    if (isReading || !lexicon) return;
    isReading = true;
    units = [...tracts.values()].flatMap(({ sections }) => sections).reduce((sum, { length }) => sum + length, 0);
    const pacer = newPacer(signal);
    for (let one = next(); one; one = next()) {
      await readOne(...one, pacer);
      if (!(await pacer.rest())) return;
    }
    for (const tract of tracts.values()) {
      for (const section of tract.sections) {
        const { found } = section;
        if (!found || found.grown === context.grown) continue;
        await judge(tract, section, found.reading, pacer);
        if (!(await pacer.rest())) return;
      }
    }
    isReading = false;
    if (next()) await pump();
    else onRead();
  }

  async function readOne(tract: Tract<Found>, section: Section<Found>, pacer: Pacer): Promise<void> {
    if (units > MOST && section.length === 0) {
      section.isRead = isCut = true;
      return;
    }
    units -= section.length;
    const { reading, dropped } = readSection(tract, section, { document, natives, unread: UNREAD, onHost });
    for (const { found } of dropped) if (found) strips.drop(found.strips);
    units += reading.text.length;
    await judge(tract, section, reading, pacer);
  }

  /** Analyses a reading, unless that would find the same as before, and marks it. */
  async function judge(tract: Tract<Found>, section: Section<Found>, reading: Reading, pacer: Pacer): Promise<void> {
    const { found } = section;
    const before = found?.reading.text === reading.text && found.context === context ? found : null;
    const analysis =
      before?.grown === context.grown
        ? before.analysis
        : await analyseSafely(reading.text, before?.analysis ?? null, pacer);
    // The page may have changed in between: then the section is read once more, or is gone.
    if (!(await pacer.rest()) || analysis === null || !section.isRead || !tract.sections.includes(section)) return;
    if (before?.reading === reading && before.analysis === analysis) before.grown = context.grown;
    else show(tract, section, reading, analysis, before?.analysis === analysis ? before.marks : null);
  }

  /** Marks a reading; `same`: with marks that were made before. */
  function show(
    tract: Tract<Found>,
    section: Section<Found>,
    reading: Reading,
    analysis: Analysis,
    same: Mark[] | null,
  ): void {
    const old = section.found?.strips ?? [];
    const marks = same ?? marksOf(analysis, pack.stances, hidden);
    if (!same) {
      // Firefox does not paint style sheets of the manifest inside shadow roots: counted there, and no more.
      const isPaintable = tract.root === document || !import.meta.env.FIREFOX;
      paintMarks(marks, reading.text, {
        setting: isPaintable ? setting : 'quiet',
        isKnown: (entity) => entity in pack.stances,
        unmarked: pack.unmarked,
      });
    }
    if (marks.length === 0 && units > KEPT) {
      strips.drop(old);
      section.found = null;
      return;
    }
    for (const mark of marks) own(section, reading, mark);
    const shown = strips.show(reading, marks, old);
    section.found = { reading, marks, analysis, strips: shown, context, grown: context.grown };
  }

  /** A fault in the engine costs one section its marks, and the page nothing. null: the session ended meanwhile. */
  async function analyseSafely(text: string, before: Analysis | null, pacer: Pacer): Promise<Analysis | null> {
    if (!lexicon) return null;
    const known = date === null ? {} : { date };
    const options = { lexicon, figures: pack.figures, comparableOnly: true, context, ...known };
    try {
      return await inSlices(analysing(text, options, before), pacer);
    } catch (error) {
      // Silent in what readers use, loud under test.
      if (__OPEN_ROOT__) console.error(error);
      return { mentions: [], figures: [] };
    }
  }

  function own(section: Section<Found>, reading: Reading, { start, end }: Mark): void {
    for (const node of nodesOf(reading, start, end)) owners.set(node, section);
  }

  async function change(records: MutationRecord[]): Promise<void> {
    if (document.URL !== address) {
      // Another route of the same document is another page.
      address = document.URL;
      isCut = false;
      context = newPageContext();
      date = articleDate(document, pack.figures);
      for (const tract of tracts.values()) for (const section of tract.sections) section.isRead = false;
    }
    for (const [root, tract] of tracts) {
      if (root !== document && !root.isConnected) {
        for (const { found } of tract.sections) if (found) strips.drop(found.strips);
        tracts.delete(root);
        continue;
      }
      const own = records.filter(({ target }) => natives.contains(root, target));
      for (const { found } of noteChanges(tract, own, natives)) if (found) strips.drop(found.strips);
    }
    openLateHosts();
    await pump();
  }

  function openLateHosts(): void {
    for (const host of hosts) {
      const shadow = host.isConnected ? natives.shadow(host) : null;
      if (shadow) enter(shadow);
      if (shadow || !host.isConnected) hosts.delete(host);
    }
  }

  enter(document);
  const place = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const tract = tracts.get(document);
  if (scrollY > innerHeight && place && tract) from = cutAt(tract, place);
  void untilSeen(document, signal).then(open).then(pump);
  // Components that are defined late change nothing that an observer could see.
  for (const late of [1000, 4000]) {
    setTimeout(() => {
      if (signal.aborted || hosts.size === 0) return;
      openLateHosts();
      void pump();
    }, late);
  }
  signal.addEventListener('abort', () => painter.clear());

  return {
    get isReading() {
      return isReading;
    },
    get isCut() {
      return isCut;
    },
    get date() {
      return date;
    },
    painter,
    all: () =>
      [...tracts.values()].flatMap(({ sections }) =>
        sections.flatMap(
          ({ found }) =>
            found?.marks.map((mark) => ({ mark, reading: found.reading, figures: found.analysis.figures })) ?? [],
        ),
      ),
    under(x, y) {
      const shadowRoots = [...tracts.keys()].filter((root) => root !== document) as ShadowRoot[];
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      const found = caret && owners.get(caret.offsetNode)?.found;
      const mark = found && markAt(found.marks, offsetOf(found.reading, caret.offsetNode, caret.offset));
      return mark ? { mark, reading: found.reading, figures: found.analysis.figures } : null;
    },
    hide(rule) {
      hidden.push(rule);
      for (const tract of tracts.values()) {
        for (const section of tract.sections) {
          const { found } = section;
          if (found?.marks.some(({ of }) => of.entity === rule.entity))
            show(tract, section, found.reading, found.analysis, null);
        }
      }
      onRead();
    },
  };
}
