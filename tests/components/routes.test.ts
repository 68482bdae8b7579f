/** Addresses inside the panel. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimHref, entityHref, pathTo, readRoute, sourceHref } from '../../components/routes.ts';
import { addressAt, safeAddress } from '../../components/safe-address.ts';

describe('routes', () => {
  test.each([
    ['', { name: 'page' }],
    ['#/', { name: 'page' }],
    [entityHref('su7-ultra'), { name: 'entity', id: 'su7-ultra', facet: 'claims' }],
    [entityHref('su7', 'timeline'), { name: 'entity', id: 'su7', facet: 'timeline' }],
    [claimHref('d11-005'), { name: 'claim', id: 'd11-005' }],
    [sourceHref('dsb-1'), { name: 'source', id: 'dsb-1' }],
    [`#${pathTo({ name: 'look-up', query: '290亿 & 50% #1' })}`, { name: 'look-up', query: '290亿 & 50% #1' }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  test.each([
    '#/entity',
    '#/entity/',
    '#/entity/../x',
    '#/entity/su7/other',
    '#/claim/x/y',
    '#/nowhere/x',
    '#/entity/<b>',
    '#/claim/x/claims/y',
  ])('%s leads nowhere', (hash) => {
    expect(readRoute(hash)).toEqual({ name: 'unknown' });
  });

  test('anything at all is read without a throw; what can be written is read back', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => void readRoute(`#/${hash}`)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(readRoute(`#${pathTo({ name: 'look-up', query })}`)).toEqual({ name: 'look-up', query });
      }),
    );
  });
});

describe('addresses outside', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'chrome://settings',
    'moz-extension://x/y',
    'blob:https://x.example/1',
    'not an address',
    '//x.example',
    '',
    undefined,
  ])('%s is no link', (address) => {
    expect(safeAddress(address)).toBeUndefined();
  });
  test('ordinary web addresses are', () => {
    expect(safeAddress('https://x.example/a?b=c')).toBe('https://x.example/a?b=c');
  });
  test('the words to look for go into a text fragment, unless the address has a fragment', () => {
    expect(addressAt('https://x.example/a', '290亿-1,2')).toBe('https://x.example/a#:~:text=290%E4%BA%BF%2D1%2C2');
    expect(addressAt('https://x.example/a#b', '290')).toBe('https://x.example/a#b');
  });
});
