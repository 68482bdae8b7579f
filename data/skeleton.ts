/** A new file for a person to fill in: every field that is needed, empty, so that `corpus check` asks for each of them. */
import type { EntityKind } from '../engine/corpus/schema.ts';

const text = () => ({ 'zh-Hans': '', 'zh-Hant': '', en: '' });

/** An entity to fill in. */
export function newEntity(id: string, kind: EntityKind) {
  return { id, kind, standing: 'xiaomi', type: '', names: text(), parent: 'xiaomi', aliases: [] };
}

/** A source to fill in. `link` none becomes yes or caution as soon as an address is given. */
export function newSource(id: string) {
  return {
    id,
    kind: 'press',
    title: '',
    publisher: '',
    language: 'zh-Hans',
    link: 'none',
    date: '',
    origin: id,
    summary: text(),
  };
}

/** A claim to fill in; `about` is its subject, whose file it stands in. */
export function newClaim(id: string, about: string) {
  return {
    id,
    kind: 'event',
    about: [about],
    measure: '',
    made: '',
    status: 'asserted',
    claimant: { kind: 'media', name: text() },
    statement: text(),
    evidence: [{ source: '', stance: 'supports', says: text() }],
  };
}
