/** npm run lookup: the look-up box on the command line, as contract for other programs. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packNames } from '../data/names.ts';
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import { openNames } from '../engine/claims/search.ts';

const USAGE = 'usage: lookup [--json] QUERY ... | lookup [--json] --lines FILE';

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

function readQueries(): { queries: string[]; json: boolean } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    fail(`${(error as Error).message}; ${USAGE}`);
  }
  const { values, positionals } = parsed;
  const json = values.json === true;
  if (values.lines === undefined) {
    if (positionals.length === 0) fail(USAGE);
    return { queries: [positionals.join(' ')], json };
  }
  if (positionals.length > 0) fail(`--lines takes one FILE and no further words; ${USAGE}`);
  try {
    const text = readFileSync(values.lines === '-' ? 0 : values.lines, 'utf8');
    return { queries: text.replace(/\r?\n$/, '').split(/\r?\n/), json };
  } catch (error) {
    fail(`cannot read ${values.lines}: ${(error as Error).message}`);
  }
}

function parse() {
  return parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' }, lines: { type: 'string' } } });
}

const { queries, json } = readQueries();
const search = openNames(packNames(readCorpus(), readTraditional()));
for (const query of queries) {
  const found = search(query);
  if (json) {
    const results = found.map(({ entity, score }) => ({
      entity: entity.id,
      label: entity.names.en,
      score: Math.round(score * 1000) / 1000,
    }));
    console.log(JSON.stringify({ query, results }));
  } else if (found.length === 0) console.log(`${query}: nothing close enough`);
  else
    for (const { entity, score } of found)
      console.log(`${score.toFixed(2)}  ${entity.id}  ${entity.names.en} · ${entity.names['zh-Hans']}`);
}
