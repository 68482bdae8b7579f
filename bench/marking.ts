/** Two ways to mark: an element around each word, as most extensions do, and CSS highlights; set, drawn, and borne by the page. */
import type { Page } from 'puppeteer-core';
import { openStage } from '../scripts/stage/stage.ts';
import { pageOf } from './pages.ts';
import { type Ratio, summarise } from './pairs.ts';

const PAIRS = 7;

interface Cost {
  /** Marking, and the first frame after it. */
  mark: number;
  /** The page's own work afterwards: it changes the text of 1,000 paragraphs, and lays out. */
  change: number;
}

/** Elements over highlights, in Chromium: time to mark and draw, and what a change by the page costs then. */
export async function benchMarking(): Promise<Record<string, Ratio>> {
  const stage = await openStage('chromium', { '/1m.html': pageOf(1_000_000, 0.05) }, { extension: null });
  const ratios: Record<string, Ratio> = {};
  try {
    for (const marks of [1000, 10_000]) {
      const times: { elements: Cost; highlights: Cost }[] = [];
      for (let i = 0; i < PAIRS; i++)
        times.push({
          elements: await cost(await stage.open('/1m.html'), marks, true),
          highlights: await cost(await stage.open('/1m.html'), marks, false),
        });
      const ratio = (of: (cost: Cost) => number) =>
        summarise(times.map(({ elements, highlights }) => ({ a: of(elements), b: of(highlights) })));
      ratios[`wrapping/highlights@${marks}`] = ratio(({ mark }) => mark);
      ratios[`changesWrapped/highlighted@${marks}`] = ratio(({ change }) => change);
    }
  } finally {
    await stage.close();
  }
  return ratios;
}

async function cost(page: Page, marks: number, isWrapped: boolean): Promise<Cost> {
  const found = await page.evaluate(
    async (count, wraps) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if ((walker.currentNode as Text).length > 30) texts.push(walker.currentNode as Text);
      const every = Math.max(1, Math.floor(texts.length / count));
      const chosen = texts.filter((_, i) => i % every === 0).slice(0, count);
      const places = chosen.map((text) => ({
        startContainer: text,
        startOffset: 4,
        endContainer: text,
        endOffset: 10,
      }));
      const style = document.createElement('style');
      style.textContent = '::highlight(bench), bench-mark { text-decoration: underline }';
      document.head.append(style);
      await frame();
      const start = performance.now();
      if (wraps)
        for (const { startContainer, startOffset, endOffset } of places) {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(startContainer, endOffset);
          range.surroundContents(document.createElement('bench-mark'));
        }
      else CSS.highlights.set('bench', new Highlight(...places.map((place) => new StaticRange(place))));
      await frame();
      const mark = performance.now() - start;
      const paragraphs = [...document.querySelectorAll('p')].slice(0, 1000);
      const changing = performance.now();
      for (const paragraph of paragraphs) paragraph.append('.');
      void document.body.offsetHeight;
      await frame();
      return { mark, change: performance.now() - changing };
    },
    marks,
    isWrapped,
  );
  await page.close();
  return found;
}
