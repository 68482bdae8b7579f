/** What is made of an object once. */
import { describe, expect, it } from 'vitest';
import { keptBy, keptInSteps } from '../../engine/kept.ts';
import { finish } from '../../engine/steps.ts';

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

describe('keptInSteps', () => {
  it('takes its steps for the first who asks, and none for the others', () => {
    const sized = keptInSteps(function* ({ name }: { name: string }) {
      yield;
      return { length: name.length };
    });
    const one = { name: 'one' };
    const first = sized(one);
    expect(first.next().done).toBe(false);
    const made = finish(first);
    expect(made).toEqual({ length: 3 });
    expect(sized(one).next()).toEqual({ done: true, value: made });
  });
});
