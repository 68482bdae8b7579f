// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { groupMentions, type PageMention } from '../../components/group-mentions.ts';
import { LookUpBox, type LookUpResult } from '../../components/LookUpBox.tsx';
import { MentionList } from '../../components/MentionList.tsx';
import { SiteSwitch } from '../../components/SiteSwitch.tsx';
import { SpeechProvider } from '../../components/Speech.tsx';
import { StateLine } from '../../components/StateLine.tsx';
import { LANGUAGES, measureOf, nameOf, show } from './stage.tsx';

const mentions: PageMention[] = [
  { index: 0, entity: 'lei-jun', kind: 'person', mark: 'contested' },
  { index: 1, entity: 'yu7', kind: 'product', mark: 'supported' },
  {
    index: 2,
    entity: 'yu7',
    kind: 'figure',
    mark: 'differs',
    value: 1105.62,
    unit: 'km',
    measure: 'range_km',
    claim: 'd11-036',
  },
  { index: 3, entity: 'lei-jun', kind: 'person', mark: 'contested' },
];

describe('state of the page', () => {
  test('what was found is counted by kind, and the rest is said to be unchecked', () => {
    show(<StateLine state="read" mentions={mentions} />);
    const status = screen.getByRole('status').textContent ?? '';
    expect(status).toMatch(/\b4\b/);
    expect(status).toMatch(/2\scontested/);
    expect(status).toMatch(/not checked/i);
  });

  test.each(['reading', 'paused', 'unsupported', 'no-access', 'read'] as const)(
    '%s with nothing found has its own words',
    (state) => {
      const said = LANGUAGES.map((language) => {
        const { container, unmount } = show(<StateLine state={state} mentions={[]} />, language);
        const text = container.textContent;
        unmount();
        return text;
      });
      expect(new Set(said).size).toBe(3);
      expect(said.every((text) => (text ?? '').length > 3)).toBe(true);
    },
  );

  test.each([
    [0, null],
    [1, '1 is left unmarked'],
    [3, '3 are left unmarked'],
  ])('%d left unmarked by the settings is said, or not', (unmarked, said) => {
    show(<StateLine state="read" mentions={mentions} unmarked={unmarked} />);
    const status = screen.getByRole('status').textContent ?? '';
    if (said === null) expect(status).not.toMatch(/left unmarked/);
    else expect(status).toContain(said);
    expect(status).toMatch(/not checked/i);
  });

  test.each(LANGUAGES)('a page of which only the first part was read says so, %s', (language) => {
    const { container, rerender } = show(<StateLine state="read" mentions={mentions} />, language);
    const whole = container.textContent ?? '';
    rerender(
      <SpeechProvider language={language}>
        <StateLine state="read" mentions={mentions} isCut />
      </SpeechProvider>,
    );
    expect(container.textContent?.length).toBeGreaterThan(whole.length + 5);
    expect(container.textContent).toMatch(/4/);
  });

  test('the five states never read the same', () => {
    const said = (['reading', 'paused', 'unsupported', 'no-access', 'read'] as const).map((state) => {
      const { container, unmount } = show(<StateLine state={state} mentions={[]} />);
      const text = container.textContent;
      unmount();
      return text;
    });
    expect(new Set(said).size).toBe(5);
  });
});

describe('mentions', () => {
  const list = (onJump = vi.fn(), onOpen = vi.fn()) => {
    show(<MentionList mentions={mentions} names={nameOf} measures={measureOf} onJump={onJump} onOpen={onOpen} />);
    return { onJump, onOpen };
  };

  test('stand in the order of first appearance, one group an entity', () => {
    expect(groupMentions(mentions, 'all').map(({ entity }) => entity)).toEqual(['lei-jun', 'yu7']);
    expect(groupMentions(mentions, 'differs').map(({ entity }) => entity)).toEqual(['yu7']);
  });

  test('each click goes to the next place of that name, and round again', () => {
    const { onJump } = list();
    const name = screen.getByRole('button', { name: /^Lei Jun/ });
    for (let i = 0; i < 3; i++) fireEvent.click(name);
    expect(onJump.mock.calls.map(([index]) => index)).toEqual([0, 3, 0]);
  });

  test('a figure that differs says so in words, not by colour alone', () => {
    list();
    const figure = screen.getByRole('button', { name: /^1,105\.62 km/ });
    expect(figure.textContent).toMatch(/differ/i);
  });

  test('the filter leaves only its kind', () => {
    list();
    fireEvent.click(within(screen.getByRole('group')).getByRole('button', { name: /differ/i }));
    expect(screen.queryByRole('button', { name: /^Lei Jun/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^1,105\.62 km/ })).toBeTruthy();
  });
});

describe('look-up box', () => {
  const entity = (id: string) => ({
    id,
    names: nameOf(id) ?? { en: id, 'zh-Hans': id, 'zh-Hant': id },
    standing: 'xiaomi',
    weight: 1,
  });
  const result: LookUpResult = {
    names: [
      { entity: entity('su7'), score: 1 },
      { entity: entity('yu7'), score: 0.8 },
    ],
    claims: [],
    state: 'whole' as const,
  };

  test('arrow keys choose and Enter opens what was chosen', () => {
    const onOpen = vi.fn();
    show(<LookUpBox query="su7" result={result} isFirst={false} onQuery={vi.fn()} onOpen={onOpen} />);
    const box = screen.getByRole('combobox');
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
    ]);
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onOpen.mock.calls.map(([target]) => target)).toEqual([{ entity: 'su7' }, { entity: 'yu7' }]);
  });

  test('the list of an older query is not opened by Enter, but can be chosen from', () => {
    const onOpen = vi.fn();
    const old: LookUpResult = { ...result, state: 'stale' };
    show(<LookUpBox query="su7 ultra" result={old} isFirst={false} onQuery={vi.fn()} onOpen={onOpen} />);
    const box = screen.getByRole('combobox');
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(onOpen.mock.calls.map(([target]) => target)).toEqual([{ query: 'su7 ultra' }, { entity: 'su7' }]);
  });

  test('Esc empties the box and an input method keeps its keys', () => {
    const onQuery = vi.fn();
    const onOpen = vi.fn();
    show(<LookUpBox query="xiao" result={result} isFirst={false} onQuery={onQuery} onOpen={onOpen} />);
    const box = screen.getByRole('combobox');
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
    expect(onOpen).not.toHaveBeenCalled();
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(onQuery).toHaveBeenCalledWith('');
  });

  test('nothing close enough is said, and nothing is offered', () => {
    show(
      <LookUpBox
        query="zzzz"
        result={{ names: [], claims: [], state: 'whole' }}
        isFirst={false}
        onQuery={vi.fn()}
        onOpen={vi.fn()}
      />,
    );
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(screen.getByRole('status').textContent).not.toBe('');
  });
});

test('the site switch tells its state and asks for the other one', () => {
  const onSwitch = vi.fn();
  show(<SiteSwitch host="news.example" isOn onSwitch={onSwitch} onPause={vi.fn()} />);
  const control = screen.getByRole('switch', { name: /news\.example/ });
  expect((control as HTMLInputElement).checked ?? control.getAttribute('aria-checked')).toBeTruthy();
  fireEvent.click(control);
  expect(onSwitch).toHaveBeenCalledWith(false);
});
