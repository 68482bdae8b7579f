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
import type { Steps } from '../steps.ts';
import { type Scene, spotCues } from './cue-table.ts';
import { describe, type Tables } from './describe.ts';
import { findPeriods, type NamedPeriod } from './periods.ts';
import { readQuantities } from './quantities.ts';
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
const BACK = 1500;

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

/** Reads the tables of a text: the cells that agree with a claim, in steps of a row. */
export function* linkTables(options: TableOptions): Steps<Placed[]> {
  const found: Placed[] = [];
  for (const { rows, caption } of findTables(options.text)) {
    const about = castBefore(options, rows[0]?.[0]?.start ?? 0);
    const over = unnamed(caption, options);
    const wider = findPeriods(over, options.pack.reader, options.date);
    const head = rows[0] ?? [];
    for (const row of rows) {
      yield;
      const label = row[0];
      if (label === undefined) continue;
      for (const [column, cell] of row.entries()) {
        if (column === 0) continue;
        const top = row === head ? undefined : head[column];
        const placed = yield* readCell(cell, label, top, { ...options, about, over, wider });
        if (placed !== null) found.push(placed);
      }
    }
  }
  return found;
}

interface Around extends TableOptions {
  about: Cast | null;
  /** The line above the table, and its periods. */
  over: string;
  wider: NamedPeriod[];
}

/** Two figures and more in a cell whose row and column name what and when are no accident. */
const EXACT = 50;

function* readCell(cell: Cell, label: Cell, top: Cell | undefined, around: Around): Steps<Placed | null> {
  const { text, owners, pack, about, over, wider, date } = around;
  const { reader, measures } = pack;
  const written = text.slice(cell.start, cell.end);
  if (!/^[^\d]{0,8}\d/.test(written) || written.length > 24) return null;
  const row = unnamed(label, around);
  const column = top === undefined ? '' : unnamed(top, around);
  // What stands in the first row of a table without a head tells nothing of the cells below.
  const said = sayUnit(row, isValue(column, around) ? '' : column, written, around);
  if (said === null) return null;
  const number = readQuantities(said.text, reader).find(({ start, end }) => start <= said.at && end > said.at);
  if (number === undefined || typeof number.value !== 'number' || number.value / number.step < EXACT) return null;
  const named = [...ownersIn(label, owners), ...(top === undefined ? [] : ownersIn(top, owners))];
  if (named.some(({ rival }) => rival)) return null;
  const cast = named.length > 0 ? nextCast(named, null, FIRST) : about;
  const lower = said.text.toLowerCase();
  const periods = findPeriods(said.text, reader, date);
  const scene: Scene = {
    ...spotCues(measures, lower),
    earlier: over.toLowerCase(),
    numbers: [number],
    periods,
    wider,
    before: null,
    head: null,
    names: [],
    heard: new Map(),
  };
  if (periods.some(({ start, end }) => start < number.end && end > number.start)) return null;
  for (const subject of standIns(NOBODY, cast, pack.kin.parents)) {
    const version = findTrim(subject, said.text.slice(0, number.start), pack.kin, reader);
    const figure = yield* describe(number, version === null ? subject : { ...subject, version }, scene, pack);
    if (figure?.relation === 'agrees') return { start: cell.start, end: cell.end, figure };
  }
  return null;
}

/** What a cell says, names left out: who it is about is known already, and the 汽车 of 小米汽车 is no word for what is counted. */
function unnamed({ start, end }: Cell, { text, owners }: TableOptions): string {
  let said = '';
  let from = start;
  for (const owner of ownersIn({ start, end }, owners)) {
    said += text.slice(from, owner.start);
    from = owner.end;
  }
  return said + text.slice(from, end);
}

/** Those who are named within a stretch. The list is long on a long page, and asked for each cell. */
function ownersIn({ start, end }: Cell, owners: Owner[]): Owner[] {
  let low = 0;
  for (let high = owners.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((owners[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((owners[last]?.end ?? Number.POSITIVE_INFINITY) <= end) last++;
  return owners.slice(low, last);
}

const FIRST = { from: 0, to: 0, index: 0, paragraph: 0 };
const NOBODY: Subject = { owner: null, foreign: false, rival: null, place: 'page', beside: [], rivalry: true };

/** Whom the text named last before a table. */
function castBefore({ owners }: TableOptions, from: number): Cast | null {
  return nextCast(ownersIn({ start: from - BACK, end: from }, owners), null, FIRST);
}

/** Is a cell of the first row a number, and no head? A period is one. */
function isValue(cell: string, { pack, date }: Around): boolean {
  return /^[^\d（(]{0,4}\d/.test(cell) && findPeriods(cell, pack.reader, date)[0]?.start !== 0;
}

/** A cell in words: what stands in brackets beside its row or column, or above the table, is its unit. */
function sayUnit(
  row: string,
  column: string,
  cell: string,
  { over, pack }: Around,
): { text: string; at: number } | null {
  const bracket = /[（(](?:单位[:：]?|in )?([^（）()]{1,12})[）)]/;
  const lead = column === '' ? row : `${row}，${column}`;
  const told = lead.replace(new RegExp(bracket, 'g'), '');
  // Where neither row nor column says what is counted, the line above them does.
  const isTold = spotCues(pack.measures, told.toLowerCase()).spots.size > 0;
  const words = isTold ? told : `${over.slice(-60)}，${told}`;
  const at = `${words}：`.length;
  const isBare = /^[+-]?\d[\d,.]*$/.test(cell);
  if (!isBare) return { text: `${words}：${cell}`, at: at + cell.search(/\d/) };
  const unit = bracket.exec(lead)?.[1] ?? unitAbove(over, column) ?? countedIn(words, pack);
  if (unit === null) return null;
  const [, money = '', rest = ''] = /^((?:RMB|CNY|USD|US\$|HK\$|[¥$€])?) ?(.*)$/i.exec(unit) ?? [];
  const gap = /^[a-z]/i.test(rest) ? ' ' : '';
  return { text: `${words}：${money}${cell}${gap}${rest}`, at: at + money.length + cell.search(/\d/) };
}

/** The unit that the line above a table gives: for a column, or the one for all. */
function unitAbove(over: string, column: string): string | undefined {
  const given = [...over.matchAll(/(?:单位|units?)(?:为|[:： ])+([^\s，。,；;)）]{1,10})/gi)];
  const own = column === '' ? undefined : given.find(({ index }) => over.slice(0, index).endsWith(column));
  return (own ?? (given.length === 1 ? given[0] : undefined))?.[1];
}

/** What the words of a row and its column count, where they say no unit: 交付 counts cars. */
function countedIn(words: string, { measures }: Tables): string | null {
  for (const id of spotCues(measures, words.toLowerCase()).spots.keys())
    for (const { measure } of measures.words[id]?.cues ?? []) {
      const unit = measures.measures[measure]?.unit;
      if (unit === 'vehicle' || unit === 'phone') return unit === 'vehicle' ? '辆' : '台';
    }
  return null;
}
