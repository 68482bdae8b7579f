import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const runtime = vi.hoisted(() => ({ id: 'ours' as string | undefined, sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

import { ask, isAlive } from '../../browser/ask.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  runtime.id = 'ours';
  runtime.sendMessage.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('asking the background', () => {
  test('sends the verb with the question', async () => {
    runtime.sendMessage.mockResolvedValue({ opened: true });
    expect(await ask('openPanel', { route: '/entity/su7' })).toEqual({ opened: true });
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ verb: 'openPanel', route: '/entity/su7' });
  });
  test('asks once more when the worker was put to sleep in the middle of it', async () => {
    runtime.sendMessage
      .mockRejectedValueOnce(new Error('message channel closed before a response was received'))
      .mockResolvedValueOnce({ opened: true });
    expect(await ask('openPanel', { route: '/' })).toEqual({ opened: true });
  });
  test('gives null after two failures, and after two silences of 2 s', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    expect(await ask('getCard', { entity: 'su7', measures: [], via: 'alias', rule: '' })).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    runtime.sendMessage.mockReset().mockReturnValue(new Promise(() => {}));
    const late = ask('getPagePack', {});
    await vi.advanceTimersByTimeAsync(4000);
    expect(await late).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
  });
  test('a null is an answer and not asked for again', async () => {
    runtime.sendMessage.mockResolvedValue(null);
    expect(await ask('getCard', { entity: 'gone', measures: [], via: 'alias', rule: '' })).toBeNull();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });
  test('says nothing once the extension is gone', async () => {
    runtime.id = undefined;
    expect(isAlive()).toBe(false);
    expect(await ask('getPagePack', {})).toBeNull();
    expect(runtime.sendMessage).not.toHaveBeenCalled();
  });
});
