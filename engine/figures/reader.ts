/** The words of a pack, opened once per page: tables to look up and expressions to run. */
import { foldTable } from './fold.ts';
import type { NumberWords } from './number-words.ts';
import type { Words } from './words.ts';

/** A unit as written and what one of it is in the unit that claims use. */
export interface Unit {
  name: string;
  factor: number;
}

/** Forms of units, and by first unit, in lower case, the length of the longest. */
export interface Forms {
  units: Map<string, Unit>;
  longest: Map<number, number>;
}

/** What reads numbers with their units. */
export interface NumberReader {
  fold: Uint16Array;
  /** By UTF-16 unit: may a number begin here? One of `START`. */
  starts: Uint8Array;
  /** By UTF-16 unit: 1 where it may stand behind the first Chinese numeral of a quantity. */
  follows: Uint8Array;
  han: Forms;
  latin: Forms;
  nouns: Forms;
  /** By unit: characters that may not follow it. */
  notBefore: Map<string, string>;
  ones: string[];
  tens: string[];
  scales: Map<string, string>;
  multiples: Map<string, string>;
  re: Record<keyof NumberWords['patterns'], RegExp>;
}

/** What reads all of a figure: periods, hedges, whom it is about. */
export interface Reader extends NumberReader {
  /** By UTF-16 unit: may a period begin here? 1 one of the Chinese ones, 2 of the Latin ones, 3 either. */
  periodStarts: Uint8Array;
  months: string[];
  seasons: Map<string, string>;
  quarters: Map<string, string>;
  /** By unit, the measure that needs no word for it right behind the name of a product. */
  ofUnit: Map<string, string>;
  scopes: Map<string, RegExp>;
  /** By scope, what speaks against it, and all behind that in a group. */
  opposed: Map<string, RegExp>;
  re: Record<keyof Words['patterns'], RegExp>;
}

/** Why a number may begin at a unit. */
export const START = { digit: 1, han: 2, vague: 3, half: 4, multiple: 5, letter: 6 } as const;

/** The tables by which numbers are read. */
function openTables(words: NumberWords): Omit<NumberReader, 're'> {
  const han = readUnits(words.han);
  return {
    fold: foldTable(words),
    starts: table(words.starts),
    follows: table([words.follows + [...han.units.keys()].map((form) => form.charAt(0)).join('')]),
    han,
    latin: readUnits(words.latin),
    nouns: readUnits(words.nouns),
    notBefore: new Map(words.notBefore.split(' ').map((one) => [one.charAt(0), one.slice(1)])),
    ones: words.ones.split(' '),
    tens: words.tens.split(' '),
    scales: pairs(words.scales),
    multiples: pairs(words.multiples),
  };
}

/** Opens the words by which numbers are read. */
export function openNumbers(words: NumberWords): NumberReader {
  return { ...openTables(words), re: openAll(words.patterns) };
}

/** Opens the words of a pack. */
export function openReader(words: Words): Reader {
  return {
    ...openTables(words),
    periodStarts: table(words.periodStarts),
    months: words.months.split(' '),
    seasons: pairs(words.seasons),
    quarters: pairs(words.quarters),
    ofUnit: pairs(words.ofUnit),
    scopes: patterns(words.scopes),
    opposed: patterns(words.opposed),
    re: openAll(words.patterns),
  };
}

function openAll<Name extends string>(all: Record<Name, string>): Record<Name, RegExp> {
  const open = Object.entries<string>(all).map(([name, pattern]) => [name, openPattern(pattern)]);
  return Object.fromEntries(open) as Record<Name, RegExp>;
}

/** Opens a pattern as `Words` holds it: `flags/source`. */
export function openPattern(pattern: string): RegExp {
  const slash = pattern.indexOf('/');
  return new RegExp(pattern.slice(slash + 1), pattern.slice(0, slash));
}

const patterns = (words: Record<string, string>) =>
  new Map(Object.entries(words).map(([name, pattern]) => [name, openPattern(pattern)]));

function pairs(text: string): Map<string, string> {
  return new Map(text.split(' ').map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]));
}

function readUnits(lines: string): Forms {
  const units = new Map<string, Unit>();
  const longest = new Map<number, number>();
  for (const line of lines.split('\n')) {
    const colon = line.indexOf(':');
    const [name = '', factor = '1'] = line.slice(0, colon).split('*');
    for (const word of line.slice(colon + 1).split(' ')) {
      const isAsWritten = word.length === 1 || word.charCodeAt(0) > 0x7f;
      const form = isAsWritten ? word : word.toLowerCase().replaceAll('-', ' ');
      units.set(form, { name, factor: Number(factor) });
      const first = word.toLowerCase().charCodeAt(0);
      longest.set(first, Math.max(longest.get(first) ?? 0, form.length));
    }
  }
  return { units, longest };
}

/** By UTF-16 unit, which of some lists of characters it is in, counted from 1. */
function table(lists: string[]): Uint8Array {
  const found = new Uint8Array(0x10000);
  lists.forEach((characters, i) => {
    for (const character of characters) found[character.charCodeAt(0)] = i + 1;
  });
  return found;
}
