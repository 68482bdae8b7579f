/**
 * Golden readings: sentences of our own in which every figure about Xiaomi is marked with its value, unit and hedge, and nothing
 * else is: no date, version, telephone number, and no number of somebody else.
 *
 *     小米汽车召回[116,887辆|116887 vehicle]SU7。
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { analyse } from '../../../engine/analyse.ts';
import { figures, lexicon } from '../../bundled.ts';

const lines = readFileSync(fileURLToPath(new URL('../../figures.readings.txt', import.meta.url)), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The figures of a text that are about something of ours, in the notation of the file. */
function read(text: string): string {
  let marked = '';
  let at = 0;
  for (const { start, end, value, unit, approx, entity } of analyse(text, { lexicon, figures }).figures) {
    if (entity === null) continue;
    const size = Array.isArray(value) ? value.join('..') : String(value);
    marked += `${text.slice(at, start)}[${text.slice(start, end)}|${[size, unit, approx].filter(Boolean).join(' ')}]`;
    at = end;
  }
  return marked + text.slice(at);
}

test.each(lines)('%s', (line) => {
  expect(read(line.replace(/\[([^\]|]+)\|[^\]]+\]/g, '$1'))).toBe(line);
});

test('all three scripts and every kind of notation are there', () => {
  expect(lines.length).toBeGreaterThan(200);
  for (const unit of [
    'CNY',
    'HKD',
    'USD',
    'TWD',
    'INR',
    'percent',
    'vehicle',
    'phone',
    'person',
    'mAh',
    'km',
    's',
    'week',
  ])
    expect(lines.some((line) => line.includes(` ${unit}`))).toBe(true);
});
