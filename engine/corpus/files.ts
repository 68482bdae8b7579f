/** Files as they lie under `data/` -> parts with their place, and a fault in plain words for each that has a wrong shape. */
import type * as z from 'zod/mini';
import { type Said, said, tell } from '../said.ts';
import { explainIssues } from './explain.ts';
import type {
  Assertion as AssertionType,
  Claim as ClaimType,
  Entity as EntityType,
  Measure as MeasureType,
  Source as SourceType,
} from './schema.ts';
import { Assertion, Claim, Entity, Measure, Source } from './schema.ts';

/** One file, parsed. `path` is relative to the repository, with forward slashes: data/claims/xiaomi.json */
export interface CorpusFile {
  path: string;
  json: unknown;
}

/** What is wrong, where, and what to do about it. */
export interface Fault {
  file: string;
  /** JSON path inside the file, `$` for the whole: $[3].evidence[0].source */
  place: string;
  problem: Said;
  repair: string;
}

/** One thing of the corpus and where it was written. */
export interface Part<T> {
  file: string;
  /** JSON path of the thing inside its file. */
  place: string;
  value: T;
}

export interface CorpusParts {
  entities: Part<EntityType>[];
  sources: Part<SourceType>[];
  claims: Part<ClaimType>[];
  measures: Part<MeasureType>[];
  assertions: Part<AssertionType>[];
}

const entityFile = /^data\/entities\/[a-z]+\/[^/]+\.json$/;
const sourceFile = /^data\/sources\/[^/]+\.json$/;
const claimsFile = /^data\/claims\/[^/]+\.json$/;

/** No parts at all; what a reader of files starts from. */
export function noParts(): CorpusParts {
  return { entities: [], sources: [], claims: [], measures: [], assertions: [] };
}

/**
 * Checks the shape of each file. Sense (ids, dates, languages between files) is `findFaults`'s matter.
 * @returns the parts of right shape, in file order, and a fault for everything else
 */
export function readFiles(files: CorpusFile[]): { parts: CorpusParts; faults: Fault[] } {
  const parts = noParts();
  const faults: Fault[] = [];
  for (const file of files) {
    if (entityFile.test(file.path)) readOne(file, Entity, parts.entities, faults);
    else if (sourceFile.test(file.path)) readOne(file, Source, parts.sources, faults);
    else if (claimsFile.test(file.path)) readList(file, Claim, parts.claims, faults);
    else if (file.path === 'data/measures.json') readList(file, Measure, parts.measures, faults);
    else if (file.path === 'data/assertions.json') readList(file, Assertion, parts.assertions, faults);
    else {
      faults.push({
        file: file.path,
        place: '$',
        problem: said`nothing reads a file of this name here`,
        repair: 'move it to entities/<kind>/<id>.json, sources/<id>.json or claims/<entity-id>.json, or delete it',
      });
    }
  }
  return { parts, faults };
}

type Shape<T> = z.ZodMiniType<T>;

function readOne<T>(
  file: CorpusFile,
  shape: Shape<T>,
  into: Part<T>[],
  faults: Fault[],
  place = '$',
  json = file.json,
) {
  const result = shape.safeParse(json);
  if (result.success) into.push({ file: file.path, place, value: result.data });
  else {
    for (const { repair, ...fault } of explainIssues(result.error.issues, { place, json }))
      faults.push({ file: file.path, ...fault, repair: tell(repair) });
  }
}

function readList<T>(file: CorpusFile, shape: Shape<T>, into: Part<T>[], faults: Fault[]) {
  if (Array.isArray(file.json)) {
    file.json.forEach((json, index) => {
      readOne(file, shape, into, faults, `$[${index}]`, json);
    });
    return;
  }
  faults.push({
    file: file.path,
    place: '$',
    problem: said`a list is expected here, found ${file.json === null ? 'null' : typeof file.json}`,
    repair: 'put the things of this file between [ and ]',
  });
}
