/**
 * `npm run --silent scan -- [--json] [--lines] [--html] [--date YYYY-MM-DD] [FILE ...]`
 * Prints the mentions and figures that the extension would mark in a text or page, and why.
 */
import { readFileSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument } from '../browser/page/read.ts';
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import { type AnalyseOptions, analyse } from '../engine/analyse.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { explainReason } from '../engine/figures/reasons.ts';
import { openLexicon, packLexicon } from '../engine/matching/lexicon.ts';
import type { Analysis } from '../engine/mention.ts';

const USAGE = 'usage: npm run --silent scan -- [--json] [--lines] [--html] [--date YYYY-MM-DD] [FILE ...]';

/** A document to scan: its name in the output, and its text as given. `isPage` when the text came out of the page reader. */
interface Input {
  name: string;
  text: string;
  isPage: boolean;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  // One line: what a person can act on. The faults of a corpus are a list and stay one.
  console.error(`scan: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<void> {
  const { values, positionals } = readOptions(args);
  const names = positionals.length === 0 ? ['-'] : positionals;
  const inputs: Input[] = [];
  for (const name of names) inputs.push(...(await readInput(name, values)));
  const corpus = readCorpus();
  const options: AnalyseOptions = {
    lexicon: openLexicon(packLexicon(corpus, { traditional: readTraditional() })),
    figures: packFigures(corpus),
    ...(values.date === undefined ? {} : { date: values.date }),
  };
  const labels = new Map(corpus.entities.map(({ id, names }) => [id, names.en]));
  const labelOf = (entity: string | null) => labels.get(entity ?? '') ?? null;
  for (const input of inputs) {
    const analysis = analyse(input.text, options);
    print(values.json ? asJson(input, analysis, labelOf) : asListing(input, analysis, labelOf));
  }
}

function readOptions(args: string[]) {
  let parsed: { values: Options; positionals: string[] };
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lines: { type: 'boolean' },
        html: { type: 'boolean' },
        date: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}; ${USAGE}`);
  }
  const { date } = parsed.values;
  if (date !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(date) || !isDay(date)))
    throw new Error(`--date wants a day as YYYY-MM-DD, not "${date}"`);
  return parsed;
}

interface Options {
  json?: boolean;
  lines?: boolean;
  html?: boolean;
  date?: string;
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

async function readInput(name: string, { lines, html }: Options): Promise<Input[]> {
  const text = decode(name, readBytes(name));
  if (html || /\.html?$/i.test(name)) return [{ name, text: await textOfPage(text), isPage: true }];
  if (!lines) return [{ name, text, isPage: false }];
  const all = text.split(/\r?\n/);
  if (all.at(-1) === '') all.pop();
  return all.map((line, i) => ({ name: `${name}:${i + 1}`, text: line, isPage: false }));
}

function readBytes(name: string): Uint8Array {
  try {
    // npm runs scripts in the project's folder; names are meant from where the person stands.
    return readFileSync(name === '-' ? 0 : resolve(process.env.INIT_CWD ?? '.', name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'this is a folder'
          : code === 'EACCES'
            ? 'this file may not be read'
            : (error as Error).message;
    throw new Error(`${name}: ${why}`);
  }
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`${name}: this is not valid UTF-8 text`);
  }
}

/** The text of a page as the page reader sees it. Nothing is run or loaded: happy-dom only parses here. */
async function textOfPage(html: string): Promise<string> {
  const { Window } = await import('happy-dom');
  const window = new Window({
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    },
  });
  window.document.write(html);
  const { text } = readDocument(window.document as unknown as Document);
  await window.happyDOM.close();
  return text;
}

/** English name of an entity. */
type LabelOf = (entity: string | null) => string | null;

function asJson(input: Input, { mentions, figures }: Analysis, labelOf: LabelOf): string {
  return JSON.stringify({
    document: input.name,
    ...(input.isPage ? { text: input.text } : {}),
    mentions: mentions.map(({ start, end, text, kind, entity, via, why, quote }) => ({
      start,
      end,
      text,
      kind,
      entity,
      label: labelOf(entity),
      via,
      why,
      ...(quote === undefined ? {} : { quote }),
    })),
    figures: figures.map(({ measure, time, relation, claim, why, ...figure }) => ({
      ...figure,
      label: labelOf(figure.entity),
      measure,
      time,
      relation,
      claim,
      why: { ...why, compare: explainReason(why.compare ?? '') },
    })),
  });
}

/** A readable listing in reading order, coloured where a person looks at it. */
function asListing(input: Input, { mentions, figures }: Analysis, labelOf: LabelOf): string {
  const colour = process.stdout.isTTY
    ? (code: number, text: string) => `\u001b[${code}m${text}\u001b[0m`
    : (_: number, text: string) => text;
  const rows = [
    ...mentions.map((m) => ({
      start: m.start,
      text: m.text,
      code: 36,
      what: `${m.kind} ${labelOf(m.entity)}`,
      why: `${m.via === 'fuzzy' ? 'reads like ' : ''}${m.why.alias} (${[m.why.rule, ...m.why.context].join(', ')})${m.quote ? `; quote ${m.quote}` : ''}`,
    })),
    ...figures.map((f) => ({
      start: f.start,
      text: f.text,
      code: f.relation === 'differs' ? 31 : 33,
      what: `figure ${[f.approx, JSON.stringify(f.value), f.unit, labelOf(f.entity), f.measure, f.time].filter((part) => part != null).join(' ')}`,
      why:
        f.relation === 'none'
          ? explainReason(f.why.compare ?? 'nothing to compare with')
          : `${f.relation} ${f.claim ?? ''}`,
    })),
  ].sort((a, b) => a.start - b.start);
  const title = colour(1, `${input.name}: ${mentions.length} mentions, ${figures.length} figures`);
  return [
    title,
    ...rows.map(
      (row) =>
        `${String(row.start).padStart(7)}  ${colour(row.code, row.text.replace(/\s+/g, ' '))}  ${row.what}  ${colour(2, row.why)}`,
    ),
  ].join('\n');
}

/** Writes a line and waits for it: output of many megabytes must not be lost at exit. */
function print(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A pipe that is full for the moment, or whose reader has gone.
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}
