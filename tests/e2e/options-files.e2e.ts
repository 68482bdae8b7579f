/** Settings as a file, in both browsers: hostile ones change nothing, one of ours shows what it changes; and damaged settings. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseFile, type Stored, storedSettings, storeSettings } from '../../scripts/stage/settings.ts';
import { until } from '../../scripts/stage/until.ts';
import { browsers, openStage, type Stage } from './driver.ts';
import { openOptions, press, text, untilText } from './screen-tools.ts';

describe.each(browsers)('%s', (name) => {
  let stage: Stage;
  let control: Page;
  beforeAll(async () => {
    stage = await openStage(name, {});
    control = await stage.control();
  });
  afterAll(() => stage?.close());
  beforeEach(() => storeSettings(control, { language: 'en' }));

  const untilStored = (check: (settings: Stored) => boolean, what: string) =>
    until(async () => check(await storedSettings(control)), what);

  test('hostile files are refused within a second with their reason, and change nothing', async () => {
    await storeSettings(control, { language: 'en', theme: 'dark' });
    const page = await openOptions(stage, 'options.html');
    const wrap = (settings: string) => `{"format":"counterpoint-settings","version":1,"settings":${settings}}`;
    const files: [reason: string, part: string, repeat?: number][] = [
      ['large', 'x'.repeat(1_000_000), 50],
      ['deep', '['.repeat(100_000)],
      ['html', '<!doctype html><script>document.title = "run"</script>'],
      ['name', wrap('{"__proto__":{"theme":"light"}}')],
      ['version', wrap('{}').replace('"version":1', '"version":7')],
      ['truncated', wrap('{"theme":"light"').slice(0, -1)],
      ['value', wrap('{"theme":"light","sites":{"<b>":"on"}}')],
      ['shape', '{}'],
    ];
    for (const [reason, part, repeat] of files) {
      await chooseFile(page, '#data', part, repeat);
      await until(
        () => page.evaluate((wanted) => document.querySelector(`[data-refused=${wanted}]`) !== null, reason),
        `refusal: ${reason}`,
        3000,
      );
      expect(await text(page, '#data [role=status]')).toContain('nothing was changed');
      expect(await storedSettings(control)).toMatchObject({ theme: 'dark', language: 'en' });
    }
    await page.close();
  });

  test('a file of ours shows what it changes, changes it when told to, and erase puts all back after asking', async () => {
    const page = await openOptions(stage, 'options.html');
    await chooseFile(
      page,
      '#data',
      '{"format":"counterpoint-settings","version":1,"settings":{"marks":"quiet","sites":{"news.example":"off"}}}',
    );
    await untilText(page, '.changes', /Marks on the page.*Clear.*Quiet.*news\.example: Off/);
    expect((await storedSettings(control)).marks ?? 'clear').toBe('clear');
    await press(page, 'Apply', 'Enter');
    await untilStored(
      ({ marks, sites }) => marks === 'quiet' && sites['news.example'] === 'off',
      'the file’s settings',
    );
    await press(page, 'Erase all settings', 'Enter');
    expect((await storedSettings(control)).marks).toBe('quiet');
    await press(page, 'Erase', 'Enter');
    await untilStored(({ marks, sites }) => marks === 'clear' && Object.keys(sites).length === 0, 'the defaults');
    await page.close();
  });

  test('the exported file holds the settings and is taken back', async () => {
    await storeSettings(control, { language: 'en', theme: 'dark', hidden: [{ entity: 'su7' }] });
    const page = await openOptions(stage, 'options.html');
    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        (blob as Blob).text().then((content) => document.body.setAttribute('data-exported', content));
        return make(blob);
      };
    });
    await press(page, 'Export settings', 'Enter');
    await untilText(page, '#data [role=status]', /counterpoint-settings-\d{4}-\d\d-\d\d\.json/);
    const content = await until(() => page.evaluate(() => document.body.getAttribute('data-exported')), 'the file');
    expect(JSON.parse(content)).toMatchObject({ settings: { theme: 'dark', hidden: [{ entity: 'su7' }] } });
    await chooseFile(page, '#data', content);
    await untilText(page, '#data [role=status]', 'changes nothing');
    await page.close();
  });

  test('damaged settings are told once', async () => {
    await storeSettings(control, { language: 'en', marks: 7, theme: 'dark' });
    const page = await openOptions(stage, 'options.html');
    await untilText(page, '[role=alert]', 'Marks on the page');
    expect(await storedSettings(control)).toMatchObject({ marks: 'clear', theme: 'dark' });
    await page.close();
    const again = await openOptions(stage, 'options.html');
    expect(await text(again, '[role=alert]')).toBe('');
    await again.close();
  });
});
