import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restOn, untilCard, untilNoCard } from '../../scripts/stage/reader.ts';
import { html } from '../../scripts/stage/site.ts';
import { browsers, openStage, type Stage } from './driver.ts';

const KNOWN = '小米的营销又成话题。刘强东早就说过：“千万不要跟雷军比营销。”';
const OTHER = '小米的营销又成话题。雷军当天说：“营销是一门学问。”';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(name, { '/known': html(`<p>${KNOWN}</p>`), '/other': html(`<p>${OTHER}</p>`) });
  });
  afterAll(() => stage.close());

  test('beside a quote that the corpus holds, the card leads with who said it and where it was first read', async () => {
    const page = await stage.open('/known');
    await restOn(page, '刘强东');
    const card = await untilCard(page);
    expect(card).toContain('never take on Lei Jun');
    expect(card).toContain('2025-11');
    await page.close();
  });

  test('beside another quote the card does not speak of it', async () => {
    const page = await stage.open('/other');
    await untilNoCard(page);
    await restOn(page, '雷军');
    expect(await untilCard(page)).not.toContain('never take on Lei Jun');
    await page.close();
  });
});
