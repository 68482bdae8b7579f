/** What `npm start` does where nobody is watching: prints what the extension found, and takes pictures of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ListedMention } from '../browser/messages.ts';
import { readCorpus } from '../data/read.ts';
import { formatQuantity } from '../engine/claims/format.ts';
import { root } from './build-extension.ts';
import { listingOf, restOn, type SeenMark, seenMarks, untilCard, untilDrawn } from './stage/reader.ts';
import type { Stage } from './stage/stage.ts';

/**
 * Prints the mentions and figures that the extension lists for a page, and writes screenshots of the page, a card, the
 * popup and the side panel to out/.
 * @param name begins the names of the pictures
 */
export async function show(stage: Stage, page: Page, name: string): Promise<void> {
  const folder = join(root, 'out');
  mkdirSync(folder, { recursive: true });
  const shots: string[] = [];
  const shoot = async (of: Page, what: string): Promise<void> => {
    const path = join(folder, `${name}-${stage.name}-${what}.png`) as `${string}.png`;
    await of.screenshot({ path });
    shots.push(path);
  };

  const { state, mentions } = await listingOf(stage, page);
  if (state === 'unsupported') console.log('  This kind of page is not read.');
  else printMentions(mentions);
  await page.bringToFront();
  await shoot(page, 'page');
  const telling = mostTelling(await seenMarks(page));
  if (telling !== undefined) {
    await restOn(page, telling);
    const card = await untilCard(page).catch(() => null);
    if (card !== null) await shoot(page, 'card');
  }
  for (const [what, open] of [
    ['popup', () => stage.popupFor(page)],
    ['panel', () => stage.panelFor(page)],
  ] as const) {
    const opened = await open();
    await untilDrawn(opened);
    await shoot(opened, what);
    await opened.close();
  }
  console.log(`  Screenshots:\n${shots.map((path) => `    ${path}`).join('\n')}`);
}

/** The mark whose card says most: a figure that differs, else another figure, else the first name; in the upper half, so that the card fits below. */
function mostTelling(marks: SeenMark[]): SeenMark | undefined {
  const rank = ({ name, text }: SeenMark) => (name.includes('differs') ? 0 : /\d/.test(text) ? 1 : 2);
  const upper = marks.filter(({ y }) => y < 480);
  return (upper.length > 0 ? upper : marks).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** One line an entity, in reading order: names found, and figures with what the corpus says to them. */
function printMentions(mentions: ListedMention[]): void {
  const names = new Map(readCorpus().entities.map((entity) => [entity.id, entity.names]));
  const groups = new Map<string, ListedMention[]>();
  for (const mention of mentions) groups.set(mention.entity, [...(groups.get(mention.entity) ?? []), mention]);
  const count = (what: ListedMention[], word: string) => `${what.length} ${word}${what.length === 1 ? '' : 's'}`;
  const figures = mentions.filter(({ kind }) => kind === 'figure');
  const differing = figures.filter(({ mark }) => mark === 'differs').length;
  const agreeing = figures.filter(({ mark }) => mark === 'agrees').length;
  console.log(
    `  ${mentions.length - figures.length} mentions of ${groups.size} entities; ${count(figures, 'figure')}: ${agreeing} agree, ${differing} differ`,
  );
  for (const [entity, list] of groups) {
    const found = list.filter(({ kind }) => kind !== 'figure');
    const quoted = list.filter(({ kind }) => kind === 'figure').map(writeFigure);
    const name = names.get(entity);
    const label = name === undefined ? entity : `${name['zh-Hans']} · ${name.en}`;
    console.log(`  - ${label}: ${[count(found, 'mention'), ...quoted].join('; ')}`);
  }
}

function writeFigure({ value, unit = '', mark }: ListedMention): string {
  const quantity = value === null || value === undefined ? '?' : formatQuantity(value, unit, 'en');
  return mark === 'differs' || mark === 'agrees' ? `${quantity} (${mark})` : quantity;
}
