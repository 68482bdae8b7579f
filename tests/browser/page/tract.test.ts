import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { takeNatives } from '../../../browser/page/natives.ts';
import { readDocument } from '../../../browser/page/read.ts';
import { UNREAD } from '../../../browser/page/tags.ts';
import { cutAt, newTract, noteChanges, readSection, SECTION, type Tract } from '../../../browser/page/tract.ts';

function open(body: string) {
  const window = new Window();
  window.document.write(`<!doctype html><html><body>${body}</body></html>`);
  const document = window.document as unknown as Document;
  return { document, natives: takeNatives(window as unknown as globalThis.Window) };
}
type Page = ReturnType<typeof open>;

/** Reads whatever is unread; returns how many sections that took. */
function readAll(tract: Tract<string>, page: Page): number {
  let count = 0;
  for (;;) {
    const section = tract.sections.find((one) => !one.isRead);
    if (!section) return count;
    section.found = readSection(tract, section, { ...page, unread: UNREAD }).reading.text;
    count++;
  }
}
/** White space apart: where a section ends decides about one line break. */
const squeeze = (text: string): string => text.replace(/\s+/g, '\n').trim();
const textOf = (tract: Tract<string>): string => squeeze(tract.sections.map((one) => one.found).join('\n'));
/** Changes as a MutationObserver would tell them. */
function change(page: Page, act: () => void): MutationRecord[] {
  const Observer = (page.document.defaultView as unknown as typeof globalThis).MutationObserver;
  const observer = new Observer(() => {});
  observer.observe(page.document, { childList: true, characterData: true, subtree: true });
  act();
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}
const paragraph = (length: number, mark: string): string => `<p>${mark}${'字'.repeat(length)}</p>`;
const long = Array.from({ length: 60 }, (_, index) => paragraph(1000, String(index))).join('');

describe('a row of sections', () => {
  test('holds the whole text in order, each section of a bounded size', () => {
    const page = open(long);
    const tract = newTract<string>(page.document);
    readAll(tract, page);
    expect(tract.sections.length).toBeGreaterThan(4);
    expect(textOf(tract)).toBe(squeeze(readDocument(page.document).text));
    for (const { found } of tract.sections) expect(found?.length).toBeLessThan(SECTION + 1100);
  });

  test('may be read from the middle on', () => {
    const page = open(long);
    const tract = newTract<string>(page.document);
    const middle = page.document.querySelectorAll('p')[30];
    if (!middle) throw new Error('no middle');
    const first = cutAt(tract, middle);
    first.found = readSection(tract, first, { ...page, unread: UNREAD }).reading.text;
    expect(first.found.startsWith('30字')).toBe(true);
    readAll(tract, page);
    expect(textOf(tract)).toBe(squeeze(readDocument(page.document).text));
  });

  test('one enormous text node is read in pieces', () => {
    const page = open(`<pre>${'小米汽车\n'.repeat(40_000)}</pre>`);
    const tract = newTract<string>(page.document);
    readAll(tract, page);
    expect(tract.sections.length).toBeGreaterThan(3);
    expect(textOf(tract)).toBe(squeeze('小米汽车\n'.repeat(40_000)));
    for (const { found } of tract.sections.slice(0, -1)) expect(found?.endsWith('车\n')).toBe(true);
  });
});

describe('after a change', () => {
  test('only the touched section is read again', () => {
    const page = open(long);
    const tract = newTract<string>(page.document);
    readAll(tract, page);
    const target = page.document.querySelectorAll('p')[30]?.firstChild as Text;
    noteChanges(
      tract,
      change(page, () => {
        target.data = '小米';
      }),
      page.natives,
    );
    expect(readAll(tract, page)).toBe(1);
    expect(textOf(tract)).toBe(squeeze(readDocument(page.document).text));
  });

  test('a page that is replaced whole is read whole', () => {
    const page = open(long);
    const tract = newTract<string>(page.document);
    readAll(tract, page);
    const gone = noteChanges(
      tract,
      change(page, () => {
        page.document.body.innerHTML = '<p>新</p>';
      }),
      page.natives,
    );
    expect(gone.length).toBeGreaterThan(3);
    readAll(tract, page);
    expect(textOf(tract)).toBe('新');
  });

  test('any row of changes leaves the row equal to a fresh reading', () => {
    const act = fc.record({
      kind: fc.constantFrom('add', 'remove', 'move', 'text', 'wrap'),
      a: fc.nat(),
      b: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(act, { minLength: 1, maxLength: 6 }), { maxLength: 4 }), (rounds) => {
        const page = open(
          Array.from({ length: 12 }, (_, index) => `<div>${paragraph(4000, `p${index}`)}</div>`).join(''),
        );
        const { document } = page;
        const tract = newTract<string>(document);
        readAll(tract, page);
        let serial = 0;
        for (const round of rounds) {
          const records = change(page, () => {
            for (const { kind, a, b } of round) {
              const all = [...document.querySelectorAll('p,div')];
              const one = all[a % all.length];
              const other = all[b % all.length];
              if (!one || !other) continue;
              if (kind === 'add') {
                const fresh = document.createElement('p');
                fresh.textContent = `n${serial++}${'新'.repeat(b % 5000)}`;
                one.after(fresh);
              } else if (kind === 'remove') one.remove();
              else if (kind === 'move' && !one.contains(other)) other.append(one);
              else if (kind === 'text') one.textContent = `t${serial++}`;
              else if (kind === 'wrap') {
                const wrap = document.createElement('div');
                one.replaceWith(wrap);
                wrap.append(one);
              }
            }
          });
          noteChanges(tract, records, page.natives);
          readAll(tract, page);
          expect(textOf(tract)).toBe(squeeze(readDocument(document).text));
        }
      }),
      { numRuns: 60 },
    );
  });
});
