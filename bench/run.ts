/**
 * npm run bench [-- NAME ...]: ratios against the bare limit and against peers, measured side by side in one run.
 * NAME is engine, look-up, page, load, marking, first-mark, scroll, doors or growth. Prints one table, writes bench/results.json and bench/results.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { benchDoors } from './doors.ts';
import { benchEngine } from './engine.ts';
import { benchFirstMark } from './first-mark.ts';
import { GOALS } from './goals.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchLookUp } from './look-up.ts';
import { benchMarking } from './marking.ts';
import { benchPage } from './page.ts';
import type { Ratio } from './pairs.ts';
import { benchScroll } from './scroll.ts';

const SUITES: Record<string, () => Promise<Record<string, Ratio>>> = {
  engine: benchEngine,
  'look-up': benchLookUp,
  page: benchPage,
  load: benchLoad,
  marking: benchMarking,
  'first-mark': benchFirstMark,
  scroll: benchScroll,
  doors: benchDoors,
  growth: benchGrowth,
};
const file = fileURLToPath(new URL('./results.json', import.meta.url));

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => SUITES[name] === undefined);
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(SUITES).join(', ')}`);
  process.exit(1);
}
const measured: Record<string, Ratio> = {};
for (const [name, suite] of Object.entries(SUITES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.error(`measuring ${name} ...`);
  try {
    Object.assign(measured, await suite());
  } catch (error) {
    // What the others measured is kept.
    console.error(`${name} failed:`, error);
    process.exitCode = 1;
  }
}

interface Results {
  machine: string;
  date: string;
  ratios: Record<string, number>;
  tables: { name: string; rows: (Ratio & { ratio: string })[] }[];
}
// Parts that were not measured this time keep their last numbers. Over nothing at all, as a coarse clock may have it, is null in JSON.
const parsed = (text: string) =>
  JSON.parse(text, (_, value: unknown) => (value === null ? Number.POSITIVE_INFINITY : value));
const before: Partial<Results> = existsSync(file) ? (parsed(readFileSync(file, 'utf8')) as Results) : {};
const kept = (before.tables?.[0]?.rows ?? []).filter(({ ratio }) => measured[ratio] === undefined);
const rows = [...kept, ...Object.entries(measured).map(([ratio, numbers]) => ({ ratio, ...numbers }))];
const results: Results = {
  machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
  date: new Date().toISOString().slice(0, 10),
  ratios: Object.fromEntries(rows.map(({ ratio, median }) => [ratio, round(median)])),
  tables: [{ name: 'all ratios', rows }],
};
writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);

const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const tableOf = (some: typeof rows) =>
  [
    line(['ratio', 'median', 'quartiles', 'goal', 'holds', 'what']),
    line(['---', '---:', '---', '---', '---', '---']),
    ...some.map(({ ratio, median, low, high }) => {
      const goal = GOALS[goalOf(ratio)];
      const holds =
        goal === undefined ? '' : (goal.op === '<=' ? median <= goal.goal : median >= goal.goal) ? 'yes' : 'no';
      return line([
        `\`${ratio}\``,
        round(median),
        `${round(low)}-${round(high)}`,
        goal === undefined ? '' : `${goal.op} ${goal.goal}`,
        holds,
        goal?.what ?? '',
      ]);
    }),
  ].join('\n');
const origin = `${results.machine}, ${results.date}; median of pairs measured in one run.`;
writeFileSync(fileURLToPath(new URL('./results.md', import.meta.url)), `${origin}\n\n${tableOf(rows)}\n`);
// The README shows the goals, in the order in which they were set.
const goals = Object.keys(GOALS).flatMap((name) => rows.filter(({ ratio }) => goalOf(ratio) === name));
const readme = fileURLToPath(new URL('../README.md', import.meta.url));
writeFileSync(
  readme,
  readFileSync(readme, 'utf8').replace(
    /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/,
    (_, start: string, end: string) => `${start}${origin}\n\n${tableOf(goals)}\n${end}`,
  ),
);
console.log(tableOf(rows));

/** A ratio that was measured in another Node has the goal that it has here. */
function goalOf(ratio: string): string {
  return ratio.replace(/ in Node \d+$/, '');
}

function round(number: number): number {
  return Number(number.toPrecision(3));
}
