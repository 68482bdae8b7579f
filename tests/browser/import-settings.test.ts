import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exportSettings,
  FORMAT,
  MOST_BYTES,
  type RefusalReason,
  readSettingsFile,
  refuseSize,
} from '../../browser/import-settings.ts';
import { DEFAULTS, type Settings } from '../../browser/settings.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (settings: unknown, rest: object = {}) =>
  JSON.stringify({ format: FORMAT, version: 1, exported: '2026-11-25', settings, ...rest });
const read = (text: string, current: Settings = DEFAULTS) => readSettingsFile(bytes(text), current);

const USED: Settings = {
  ...DEFAULTS,
  language: 'zh-Hant',
  marks: 'subtle',
  kindsOff: ['differs', 'context'],
  minimum: 3,
  figuresOnly: true,
  sites: { 'news.example': 'off', '[2001:db8::1]': 'on', localhost: 'on' },
  hidden: [{ entity: 'xiaomi', alias: '小米', site: 'recipes.example' }, { entity: 'su7' }],
  pausedUntil: 5,
  seenRevision: '2025-01-01',
};

describe('a file of ours', () => {
  test('comes back as it was, on a fresh device', () => {
    const reading = read(exportSettings(USED, '2026-11-25'));
    expect(reading.state).toBe('read');
    if (reading.state !== 'read') return;
    expect({ ...DEFAULTS, ...reading.settings }).toEqual({ ...USED, pausedUntil: 0, seenRevision: '' });
    expect(reading.changes.map(({ part }) => part)).toEqual([
      'language',
      'marks',
      'kindsOff',
      'minimum',
      'figuresOnly',
      'sites',
      'hidden',
    ]);
    expect(reading.changes[0]).toEqual({ part: 'language', from: 'auto', to: 'zh-Hant' });
  });

  test('changes nothing where it was written, whatever the order of its sites and kinds', () => {
    const turned = {
      ...USED,
      kindsOff: USED.kindsOff.toReversed(),
      sites: Object.fromEntries(Object.entries(USED.sites).reverse()),
    };
    expect(read(exportSettings(turned, '2026-11-25'), USED)).toMatchObject({ state: 'read', changes: [] });
  });

  test('leaves alone what it does not mention', () => {
    expect(read(file({ theme: 'dark' }), USED)).toEqual({
      state: 'read',
      settings: { theme: 'dark' },
      changes: [{ part: 'theme', from: 'auto', to: 'dark' }],
    });
  });

  test('may begin with a byte order mark and white space', () => {
    expect(read(`\ufeff\n ${file({ badge: false })}`).state).toBe('read');
  });

  test('any whole settings survive the journey', () => {
    const host = fc.stringMatching(/^[a-z0-9-]{1,12}(\.[a-z]{2,6}){0,2}$/);
    const settings = fc.record({
      theme: fc.constantFrom('auto', 'light', 'dark'),
      badge: fc.boolean(),
      sites: fc.dictionary(host, fc.constantFrom('on', 'off'), { noNullPrototype: true }),
      hidden: fc.uniqueArray(fc.record({ entity: fc.stringMatching(/^[a-z0-9]{1,20}$/) }), {
        selector: ({ entity }) => entity,
      }),
    });
    fc.assert(
      fc.property(settings, (some) => {
        const whole = { ...DEFAULTS, ...some } as Settings;
        const reading = read(exportSettings(whole, '2026-11-25'));
        expect(reading).toMatchObject({ state: 'read', settings: some });
      }),
    );
  });
});

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`s${i}.example`, 'on']));
const HOSTILE: [string, string, RefusalReason, string?][] = [
  ['nothing', '', 'empty'],
  ['only white space', ' \n\t', 'empty'],
  ['a web page', '<!doctype html><script>alert(1)</script>', 'html'],
  ['a web page after a byte order mark', '\ufeff\n<html></html>', 'html'],
  ['XML', '<?xml version="1.0"?><settings/>', 'html'],
  ['arrays 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), 'deep', '8'],
  ['objects 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'deep', '8'],
  ['depth inside the settings', file({ sites: JSON.parse('['.repeat(9) + ']'.repeat(9)) }), 'deep', '8'],
  ['an end in the middle of a word', file({ theme: 'dark' }).slice(0, -12), 'truncated'],
  ['an end in the middle of a list', file(USED).slice(0, 60), 'truncated'],
  ['one bracket too few', file({ theme: 'dark' }).slice(0, -1), 'truncated'],
  ['one bracket too many', `${file({})}}`, 'json'],
  ['plain words', 'theme = dark', 'json'],
  ['a trailing comma', file({ badge: true }).replace('true}', 'true,}'), 'json'],
  ['comments', `// mine\n${file({})}`, 'json'],
  ['a script', 'alert(1)', 'json'],
  ['two files in one', file({}) + file({}), 'json'],
  ['a zero byte', file({}).replace('{', '{\0'), 'json'],
  ['NaN', `{"format":"${FORMAT}","version":NaN}`, 'json'],
  ['null', 'null', 'shape'],
  ['a number', '42', 'shape'],
  ['a list', '[]', 'shape'],
  ['another program’s JSON', '{"name":"counterpoint","version":"1.0.0"}', 'shape'],
  ['a format that only looks like ours', '{"format":["counterpoint-settings"],"version":1}', 'shape'],
  ['bare settings', JSON.stringify(DEFAULTS), 'shape'],
  ['a later version', file({}, { version: 2 }), 'version', '2'],
  ['a version in words', file({}, { version: '1' }), 'version', '1'],
  ['no version', file({}, { version: undefined }), 'version', 'none'],
  ['a version of 10,000 characters', file({}, { version: 'x'.repeat(10_000) }), 'version', 'x'.repeat(60)],
  ['a part no file has', file({}, { plugins: [] }), 'name', 'plugins'],
  ['__proto__ beside the settings', file({}).replace('{', '{"__proto__":{"badge":false},'), 'name', '__proto__'],
  ['__proto__ in the settings', file({}).replace('"settings":{', '"settings":{"__proto__":{"marks":"quiet"}'), 'name'],
  ['__proto__ as a site', file({}).replace('"settings":{', '"settings":{"sites":{"__proto__":"on"}'), 'value'],
  [
    '__proto__ in an entry',
    `{"format":"${FORMAT}","version":1,"settings":{"hidden":[{"entity":"su7","__proto__":{}}]}}`,
    'name',
  ],
  ['constructor in the settings', file({ constructor: { prototype: {} } }), 'name', 'constructor'],
  ['a pause, which belongs to another device', file({ pausedUntil: 9e15 }), 'name', 'pausedUntil'],
  ['no settings', file(undefined), 'value', 'settings'],
  ['a list of settings', file([]), 'value', 'settings'],
  ['a language we do not speak', file({ language: 'tlh' }), 'value', 'language'],
  ['a kind that is none', file({ kindsOff: ['agrees'] }), 'value', 'kindsOff'],
  ['a kind twice', file({ kindsOff: ['context', 'context'] }), 'value', 'kindsOff'],
  ['a minimum between', file({ minimum: 4 }), 'value', 'minimum'],
  ['a number for a switch', file({ badge: 1 }), 'value', 'badge'],
  ['null for a theme', file({ theme: null }), 'value', 'theme'],
  ['sites as a list', file({ sites: [] }), 'value', 'sites'],
  ['a site that is markup', file({ sites: { '<img src=x>': 'on' } }), 'value', 'sites: <img src=x>'],
  ['a site that is an address with script', file({ sites: { 'javascript:alert(1)': 'on' } }), 'value'],
  ['a site that is half on', file({ sites: { 'news.example': 'maybe' } }), 'value', 'sites: news.example'],
  ['a state that calls itself on', file({ sites: { 'news.example': ['on'] } }), 'value', 'sites: news.example'],
  ['a site of 300 characters', file({ sites: { ['a'.repeat(300)]: 'on' } }), 'value'],
  ['2001 sites', file({ sites: many(2001) }), 'count', 'sites (2001)'],
  ['50,000 sites', file({ sites: many(50_000) }), 'count', 'sites (50000)'],
  ['2001 entries', file({ hidden: Array.from({ length: 2001 }, (_, i) => ({ entity: `e${i}` })) }), 'count'],
  ['entries that are no list', file({ hidden: {} }), 'value', 'hidden'],
  ['an entry that is a word', file({ hidden: ['su7'] }), 'value', 'hidden 1'],
  ['an entry without an entity', file({ hidden: [{ alias: '小米' }] }), 'value', 'hidden 1: entity'],
  ['an entity that is a path', file({ hidden: [{ entity: '../../x' }] }), 'value', 'hidden 1: entity'],
  ['an entry with more to say', file({ hidden: [{ entity: 'su7', run: 'x' }] }), 'name', 'hidden 1: run'],
  ['a form of 61 characters', file({ hidden: [{ entity: 'su7', alias: 'x'.repeat(61) }] }), 'value'],
  ['an empty form', file({ hidden: [{ entity: 'su7', alias: '' }] }), 'value', 'hidden 1: alias'],
  ['a form that turns the line round', file({ hidden: [{ entity: 'su7', alias: '\u202e7US' }] }), 'value'],
  ['a form over two lines', file({ hidden: [{ entity: 'su7', alias: 'a\nb' }] }), 'value', 'hidden 1: alias'],
  ['a site of an entry with a space', file({ hidden: [{ entity: 'su7', site: 'a b' }] }), 'value', 'hidden 1: site'],
  ['the same entry twice', file({ hidden: [{ entity: 'su7' }, { entity: 'su7' }] }), 'value', 'hidden 2: su7 (2×)'],
];

describe('a hostile file', () => {
  test.each(HOSTILE)('%s is refused with its reason', (_name, text, reason, place) => {
    const before = structuredClone(USED);
    const reading = read(text, USED);
    expect(reading).toMatchObject({
      state: 'refused',
      refusal: { reason, ...(place === undefined ? {} : { place }) },
    });
    expect(USED).toEqual(before);
    expect(({} as Record<string, unknown>).marks).toBeUndefined();
  });

  test('50 MB are refused by their size, before and after reading', () => {
    expect(refuseSize(50_000_000)).toEqual({ reason: 'large', place: '2 MB' });
    expect(refuseSize(MOST_BYTES)).toBeNull();
    expect(readSettingsFile(new Uint8Array(50_000_000), DEFAULTS)).toMatchObject({ refusal: { reason: 'large' } });
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]],
    ['half a character', [0x7b, 0xe5, 0xb0]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
    ['overlong slashes', [0xc0, 0xaf]],
  ])('%s is not text', (_name, raw) => {
    expect(readSettingsFile(new Uint8Array(raw), DEFAULTS)).toEqual({ state: 'refused', refusal: { reason: 'text' } });
  });

  test('whatever the bytes are, reading neither throws nor yields more than known parts', () => {
    const known = Object.keys(DEFAULTS).filter((part) => !['version', 'pausedUntil', 'seenRevision'].includes(part));
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.json({ maxDepth: 4 }).map(bytes),
      fc.jsonValue({ maxDepth: 3 }).map((value) => bytes(file(value))),
      fc.tuple(fc.nat(400), fc.nat(255)).map(([at, byte]) => {
        const changed = bytes(exportSettings(USED, '2026-11-25'));
        changed[at % changed.length] = byte;
        return changed;
      }),
    );
    fc.assert(
      fc.property(anything, (raw) => {
        const reading = readSettingsFile(raw, DEFAULTS);
        if (reading.state === 'read') expect(known).toEqual(expect.arrayContaining(Object.keys(reading.settings)));
        else expect(reading.refusal.reason).toMatch(/^[a-z]+$/);
      }),
      { numRuns: 500 },
    );
  });
});
