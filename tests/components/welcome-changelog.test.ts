import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChangelog } from '../../components/changelog.ts';

test('releases, their dates and their lines, with lines that go on', () => {
  const text =
    '# Changelog\n\nWords.\n\n## 0.2.0 (2026-12-01)\n\n- One `thing`\n  that goes on.\n- **Two**\n\nMore words.\n\n## 0.1.0\n- Three\n';
  expect(readChangelog(text)).toEqual([
    { version: '0.2.0', date: '2026-12-01', lines: ['One thing that goes on.', 'Two'] },
    { version: '0.1.0', date: '', lines: ['Three'] },
  ]);
});

test('lines before any release, and Windows line ends', () => {
  expect(readChangelog('- stray\r\n## 1.0.0 (2027-01-01)\r\n- Kept\r\n')).toEqual([
    { version: '1.0.0', date: '2027-01-01', lines: ['Kept'] },
  ]);
  expect(readChangelog('')).toEqual([]);
});

test('our own changelog can be read, newest release first and none empty', () => {
  const releases = readChangelog(readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8'));
  expect(releases.length).toBeGreaterThan(0);
  expect(releases.filter(({ date, lines }) => !/^\d{4}-\d\d-\d\d$/.test(date) || lines.length === 0)).toEqual([]);
  expect(releases.map(({ date }) => date)).toEqual(
    releases
      .map(({ date }) => date)
      .sort()
      .reverse(),
  );
});
