/** A hundred files that are no pack, each with the reason or the place that must be told. */
import { examplePack, type LoosePack } from '../../packs/sample.ts';

export interface Hostile {
  what: string;
  /** Made when it is asked for: some are tens of megabytes. */
  file: () => string | Uint8Array<ArrayBuffer>;
  reason: string;
  /** Part of the place, or of the first problem. */
  told: string;
}

function spoilt(change: (pack: LoosePack) => void): string {
  const pack = examplePack();
  change(pack);
  return JSON.stringify(pack);
}
const whole = JSON.stringify(examplePack());
const content = (what: string, told: string, change: (pack: LoosePack) => void): Hostile => ({
  what,
  file: () => spoilt(change),
  reason: 'content',
  told,
});
const set =
  (list: 'measures' | 'entities' | 'sources' | 'claims', at: number, key: string, value: unknown) =>
  (pack: LoosePack) => {
    pack[list][at] = { ...pack[list][at], [key]: value };
  };
const addresses = [
  ...'javascript:alert(1) JaVaScRiPt:alert(1) data:text/html,hello file:///etc/hosts blob:https://example.org/1'.split(
    ' ',
  ),
  ...'vbscript:x ftp://example.org/x chrome://settings about:blank https://user:pass@example.org/'.split(' '),
  ...'//example.org/x https://localhost https:\\\\example.org'.split(' '),
  ' javascript:alert(1)',
  'https://example.org/ a',
  `https://${'a.'.repeat(600)}`,
];
const words = { 'zh-Hans': '文', 'zh-Hant': '文', en: 'text' };
const rename = (list: 'measures' | 'entities' | 'sources' | 'claims', id: string) => (pack: LoosePack) => {
  const [first] = pack[list];
  pack[list] = [{ ...first, id }];
};

