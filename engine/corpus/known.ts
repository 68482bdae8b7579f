/** What a corpus holds by id, and the fault of naming what it does not hold. */
import { said } from '../said.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import type { Claim, Measure, Source } from './schema.ts';

export interface Known {
  entities: Set<string>;
  sources: Map<string, Source>;
  claims: Map<string, Claim>;
  measures: Map<string, Measure>;
}

/** Indexes the parts of a corpus. */
export function knownIn(parts: CorpusParts): Known {
  return {
    entities: new Set(parts.entities.map((part) => part.value.id)),
    sources: new Map(parts.sources.map((part) => [part.value.id, part.value])),
    claims: new Map(parts.claims.map((part) => [part.value.id, part.value])),
    measures: new Map(parts.measures.map((part) => [part.value.id, part.value])),
  };
}

const LACKS = {
  entity: (id: string) => said`no entity ${id}`,
  source: (id: string) => said`no source ${id}`,
  claim: (id: string) => said`no claim ${id}`,
  measure: (id: string) => said`no measure ${id}`,
};
const homes = { entity: 'data/entities', source: 'data/sources', claim: 'data/claims', measure: 'data/measures.json' };

/** A fault when `known` lacks the id that stands at `at` inside the part; else nothing. */
export function dangling(
  part: Part<unknown>,
  at: string,
  what: keyof typeof homes,
  id: string,
  known: { has: (id: string) => boolean },
): Fault[] {
  if (known.has(id)) return [];
  return [
    {
      file: part.file,
      place: `${part.place}.${at}`,
      problem: LACKS[what](id),
      repair: `correct the id, or add the ${what} under ${homes[what]}`,
    },
  ];
}
