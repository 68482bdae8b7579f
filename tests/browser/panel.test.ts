/** Side panel, address bar and menu, with a browser of our own making. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const fake = vi.hoisted(() => {
  const listeners = new Set<unknown>();
  return {
    listeners,
    stored: {} as Record<string, unknown>,
    opened: [] as string[],
    tabs: [] as string[],
    allows: true,
    browser: {} as Record<string, unknown>,
  };
});
vi.mock('wxt/browser', () => ({ browser: fake.browser }));

const { openPanel, panelUrl } = await import('../../browser/side-panel.ts');
const { watchWantedRoute } = await import('../../browser/wanted-route.ts');

beforeEach(() => {
  fake.stored = {};
  fake.opened = [];
  fake.tabs = [];
  fake.allows = true;
  fake.listeners.clear();
  const open = (what: string) => {
    fake.opened.push(what);
    return fake.allows ? Promise.resolve() : Promise.reject(new Error('needs a click'));
  };
  Object.assign(fake.browser, {
    runtime: { getURL: (path: string) => `ext://x${path}` },
    sidePanel: { open: ({ windowId }: { windowId: number }) => open(`panel of ${windowId}`) },
    sidebarAction: { open: () => open('sidebar') },
    tabs: { create: async ({ url }: { url: string }) => fake.tabs.push(url) },
    storage: {
      session: {
        get: async () => fake.stored,
        set: async (items: Record<string, unknown>) => {
          Object.assign(fake.stored, items);
          for (const listen of fake.listeners as Set<Listener>)
            listen(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
        },
        onChanged: {
          addListener: (listen: Listener) => fake.listeners.add(listen),
          removeListener: (listen: Listener) => fake.listeners.delete(listen),
        },
      },
    },
  });
});

describe('openPanel', () => {
  test('opens the panel of the window at once, before anything is awaited', async () => {
    const done = openPanel('/claim/x', { windowId: 7 });
    expect(fake.opened).toEqual(['panel of 7']);
    expect(await done).toBe(true);
    expect(fake.tabs).toEqual([]);
    expect(fake.stored.panelRoute).toMatchObject({ route: '/claim/x', windowId: 7 });
  });
  test('opens the sidebar where there is no side panel', async () => {
    delete fake.browser.sidePanel;
    expect(await openPanel('/', { windowId: 7 })).toBe(true);
    expect(fake.opened).toEqual(['sidebar']);
  });
  test('opens a tab beside the page when the browser refuses', async () => {
    fake.allows = false;
    expect(await openPanel('/claim/x', { windowId: 7, tabId: 3 })).toBe(false);
    expect(fake.tabs).toEqual([panelUrl('/claim/x', 3)]);
    expect(panelUrl('/claim/x', 3)).toBe('ext://x/sidepanel.html?tab=3#/claim/x');
  });
});

describe('watchWantedRoute', () => {
  const now = () => Date.now();
  test('takes up what was wanted just before, and every wish of this window after', async () => {
    await openPanel('/claim/x', { windowId: 7 });
    const shown: string[] = [];
    const life = new AbortController();
    watchWantedRoute(7, now, (route) => shown.push(route), life.signal);
    await vi.waitFor(() => expect(shown).toEqual(['/claim/x']));
    await openPanel('/entity/y', { windowId: 7 });
    await openPanel('/entity/z', { windowId: 8 });
    expect(shown).toEqual(['/claim/x', '/entity/y']);
    life.abort();
    await openPanel('/entity/w', { windowId: 7 });
    expect(shown).toHaveLength(2);
  });
  test('leaves an old wish alone', async () => {
    await openPanel('/claim/x', { windowId: 7 });
    const shown: string[] = [];
    watchWantedRoute(
      7,
      () => Date.now() + 60_000,
      (route) => shown.push(route),
      new AbortController().signal,
    );
    await Promise.resolve();
    expect(shown).toEqual([]);
  });
});
