// @vitest-environment happy-dom
/** A look-up while it is being typed: names first, statements when they come, nothing of an older query taken for this one. */
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { useLookUp } from '../../components/use-look-up.ts';
import type { Found } from '../../engine/claims/search.ts';
import type { FoundClaim } from '../../engine/claims/statements.ts';
import { claim, text } from '../engine/claims/invented.ts';

afterEach(cleanup);

const found = (id: string): Found[] => [{ entity: { id, names: text(id), standing: 'xiaomi', weight: 1 }, score: 1 }];
const claims = (id: string): FoundClaim[] => [{ claim: claim(id), closeness: 1, by: 'words' }];

/** A search whose answers are given by hand. */
function byHand() {
  const waiting = new Map<string, (value: never) => void>();
  const ask = <T,>(key: string) => new Promise<T>((resolve) => waiting.set(key, resolve as never));
  return {
    search: {
      names: (query: string) => ask<Found[]>(`n ${query}`),
      claims: (query: string) => ask<FoundClaim[]>(`c ${query}`),
    },
    give: (key: string, value: Found[] | FoundClaim[]) => act(async () => waiting.get(key)?.(value as never)),
  };
}
const rows = { names: 3, claims: 3 };
const start = (search: ReturnType<typeof byHand>['search']) =>
  renderHook(({ query }) => useLookUp(query, search, rows), { initialProps: { query: '' } });

describe('useLookUp', () => {
  test('names are shown before the statements are there', async () => {
    const { search, give } = byHand();
    const { result, rerender } = start(search);
    expect(result.current).toBeNull();
    await act(async () => rerender({ query: 'a' }));
    await give('n a', found('a'));
    expect(result.current).toEqual({ names: found('a'), claims: [], state: 'names' });
    await give('c a', claims('x'));
    expect(result.current).toEqual({ names: found('a'), claims: claims('x'), state: 'whole' });
  });

  test('the list of the query before stays until there is a new one, marked as such', async () => {
    const { search, give } = byHand();
    const { result, rerender } = start(search);
    await act(async () => rerender({ query: 'a' }));
    await give('n a', found('a'));
    await give('c a', claims('x'));
    await act(async () => rerender({ query: 'ab' }));
    expect(result.current).toEqual({ names: found('a'), claims: claims('x'), state: 'stale' });
    await give('n ab', found('ab'));
    expect(result.current).toEqual({ names: found('ab'), claims: [], state: 'names' });
  });

  test('an answer that comes too late is dropped; an empty query shows nothing', async () => {
    const { search, give } = byHand();
    const { result, rerender } = start(search);
    await act(async () => rerender({ query: 'a' }));
    await act(async () => rerender({ query: 'ab' }));
    await give('n ab', found('ab'));
    await give('n a', found('a'));
    expect(result.current?.names).toEqual(found('ab'));
    await act(async () => rerender({ query: ' ' }));
    expect(result.current).toBeNull();
  });
});
