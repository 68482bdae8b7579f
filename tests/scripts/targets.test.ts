import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BadInput, readOptions, readTargets } from '../../scripts/targets.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'targets-test-'));
  writeFileSync(join(folder, 'a.txt'), '\uFEFF标题 <b>\r\n\r\n第一段 & 更多\r\n第二段\n');
  writeFileSync(join(folder, 'page.html'), '<p>小米</p>');
  writeFileSync(join(folder, 'x.xhtml'), '<html xmlns="http://www.w3.org/1999/xhtml"/>');
  writeFileSync(join(folder, 'picture.bin'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x80]));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub', 'a.txt'), '另一篇');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The message of what a call refuses; it must be one line for people. */
async function refusal(call: () => unknown): Promise<string> {
  const error = await Promise.resolve()
    .then(call)
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  expect(error).toBeInstanceOf(BadInput);
  const { message } = error as BadInput;
  expect(message).not.toContain('\n');
  return message;
}

describe('options of npm start', () => {
  test('Chromium unless told otherwise; the rest are pages', () => {
    expect(readOptions([])).toEqual({ browser: 'chromium', wanted: [] });
    expect(readOptions(['a.txt', '--browser', 'firefox', 'b.html'])).toEqual({
      browser: 'firefox',
      wanted: ['a.txt', 'b.html'],
    });
  });
  test('an unknown browser or option is refused in one line', async () => {
    expect(await refusal(() => readOptions(['--browser', 'opera']))).toMatch(/chromium or firefox, not "opera"/);
    expect(await refusal(() => readOptions(['--bowser', 'firefox']))).toMatch(/--bowser.*Usage:/);
    expect(await refusal(() => readOptions(['--browser']))).toMatch(/Usage:/);
  });
});

describe('files', () => {
  test('a text becomes an article: title, paragraphs, nothing of it read as markup', async () => {
    const [target] = await readTargets(['a.txt'], folder);
    const page = target?.site[target.address];
    const body = String(typeof page === 'object' ? page.body : page);
    expect(target?.name).toBe('a');
    expect(body).toContain('<h1>标题 &lt;b></h1>');
    expect(body.match(/<p>[^<]*<\/p>/g)).toEqual(['<p>第一段 &amp; 更多</p>', '<p>第二段</p>']);
  });
  test('a page is shown as it is, XHTML as XHTML', async () => {
    const [page, strict] = await readTargets(['page.html', 'x.xhtml'], folder);
    expect(page?.site[page.address]).toEqual({ body: '<p>小米</p>', type: 'text/html; charset=utf-8' });
    expect(strict?.site[strict.address]).toMatchObject({ type: 'application/xhtml+xml; charset=utf-8' });
  });
  test('two files of one name get pictures of two names', async () => {
    const targets = await readTargets(['a.txt', 'sub/a.txt'], folder);
    expect(targets.map(({ name }) => name)).toEqual(['1-a', '2-a']);
  });
  test('without one the demo is shown', async () => {
    const targets = await readTargets([], folder);
    expect(targets.map(({ name }) => name)).toEqual(['demo']);
  });
  test('a missing file, a folder, and what is no text are refused in one line', async () => {
    expect(await refusal(() => readTargets(['gone.txt'], folder))).toMatch(/^gone\.txt is not there/);
    expect(await refusal(() => readTargets(['sub'], folder))).toMatch(/^sub is no file/);
    expect(await refusal(() => readTargets(['picture.bin'], folder))).toMatch(
      /^picture\.bin cannot be read: it is no UTF-8 text/,
    );
  });
});

describe('addresses', () => {
  test('one that answers is taken, whatever it answers', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
    expect(await readTargets([address], folder)).toEqual([{ name: '127.0.0.1', address, site: {} }]);
    await new Promise((resolve) => server.close(resolve));
    // The same place, with nobody there any more.
    expect(await refusal(() => readTargets([address], folder))).toMatch(/cannot be reached/);
  });
  test('one that is none is refused in one line', async () => {
    expect(await refusal(() => readTargets(['http://'], folder))).toMatch(/^http:\/\/ cannot be reached/);
  });
});
