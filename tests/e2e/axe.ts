/** What axe finds on a page or inside one of its elements. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const SOURCE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

interface Axe {
  run(of: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/**
 * Runs every rule of axe.
 * @param inside selectors from shadow root to shadow root, to what is to be looked at; omitted: the whole page
 * @returns one line a violation: the rule and the first element that breaks it
 */
export async function axeFaults(page: Page, inside?: string[]): Promise<string[]> {
  // Evaluated by the driver, since the extension's own policy refuses foreign scripts.
  await page.evaluate(SOURCE);
  return page.evaluate(async (path) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run(path ? { include: [path] } : document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, inside);
}
