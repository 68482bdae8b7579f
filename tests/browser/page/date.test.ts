import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { articleDate, dayOf } from '../../../browser/page/date.ts';
import { WORDS } from '../../../engine/figures/words.ts';

function dateOf(head: string, body = ''): string | null {
  const window = new Window();
  window.document.write(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return articleDate(window.document as unknown as Document, { words: WORDS });
}

test.each([
  ['2025-11-12T01:30:00+08:00', '2025-11-12'],
  ['2025-11-12', '2025-11-12'],
  ['2025/1/2 08:00', '2025-01-02'],
  ['20251112', '2025-11-12'],
  ['2025年11月12日', '2025-11-12'],
  ['2025-02-30', null],
  ['2025-13-01', null],
  ['12 November', null],
  ['1731369600', null],
  ['', null],
])('%s is %s', (text, day) => expect(dayOf(text)).toBe(day));

test('JSON-LD comes first, even when it is broken elsewhere', () => {
  const ld =
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-11-12T08:00:00+08:00",}</script>';
  expect(dateOf(`${ld}<meta name="date" content="2024-01-01">`)).toBe('2025-11-12');
});
test('meta elements, by name and property', () => {
  expect(dateOf('<meta property="article:published_time" content="2025-07-01T00:00:00Z">')).toBe('2025-07-01');
  expect(dateOf('<meta name="PubDate" content="2025-07-01">')).toBe('2025-07-01');
  expect(dateOf('<meta name="viewport" content="2025-07-01">')).toBe(null);
});
test('one time element in the article counts, several do not', () => {
  expect(dateOf('', '<article><time datetime="2025-07-01">1 July</time></article>')).toBe('2025-07-01');
  expect(dateOf('', '<main><time datetime="2025-07-01"></time><time datetime="2025-07-02"></time></main>')).toBe(null);
  expect(dateOf('', '<footer><time datetime="2025-07-01"></time></footer>')).toBe(null);
});
