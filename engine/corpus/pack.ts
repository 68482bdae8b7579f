/** Checked parts in, one versioned corpus out: same parts, same bytes, whatever the order of the files. */
import type { CorpusParts } from './files.ts';
import type { Corpus } from './schema.ts';

/**
 * Packs parts that `findFaults` found nothing wrong with.
 * @param parts as read from files; their order does not matter
 * @param revision date of the newest change to `data/`, for people
 * @param digest hexadecimal SHA-256 of a text; asked of the caller because this floor has no crypto
 * @returns everything sorted by id; `hash` is the first 16 digits of the digest of the content without the revision
 */
export function packCorpus(parts: CorpusParts, revision: string, digest: (content: string) => string): Corpus {
  const content = {
    entities: sorted(parts.entities),
    sources: sorted(parts.sources),
    claims: sorted(parts.claims),
    measures: sorted(parts.measures),
    assertions: sorted(parts.assertions),
  };
  return { format: 1, revision, hash: digest(JSON.stringify(content)).slice(0, 16), ...content };
}

function sorted<T extends { id: string }>(parts: { value: T }[]): T[] {
  return parts.map((part) => part.value).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
