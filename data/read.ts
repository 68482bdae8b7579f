/** The one reader of `data/`: for the build, the scripts and the tests. The extension itself only ever sees the pack. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CorpusFile, type CorpusParts, type Fault, readFiles } from '../engine/corpus/files.ts';
import { findFaults, type IntegrityOptions } from '../engine/corpus/integrity.ts';
import { packCorpus } from '../engine/corpus/pack.ts';
import type { Corpus } from '../engine/corpus/schema.ts';
import { said, tell } from '../engine/said.ts';
import { readTraditional } from './traditional.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The corpus cannot be read; the message lists every fault with file, place and how to repair it. */
export class CorpusError extends Error {
  readonly faults: Fault[];
  constructor(faults: Fault[]) {
    super(
      `The corpus has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map(describeFault).join('\n')}`,
    );
    this.name = 'CorpusError';
    this.faults = faults;
  }
}

/** One fault in two lines: where and what, then the repair. */
export function describeFault({ file, place, problem, repair }: Fault): string {
  return `${file} ${place}\n    ${tell(problem)} — ${repair}.`;
}

/**
 * Reads, checks and packs everything under `data/`.
 * @throws {CorpusError} when a file has a wrong shape or the files do not fit together
 */
export function readCorpus(): Corpus {
  const { parts, faults } = checkCorpus();
  if (faults.length > 0) throw new CorpusError(faults);
  return packCorpus(parts, readRevision(), (content) => createHash('sha256').update(content).digest('hex'));
}

/** Reads everything and collects what is wrong instead of throwing. */
export function checkCorpus(options: IntegrityOptions = {}): { parts: CorpusParts; faults: Fault[] } {
  const { files, faults } = listFiles();
  const read = readFiles(files);
  const unreadable = [...faults, ...read.faults];
  const simplify = simplifier();
  return { parts: read.parts, faults: [...unreadable, ...findFaults(read.parts, { simplify, ...options })] };
}

/** All JSON files that belong to the corpus, parsed; a file that is no JSON is a fault. */
function listFiles(): { files: CorpusFile[]; faults: Fault[] } {
  const files: CorpusFile[] = [];
  const faults: Fault[] = [];
  for (const path of corpusPaths()) {
    try {
      files.push({ path, json: JSON.parse(readFileSync(join(root, path), 'utf8')) });
    } catch (error) {
      const repair = 'look for a missing comma or quote near there';
      faults.push({ file: path, place: '$', problem: said`this is not JSON: ${(error as Error).message}`, repair });
    }
  }
  return { files, faults };
}

function corpusPaths(): string[] {
  const list = (folder: string) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.json'))
          .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
          .sort()
      : [];
  const single = ['data/measures.json', 'data/assertions.json'].filter((path) => existsSync(join(root, path)));
  return [...list('data/entities'), ...list('data/sources'), ...list('data/claims'), ...single];
}

/** Date of the newest change, kept by hand in data/revision.txt: a clone or an archive has no reliable file times. */
function readRevision(): string {
  return readFileSync(join(root, 'data/revision.txt'), 'utf8').trim();
}

/** Traditional to Simplified characters, one by one. */
export function simplifier(): (text: string) => string {
  const table = new Map(readTraditional());
  // 么 is a variant of 幺 in Traditional tables, yet every 什么 is plain Simplified.
  table.delete('么');
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
}
