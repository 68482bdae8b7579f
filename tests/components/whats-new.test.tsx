// @vitest-environment happy-dom
/** What is new, drawn: in the reader's language, with what the reader has not seen yet marked as new. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { OptionsSpeechProvider } from '../../components/OptionsSpeech.tsx';
import { ReleaseList, RevisionList } from '../../components/WhatsNew.tsx';

afterEach(cleanup);
const line = (word: string) => ({ 'zh-Hans': `${word}简`, 'zh-Hant': `${word}繁`, en: `${word} en` });
const REVISIONS = [
  { revision: '2026-03-01', lines: [line('third')] },
  { revision: '2026-02-01', lines: [line('second')] },
  { revision: '2026-01-01', lines: [line('first')] },
];

describe('revisions of the corpus', () => {
  test.each([
    ['', 0],
    ['2026-01-01', 2],
    ['2026-02-01', 1],
    ['2026-03-01', 0],
    ['2027-01-01', 0],
  ])('a reader who last saw %j finds %d marked as new', (seen, wanted) => {
    render(
      <OptionsSpeechProvider language="en">
        <RevisionList revisions={REVISIONS} seen={seen} />
      </OptionsSpeechProvider>,
    );
    expect(screen.queryAllByText('new since you last looked')).toHaveLength(wanted);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'third en',
      'second en',
      'first en',
    ]);
  });
});

test.each(['zh-Hans', 'zh-Hant', 'en'] as const)('releases are told in %s', (language) => {
  render(
    <OptionsSpeechProvider language={language}>
      <ReleaseList releases={[{ version: '1.2.3', date: '2026-01-02', lines: [line('a'), line('b')] }]} />
    </OptionsSpeechProvider>,
  );
  expect(screen.getByRole('heading').textContent).toContain('1.2.3');
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    line('a')[language],
    line('b')[language],
  ]);
});
