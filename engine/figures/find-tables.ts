/** Where the tables and lists of a text stand: lines of cells, and lines of a label with its value, one below the other. */

import type { Span } from '../spans.ts';
import type { Steps } from '../steps.ts';

export type Cell = Span;

export interface Table {
  rows: Cell[][];
  /** The line above it. */
  caption: Cell;
  /** Each line is a label with its value; nothing stands above the values. */
  isList: boolean;
}

/** A tab, as the page reader writes it between two cells, or a bar; in plain text a gap. */
const BETWEEN = /\t| ?\| ?/g;
const GAP = / {2,}/g;
/** A row in plain text: a label, then cells with a number or nothing but words, each behind a gap. */
const GAPPED = /^ {3,}\S.{0,40}? {2,}\S|^ ?\S.{0,30}? {2,}\S{0,4}\d/;
/** Units of a line that can be a row or stand above one, and of a line of a list. */
const LONGEST = 200;
const ITEM = 60;

/** Lines looked at in one step. */
const STEP = 40;

/** Finds the tables of a folded text: two lines and more, one below the other, of two cells and more or of a label and its value. In steps. */
export function* findTables(text: string, { row, lineTime }: { row: RegExp; lineTime: RegExp }): Steps<Table[]> {
  const tables: Table[] = [];
  let table: Table | null = null;
  let above: Cell = { start: 0, end: 0 };
  const end = () => {
    if (table !== null && table.rows.length > 1) tables.push(table);
    table = null;
  };
  /** The line before was none of a list that goes on. */
  let isPassed = false;
  const isBarred = /\t|\|/.test(text);
  const isGapped = / {2,}\S{0,4}\d/.test(text);
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    if (++lines % STEP === 0) yield;
    const line = text.indexOf('\n', start);
    const stop = line < 0 ? text.length : line;
    const cells = (isBarred || isGapped) && stop - start <= LONGEST ? cellsOf(text, start, stop) : [];
    const item = cells.length > 1 ? null : itemOf(text, start, stop, row);
    const isList = item !== null;
    if (cells.length > 1 || isList) {
      isPassed = false;
      if (table !== null && table.isList !== isList) end();
      table ??= { rows: [], caption: above, isList };
      table.rows.push(item ?? cells);
    } else if (table?.isList === true && !isPassed && lineTime.test(text.slice(start, Math.min(stop, start + ITEM)))) {
      // 10月、11月 均超4万辆: a line of a timeline that is no row does not end a list yet.
      isPassed = true;
    } else {
      end();
      if (stop > start) above = { start: Math.max(start, stop - LONGEST), end: stop };
    }
    start = stop + 1;
  }
  end();
  return tables;
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const line = text.slice(start, end);
  const isPlain = !/[\t|]/.test(line);
  if (isPlain && !GAPPED.test(line)) return cells;
  let from = 0;
  for (const match of line.matchAll(isPlain ? GAP : BETWEEN)) {
    // A bar at the edge of a line parts nothing; a gap stands for the cell above the labels.
    if (match.index > 0 || isPlain) cells.push(trim(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  if (from > 0 && from < line.length) cells.push(trim(text, start + from, end));
  return cells;
}

/** The label and the value of a line of a list: 7月：逾3万辆; Q1 2023: 59.5. */
function itemOf(text: string, start: number, end: number, row: RegExp): Cell[] | null {
  if (end - start > ITEM || end - start < 4) return null;
  const line = text.slice(start, end);
  const { label, value } = /\d/.test(line) ? (row.exec(line)?.groups ?? {}) : {};
  if (label === undefined || value === undefined) return null;
  const from = start + line.indexOf(label);
  return [trim(text, from, from + label.length), trim(text, end - value.length, end)];
}

function trim(text: string, start: number, end: number): Cell {
  const [lead = ''] = /^\s*/.exec(text.slice(start, end)) ?? [];
  const said = text.slice(start, end).trim();
  return { start: start + lead.length, end: start + lead.length + said.length };
}
