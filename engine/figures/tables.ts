/**
 * Tables: what a cell says is told by the row and the column that it stands in.
 *
 *     季度     交付     汽车收入（亿元）          2025Q1，交付：75869辆
 *     2025Q1   75869    181              ->       2025Q1，汽车收入：181亿元
 *
 * Each cell with a number is read as such a sentence. It may agree with a claim; nothing in a table differs: columns that are
 * cut or joined are not seen here.
 */

import type { Figure } from '../mention.ts';
import { countWhile } from '../ordered.ts';
import type { Steps } from '../steps.ts';
import { type Cues, type Scene, spotCues, tellings } from './cue-table.ts';
import { describe, type Tables } from './describe.ts';
import { findPeriods, type NamedPeriod } from './periods.ts';
import { readQuantities } from './quantities.ts';
import type { Reader } from './reader.ts';
import { type Cast, nextCast, type Owner, type Subject, standIns } from './subjects.ts';
import { findTrim } from './trims.ts';

/** A stretch of the text. */
interface Cell {
  start: number;
  end: number;
}

interface Table {
  rows: Cell[][];
  /** The line above it. */
  caption: Cell;
}

/** A tab, as the page reader writes it between two cells, or a bar. */
const BETWEEN = /\t| ?\| ?/g;
/** Units of a line that can be a row or stand above one. */
const LONGEST = 200;
/** Looked back for whom a table is about, in units. */
const BEFORE = 1500;

/** Finds the tables of a text: two rows and more, one below the other, of two cells and more. */
export function findTables(text: string): Table[] {
  const tables: Table[] = [];
  if (!/\t|\|/.test(text)) return tables;
  let table: Table | null = null;
  let above: Cell = { start: 0, end: 0 };
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    const cells = end - start > LONGEST ? [] : cellsOf(text, start, end);
    if (cells.length > 1) {
      table ??= { rows: [], caption: above };
      table.rows.push(cells);
    } else {
      if (table !== null && table.rows.length > 1) tables.push(table);
      table = null;
      if (end > start) above = { start: Math.max(start, end - LONGEST), end };
    }
    start = end + 1;
  }
  if (table !== null && table.rows.length > 1) tables.push(table);
  return tables;
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  const line = text.slice(start, end);
  let from = 0;
  for (const match of line.matchAll(BETWEEN)) {
    // A bar at the edge of a line parts nothing.
    if (match.index > 0) cells.push(trim(text, start + from, start + match.index));
    from = match.index + match[0].length;
  }
  if (from > 0 && from < line.length) cells.push(trim(text, start + from, end));
  return cells;
}

function trim(text: string, start: number, end: number): Cell {
  const [lead = ''] = /^\s*/.exec(text.slice(start, end)) ?? [];
  const said = text.slice(start, end).trim();
  return { start: start + lead.length, end: start + lead.length + said.length };
}

export interface TableOptions {
  /** Folded text. */
  text: string;
  /** Who may own numbers, with offsets into the folded text, in reading order. */
  owners: Owner[];
  pack: Tables;
  date: string | undefined;
}

/** A figure with its place in the folded text. */
export interface Placed extends Cell {
  figure: Figure;
}

/** A cell in words, names left out: whom it is about is known then, and the 汽车 of 小米汽车 is no word for what is counted. */
interface Said {
  words: string;
  named: Owner[];
}

/** What bears on each cell of a table. */
interface Around extends TableOptions {
  /** Whom the text named last before it. */
  about: Cast | null;
  /** The line above it, and its periods. */
  over: string;
  wider: NamedPeriod[];
}

/** Reads the tables of a text: the cells that agree with a claim, in steps of a row and less. */
export function* linkTables(tables: Table[], options: TableOptions): Steps<Placed[]> {
  const { owners, pack, date } = options;
  const found: Placed[] = [];
  for (const { rows, caption } of tables) {
    const [first = []] = rows;
    const from = first[0]?.start ?? 0;
    const over = sayCell(caption, options).words;
    const around: Around = {
      ...options,
      about: nextCast(ownersIn({ start: from - BEFORE, end: from }, owners), null, FIRST),
      over,
      wider: findPeriods(over, pack.reader, date),
    };
    const heads = first.map((cell) => sayHead(cell, around));
    for (const row of rows) {
      yield;
      const [label, ...cells] = row;
      if (label === undefined) continue;
      const side = sayCell(label, options);
      for (const [at, cell] of cells.entries()) {
        const head = row === first ? undefined : heads[at + 1];
        const placed = yield* readCell(cell, side, head ?? NOTHING, around);
        if (placed !== null) found.push(placed);
      }
    }
  }
  return found;
}

const FIRST = { from: 0, to: 0, index: 0, paragraph: 0 };
const NOTHING: Said = { words: '', named: [] };
const NOBODY: Subject = { owner: null, foreign: false, rival: null, place: 'page', beside: [], rivalry: true };

