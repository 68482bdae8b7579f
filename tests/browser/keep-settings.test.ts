/** Settings in storage: read whole, changed a part at a time, damage told once. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULTS, isSameForPages } from '../../browser/settings.ts';

/** `storage.local` in memory, which may refuse. */
const fake = vi.hoisted(() => {
  type Listener = (changes: Record<string, { newValue?: unknown }>) => void;
  const state = { kept: new Map<string, unknown>(), refuses: false, listeners: new Set<Listener>(), writes: 0 };
  const access = async <T>(work: () => T): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (state.refuses) throw new Error('refused');
    return work();
  };
  const local = {
    get: (key: string) => access(() => (state.kept.has(key) ? { [key]: structuredClone(state.kept.get(key)) } : {})),
    set: (items: Record<string, unknown>) =>
      access(() => {
        state.writes += 1;
        for (const [key, newValue] of Object.entries(items)) {
          state.kept.set(key, structuredClone(newValue));
          for (const listener of state.listeners) listener({ [key]: { newValue } });
        }
      }),
    remove: (key: string) => access(() => void state.kept.delete(key)),
    onChanged: {
      addListener: (listener: Listener) => void state.listeners.add(listener),
      removeListener: (listener: Listener) => void state.listeners.delete(listener),
    },
  };
  return { state, local };
});
vi.mock('wxt/browser', () => ({ browser: { storage: { local: fake.local } } }));
const { loadSettings, watchSettings } = await import('../../browser/keep-settings.ts');
const { changeSettings, takeDamageNote } = await import('../../browser/change-settings.ts');

beforeEach(() => {
  Object.assign(fake.state, { kept: new Map(), refuses: false, listeners: new Set(), writes: 0 });
});

describe('reading', () => {
  test('nothing stored: defaults, and nothing is written', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(fake.state.writes).toBe(0);
  });

  test('damage is mended once and told once', async () => {
    fake.state.kept.set('settings', { ...DEFAULTS, marks: 'glowing', theme: 'dark' });
    const mended = { ...DEFAULTS, theme: 'dark' };
    expect(await loadSettings()).toEqual(mended);
    expect(await loadSettings()).toEqual(mended);
    expect(fake.state.writes).toBe(1);
    expect(await takeDamageNote()).toEqual(['marks']);
    expect(await takeDamageNote()).toEqual([]);
  });

  test('parts that only a later release knows are kept through mending and changes', async () => {
    fake.state.kept.set('settings', { ...DEFAULTS, version: 2, sparkles: { gold: 3 } });
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(fake.state.kept.get('settings')).toEqual({ ...DEFAULTS, sparkles: { gold: 3 } });
    expect(await changeSettings({ theme: 'dark' })).toEqual({ ...DEFAULTS, theme: 'dark' });
    expect(fake.state.kept.get('settings')).toEqual({ ...DEFAULTS, theme: 'dark', sparkles: { gold: 3 } });
  });

  test('a note that is itself damaged tells nothing', async () => {
    fake.state.kept.set('settingsDamaged', { marks: true });
    expect(await takeDamageNote()).toEqual([]);
  });

  test('storage that refuses: defaults', async () => {
    fake.state.kept.set('settings', { ...DEFAULTS, theme: 'dark' });
    fake.state.refuses = true;
    expect(await loadSettings()).toEqual(DEFAULTS);
  });
});

describe('changing', () => {
  test('one part leaves the others', async () => {
    fake.state.kept.set('settings', { ...DEFAULTS, theme: 'dark' });
    expect(await changeSettings({ badge: false })).toEqual({ ...DEFAULTS, theme: 'dark', badge: false });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'dark', badge: false });
  });

  test('two parts at the same moment: both are kept', async () => {
    await Promise.all([
      changeSettings({ badge: false }),
      changeSettings({ theme: 'light' }),
      changeSettings({ marks: 'quiet' }),
    ]);
    expect(await loadSettings()).toEqual({ ...DEFAULTS, badge: false, theme: 'light', marks: 'quiet' });
  });

  test('storage that refuses is an error, and settings stay as they were', async () => {
    fake.state.kept.set('settings', { ...DEFAULTS, theme: 'dark' });
    fake.state.refuses = true;
    await expect(changeSettings({ theme: 'light' })).rejects.toThrow('refused');
    fake.state.refuses = false;
    expect((await loadSettings()).theme).toBe('dark');
  });
});

test('settings that cannot be read are not overwritten with defaults', async () => {
  fake.state.kept.set('settings', { ...DEFAULTS, theme: 'dark' });
  const get = vi.spyOn(fake.local, 'get').mockRejectedValueOnce(new Error('busy'));
  await expect(changeSettings({ badge: false })).rejects.toThrow('busy');
  get.mockRestore();
  expect(await loadSettings()).toEqual({ ...DEFAULTS, theme: 'dark' });
});

test('watching also tells what was before, so that pages start over only for what they see', async () => {
  const end = new AbortController();
  const seen: boolean[] = [];
  watchSettings((settings, before) => seen.push(isSameForPages(settings, before)), end.signal);
  await changeSettings({ seenRevision: '2025-11-01' });
  await changeSettings({ theme: 'dark' });
  await changeSettings({ sites: { 'a.example': 'off' } });
  end.abort();
  expect(seen).toEqual([true, false, false]);
});

test('watching tells whole settings, until it is ended', async () => {
  const end = new AbortController();
  const seen: unknown[] = [];
  watchSettings((settings) => seen.push(settings), end.signal);
  await changeSettings({ theme: 'dark' });
  await fake.local.set({ settings: { ...DEFAULTS, theme: 'violet' }, storeState: 1 });
  end.abort();
  await changeSettings({ theme: 'light' });
  expect(seen).toEqual([{ ...DEFAULTS, theme: 'dark' }, DEFAULTS]);
});
