import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../browser/page/marks.ts';
import { boundsOf, markAt, offsetOf } from '../../../browser/page/ranges.ts';
import { readDocument } from '../../../browser/page/read.ts';

function open(body: string) {
  const window = new Window();
  window.document.write(`<!doctype html><html><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  return { document, reading: readDocument(document) };
}
/** The text between two places, as a Range would give it, without what stands between its nodes unread. */
function textOf(document: Document, bounds: StaticRangeInit | null): string {
  if (!bounds) throw new Error('no bounds');
  const range = document.createRange();
  range.setStart(bounds.startContainer, bounds.startOffset);
  range.setEnd(bounds.endContainer, bounds.endOffset);
  return range.toString();
}

describe('offsets and places', () => {
  const body = '<p>\n 小<b>米</b>\n  SU7 <i>Ultra</i>。</p><p>雷军</p>';
  test('a name that crosses tags', () => {
    const { document, reading } = open(body);
    const start = reading.text.indexOf('小米');
    expect(textOf(document, boundsOf(reading, start, start + 2))).toBe('小米');
    const model = reading.text.indexOf('SU7');
    expect(textOf(document, boundsOf(reading, model, model + 'SU7 Ultra'.length))).toBe('SU7 Ultra');
  });
  test('there and back for every stretch', () => {
    const { reading } = open(body);
    fc.assert(
      fc.property(fc.nat(reading.text.length - 1), (at) => {
        // Line breaks between blocks and folded white space belong to no node.
        fc.pre(/\S/.test(reading.text[at] ?? ''));
        const bounds = boundsOf(reading, at, at + 1);
        if (!bounds) throw new Error('no bounds');
        expect(offsetOf(reading, bounds.startContainer, bounds.startOffset)).toBe(at);
      }),
    );
  });
  test('nodes that have changed or gone give nothing', () => {
    const { document, reading } = open('<p>小米SU7 Ultra</p>');
    const node = document.querySelector('p')?.firstChild as Text;
    node.data = '小';
    expect(boundsOf(reading, 0, 5)).toBeNull();
    node.remove();
    expect(boundsOf(reading, 0, 1)).toBeNull();
    expect(offsetOf(reading, document.body, 0)).toBe(-1);
  });
});

test('the painted mark at an offset', () => {
  const mark = (start: number, end: number, isPainted = true) => ({ start, end, isPainted }) as Mark;
  const marks = [mark(0, 2), mark(5, 8, false), mark(10, 12)];
  expect([0, 2, 3, 6, 11, 12, 13].map((at) => markAt(marks, at)?.start ?? null)).toEqual([
    0,
    0,
    null,
    null,
    10,
    10,
    null,
  ]);
});
