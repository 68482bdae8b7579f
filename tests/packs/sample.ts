/** The example pack as a fresh object that a test may spoil, and what stands around it. */
import { readFileSync } from 'node:fs';
import type { Surroundings } from '../../engine/packs/sense.ts';

type Thing = Record<string, unknown>;
export interface LoosePack {
  [key: string]: unknown;
  measures: Thing[];
  entities: Thing[];
  sources: Thing[];
  claims: Thing[];
}

const text = readFileSync(new URL('example.json', import.meta.url), 'utf8');

export function examplePack(): LoosePack {
  return JSON.parse(text) as LoosePack;
}

const words = { 'zh-Hans': '示例', 'zh-Hant': '示例', en: 'Sample' };

/** A bundled corpus of one thing of each kind, and no other packs. */
export function around(): Surroundings {
  return {
    bundled: {
      measures: [{ id: 'cars', unit: 'vehicle', labels: words, cues: { 'zh-Hans': [], 'zh-Hant': [], en: [] } }],
      entities: [
        {
          id: 'acme',
          kind: 'organisation',
          standing: 'xiaomi',
          type: 'company',
          names: { 'zh-Hans': '艾克', 'zh-Hant': '艾克', en: 'Acme' },
          aliases: [],
        },
      ],
      sources: [
        {
          id: 'gazette',
          kind: 'press',
          title: 'Gazette',
          publisher: 'Gazette',
          language: 'en',
          link: 'none',
          origin: 'gazette',
        },
      ],
      claims: [
        {
          id: 'acme-cars',
          kind: 'event',
          about: ['acme'],
          measure: 'cars',
          status: 'asserted',
          claimant: { kind: 'company', name: words },
          statement: words,
          evidence: [{ source: 'gazette', stance: 'supports' }],
        },
      ],
    },
    others: [],
    today: '2026-01-01',
  };
}

/** A file as the browser hands it over. */
export function fileOf(content: string | Uint8Array<ArrayBuffer>): Blob {
  return new Blob([content]);
}