export const HOSTILE: readonly Hostile[] = [
  { what: '50 MB of spaces', file: () => new Uint8Array(50_000_000).fill(32), reason: 'large', told: '40 MB' },
  { what: '50 MB of brackets', file: () => new Uint8Array(50_000_000).fill(91), reason: 'large', told: '40 MB' },
  { what: '39 MB of brackets', file: () => new Uint8Array(39_000_000).fill(91), reason: 'deep', told: '11' },
  { what: '39 MB in one text', file: () => `"${'a'.repeat(39_000_000)}"`, reason: 'shape', told: '$' },
  {
    what: '30 MB in one statement',
    file: () => spoilt(set('claims', 0, 'note', { ...words, en: 'b'.repeat(30_000_000) })),
    reason: 'content',
    told: '$.claims[0].note.en',
  },
  {
    what: 'lists 100,000 deep',
    file: () => '['.repeat(100_000) + ']'.repeat(100_000),
    reason: 'deep',
    told: '11',
  },
  {
    what: 'objects 100,000 deep',
    file: () => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    reason: 'deep',
    told: String(10 * '{"a":'.length + 1),
  },
  {
    what: 'depth inside a pack',
    file: () => whole.replace('"aliases":[]', `"aliases":${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    reason: 'deep',
    told: String(whole.indexOf('"aliases":[]') + 18),
  },
  { what: 'nothing', file: () => '', reason: 'empty', told: '$' },
  { what: 'spaces', file: () => ' \n\t ', reason: 'empty', told: '$' },
  { what: 'a web page', file: () => '<!doctype html><title>x</title>', reason: 'html', told: '$' },
  { what: 'a picture', file: () => '<svg xmlns="http://www.w3.org/2000/svg"/>', reason: 'html', told: '$' },
  { what: 'bytes that are no UTF-8', file: () => new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), reason: 'text', told: '$' },
  { what: 'UTF-16', file: () => new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), reason: 'text', told: '$' },
  { what: 'half a surrogate', file: () => new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]), reason: 'text', told: '$' },
  { what: 'a number', file: () => '1', reason: 'shape', told: '$' },
  { what: 'null', file: () => 'null', reason: 'shape', told: '$' },
  { what: 'a list', file: () => '[]', reason: 'shape', told: '$' },
  { what: 'an empty object', file: () => '{}', reason: 'shape', told: '$' },
  {
    what: 'settings',
    file: () => '{"format":"counterpoint-settings","version":1,"settings":{}}',
    reason: 'shape',
    told: '$',
  },
  { what: 'a comma too many', file: () => '{"format":1,}', reason: 'json', told: 'JSON' },
  { what: 'a comment', file: () => '/* x */ {"format":1}', reason: 'json', told: 'JSON' },
  { what: 'not a number', file: () => '{"format":NaN}', reason: 'json', told: 'JSON' },
  { what: 'two packs in one file', file: () => whole + whole, reason: 'json', told: 'JSON' },
  { what: 'a closing bracket too many', file: () => `${whole}]`, reason: 'json', told: 'JSON' },
  {
    what: 'no claims at all',
    file: () => '{"format":1,"name":"x","claims":[]}',
    reason: 'content',
    told: 'adds nothing',
  },
  ...[0, 2, -1, '1', null, true, [1], {}, 1.5].map(
    (format): Hostile => ({
      what: `format ${JSON.stringify(format)}`,
      file: () =>
        spoilt((pack) => {
          pack.format = format;
        }),
      reason: 'version',
      told: '',
    }),
  ),
  ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map(
    (share): Hostile => ({
      what: `cut off at ${share}`,
      file: () => whole.slice(0, Math.floor(whole.length * share)),
      reason: 'truncated',
      told: String(Math.floor(whole.length * share)),
    }),
  ),
  {
    what: '__proto__ at the top',
    file: () => whole.replace('{', '{"__proto__":{"isOn":true},'),
    reason: 'content',
    told: '$.__proto__',
  },
  {
    what: '__proto__ in an entity',
    file: () => whole.replace('"id":"willow-town"', '"__proto__":{"id":"x"},"id":"willow-town"'),
    reason: 'content',
    told: '$.entities[0].__proto__',
  },
  {
    what: '__proto__ in a text',
    file: () => whole.replace('"en":"Walkers"', '"en":"Walkers","__proto__":{"a":1}'),
    reason: 'content',
    told: '.__proto__',
  },
  {
    what: '__proto__ as an id',
    file: () => spoilt(rename('entities', '__proto__')),
    reason: 'content',
    told: '$.entities[0].id',
  },
  content('constructor as a field', '$.claims[0].constructor', set('claims', 0, 'constructor', { prototype: {} })),
  content('prototype as a field', '$.sources[0].prototype', set('sources', 0, 'prototype', {})),
  ...addresses.map((address) =>
    content(`the address ${address.slice(0, 40)}`, '$.sources[1].url', set('sources', 1, 'url', address)),
  ),
  content('an unsafe archived address', '$.sources[1].archived', set('sources', 1, 'archived', 'javascript:1')),
  content('an address that is a number', '$.sources[1].url', set('sources', 1, 'url', 1)),
  content('a script in a title', '$.sources[0].title', set('sources', 0, 'title', '<script>alert(1)</script>')),
  content(
    'an image in a statement',
    '$.claims[0].statement.en',
    set('claims', 0, 'statement', { ...words, en: 'a <img src=x onerror=1> b' }),
  ),
  content(
    'a link in a name',
    '$.entities[0].names.en',
    set('entities', 0, 'names', { ...words, en: '<a href="x">y</a>' }),
  ),
  content('markup in the name of the pack', '$.name', (pack) => {
    pack.name = '<b>x</b>';
  }),
  content('a line that turns round', '$.sources[0].publisher', set('sources', 0, 'publisher', 'abc\u202Edef')),
  content('a null character', '$.sources[0].author', set('sources', 0, 'author', 'a\u0000b')),
  content('the same entity twice', '$.entities[2].id', (pack) => {
    pack.entities.push({ ...pack.entities[0] });
  }),
  content('the same source twice', '$.sources[2].id', (pack) => {
    pack.sources.push({ ...pack.sources[0] });
  }),
  content('the same claim twice', '$.claims[2].id', (pack) => {
    pack.claims.push({ ...pack.claims[0] });
  }),
  content('the same measure twice', '$.measures[1].id', (pack) => {
    pack.measures.push({ ...pack.measures[0] });
  }),
  content('an entity of the bundled corpus', 'bundled corpus', rename('entities', 'acme')),
  content('a source of the bundled corpus', 'bundled corpus', rename('sources', 'gazette')),
  content('a claim of the bundled corpus', 'bundled corpus', rename('claims', 'acme-cars')),
  content('a measure of the bundled corpus', 'bundled corpus', rename('measures', 'cars')),
  content('a name of the bundled corpus', '$.entities[0].aliases', set('entities', 0, 'aliases', ['Acme'])),
  content('a former id that is in use', '$.entities[0].formerIds[0]', set('entities', 0, 'formerIds', ['acme'])),
  content(
    'our own arithmetic',
    '$.claims[0].claimant.kind',
    set('claims', 0, 'claimant', { kind: 'ours', name: words }),
  ),
  content('an article of ours', '$.sources[0].article', set('sources', 0, 'article', true)),
  content('its own parent', '$.entities[0].parent', set('entities', 0, 'parent', 'willow-town')),
  content('a tower of parents', '.parent', (pack) => {
    for (let i = 0; i < 9000; i++)
      pack.entities.push({
        ...pack.entities[0],
        id: `t-${i}`,
        aliases: [],
        names: { 'zh-Hans': `塔${i}`, 'zh-Hant': `塔${i}`, en: `Tower ${i}` },
        ...(i > 0 ? { parent: `t-${i - 1}` } : {}),
      });
  }),
  content('a parent that is nobody', '$.entities[1].parent', set('entities', 1, 'parent', 'nobody')),
  content('a claim about nobody', '$.claims[0].about[0]', set('claims', 0, 'about', ['nobody'])),
  content('a measure that is none', '$.claims[0].measure', set('claims', 0, 'measure', 'none_such')),
  content(
    'evidence from nowhere',
    '$.claims[0].evidence[0].source',
    set('claims', 0, 'evidence', [{ source: 'nowhere', stance: 'supports' }]),
  ),
  content('no evidence', '$.claims[0].evidence', set('claims', 0, 'evidence', [])),
  content(
    'a relation to nothing',
    '$.claims[1].relations[0].to',
    set('claims', 1, 'relations', [{ to: 'nothing', kind: 'context', why: words }]),
  ),
  content(
    'a claim that bears on itself',
    '$.claims[1].relations[0].to',
    set('claims', 1, 'relations', [{ to: 'willow-lanterns-walk', kind: 'context', why: words }]),
  ),
  content('a month that does not exist', '$.claims[0].holds.period', set('claims', 0, 'holds', { period: '2024-13' })),
  content('a date to come', '$.sources[0].date', set('sources', 0, 'date', '2031-01-01')),
  content('a number beyond all numbers', '$.claims[0].value.number', (pack) => {
    pack.claims[0] = { ...pack.claims[0], value: { number: null, unit: 'item', comparator: 'eq' } };
  }),
  content(
    'another unit',
    '$.claims[0].value.unit',
    set('claims', 0, 'value', { number: 1, unit: 'km', comparator: 'eq' }),
  ),
  content('a verdict', 'verdict', set('claims', 0, 'verdict', 'false')),
  content(
    'a language missing',
    '$.entities[0].names.en',
    set('entities', 0, 'names', { 'zh-Hans': '文', 'zh-Hant': '文' }),
  ),
  content(
    'Chinese under en',
    '$.claims[0].statement.en',
    set('claims', 0, 'statement', { ...words, en: '全是中文的一句话' }),
  ),
  content('a kind that does not exist', '$.entities[0].kind', set('entities', 0, 'kind', 'gadget')),
  content('an id in capitals', '$.entities[0].id', set('entities', 0, 'id', 'Willow')),
  content('an id that is a path', '$.sources[0].id', set('sources', 0, 'id', '../../x')),
  content(
    'a locator that copies',
    '$.claims[0].evidence[0].locator',
    set('claims', 0, 'evidence', [
      { source: 'willow-count-2024', stance: 'supports', locator: 'a whole sentence copied' },
    ]),
  ),
  content('a list without end', '$.claims[0].about', set('claims', 0, 'about', Array(100_000).fill('willow-town'))),
  content('a list where a text belongs', '$.sources[0].title', set('sources', 0, 'title', ['x'])),
  content('a text where a list belongs', '$.claims', (pack) => {
    Object.assign(pack, { claims: 'x' });
  }),
  content('an unknown field', '$.code', (pack) => {
    pack.code = 'x';
  }),
  content('no name', '$.name', (pack) => {
    pack.name = '';
  }),
  content('a name without end', '$.name', (pack) => {
    pack.name = 'x'.repeat(100_000);
  }),
  {
    what: 'too many claims',
    file: () =>
      spoilt((pack) => {
        pack.claims = Array(25_001).fill({});
      }),
    reason: 'count',
    told: '25001 > 25000',
  },
  {
    what: 'a million entities',
    file: () =>
      spoilt((pack) => {
        pack.entities = Array(1_000_000).fill(0);
      }),
    reason: 'count',
    told: '$.entities',
  },
  content('twenty thousand bad addresses', '$.sources[2].url', (pack) => {
    for (let i = 0; i < 19_000; i++)
      pack.sources.push({ ...pack.sources[1], id: `s-${i}`, url: `https://${'a.'.repeat(120)}/ ${'b'.repeat(900)}` });
  }),
  {
    what: 'twenty thousand claims, the last one broken',
    file: () =>
      spoilt((pack) => {
        for (let i = 0; i < 20_000; i++) pack.claims.push({ ...pack.claims[0], id: `many-${i}` });
        pack.claims.push({ ...pack.claims[0], id: 'last', about: ['nobody'] });
      }),
    reason: 'content',
    told: '$.claims[20002].about[0]',
  },
];
