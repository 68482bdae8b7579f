/** Whole texts full of other people's numbers: what is said to differ is known, one by one, and enough is still found to agree. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { figures, lexicon } from './bundled.ts';

/** Figures that agree over all reports; raise it when more do. */
const AGREE = 290;

const reports = readFileSync(new URL('./reports.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((report, at) => {
    const [head = '', ...lines] = report.trimEnd().split('\n');
    return { name: `${at + 1}: ${head}`, date: head.slice(0, 10), marked: lines.join('\n') };
  });
const read = ({ marked, date }: (typeof reports)[number]) => {
  const text = marked.replace(/\[([^\]|]+)\|differs\]/g, '$1');
  return { text, found: analyse(text, { lexicon, figures, date }).figures };
};

describe('reports', () => {
  test.each(reports)('$name: nothing else differs', (report) => {
    const { text, found } = read(report);
    let marked = '';
    let at = 0;
    for (const { start, end, relation } of found) {
      if (relation !== 'differs') continue;
      marked += `${text.slice(at, start)}[${text.slice(start, end)}|differs]`;
      at = end;
    }
    expect(marked + text.slice(at)).toBe(report.marked);
  });

  test('enough of what they say is found in the corpus', () => {
    const agreeing = reports.flatMap((report) => read(report).found.filter(({ relation }) => relation === 'agrees'));
    expect(reports.length).toBeGreaterThanOrEqual(50);
    expect(agreeing.length).toBeGreaterThanOrEqual(AGREE);
  });
});
