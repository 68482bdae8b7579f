import { expect, test } from 'vitest';
import type { PackedClaim } from '../../../engine/figures/pack.ts';
import { isOfTrim } from '../../../engine/figures/trims.ts';

const kin = {
  parents: { 'car-standard': 'car', 'car-pro': 'car', van: 'car' },
  products: new Set<string>(),
  options: new Set<string>(),
};

function claim(scope: string | undefined, measure = 'price_cny'): PackedClaim {
  const value = { number: 1, unit: 'CNY', comparator: 'eq' as const };
  return { id: 'c', about: ['car'], measure, value: scope === undefined ? value : { ...value, scope } };
}

test.each([
  ['launch', 'car-standard', true],
  ['launch', 'car-pro', false],
  ['launch-pro', 'car-pro', true],
  ['launch-pro', 'car-standard', false],
  [undefined, 'car-standard', false],
  ['launch', 'van', false],
])('a price of scope %s is that of %s: %s', (scope, entity, expected) => {
  expect(isOfTrim(claim(scope), entity, kin)).toBe(expected);
});

test('only prices are told of one trim', () => {
  expect(isOfTrim(claim('standard', 'sales_units_month'), 'car-standard', kin)).toBe(false);
});
