/** Parts of an invented corpus, for tests of claims and of the screens that show them. */
import type { Claim, Corpus, Entity, Evidence, Relation, Source } from '../../../engine/corpus/schema.ts';

export const text = (en: string, hans = en, hant = hans) => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

export function entity(id: string, change: Partial<Entity> = {}): Entity {
  return { id, kind: 'product', standing: 'xiaomi', type: 'car', names: text(id), aliases: [], ...change };
}
export function source(id: string, change: Partial<Source> = {}): Source {
  return {
    id,
    kind: 'press',
    title: `Title of ${id}`,
    publisher: id,
    language: 'en',
    link: 'none',
    origin: id,
    ...change,
  };
}
export function claim(id: string, change: Partial<Claim> = {}): Claim {
  return {
    id,
    kind: 'event',
    about: ['ec7'],
    measure: 'event',
    status: 'asserted',
    claimant: { kind: 'media', name: text('Gazette') },
    statement: text(`Statement of ${id}`),
    evidence: [evidence('gazette')],
    ...change,
  };
}
export function evidence(of: string, change: Partial<Evidence> = {}): Evidence {
  return { source: of, stance: 'supports', ...change };
}
export function relation(kind: Relation['kind'], to: string): Relation {
  return { kind, to, why: text(`It ${kind} ${to}`) };
}

/** A maker, its car, four claims with figures over time, one of them contradicted. */
export function inventedCorpus(): Corpus {
  const made = (id: string, period: string, number: number, change: Partial<Claim> = {}) =>
    claim(id, {
      kind: 'figure',
      measure: 'units_made',
      holds: { period },
      value: { number, unit: 'vehicle', comparator: 'eq' },
      statement: text(`Acme made ${number} cars in ${period}`, `阿克梅${period}造出${number}辆汽车`),
      ...change,
    });
  return {
    format: 1,
    revision: '2025-11-01',
    hash: '0123456789abcdef',
    entities: [
      entity('acme', { kind: 'organisation', type: 'company', names: text('Acme', '阿克梅', '阿克梅') }),
      entity('ec7', { parent: 'acme', names: text('Acme EC7', '阿克梅EC7') }),
      entity('ec7-pro', { parent: 'ec7', names: text('Acme EC7 Pro', '阿克梅EC7 Pro') }),
    ],
    sources: [
      source('gazette', { link: 'yes', url: 'https://gazette.example/ec7', date: '2025-03-28' }),
      source('agency', { kind: 'regulator' }),
      source('blog', { kind: 'self-media', link: 'caution', url: 'https://blog.example/1' }),
    ],
    claims: [
      made('ec-1', '2025-Q1', 1000),
      made('ec-2', '2025-Q2', 2500),
      made('ec-3', '2025-Q3', 42_300, { evidence: [evidence('gazette', { locator: '42,300' }), evidence('blog')] }),
      made('ec-4', '2025-Q3', 31_000, {
        evidence: [evidence('agency')],
        relations: [relation('contradicts', 'ec-3')],
        value: { number: 31_000, unit: 'vehicle', comparator: 'eq', scope: 'china' },
      }),
    ],
    measures: [
      {
        id: 'units_made',
        unit: 'vehicle',
        labels: text('cars made', '产量', '產量'),
        cues: { 'zh-Hans': [], 'zh-Hant': [], en: [] },
      },
    ],
    assertions: [],
  };
}
