import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from '../../scripts/unzip.ts';

/** A zip archive of our own making: local headers with content, the directory, its end. */
function zip(files: { name: string; content: string; isStored?: boolean; method?: number }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, isStored = false, method = isStored ? 0 : 8 } of files) {
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content);
    const title = Buffer.from(name);
    // An extra field in the local header only, as archivers write it.
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    local.writeUInt16LE(4, 28);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, title, Buffer.alloc(4), packed);
    directory.push(entry, title);
    at += 30 + title.length + 4 + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

test('gives all files with their content, deflated or stored, in order', () => {
  const files = [
    { name: 'a/旁证.json', content: '{}'.repeat(500) },
    { name: 'b.txt', content: 'stored', isStored: true },
    { name: 'empty', content: '' },
  ];
  const given = unzip(zip(files)).map(({ name, content }) => ({ name, content: content.toString() }));
  expect(given).toEqual(files.map(({ name, content }) => ({ name, content })));
});

test.each([
  ['what is no archive', Buffer.from('no archive, but longer than its end would be'), 'not a zip archive'],
  ['nothing', Buffer.alloc(0), 'not a zip archive'],
  ['another way of packing', zip([{ name: 'x', content: 'x', method: 14 }]), 'x is packed in an unknown way (14)'],
])('refuses %s', (_what, archive, why) => {
  expect(() => unzip(archive)).toThrow(why);
});
