/**
 * Tables and lists: what a cell says is told by the row and the column that it stands in, and by the line above.
 *
 *     季度     交付     汽车收入（亿元）          2025Q1，交付：75869辆
 *     2025Q1   75869    181              ->       2025Q1，汽车收入：181亿元
 *
 *     小米汽车2025年月度交付（辆）
 *     7月：30,000+                       ->       2025年7月：超30,000辆, 交付 by the line above
 *
 * Each cell with a number is read as such a sentence. It may agree with a claim; nothing in a table differs: columns that are
 * cut or joined are not seen here.
 */

import type { Figure } from '../mention.ts';
import { countWhile } from '../ordered.ts';
import type { Steps } from '../steps.ts';
import { type Cast, nextCast, standIns } from './cast.ts';
import { type Cues, isLatin, type Scene, spotCues, tellings } from './cue-table.ts';
import { describe, type Tables } from './describe.ts';
import type { Cell, Table } from './find-tables.ts';
import { findPeriods, grainOf, type NamedPeriod } from './periods.ts';
import { readQuantities } from './quantities.ts';
import type { Reader } from './reader.ts';
import type { Owner, Subject } from './subjects.ts';
import { findTrim } from './trims.ts';

/** Looked back for whom a table is about, in units. */
const BEFORE = 1500;

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
  /** The line above it, its words for what is counted, and its periods. */
  over: string;
  /** Its first cell, which may tell the unit of all: Metric (RMB billions). */
  corner: string;
  head: Cues;
  wider: NamedPeriod[];
}

/** Reads the tables of a text: the cells that agree with a claim, in steps of a row and less. */
export function* linkTables(tables: Table[], options: TableOptions): Steps<Placed[]> {
  const found: Placed[] = [];
  let before: Around | null = null;
  for (const table of tables) {
    const around = lookAround(table, before, options);
    before = around;
    const { rows, isList } = table;
    const heads = isList ? [] : (rows[0] ?? []).map((cell) => sayHead(cell, around));
    for (const [index, [label, ...cells]] of rows.entries()) {
      yield;
      if (label === undefined) continue;
      const side = sayCell(label, options);
      for (const [at, cell] of cells.entries()) {
        const head = index === 0 ? undefined : heads[at + 1];
        const placed = yield* readCell(cell, side, head ?? NOTHING, around);
        if (placed !== null) found.push(placed);
      }
    }
  }
  return found;
}

/** @param before what bears on the table before this one */
function lookAround({ rows, caption, isList }: Table, before: Around | null, options: TableOptions): Around {
  const { owners, pack, date } = options;
  const { words, named } = sayCell(caption, options);
  const from = rows[0]?.[0]?.start ?? 0;
  const isTheirs = named.length > 0 && named.every(({ rival }) => rival);
  const about = isTheirs ? null : nextCast(ownersIn({ start: from - BEFORE, end: from }, owners), null, FIRST);
  const head = spotCues(pack.measures, words.toLowerCase());
  // A line that only names whose the list is goes with the line above the list before it.
  if (isList && before !== null && named.length > 0 && head.spots.size === 0) return { ...before, about };
  const [first] = rows[0] ?? [];
  const corner = isList || first === undefined ? '' : options.text.slice(first.start, first.end);
  return { ...options, about, over: words, corner, head, wider: findPeriods(words, pack.reader, date) };
}

const FIRST = { from: 0, to: 0, index: 0, paragraph: 0 };
const NOTHING: Said = { words: '', named: [] };
const NOBODY: Subject = { owner: null, foreign: false, rival: null, place: 'page', beside: [], rivalry: true };

/** Two figures and more in a cell whose row and column name what and when are no accident; fewer count where its row dates them. */
const EXACT = 50;

function* readCell(cell: Cell, side: Said, head: Said, around: Around): Steps<Placed | null> {
  const { text, pack, about, over, head: above, wider, date } = around;
  const { reader, measures, kin } = pack;
  const written = text.slice(cell.start, cell.end);
  if (!/^[^\d]{0,14}\d/.test(written) || written.length > 24) return null;
  const named = [...side.named, ...head.named];
  if (named.some(({ rival }) => rival)) return null;
  const said = sayNumber(side.words, head.words, written, around);
  if (said === null) return null;
  const number = readQuantities(said.text, reader).find(({ start, end }) => start <= said.at && end > said.at);
  if (number === undefined || typeof number.value !== 'number') return null;
  const isExact = number.value / number.step >= EXACT;
  const periods = findPeriods(said.text, reader, date);
  if (periods.some(({ start, end }) => start < number.end && end > number.start)) return null;
  const scene: Scene = {
    ...spotCues(measures, said.text.toLowerCase()),
    earlier: over.toLowerCase(),
    numbers: [number],
    periods,
    wider,
    before: null,
    head: above,
    date,
    names: [],
    heard: new Map(),
  };
  for (const subject of standIns(NOBODY, named.length > 0 ? nextCast(named, null, FIRST) : about, kin.parents)) {
    const version = findTrim(subject, null, said.text.slice(0, number.start), kin, reader);
    const figure = yield* describe(number, version === null ? subject : { ...subject, version }, scene, pack);
    const isDated = periods.some(({ kind, iso }) => iso !== null && kind === grainOf(figure?.measure ?? ''));
    if (figure?.relation === 'agrees' && (isExact || isDated))
      return { ...placeOf(number, said, cell, written), figure };
  }
  return null;
}

