/** What is said of the open page: the page itself knows most of it, and the settings know what it cannot know. */
import { expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: {} }));
const { stateUnder } = await import('../../browser/active-tab.ts');

import { DEFAULTS, type Settings } from '../../browser/settings.ts';

const page = { tabId: 1, mentions: [], places: [], isCut: false, date: null, host: 'a.example' };
const say = (state: Parameters<typeof stateUnder>[0]['state'], settings: Partial<Settings>) =>
  stateUnder({ ...page, state }, { ...DEFAULTS, ...settings }, 1000);

test('a page that never asked is paused where its site is off, everything is paused, or only other sites are on', () => {
  for (const settings of [{ sites: { 'a.example': 'off' } }, { pausedUntil: 1001 }, { allowOnly: true }] as const) {
    expect(say('read', settings)).toBe('paused');
    expect(say('reading', settings)).toBe('paused');
  }
  expect(say('read', { allowOnly: true, sites: { 'a.example': 'on' } })).toBe('read');
  expect(say('read', { pausedUntil: 1000 })).toBe('read');
});

test.each(['unsupported', 'no-access', 'paused'] as const)('%s stays what it is', (state) => {
  expect(say(state, {})).toBe(state);
  expect(say(state, { sites: { 'a.example': 'off' } })).toBe(state);
});
