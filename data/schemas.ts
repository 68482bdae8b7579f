/** JSON Schemas of the files under `data/`, for completion and underlining in an editor. */
import * as z from 'zod/mini';
import { Assertion, Claim, Entity, Measure, Source } from '../engine/corpus/schema.ts';

/**
 * Derives the schemas from engine/corpus/schema.ts.
 * @returns content of data/schema/*.schema.json by file name
 */
export function makeSchemas(): Record<string, string> {
  const shapes = {
    'entity.schema.json': Entity,
    'source.schema.json': Source,
    'claims.schema.json': z.array(Claim),
    'measures.schema.json': z.array(Measure),
    'assertions.schema.json': z.array(Assertion),
  };
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, `${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`]),
  );
}
