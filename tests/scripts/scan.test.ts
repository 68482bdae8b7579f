import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/scan.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function scan(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stderr, lines: stdout.split('\n').slice(0, -1) };
}

interface Scanned {
  document: string;
  text?: string;
  mentions: { start: number; end: number; text: string; kind: string; entity: string; label: string; via: string }[];
}
const parse = (line: string | undefined): Scanned => JSON.parse(line ?? 'null');

describe('scan', { timeout: 60_000 }, () => {
  it('prints one object a document, offsets into the text as given', () => {
    const text = '昨天,小米SU7 Ultra和雷軍。\n';
    const { status, stderr, lines } = scan(['--json', file('a.txt', text), file('b.txt', '没有什么')]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines).toHaveLength(2);
    const { document, mentions } = parse(lines[0]);
    expect(document).toBe(join(folder, 'a.txt'));
    expect(mentions).toMatchObject([
      {
        start: 3,
        end: 14,
        text: '小米SU7 Ultra',
        kind: 'product',
        entity: 'su7-ultra',
        label: 'Xiaomi SU7 Ultra',
        via: 'alias',
      },
      { start: 15, end: 17, text: '雷軍', kind: 'person', entity: 'lei-jun' },
    ]);
    expect(parse(lines[1]).mentions).toEqual([]);
  });

  it('takes every line for a document of its own', () => {
    const { lines } = scan(['--json', '--lines', file('l.txt', '雷军\r\n\n小米手机')]);
    expect(lines.map((line) => parse(line).document)).toEqual([1, 2, 3].map((n) => `${join(folder, 'l.txt')}:${n}`));
    expect(lines.map((line) => parse(line).mentions.length)).toEqual([1, 0, 1]);
  });

  it('reads standard input, and names from where the person stands', () => {
    expect(parse(scan(['--json'], '雷军').lines[0])).toMatchObject({
      document: '-',
      mentions: [{ entity: 'lei-jun' }],
    });
    file('here.txt', '雷军');
    expect(scan(['--json', 'here.txt']).status).toBe(0);
  });

  it('reads a page through the page reader, and gives its text', () => {
    const page = '<p>小<b>米</b>SU7 <i>Ultra</i></p><script>小米手机</script><p hidden>雷军</p><p>雷軍</p>';
    for (const args of [[file('page.html', page)], ['--html', file('page.txt', page)]]) {
      const { text = '', mentions } = parse(scan(['--json', ...args]).lines[0]);
      expect(text).toContain('小米SU7 Ultra');
      expect(mentions.map((mention) => text.slice(mention.start, mention.end))).toEqual(['小米SU7 Ultra', '雷軍']);
    }
  });

  it('lists for people without --json', () => {
    const { status, lines } = scan([file('c.txt', '小米发布了手机')]);
    expect(status).toBe(0);
    expect(lines.join('\n')).toContain('Xiaomi');
  });

  it.each([
    ['a missing file', ['nowhere.txt'], /nowhere\.txt: there is no such file/],
    ['a folder', ['.'], /this is a folder/],
    ['a bad option', ['--frob'], /--frob/],
    ['a bad date', ['--date', '2025-02-30'], /--date wants a day/],
    ['invalid UTF-8', ['bad.txt'], /not valid UTF-8/],
  ])('says in one line what is wrong with %s', (_, args, message) => {
    file('bad.txt', new Uint8Array([0xe5, 0xb0, 0x8f, 0xff, 0xfe]));
    const { status, stderr, lines } = scan(args);
    expect(status).toBe(1);
    expect(lines).toEqual([]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(message);
  });
});
