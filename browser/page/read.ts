/**
 * DOM -> text, with a map back to the text nodes.
 *
 *     <p>小<b>米</b> SU7</p>   ->   小米 SU7
 *                                   ^ ^^
 *                                   nodes[0] from 0, nodes[1] from 0, nodes[2] from 0
 *
 * Names are whole across inline tags, ruby and `<wbr>`; each block is a line of its own, and each row of a table with tabs
 * between its cells; white space is folded as the browser draws it. The walk goes on from any place, so that a long page can
 * be read in slices and again where it changed.
 */
import { type Natives, takeNatives } from './natives.ts';
import { isBlock, roleOf, UNREAD } from './tags.ts';

/** A text read, and where each stretch of it stands. The three arrays run in parallel, in reading order. */
export interface Reading {
  text: string;
  nodes: Text[];
  /** Offset in `text` of the stretch, in UTF-16 units. */
  starts: number[];
  /** Offset in the node's own data. */
  froms: number[];
}

/** Where to read on: a node, and the unit in it when it is a text cut in two. */
export interface Place {
  node: Node;
  from: number;
}

export interface ReadOptions {
  natives: Natives;
  document: Document;
  /** A document or a shadow root. */
  root: Node;
  /** First place; null: the start of the root. */
  start: Place | null;
  /** Read up to here, without it; null: to the end. */
  stop: Node | null;
  /** UTF-16 units after which the reading ends at the next block; four times that ends it anywhere. */
  limit: number;
  /** Selector of elements that are left out. */
  unread: string;
  /** Told of each shadow root met, and of each custom element that has none yet. */
  onHost?: (host: Element, shadow: ShadowRoot | null) => void;
}

/** After so many nodes a slice ends even when they hold no text: about 2 ms in Chromium. */
const NODES = 4000;
/** Stands where something unread stands within a sentence: keeps the words on both sides apart, ends no sentence. */
const THING = '\uFFFC';

/**
 * Reads one stretch.
 * @returns the reading, and where to go on; null when `stop` or the end was reached
 */
export function read(options: ReadOptions): { reading: Reading; rest: Place | null } {
  const { natives, root, start, stop, limit, unread, onHost } = options;
  const draft: Draft = { parts: [], length: 0, last: LINE, nodes: [], starts: [], froms: [] };
  const ahead: Ahead = { walker: options.document.createTreeWalker(root, 4), nodes: [], ends: [], text: '' };
  const ending = (rest: Place | null): { reading: Reading; rest: Place | null } => {
    natives.range.setEnd(root, 0);
    const { parts, nodes, starts, froms } = draft;
    return { reading: { text: parts.join(''), nodes, starts, froms }, rest };
  };
  const walker = options.document.createTreeWalker(root, 1 | 4);
  let from = start?.from ?? 0;
  let node: Node | null = start ? start.node : walker.nextNode();
  if (start) walker.currentNode = start.node;
  // A place inside what has become an editor since: nothing of it is read.
  const closed = node && unreadAround(node, root, unread, natives);
  if (closed) {
    walker.currentNode = closed;
    node = pass(walker);
  }
  let parent: Node | null = null;
  let block: Node | null = null;
  let apart = false;
  /** The cell behind the last tab, and the row of the last cell. */
  let cell: Element | null = null;
  let row: Node | null = null;
  for (let count = 0; node && node !== stop; count++) {
    if (natives.type(node) === 3) {
      const holder = natives.parent(node);
      if (holder !== parent) {
        if (isBetweenCells(node as Text, holder, natives)) {
          node = walker.nextNode();
          continue;
        }
        parent = holder;
        const now = blockOf(holder, natives);
        if (now !== block) {
          block = now;
          apart = true;
        }
      }
      if (apart) {
        if (draft.length >= limit) return ending({ node, from: 0 });
        const isInCell = draft.last === TAB && cell !== null && natives.contains(cell, node);
        if (draft.last !== LINE && !isInCell) put(draft, '\n');
        apart = false;
      }
      const data = dataOf(node as Text, ahead, natives);
      const cut = append(draft, node as Text, data, from, isPreformatted(block, natives), limit);
      from = 0;
      if (cut !== null) return ending({ node, from: cut });
      node = walker.nextNode();
    } else {
      if (count > NODES) return ending({ node, from: 0 });
      const element = node as Element;
      const tag = natives.tag(element);
      const role = roleOf(tag);
      if (role === 'cell') {
        const own = natives.parent(element);
        cell = own === row ? element : null;
        row = own;
        if (cell !== null && draft.length > 0) put(draft, '\t');
      }
      if (isBlock(role) || role === 'edge' || role === 'line') apart = true;
      else if (role === 'raised' && draft.last >= 0x30 && draft.last <= 0x39) put(draft, '^');
      let unseen = role === 'gone' || role === 'thing' || role === 'edge';
      if (!unseen && natives.hasAttributes(element) && natives.matches(element, unread)) {
        unseen = true;
        apart = true;
      }
      if (role === 'thing' && !apart && draft.last !== THING.charCodeAt(0)) put(draft, THING);
      if (onHost && !unseen && role === 'block') {
        const shadow = natives.shadow(element);
        if (shadow || tag.includes('-')) onHost(element, shadow);
      }
      if (unseen) {
        if (stop && natives.contains(element, stop)) break;
        node = pass(walker);
      } else node = walker.nextNode();
    }
  }
  return ending(null);
}

