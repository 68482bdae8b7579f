/** Where an entity belongs and what belongs to it. */
import type { Entity } from '../corpus/schema.ts';

export interface Family {
  /** From the outermost, such as the company, to the direct parent. */
  above: Entity[];
  /** Direct children, in order of launch, then of id. */
  below: Entity[];
}

export interface FamilyReader {
  entity(id: string): Promise<Entity | undefined>;
  childrenOf(parent: string): Promise<Entity[]>;
}

/**
 * Finds the line of parents and the direct children of an entity.
 * A circle among parents is walked once: packs that a reader adds are not ours to trust.
 */
export async function familyOf(entity: Entity, reader: FamilyReader): Promise<Family> {
  const above: Entity[] = [];
  const seen = new Set([entity.id]);
  for (let at = entity.parent; at !== undefined && !seen.has(at); at = above[0]?.parent) {
    seen.add(at);
    const parent = await reader.entity(at);
    if (parent === undefined) break;
    above.unshift(parent);
  }
  const born = ({ launched }: Entity) => launched?.date ?? '9999';
  const below = (await reader.childrenOf(entity.id)).toSorted(
    (a, b) => born(a).localeCompare(born(b)) || a.id.localeCompare(b.id, 'en', { numeric: true }),
  );
  return { above, below };
}