/** Where a number stands in its cell: without the words about it, 逾3万辆, and without what was added to say it. */
function placeOf({ start, end }: Cell, { at, from, to }: InWords, cell: Cell, written: string): Cell {
  const digits = cell.start + written.search(/\d/) - at;
  return { start: digits + Math.max(start, from), end: digits + Math.min(end, to) };
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

/** A number in words: where its digits begin, and what of the words is the cell's own. */
interface InWords {
  text: string;
  at: number;
  from: number;
  to: number;
}

/** A number in words: what stands in brackets beside its row or column, or above the table, is its unit. */
function sayNumber(row: string, column: string, written: string, around: Around): InWords | null {
  const { over, head, pack } = around;
  const { re } = pack.reader;
  const lead = column === '' ? row : `${row}，${column}`;
  let words = lead.replace(re.unitsBeside, '');
  // Where neither row nor column says what is counted, the line above them does.
  const isTime = re.onlyTime.test(words);
  const own = isTime ? null : spotCues(pack.measures, words.toLowerCase());
  const cues = own === null || own.spots.size === 0 ? head : own;
  if (cues === head && !isTime) words = `${over.slice(-60)}，${words}`;
  const year = isTime && !/20\d\d|\d\dq/i.test(words) ? re.yearAbove.exec(over)?.[1] : undefined;
  if (year !== undefined) words = isLatin(words) ? `${words} ${year}` : `${year}年${words}`;
  const [, before = '', digits = '', plus = ''] = re.bareCell.exec(written) ?? [];
  words += /[a-z]$/i.test(words) ? ': ' : '：';
  if (digits === '') {
    const text = words + written;
    return { text, at: words.length + written.search(/\d/), from: words.length, to: text.length };
  }
  const unit = unitOf(lead, column, around) ?? countedIn(cues, pack);
  if (unit === undefined) return null;
  const [, money = '', rest = ''] = re.moneyFirst.exec(unit) ?? [];
  const gap = /^[a-z]/i.test(rest) ? ' ' : '';
  const told = `${words}${plus === '' ? before : '超'}${money}`;
  const from = told.length;
  return { text: `${told}${digits}${gap}${rest}`, at: from + digits.search(/\d/), from, to: from + digits.length };
}

/** The unit that stands beside the words of a cell, or in the line above: for its column, for all, in brackets, at its end; or in the first cell. */
function unitOf(lead: string, column: string, { over, corner, pack: { reader } }: Around): string | undefined {
  const { re } = reader;
  const given = [...over.matchAll(re.unitsAbove)];
  const own = column === '' ? undefined : given.find(({ index }) => over.slice(0, index).endsWith(column));
  const all = [
    ...lead.matchAll(re.unitsBeside),
    ...(own === undefined ? (given.length === 1 ? given : []) : [own]),
    ...over.matchAll(re.unitsBeside),
    ...over.matchAll(re.unitsBehind),
    ...corner.matchAll(re.unitsBeside),
  ];
  return all.map(([, unit = '']) => unit.replace(/illions$/i, 'illion')).find((unit) => isUnit(unit, reader));
}

/** Is it a unit, with money before it or a scale, and no other remark in brackets? */
function isUnit(words: string, reader: Reader): boolean {
  const [, money = '', rest = ''] = reader.re.moneyFirst.exec(words) ?? [];
  const said = `${money}1${/^[a-z]/i.test(rest) ? ' ' : ''}${rest}`;
  const [number] = readQuantities(said, reader);
  return number?.start === 0 && number.end === said.length;
}

/** What the words of a row and its column count, where they say no unit: 交付 counts cars. */
function countedIn(cues: Cues, { measures }: Tables): string | undefined {
  for (const { measure } of tellings(cues, measures)) {
    if (measure.unit === 'vehicle') return '辆';
    if (measure.unit === 'phone') return '台';
  }
  return undefined;
}

/**
 * Figures with those that the cells of tables give, which stand for what was read of the same numbers alone.
 * @param text the original
 * @param original from an offset in the folded text to one in the original
 */
export function withCells(
  figures: Figure[],
  cells: Placed[],
  text: string,
  original: (offset: number) => number,
): Figure[] {
  const whole: Figure[] = [];
  let at = 0;
  const takeTo = (isBefore: (one: Figure) => boolean): Figure[] => {
    const first = at;
    for (let one = figures[at]; one !== undefined && isBefore(one); one = figures[at]) at++;
    return figures.slice(first, at);
  };
  for (const cell of cells) {
    const [start, end] = [original(cell.start), original(cell.end - 1) + 1];
    whole.push(...takeTo((one) => one.end <= start));
    const alone = takeTo((one) => one.start < end);
    if (alone.some(({ relation }) => relation === 'agrees')) whole.push(...alone);
    else whole.push({ ...cell.figure, start, end, text: text.slice(start, end) });
  }
  return [...whole, ...figures.slice(at)];
}