/** Two figures and more in a cell whose row and column name what and when are no accident. */
const EXACT = 50;

function* readCell(cell: Cell, side: Said, head: Said, around: Around): Steps<Placed | null> {
  const { text, pack, about, over, wider, date } = around;
  const { reader, measures, kin } = pack;
  const written = text.slice(cell.start, cell.end);
  if (!/^[^\d]{0,8}\d/.test(written) || written.length > 24) return null;
  const named = [...side.named, ...head.named];
  if (named.some(({ rival }) => rival)) return null;
  const said = sayNumber(side.words, head.words, written, around);
  if (said === null) return null;
  const number = readQuantities(said.text, reader).find(({ start, end }) => start <= said.at && end > said.at);
  if (number === undefined || typeof number.value !== 'number' || number.value / number.step < EXACT) return null;
  const periods = findPeriods(said.text, reader, date);
  if (periods.some(({ start, end }) => start < number.end && end > number.start)) return null;
  const scene: Scene = {
    ...spotCues(measures, said.text.toLowerCase()),
    earlier: over.toLowerCase(),
    numbers: [number],
    periods,
    wider,
    before: null,
    head: null,
    date,
    names: [],
    heard: new Map(),
  };
  for (const subject of standIns(NOBODY, named.length > 0 ? nextCast(named, null, FIRST) : about, kin.parents)) {
    const version = findTrim(subject, null, said.text.slice(0, number.start), kin, reader);
    const figure = yield* describe(number, version === null ? subject : { ...subject, version }, scene, pack);
    if (figure?.relation === 'agrees') return { start: cell.start, end: cell.end, figure };
  }
  return null;
}

function sayCell({ start, end }: Cell, { text, owners }: TableOptions): Said {
  const named = ownersIn({ start, end }, owners);
  let words = '';
  let from = start;
  for (const owner of named) {
    words += text.slice(from, owner.start);
    from = owner.end;
  }
  return { words: words + text.slice(from, end), named };
}

/** A cell of the first row. Where it is a number itself it tells nothing of the cells below; a period does. */
function sayHead(cell: Cell, around: Around): Said {
  const said = sayCell(cell, around);
  const isValue =
    /^[^\d（(]{0,4}\d/.test(said.words) && findPeriods(said.words, around.pack.reader, around.date)[0]?.start !== 0;
  return isValue ? { ...said, words: '' } : said;
}

/** Those who are named within a stretch. The list is long on a long page, and asked for each cell. */
function ownersIn({ start, end }: Cell, owners: Owner[]): Owner[] {
  const first = countWhile(owners.length, (at) => (owners[at]?.start ?? 0) < start);
  let last = first;
  while ((owners[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return owners.slice(first, last);
}

/** A number in words: what stands in brackets beside its row or column, or above the table, is its unit. */
function sayNumber(
  row: string,
  column: string,
  written: string,
  { over, pack }: Around,
): { text: string; at: number } | null {
  const { re } = pack.reader;
  const lead = column === '' ? row : `${row}，${column}`;
  let words = lead.replace(re.unitsBeside, '');
  let cues = spotCues(pack.measures, words.toLowerCase());
  // Where neither row nor column says what is counted, the line above them does.
  if (cues.spots.size === 0) {
    words = `${over.slice(-60)}，${words}`;
    cues = spotCues(pack.measures, words.toLowerCase());
  }
  const at = words.length + 1 + written.search(/\d/);
  if (!/^[+-]?\d[\d,.]*$/.test(written)) return { text: `${words}：${written}`, at };
  const [beside] = lead.matchAll(re.unitsBeside);
  const unit = beside?.[1] ?? unitAbove(over, column, re) ?? countedIn(cues, pack);
  if (unit === undefined) return null;
  const [, money = '', rest = ''] = re.moneyFirst.exec(unit) ?? [];
  const gap = /^[a-z]/i.test(rest) ? ' ' : '';
  return { text: `${words}：${money}${written}${gap}${rest}`, at: at + money.length };
}

/** The unit that the line above a table gives: for a column, or the one for all. */
function unitAbove(over: string, column: string, re: Reader['re']): string | undefined {
  const given = [...over.matchAll(re.unitsAbove)];
  const own = column === '' ? undefined : given.find(({ index }) => over.slice(0, index).endsWith(column));
  return (own ?? (given.length === 1 ? given[0] : undefined))?.[1];
}

/** What the words of a row and its column count, where they say no unit: 交付 counts cars. */
function countedIn(cues: Cues, { measures }: Tables): string | undefined {
  for (const { measure } of tellings(cues, measures)) {
    if (measure.unit === 'vehicle') return '辆';
    if (measure.unit === 'phone') return '台';
  }
  return undefined;
}
