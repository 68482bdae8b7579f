/** Parsed JSON -> a pack that fits beside the bundled corpus, or why not. Works in steps, so that it can be watched and stopped. */
import { explainIssues } from '../corpus/explain.ts';
import { Claim, Entity, Measure, Source } from '../corpus/schema.ts';
import { isSafeAddress } from '../corpus/source-rules.ts';
import { shown } from '../foreign-text.ts';
import { type Said, said } from '../said.ts';
import { findHazard } from './open-text.ts';
import {
  LISTS,
  LONGEST_NAME,
  MOST,
  MOST_FAULTS,
  type Pack,
  type PackFault,
  type PackList,
  type PackRefusal,
  refuse,
} from './pack.ts';
import { findPackFaults, type Surroundings } from './sense.ts';

export type PackReading = { state: 'read'; pack: Pack } | { state: 'refused'; refusal: PackRefusal };

const SHAPES = { measures: Measure, entities: Entity, sources: Source, claims: Claim };

/**
 * Checks a pack. Nothing is taken from one with a fault.
 * @param json as `openText` gives it
 * @param around what is already there; an id of it is never given again
 * @yields the share that is done, 0 to 1, after each thing
 * @returns the pack as plain data, or a refusal with place and reason; never throws
 */
export function* checkPack(json: unknown, around: Surroundings): Generator<number, PackReading> {
  const envelope = readEnvelope(json);
  if ('reason' in envelope) return { state: 'refused', refusal: envelope };
  const pack: Pack = { format: 1, name: envelope.name, measures: [], entities: [], sources: [], claims: [] };
  const faults: PackFault[] = [];
  const total = LISTS.reduce((sum, list) => sum + envelope.lists[list].length, 0);
  let done = 0;
  for (const list of LISTS) {
    for (const [at, value] of envelope.lists[list].entries()) {
      faults.push(...readThing(list, value, `$.${list}[${at}]`, pack));
      if (faults.length >= MOST_FAULTS) return content(faults);
      yield (0.8 * ++done) / total;
    }
  }
  if (faults.length > 0) return content(faults);
  const senseless = findPackFaults(pack, around);
  return senseless.length > 0 ? content(senseless) : { state: 'read', pack };
}

function content(faults: PackFault[]): PackReading {
  const first = faults.slice(0, MOST_FAULTS);
  return { state: 'refused', refusal: { reason: 'content', place: first[0]?.place ?? '$', faults: first } };
}

function readEnvelope(json: unknown): { name: string; lists: Record<PackList, unknown[]> } | PackRefusal {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('shape', '$');
  const file = json as Record<string, unknown>;
  if (!Object.hasOwn(file, 'format') || !Object.hasOwn(file, 'claims')) return refuse('shape', '$');
  if (file.format !== 1) return refuse('version', shown(file.format));
  const stray = Object.keys(file).find((key) => !['format', 'name', ...LISTS].includes(key));
  if (stray !== undefined) return fault(`$.${shown(stray)}`, said`no pack has this field`);
  const { name } = file;
  if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
    return fault('$.name', said`a name of 1 to ${LONGEST_NAME} characters is expected`);
  const hazard = findHazard(name, '$.name');
  if (hazard !== null) return fault(hazard.place, hazard.problem);
  const lists: Record<PackList, unknown[]> = { measures: [], entities: [], sources: [], claims: [] };
  for (const list of LISTS) {
    const value = Object.hasOwn(file, list) ? file[list] : [];
    if (!Array.isArray(value)) return fault(`$.${list}`, said`a list is expected`);
    if (value.length > MOST[list]) return refuse('count', `$.${list}: ${value.length} > ${MOST[list]}`);
    lists[list] = value;
  }
  if (LISTS.every((list) => lists[list].length === 0)) return fault('$', said`the pack adds nothing`);
  return { name: name.trim(), lists };
}

function fault(place: string, problem: Said): PackRefusal {
  return { reason: 'content', place, faults: [{ place, problem }] };
}

function readThing(list: PackList, json: unknown, place: string, pack: Pack): PackFault[] {
  const hazard = findHazard(json, place);
  if (hazard !== null) return [hazard];
  const result = SHAPES[list].safeParse(json);
  if (!result.success)
    return explainIssues(result.error.issues, { place, json }).map(({ repair, ...fault }) =>
      // Some repairs name files of the repository, which the author of a pack may not have.
      repair.pattern.includes('data/') ? fault : { ...fault, repair },
    );
  // The shape that parsed it is the shape of the list.
  (pack[list] as unknown[]).push(result.data);
  return list === 'sources' ? addressFaults(result.data as Source, place) : [];
}

/** Longest host name that exists, with its scheme. */
const LONGEST_HOST = 253 + 'https://'.length;

/** Told per source and before all else: a check of twenty thousand bad addresses at once would take seconds. */
function addressFaults(source: Source, place: string): PackFault[] {
  return (['url', 'archived'] as const).flatMap((key) => {
    const address = source[key];
    if (address === undefined) return [];
    const host = address.slice(0, (address.indexOf('/', 8) + 1 || address.length + 1) - 1);
    if (host.length <= LONGEST_HOST && isSafeAddress(address)) return [];
    return [
      {
        place: `${place}.${key}`,
        problem: said`${shown(address)} may not be opened: only http and https, without user name or spaces`,
      },
    ];
  });
}
