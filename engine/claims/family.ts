/** Where an entity belongs and what belongs to it. */
import type { Entity } from '../corpus/schema.ts';

export interface Family<T> {
  /** From the outermost, such as the company, to the direct parent. */
  above: T[];
  /** Direct children, in order of launch, then of id. */
  below: T[];
}

/**
 * Finds the line of parents and the direct children of an entity.
 * A circle among parents is walked once: packs that a reader adds are not ours to trust.
 */
export function familyOf<T extends Pick<Entity, 'id' | 'parent' | 'launched'>>(
  id: string,
  entities: readonly T[],
): Family<T> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const above: T[] = [];
  const seen = new Set([id]);
  for (let at = byId.get(id)?.parent; at !== undefined && !seen.has(at); at = byId.get(at)?.parent) {
    seen.add(at);
    const parent = byId.get(at);
    if (parent !== undefined) above.unshift(parent);
  }
  const born = (entity: T) => entity.launched?.date ?? '9999';
  const below = entities
    .filter(({ parent }) => parent === id)
    .sort((a, b) => born(a).localeCompare(born(b)) || a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { above, below };
}
