import { expect, test } from 'vitest';
import { type Broken, expectRefused, faultsOf } from './refused.ts';
import { add, move, soundFiles, spoil } from './sample.ts';

const ACME = 'data/entities/organisation/acme.json';
const EC7 = 'data/entities/product/ec7.json';
const GAZETTE = 'data/sources/gazette-ec7.json';
const BLOG = 'data/sources/blog-acme.json';
const CLAIMS = 'data/claims/ec7.json';
const OTHER = 'data/claims/acme.json';
const MEASURES = 'data/measures.json';

const why = { 'zh-Hans': '因为。', 'zh-Hant': '因為。', en: 'Because.' };
const copied = '文中说这家工厂在十月里一口气造出了不少。';

const broken: Broken[] = [
  ['names are missing', spoil(EC7, 'names', undefined), EC7, '$.names', /add it/],
  ['a kind that does not exist', spoil(EC7, 'kind', 'gadget'), EC7, '$.kind', /product, person, organisation/],
  ['an id in capitals', spoil(EC7, 'id', 'EC7'), EC7, '$.id', /lower-case ASCII/],
  ['an id that is not the file name', spoil(EC7, 'id', 'ec8'), EC7, '$.id', /rename the file/],
  ['an entity in the folder of another kind', spoil(ACME, 'kind', 'topic'), ACME, '$.id', /correct id and kind/],
  ['an empty language', spoil(EC7, 'names.zh-Hant', ''), EC7, '$.names.zh-Hant', /fill it in/],
  ['a missing language', spoil(EC7, 'names.en', undefined), EC7, '$.names.en', /add it/],
  ['a language of spaces', spoil(EC7, 'names.en', '  '), EC7, '$.names.en', /under its own key/],
  [
    'Traditional under zh-Hans',
    spoil(CLAIMS, '[0].statement.zh-Hans', '產量。'),
    CLAIMS,
    '$[0].statement.zh-Hans',
    /own key/,
  ],
  ['Chinese under en', spoil(CLAIMS, '[0].statement.en', '十月产量。'), CLAIMS, '$[0].statement.en', /own key/],
  ['a field nobody knows', spoil(EC7, 'colour', 'red'), EC7, '$', /correct the spelling/],
  ['a parent that does not exist', spoil(EC7, 'parent', 'acne'), EC7, '$.parent', /data\/entities/],
  ['its own parent', spoil(ACME, 'parent', 'acme'), ACME, '$.parent', /out of the circle/],
  ['parents in a circle', spoil(ACME, 'parent', 'ec7'), ACME, '$.parent', /out of the circle/],
  ['an alias listed twice', spoil(EC7, 'aliases', ['EC7', 'EC7']), EC7, '$.aliases[1]', /keep one/],
  ['an alias of two entities', spoil(EC7, 'aliases', ['acme']), EC7, '$.aliases', /needs, weak or lookupOnly/],
  ['an alias of two entities in two scripts', spoil(EC7, 'aliases', ['阿克梅集團']), EC7, '$.aliases', /needs, weak/],
  ['an empty alias', spoil(EC7, 'aliases', ['']), EC7, '$.aliases[0]', /fill it in/],
  ['an alias longer than a name', spoil(EC7, 'aliases', ['x'.repeat(61)]), EC7, '$.aliases[0]', /60 characters/],
  ['a misspelt condition', spoil(EC7, 'aliases', [{ text: 'EC', need: ['车'] }]), EC7, '$.aliases[0]', /spelling/],
  [
    'a condition that is no list',
    spoil(EC7, 'aliases', [{ text: 'EC', needs: '车' }]),
    EC7,
    '$.aliases[0].needs',
    /type/,
  ],
  ['an alias that is a number', spoil(EC7, 'aliases', [7]), EC7, '$.aliases[0]', /neighbouring entry/],
  ['a former id still in use', spoil(ACME, 'formerIds', ['ec7']), ACME, '$.formerIds[0]', /never given twice/],
  [
    'a launch from an unknown source',
    spoil(EC7, 'launched.source', 'nowhere'),
    EC7,
    '$.launched.source',
    /data\/sources/,
  ],
  ['a launch on a day in words', spoil(EC7, 'launched.date', 'March 2025'), EC7, '$.launched.date', /write a date as/],
  ['an address that runs code', spoil(GAZETTE, 'url', 'javascript:alert(1)'), GAZETTE, '$.url', /https:\/\//],
  ['an address with data in it', spoil(GAZETTE, 'url', 'data:text/html,x'), GAZETTE, '$.url', /https:\/\//],
  ['an address with a user name', spoil(GAZETTE, 'url', 'https://a:b@evil.example/'), GAZETTE, '$.url', /user name/],
  [
    'an archived address with spaces',
    spoil(GAZETTE, 'archived', 'https://a.example/x y'),
    GAZETTE,
    '$.archived',
    /spaces/,
  ],
  ['an open link without address', spoil(GAZETTE, 'url', undefined), GAZETTE, '$.link', /give the url/],
  ['an address although link is none', spoil(GAZETTE, 'link', 'none'), GAZETTE, '$.link', /leave both out/],
  ['an address that is not to be shown', spoil(GAZETTE, 'link', 'no'), GAZETTE, '$.link', /yes, caution, none/],
  ['a thirteenth month', spoil(GAZETTE, 'date', '2025-13'), GAZETTE, '$.date', /month or the day/],
  ['a source from the future', spoil(GAZETTE, 'date', '2027-01-01'), GAZETTE, '$.date', /date of publication/],
  [
    'a source under another name',
    move(BLOG, 'data/sources/blog.json'),
    'data/sources/blog.json',
    '$.id',
    /rename the file/,
  ],
  ['two sources of one id', add('data/sources/copy.json', BLOG, {}), 'data/sources/copy.json', '$.id', /another id/],
  ['an unknown kind of source', spoil(BLOG, 'kind', 'rumour mill'), BLOG, '$.kind', /filing, court/],
  ['claims that are no list', spoil(CLAIMS, '', { id: 'ec-1' }), CLAIMS, '$', /between \[ and \]/],
  ['an empty file', spoil(CLAIMS, '', null), CLAIMS, '$', /between \[ and \]/],
  ['a claim about nobody known', spoil(CLAIMS, '[0].about[1]', 'acne'), CLAIMS, '$[0].about[1]', /data\/entities/],
  ['a claim about nothing', spoil(CLAIMS, '[0].about', []), CLAIMS, '$[0].about', /at least 1/],
  [
    'a claim in the file of another',
    move(CLAIMS, 'data/claims/ec9.json'),
    'data/claims/ec9.json',
    '$[0].about[0]',
    /move the claim/,
  ],
  ['an unknown measure', spoil(CLAIMS, '[0].measure', 'units_maid'), CLAIMS, '$[0].measure', /measures\.json/],
  ['a value in another unit', spoil(CLAIMS, '[0].value.unit', 'km'), CLAIMS, '$[0].value.unit', /in vehicle/],
  ['a number in quotes', spoil(CLAIMS, '[0].value.number', '42300'), CLAIMS, '$[0].value.number', /in that type/],
  ['a figure without a value', spoil(CLAIMS, '[0].value', undefined), CLAIMS, '$[0].value', /another kind/],
  ['a range with one end', spoil(CLAIMS, '[0].value.comparator', 'range'), CLAIMS, '$[0].value.to', /add "to"/],
  [
    'a range that runs backwards',
    spoil(CLAIMS, '[0].value', { number: 9, to: 1, unit: 'vehicle', comparator: 'range' }),
    CLAIMS,
    '$[0].value.to',
    /smaller number first/,
  ],
  ['a claim without evidence', spoil(CLAIMS, '[0].evidence', []), CLAIMS, '$[0].evidence', /at least 1/],
  [
    'evidence from nowhere',
    spoil(CLAIMS, '[0].evidence[0].source', 'blog'),
    CLAIMS,
    '$[0].evidence[0].source',
    /sources/,
  ],
  [
    'a stance that is a verdict',
    spoil(CLAIMS, '[0].evidence[0].stance', 'true'),
    CLAIMS,
    '$[0].evidence[0].stance',
    /refutes/,
  ],
  [
    'a locator that is a sentence',
    spoil(CLAIMS, '[0].evidence[0].locator', 'x'.repeat(13)),
    CLAIMS,
    '$[0].evidence[0].locator',
    /12 characters/,
  ],
  [
    'a locator that stands elsewhere',
    spoil(CLAIMS, '[0].evidence[0].line', 2),
    CLAIMS,
    '$[0].evidence[0].locator',
    /exactly as written/,
  ],
  [
    'article evidence without a place',
    spoil(CLAIMS, '[0].evidence[0].line', undefined),
    CLAIMS,
    '$[0].evidence[0]',
    /add both/,
  ],
  [
    'a claim later than its source',
    spoil(CLAIMS, '[0].made', '2025-12-24'),
    CLAIMS,
    '$[0].made',
    /claim or of the source/,
  ],
  ['the thirtieth of February', spoil(CLAIMS, '[0].made', '2025-02-30'), CLAIMS, '$[0].made', /month or the day/],
  [
    'a period that runs backwards',
    spoil(CLAIMS, '[0].holds.period', '2025-10/2025-01'),
    CLAIMS,
    '$[0].holds.period',
    /earlier date first/,
  ],
  ['a relation to nothing', spoil(OTHER, '[0].relations[0].to', 'ec-9'), OTHER, '$[0].relations[0].to', /data\/claims/],
  [
    'a claim that bears on itself',
    spoil(OTHER, '[0].relations[0].to', 'ec-2'),
    OTHER,
    '$[0].relations[0].to',
    /another claim/,
  ],
  [
    'a relation of an unknown kind',
    spoil(OTHER, '[0].relations[0].kind', 'refutes'),
    OTHER,
    '$[0].relations[0].kind',
    /contradicts, qualifies/,
  ],
  [
    'a relation without a reason',
    spoil(OTHER, '[0].relations[0].why', undefined),
    OTHER,
    '$[0].relations[0].why',
    /add it/,
  ],
  [
    'one relation written twice',
    spoil(OTHER, '[0].relations[1]', { to: 'ec-1', kind: 'context', why }),
    OTHER,
    '$[0].relations[1].to',
    /join the reasons/,
  ],
  [
    'one relation written from both sides',
    spoil(CLAIMS, '[0].relations', [{ to: 'ec-2', kind: 'context', why }]),
    CLAIMS,
    '$[0].relations[0].to',
    /once, on one of the two/,
  ],
  [
    'a claimant nobody knows',
    spoil(OTHER, '[0].claimant.entity', 'acne'),
    OTHER,
    '$[0].claimant.entity',
    /data\/entities/,
  ],
  [
    'a doubt answered by nothing',
    spoil(OTHER, '[0].doubts', [{ id: 'x-1', kind: 'qualifies', why, lookFor: why, answeredBy: ['ec-9'] }]),
    OTHER,
    '$[0].doubts[0].answeredBy[0]',
    /data\/claims/,
  ],
  [
    'arithmetic over an unknown claim',
    spoil(OTHER, '[0].derived', { formula: 'a / b', from: ['ec-9'] }),
    OTHER,
    '$[0].derived.from[0]',
    /data\/claims/,
  ],
  [
    'arithmetic under another name',
    spoil(OTHER, '[0].derived', { formula: 'a / b', from: ['ec-1'] }),
    OTHER,
    '$[0].derived',
    /"ours"/,
  ],
  ['a copied sentence', spoil(CLAIMS, '[0].statement.zh-Hans', copied), CLAIMS, '$[0].statement.zh-Hans', /own words/],
  [
    'a copied sentence in the other script',
    spoil(CLAIMS, '[0].statement.zh-Hant', '十月裡，一口气造出了四萬二千三百輛新车！'),
    CLAIMS,
    '$[0].statement.zh-Hant',
    /own words/,
  ],
  [
    'a copied English sentence',
    spoil(CLAIMS, '[0].statement.en', 'It built more cars in one single month than anybody thought.'),
    CLAIMS,
    '$[0].statement.en',
    /own words/,
  ],
  ['two claims of one id', spoil(OTHER, '[0].id', 'ec-1'), OTHER, '$[0].id', /another id/],
  ['two measures of one id', spoil(MEASURES, '[1].id', 'units_made'), MEASURES, '$[1].id', /another id/],
  [
    'an assertion on no claim',
    spoil('data/assertions.json', '[0].claims[0]', 'ec-9'),
    'data/assertions.json',
    '$[0].claims[0]',
    /claim/,
  ],
  [
    'a file that nothing reads',
    add('data/claims/ec7/more.json', ACME, {}),
    'data/claims/ec7/more.json',
    '$',
    /move it to/,
  ],
];

test('the sample is sound, so that each fault below is its own', () => {
  expect(faultsOf(soundFiles())).toEqual([]);
});

test.each(broken)('%s: refused with file, place and repair', expectRefused);

test('at least forty ways to spoil a corpus are tried', () => {
  expect(new Set(broken.map(([what]) => what)).size).toBeGreaterThanOrEqual(40);
});
