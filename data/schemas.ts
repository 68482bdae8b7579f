/** JSON Schemas of the files under `data/`, for completion and underlining in an editor. */
import * as z from 'zod/mini';
import { Assertion, Claim, Entity, Measure, Source } from '../engine/corpus/schema.ts';
import { LONGEST_NAME, MOST } from '../engine/packs/pack.ts';

/** A file of a reader's own corpus; engine/packs/check.ts reads it, with rules that no schema can say. */
const Pack = z.strictObject({
  format: z.literal(1),
  name: z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME)),
  measures: z.optional(z.array(Measure).check(z.maxLength(MOST.measures))),
  entities: z.optional(z.array(Entity).check(z.maxLength(MOST.entities))),
  sources: z.optional(z.array(Source).check(z.maxLength(MOST.sources))),
  claims: z.array(Claim).check(z.maxLength(MOST.claims)),
});

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
    'pack.schema.json': Pack,
  };
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [name, `${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`]),
  );
}
