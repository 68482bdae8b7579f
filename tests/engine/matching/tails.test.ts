import { describe, expect, it } from 'vitest';
import { tailsOf } from '../../../engine/matching/tails.ts';

describe('tailsOf', () => {
  it.each([
    ['小米平板7S Pro', ['7S Pro']],
    ['小米路由器 BE6500 Pro', ['BE6500 Pro']],
    ['Xiaomi Electric Scooter 4 Ultra', ['Electric Scooter 4 Ultra', 'Scooter 4 Ultra', '4 Ultra']],
    ['Mi 11 Lite 5G NE', ['11 Lite NE']],
    ['Redmi Note 14 Pro+ 5G', ['Note 14 Pro+']],
    ['小米MIX Flip 2', ['MIX Flip 2', 'Flip 2']],
  ])('%s', (name, tails) => {
    expect(tailsOf(name)).toEqual(tails);
  });

  it.each([
    ['a name without its brand', '7S Pro'],
    ['too short an end', '小米手表S4'],
    ['an end without a number', '小米盒子S'],
    ['an end without a letter', 'Redmi 10'],
    ['nothing but how it sends', 'Xiaomi 5G'],
    ['another word that begins like a brand', 'Midea 11 Lite'],
  ])('nothing for %s', (_, name) => {
    expect(tailsOf(name)).toEqual([]);
  });
});
