/**
 * `npm run corpus -- check | stats [--json] | assertions | new entity|source|claim ID | schema`
 * Everything a person who writes `data/` needs: is it sound, how much is it, a new file to fill in.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readArticles } from '../data/articles.ts';
import { formatJson } from '../data/format.ts';
import { checkCorpus, describeFault, readCorpus } from '../data/read.ts';
import { makeSchemas } from '../data/schemas.ts';
import { newClaim, newEntity, newSource } from '../data/skeleton.ts';
import { tallyAssertions } from '../engine/claims/assertions.ts';
import { EntityKind, Id } from '../engine/corpus/schema.ts';
import { countCorpus } from '../engine/corpus/stats.ts';

const USAGE = `usage: npm run corpus -- VERB
  check                          is everything under data/ sound? Says what to repair
  stats [--json]                 how much there is, by kind, language, source and year
  assertions                     what stands for and against each assertion of the articles
  new entity ID [--kind KIND]    a new file to fill in; KIND is ${EntityKind.options.join(', ')}
  new source ID
  new claim ID [--about ENTITY]  appended to the claims about that entity, by default xiaomi
  schema                         writes data/schema/ anew from engine/corpus/schema.ts`;

const root = fileURLToPath(new URL('..', import.meta.url));

interface Options {
  json?: boolean;
  kind?: string;
  about?: string;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(`corpus: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function main(args: string[]): void {
  const { values, positionals } = readOptions(args);
  const [verb, ...rest] = positionals;
  if (verb === 'check') check();
  else if (verb === 'stats') stats(values.json ?? false);
  else if (verb === 'assertions') assertions();
  else if (verb === 'schema') writeSchemas();
  else if (verb === 'new') writeNew(rest, values);
  else
    throw new Error(verb === undefined ? USAGE : `unknown verb "${verb}"; try check, stats, assertions, new or schema`);
}

function readOptions(args: string[]): { values: Options; positionals: string[] } {
  try {
    const options = { json: { type: 'boolean' }, kind: { type: 'string' }, about: { type: 'string' } } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Error((error as Error).message.split('. ')[0]);
  }
}

function check(): void {
  const articles = readArticles();
  const today = new Date().toISOString().slice(0, 10);
  const { parts, faults } = checkCorpus({ today, ...(articles === null ? {} : { articles }) });
  if (articles === null) console.log('The articles are not here: locators and copied sentences are not checked.');
  if (faults.length > 0) {
    for (const fault of faults) console.error(describeFault(fault));
    throw new Error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} to repair`);
  }
  const { entities, sources, claims } = parts;
  console.log(`Sound: ${entities.length} entities, ${sources.length} sources, ${claims.length} claims.`);
}

function stats(json: boolean): void {
  const corpus = readCorpus();
  const { by, ...totals } = countCorpus(corpus);
  const packBytesGzip = gzipSync(JSON.stringify(corpus), { level: 9 }).length;
  if (json) {
    console.log(JSON.stringify({ ...totals, packBytesGzip }));
    return;
  }
  for (const [name, count] of Object.entries({ ...totals, packBytesGzip })) console.log(`${name.padEnd(20)}${count}`);
  for (const [name, counts] of Object.entries(by)) {
    console.log(`\n${name}`);
    for (const [key, count] of Object.entries(counts)) console.log(`  ${key.padEnd(18)}${count}`);
  }
}

function assertions(): void {
  console.log('Independent origins: for (of these, reported outside the articles), against, around');
  for (const { assertion, supports, outside, refutes, context } of tallyAssertions(readCorpus())) {
    const counts = `${supports} (${outside})`.padEnd(8) + String(refutes).padEnd(4) + String(context).padEnd(4);
    console.log(`${assertion.id.padEnd(14)}${counts}${assertion.statement.en}`);
  }
}

function writeSchemas(): void {
  for (const [name, content] of Object.entries(makeSchemas())) write(`data/schema/${name}`, content);
}

function writeNew([what, id]: string[], { kind = 'product', about }: Options): void {
  if (id === undefined) throw new Error('new entity, source or claim? Give the id too: new source xinhua-2025-11-25');
  if (!Id.safeParse(id).success)
    throw new Error(`"${id}" is no id: use lower-case ASCII letters, digits and single hyphens`);
  if (what === 'entity') {
    const known = EntityKind.safeParse(kind);
    if (!known.success) throw new Error(`no kind "${kind}"; choose ${EntityKind.options.join(', ')}`);
    writeFresh(`data/entities/${known.data}/${id}.json`, newEntity(id, known.data));
  } else if (what === 'source') writeFresh(`data/sources/${id}.json`, newSource(id));
  else if (what === 'claim') appendClaim(id, about);
  else throw new Error(`"${what}" cannot be new; choose entity, source or claim`);
}

function writeFresh(path: string, content: unknown): void {
  if (existsSync(join(root, path))) throw new Error(`${path} exists already`);
  write(path, formatJson(content));
}

function appendClaim(id: string, about = 'xiaomi'): void {
  if (!Id.safeParse(about).success) throw new Error(`"${about}" is no id of an entity`);
  const path = `data/claims/${about}.json`;
  const claims: { id: string }[] = existsSync(join(root, path))
    ? JSON.parse(readFileSync(join(root, path), 'utf8'))
    : [];
  if (claims.some((claim) => claim.id === id)) throw new Error(`${path} holds a claim ${id} already`);
  write(path, formatJson([...claims, newClaim(id, about)]));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(path);
}
