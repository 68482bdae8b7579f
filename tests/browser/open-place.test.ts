/** Looking for a place in a source: asked until the page can say, and never for ever. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  answers: [] as unknown[],
  asked: [] as unknown[],
  opened: [] as unknown[],
  status: '',
}));
vi.mock('wxt/browser', () => ({
  browser: {
    tabs: {
      create: async (tab: unknown) => {
        fake.opened.push(tab);
        return { id: 7 };
      },
      get: async () => {
        if (fake.status === 'closed') throw new Error('No tab with id: 7');
        return { status: fake.status };
      },
      sendMessage: async (...ask: unknown[]) => {
        fake.asked.push(ask);
        const answer = fake.answers.length > 1 ? fake.answers.shift() : fake.answers[0];
        if (answer === 'nobody') throw new Error('Could not establish connection');
        return answer;
      },
    },
  },
}));
const { openPlace } = await import('../../browser/open-place.ts');

beforeEach(() => {
  Object.assign(fake, { asked: [], opened: [], status: 'complete' });
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});
async function place(...answers: unknown[]) {
  fake.answers = answers;
  const answer = openPlace('https://example.org/a', '290亿元');
  await vi.runAllTimersAsync();
  return answer;
}

describe('openPlace', () => {
  test('opens the address and asks its tab for the words alone', async () => {
    expect(await place({ found: true })).toBe('found');
    expect(fake.opened).toEqual([{ url: 'https://example.org/a' }]);
    expect(fake.asked).toEqual([[7, { verb: 'findWords', words: '290亿元' }, { frameId: 0 }]]);
  });
  test('waits for a page that is still loading, and for one that draws itself late', async () => {
    expect(await place('nobody', 'nobody', { found: false }, { found: false }, { found: true })).toBe('found');
    expect(fake.asked).toHaveLength(5);
  });
  test('a page that keeps saying no has not got them', async () => {
    expect(await place({ found: false })).toBe('missing');
    expect(fake.asked).toHaveLength(10);
  });
  test.each(['complete', 'closed'])('a tab that is %s and says nothing is given up soon', async (status) => {
    fake.status = status;
    expect(await place('nobody')).toBe('unread');
    expect(fake.asked).toHaveLength(5);
  });
  test('one that never loads is given up in the end', async () => {
    fake.status = 'loading';
    expect(await place('nobody')).toBe('unread');
    expect(fake.asked).toHaveLength(30);
  });
  test('an answer of wrong form is none, and only true is a yes', async () => {
    expect(await place(null)).toBe('unread');
    expect(await place({ found: 'yes' })).toBe('missing');
  });
});
