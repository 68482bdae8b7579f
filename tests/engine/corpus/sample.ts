/** A small sound corpus of our own invention, as files. Every test takes a fresh copy and spoils it. */
import type { CorpusFile } from '../../../engine/corpus/files.ts';

const text = (hans: string, hant: string, en: string) => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

export const ARTICLE = [
  '某文说这家工厂在十月里一口气造出了四万二千三百辆新车让人吃惊',
  'The plant built more cars in one single month than anybody had expected.',
].join('\n');

/** path -> content, as JSON would give it. */
export function soundFiles(): Record<string, unknown> {
  return {
    'data/entities/organisation/acme.json': {
      id: 'acme',
      kind: 'organisation',
      standing: 'xiaomi',
      type: 'company',
      names: text('阿克梅', '阿克梅', 'Acme'),
      aliases: ['阿克梅集团', { text: '克梅', needs: ['汽车'] }],
      formerIds: ['acme-old'],
    },
    'data/entities/product/ec7.json': {
      id: 'ec7',
      kind: 'product',
      standing: 'xiaomi',
      type: 'car',
      names: text('阿克梅EC7', '阿克梅EC7', 'Acme EC7'),
      parent: 'acme',
      aliases: ['EC7'],
      launched: { date: '2025-03', source: 'gazette-ec7' },
    },
    'data/sources/gazette-ec7.json': {
      id: 'gazette-ec7',
      kind: 'press',
      title: 'Acme shows the EC7',
      publisher: 'Gazette',
      language: 'en',
      link: 'yes',
      url: 'https://gazette.example/ec7',
      date: '2025-03-28',
      origin: 'gazette-ec7',
    },
    'data/sources/blog-acme.json': {
      id: 'blog-acme',
      kind: 'self-media',
      title: '某文',
      publisher: '某号',
      language: 'zh-Hans',
      link: 'none',
      date: '2025-11',
      origin: 'blog-acme',
      article: true,
    },
    'data/claims/ec7.json': [
      {
        id: 'ec-1',
        kind: 'figure',
        about: ['ec7', 'acme'],
        measure: 'units_made',
        value: { number: 42300, unit: 'vehicle', comparator: 'eq' },
        made: '2025-11',
        holds: { period: '2025-10' },
        status: 'asserted',
        claimant: { kind: 'author', name: text('作者', '作者', 'the author') },
        statement: text('十月产量为42300辆。', '十月產量為42300輛。', 'Output in October was 42,300.'),
        evidence: [{ source: 'blog-acme', stance: 'supports', locator: '四万二千三百辆', line: 1 }],
      },
    ],
    'data/claims/acme.json': [
      {
        id: 'ec-2',
        kind: 'characterisation',
        about: ['acme'],
        measure: 'opinion',
        status: 'asserted',
        claimant: { entity: 'acme', kind: 'company', name: text('阿克梅', '阿克梅', 'Acme') },
        statement: text('产能仍在爬坡。', '產能仍在爬坡。', 'Capacity is still growing.'),
        evidence: [{ source: 'gazette-ec7', stance: 'supports' }],
        relations: [{ to: 'ec-1', kind: 'context', why: text('同一工厂。', '同一工廠。', 'The same plant.') }],
      },
    ],
    'data/measures.json': [
      measure('units_made', 'vehicle', text('产量', '產量', 'output')),
      measure('opinion', 'none', text('看法', '看法', 'opinion')),
    ],
    'data/assertions.json': [
      { id: 'a-1', statement: text('产量高。', '產量高。', 'Output is high.'), claims: ['ec-1'] },
    ],
  };
}

function measure(id: string, unit: string, labels: Record<string, string>) {
  return { id, unit, labels, cues: { 'zh-Hans': [], 'zh-Hant': [], en: [] } };
}

/** The files as the reader of `data/` hands them on. */
export function asFiles(files: Record<string, unknown>): CorpusFile[] {
  return Object.entries(files).map(([path, json]) => ({ path, json }));
}

/** Sets the value at a path such as `[0].evidence[0].source` in one file; `undefined` removes it. */
export function spoil(file: string, path: string, value: unknown): Record<string, unknown> {
  const files = soundFiles();
  const keys = path.match(/[^.[\]]+/g) ?? [];
  const last = keys.pop();
  let at = files[file] as Record<string, unknown>;
  if (last === undefined) return { ...files, [file]: value };
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return files;
}

/** A file of the sample under another path. */
export function move(from: string, to: string): Record<string, unknown> {
  const { [from]: moved, ...files } = soundFiles();
  return { ...files, [to]: moved };
}

/** One file more, like another of the sample but for what is changed. */
export function add(file: string, like: string, change: Record<string, unknown>): Record<string, unknown> {
  const files = soundFiles();
  return { ...files, [file]: { ...(files[like] as object), ...change } };
}
