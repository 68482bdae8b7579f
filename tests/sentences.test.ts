/**
 * The golden sentences: every mention marked inline, everything else unmarked. A wrong mark is repaired by first adding
 * its sentence to tests/sentences.*.txt.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../engine/matching/find.ts';
import { corpus, lexicon } from './bundled.ts';

const ids = new Set(corpus.entities.map((entity) => entity.id));
const files = ['zh-hans', 'zh-hant', 'en'] as const;

interface Sentence {
  line: number;
  marked: string;
  text: string;
  entities: string[];
}

function readSentences(language: string): Sentence[] {
  const lines = readFileSync(new URL(`sentences.${language}.txt`, import.meta.url), 'utf8').split('\n');
  return lines.flatMap((written, i) => {
    const marked = written.replaceAll('\\n', '\n');
    if (marked === '' || marked.startsWith('#')) return [];
    const entities = [...marked.matchAll(/\[[^[\]|]+\|([a-z0-9-]+)\]/g)].map((mark) => mark[1] ?? '');
    return [{ line: i + 1, marked, text: marked.replace(/\[([^[\]|]+)\|[a-z0-9-]+\]/g, '$1'), entities }];
  });
}

/** Writes the mentions into the text; of rivals and third parties only those that the sentence asks for. */
function mark({ text, entities }: Sentence): string {
  let out = '';
  let at = 0;
  for (const { start, end, kind, entity } of findMentions(text, lexicon)) {
    if (kind === 'other' && !entities.includes(entity)) continue;
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${entity}]`;
    at = end;
  }
  return out + text.slice(at);
}

const all = files.map((language) => ({ language, sentences: readSentences(language) }));

describe.each(all)('sentences in $language', ({ language, sentences }) => {
  it.each(sentences)(`${language}:$line $marked`, (sentence) => {
    for (const id of sentence.entities)
      expect(
        ids,
        `tests/sentences.${language}.txt:${sentence.line} names an entity that data/ does not hold`,
      ).toContain(id);
    expect(mark(sentence)).toBe(sentence.marked);
  });
});

describe('the golden files', () => {
  it('hold at least 400 sentences, at least 40 % of them without a mention of ours', () => {
    const sentences = all.flatMap((file) => file.sentences);
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(sentences.filter(({ entities }) => entities.length === 0).length / sentences.length).toBeGreaterThanOrEqual(
      0.4,
    );
  });
});