/** A reading in the making. Its text is joined once: looking at the end of a string that grows copies it each time. */
interface Draft extends Omit<Reading, 'text'> {
  parts: string[];
  length: number;
  /** The last unit; a line break at the start, where nothing is kept apart. */
  last: number;
}
const LINE = 10;
const TAB = 9;

function put(draft: Draft, text: string): void {
  draft.parts.push(text);
  draft.length += text.length;
  draft.last = text.charCodeAt(text.length - 1);
}

/** The next node that is not inside the current one. */
function pass(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}

/** The outermost unread element around a node, or null. */
function unreadAround(node: Node, root: Node, unread: string, natives: Natives): Node | null {
  let found: Node | null = null;
  for (let up: Node | null = node; up && up !== root; up = natives.parent(up)) {
    if (natives.type(up) !== 1) continue;
    const role = roleOf(natives.tag(up as Element));
    if (role === 'gone' || role === 'thing' || role === 'edge' || natives.matches(up as Element, unread)) found = up;
  }
  return found;
}

/** The nearest ancestor that stands on lines of its own. */
export function blockOf(node: Node | null, natives: Natives): Node | null {
  let up = node;
  while (up && natives.type(up) === 1 && !isBlock(roleOf(natives.tag(up as Element)))) up = natives.parent(up);
  return up;
}

/** Blanks between the rows and cells of a table part nothing. */
function isBetweenCells(node: Text, holder: Node | null, natives: Natives): boolean {
  return (
    holder !== null &&
    natives.type(holder) === 1 &&
    roleOf(natives.tag(holder as Element)) === 'rows' &&
    !/\S/.test(node.data)
  );
}

function isPreformatted(block: Node | null, natives: Natives): boolean {
  return block !== null && natives.type(block) === 1 && natives.tag(block as Element) === 'pre';
}

/** Text nodes from some place on, and what they hold, read as one. */
interface Ahead {
  walker: TreeWalker;
  nodes: Text[];
  /** Where each ends in `text`. */
  ends: number[];
  text: string;
}
/** Units and nodes read ahead. */
const FAR = 2000;
const MANY = 60;

/**
 * What a text node holds. Many are read as one range: each string that Chromium hands out for a node's own `data` costs as
 * much as ten steps of a walk, and as much again when it is collected (60 ms in one go for 10 MB).
 */
function dataOf(node: Text, ahead: Ahead, { range }: Natives): string {
  const { walker, nodes, ends } = ahead;
  let at = nodes.indexOf(node);
  if (at < 0) {
    at = nodes.length = ends.length = 0;
    walker.currentNode = node;
    let last = node;
    let end = 0;
    for (let one: Text | null = node; one && end < FAR && nodes.length < MANY; one = walker.nextNode() as Text | null) {
      last = one;
      end += one.length;
      nodes.push(one);
      ends.push(end);
    }
    range.setStart(node, 0);
    range.setEnd(last, last.length);
    ahead.text = range.toString();
    // CDATA sections are in the range and not on the walk.
    if (ahead.text.length !== end) {
      ahead.text = node.data;
      nodes.length = 1;
    }
  }
  return ahead.text.slice(ends[at - 1] ?? 0, ends[at]);
}

/** White space that is not one plain space between words: most texts hold none. */
const LOOSE = /[\t\n\f\r]| {2}|^ /;

/** Adds one text node. Returns the unit at which it was cut, or null when all of it was taken. */
function append(draft: Draft, node: Text, data: string, from: number, raw: boolean, limit: number): number | null {
  const room = limit * 4 - draft.length;
  let cut: number | null = null;
  if (data.length - from > room) {
    // Cut behind a line or a sentence, so that no name is torn.
    const end = from + room;
    const line = Math.max(data.lastIndexOf('\n', end), data.lastIndexOf('。', end), data.lastIndexOf('. ', end));
    cut = line > from ? line + 1 : end;
    data = data.slice(0, cut);
  }
  const take = (start: number, end: number): void => {
    if (end <= start) return;
    draft.nodes.push(node);
    draft.starts.push(draft.length);
    draft.froms.push(start);
    put(draft, start === 0 && end === data.length ? data : data.slice(start, end));
  };
  if (raw || !LOOSE.test(data)) take(from, data.length);
  else {
    const runs = /[\t\n\f\r]+ *[\t\n\f\r ]*| [\t\n\f\r ]+|^ /g;
    runs.lastIndex = from;
    let at = from;
    for (let run = runs.exec(data); run; run = runs.exec(data)) {
      take(at, run.index);
      at = run.index + run[0].length;
      if (draft.last !== LINE && draft.last !== TAB && draft.last !== 0x20) put(draft, ' ');
    }
    take(at, data.length);
  }
  return cut;
}

/** The whole text of a document, for `scan --html`. Hidden parts are left out; there is no layout that could tell more. */
export function readDocument(document: Document): Reading {
  const view = document.defaultView;
  if (!view) throw new Error('readDocument: the document belongs to no window');
  const whole: Reading = { text: '', nodes: [], starts: [], froms: [] };
  const unread = `${UNREAD},[hidden],[style*="display:none"],[style*="display: none"]`;
  const base = { natives: takeNatives(view), document, root: document, stop: null, limit: 1e6, unread };
  let start: Place | null = null;
  do {
    const { reading, rest } = read({ ...base, start });
    if (whole.text !== '' && !whole.text.endsWith('\n')) whole.text += '\n';
    for (const at of reading.starts) whole.starts.push(at + whole.text.length);
    for (const node of reading.nodes) whole.nodes.push(node);
    for (const from of reading.froms) whole.froms.push(from);
    whole.text += reading.text;
    start = rest;
  } while (start);
  return whole;
}
