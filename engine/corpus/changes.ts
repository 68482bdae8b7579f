/** What is new: of the extension by version, of the corpus by revision; shown on the first-run page and in the options. */
import * as z from 'zod/mini';
import { Text } from './schema.ts';

const lines = z.array(Text).check(z.minLength(1));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** `data/changes.json`: newest first in both lists. */
export const Changes = z.strictObject({
  releases: z.array(z.strictObject({ version: z.string(), date: day, lines })).check(z.minLength(1)),
  corpus: z.array(z.strictObject({ revision: day, lines })).check(z.minLength(1)),
});
export type Changes = z.infer<typeof Changes>;
