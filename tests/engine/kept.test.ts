/** What is made of an object once. */
import { describe, expect, it } from 'vitest';
import { keptBy } from '../../engine/kept.ts';

describe('keptBy', () => {
  it('makes one thing of each object, and gives the same again', () => {
    const made: string[] = [];
    const named = keptBy(({ name }: { name: string }) => {
      made.push(name);
      return { length: name.length };
    });
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect(named(one)).toEqual({ length: 3 });
    expect(named(other)).toEqual({ length: 5 });
    expect(named(one)).toBe(named(one));
    expect(made).toEqual(['one', 'other']);
  });
});
