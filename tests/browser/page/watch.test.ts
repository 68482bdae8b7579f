import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newLimit } from '../../../browser/page/limit.ts';
import { watch } from '../../../browser/page/watch.ts';

describe('changes of a page', () => {
  let document: Document;
  let life: AbortController;
  let batches: number[];
  const settle = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const window = new Window();
    window.document.write('<!doctype html><html><body><p>一</p></body></html>');
    vi.stubGlobal('MutationObserver', window.MutationObserver);
    document = window.document as unknown as Document;
    life = new AbortController();
    batches = [];
  });
  afterEach(() => {
    life.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  function start(isOwn: (node: Node) => boolean = () => false): void {
    watch(document, {
      onChanges: async (records) => {
        batches.push(records.length);
      },
      isOwn,
      signal: life.signal,
    }).observe(document);
  }
  const add = (): Element => document.body.appendChild(document.createElement('p'));
  async function pass(ms: number): Promise<void> {
    await settle();
    await vi.advanceTimersByTimeAsync(ms);
    await settle();
  }

  test('come in batches: two hundred a second for five seconds are twenty readings', async () => {
    start();
    for (let at = 0; at < 1000; at++) {
      add();
      await pass(5);
    }
    expect(batches.length).toBeLessThanOrEqual(20);
    expect(batches.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(900);
  });
  test('F34: a page that never rests is read less and less often', async () => {
    start();
    const text = document.querySelector('p')?.firstChild as Text;
    for (let at = 0; at < 3000; at++) {
      text.data = String(at);
      await pass(16);
    }
    // 48 s of change in every frame.
    expect(batches.length).toBeLessThanOrEqual(100);
  });
  test('F33: the coming and going of our own card is nobody’s concern', async () => {
    const host = document.createElement('x-card');
    start((node) => node === host);
    for (let at = 0; at < 200; at++) {
      document.documentElement.append(host);
      await pass(20);
      host.remove();
      await pass(20);
    }
    expect(batches).toEqual([]);
  });
  test('end with the signal', async () => {
    start();
    add();
    await pass(300);
    expect(batches).toHaveLength(1);
    life.abort();
    add();
    await pass(1000);
    expect(batches).toHaveLength(1);
  });
  test('wait while the tab is hidden', async () => {
    start();
    let state = 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state });
    add();
    await pass(2000);
    expect(batches).toEqual([]);
    state = 'visible';
    const view = document.defaultView as unknown as { Event: typeof Event };
    document.dispatchEvent(new view.Event('visibilitychange'));
    await pass(10);
    expect(batches).toHaveLength(1);
  });
});

test('a limiter gives five in five seconds', () => {
  const isAllowed = newLimit(5, 5000);
  const given = Array.from({ length: 100 }, (_, at) => isAllowed(at * 100)).filter(Boolean).length;
  expect(given).toBe(10);
});
