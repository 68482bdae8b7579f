// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { ClaimScreen } from '../../components/ClaimScreen.tsx';
import { Doubts } from '../../components/Doubts.tsx';
import { EvidenceColumns } from '../../components/EvidenceColumns.tsx';
import { Locator } from '../../components/Locator.tsx';
import { type OpenPlace, OpenPlaceProvider } from '../../components/OpenPlace.tsx';
import { SeriesFigure } from '../../components/SeriesFigure.tsx';
import { SeriesPlot } from '../../components/SeriesPlot.tsx';
import { SourceLine } from '../../components/SourceLine.tsx';
import { formatPeriod, formatValue } from '../../engine/claims/format.ts';
import { seriesOf, viewClaims } from '../../engine/claims/view.ts';
import { corpus, LANGUAGES, measureOf, nameOf, show, store } from './stage.tsx';

async function viewOf(id: string) {
  const [view] = await viewClaims(await store.claimsById([id]), store);
  if (view === undefined) throw new Error(`the bundled corpus has no claim ${id}`);
  return view;
}

describe('a claim', () => {
  test.each(LANGUAGES)('says in %s what is claimed, by whom and for when', async (language) => {
    const view = await viewOf('d11-005');
    show(
      <ClaimScreen
        view={view}
        cited={new Map()}
        measures={measureOf}
        series={[]}
        pageFigures={[]}
        names={nameOf}
        onCopy={vi.fn()}
        onExport={vi.fn()}
      />,
      language,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(view.claim.statement[language]);
    expect(document.body.textContent).toContain(view.claim.claimant.name[language]);
    expect(document.body.textContent).toContain('2025');
  });

  test('tells its further figures, those of one measure together, and what the open page says of each', async () => {
    show(
      <ClaimScreen
        view={await viewOf('c-crash-tl')}
        cited={new Map()}
        measures={measureOf}
        series={[]}
        pageFigures={[{ index: 1, value: 97, unit: 'km/h', isFurther: true }]}
        names={nameOf}
        onCopy={vi.fn()}
        onExport={vi.fn()}
      />,
      'en',
    );
    const row = screen.getByText('Further figures').closest('div');
    expect(row?.textContent).toContain('speed in the crash 116 km/h · about 97 km/h');
    expect(document.body.textContent).toContain('The open page says 97 km/h');
  });

  test('reckoned by us shows the formula and the claims it was reckoned from', async () => {
    const derived = corpus.claims.find((claim) => claim.derived !== undefined);
    if (derived?.derived === undefined) throw new Error('no claim of our own arithmetic: choose another example');
    const parts = corpus.claims.filter(({ id }) => derived.derived?.from.includes(id));
    show(
      <ClaimScreen
        view={await viewOf(derived.id)}
        cited={new Map(parts.map((part) => [part.id, part]))}
        measures={() => undefined}
        series={[]}
        pageFigures={[]}
        names={nameOf}
        onCopy={vi.fn()}
        onExport={vi.fn()}
      />,
    );
    expect(document.querySelector('code')?.textContent).toBe(derived.derived.formula);
    const note = document.querySelector('code')?.closest('.note') as HTMLElement;
    expect(
      within(note)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(derived.derived.from.map((id) => parts.find((part) => part.id === id)?.statement.en));
  });

  test('shows what stands for and against beside each other, each with its reason and source', async () => {
    const view = await viewOf('d11-036');
    show(<EvidenceColumns view={view} />);
    const against = view.relations.filter(({ kind }) => kind === 'contradicts');
    expect(against.length).toBeGreaterThan(0);
    for (const { claim, why } of against) {
      expect(screen.getByRole('link', { name: claim.statement.en }).getAttribute('href')).toBe(`#/claim/${claim.id}`);
      expect(document.body.textContent).toContain(why.en);
    }
  });

  test('an empty side is said to be empty', async () => {
    const lonely = corpus.claims.find(
      (claim) =>
        claim.relations === undefined &&
        !corpus.claims.some(({ relations = [] }) => relations.some(({ to }) => to === claim.id)),
    );
    if (lonely === undefined) throw new Error('every claim has a relation now: choose another example');
    show(<EvidenceColumns view={await viewOf(lonely.id)} />);
    const headings = screen.getAllByRole('heading', { level: 2 });
    const against = headings.find((heading) => /against/i.test(heading.textContent ?? ''));
    expect(within(against?.closest('section') as HTMLElement).queryAllByRole('listitem')).toEqual([]);
  });

  test('no word of it is a verdict', async () => {
    const view = await viewOf('d11-036');
    for (const language of LANGUAGES) show(<EvidenceColumns view={view} />, language);
    expect(document.body.textContent).not.toMatch(
      /\b(fake|false|true|debunked|verdict|lie)\b|假新闻|谣言|辟谣|不實|造假/i,
    );
  });
});

describe('a source', () => {
  test('is linked only over http, without telling it where the reader came from, at the words that were cited', () => {
    const source = corpus.sources.find(({ link, url }) => link === 'yes' && url !== undefined);
    if (source === undefined) throw new Error('no linked source');
    show(<SourceLine source={source} locator="290亿元" />);
    const outward = document.querySelector('a[target]');
    expect(outward?.getAttribute('href')).toBe(`${source.url}#:~:text=${encodeURIComponent('290亿元')}`);
    expect(outward?.getAttribute('rel')).toContain('noreferrer');
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address']) {
      const { container } = show(<SourceLine source={{ ...source, url: address }} locator="290亿元" />);
      expect(container.querySelector('a[target]')).toBeNull();
    }
  });

  test('that is weak says so in words', () => {
    const weak = corpus.sources.find(({ kind }) => kind === 'self-media');
    if (weak === undefined) throw new Error('no self-media source');
    show(<SourceLine source={weak} />);
    expect(document.body.textContent).toMatch(/self-media/i);
  });
});

describe('open questions', () => {
  const asked = corpus.claims.find(({ doubts = [] }) => doubts.some(({ answeredBy }) => answeredBy !== undefined));
  const doubt = asked?.doubts?.find(({ answeredBy }) => answeredBy !== undefined);
  if (doubt === undefined) throw new Error('no open question names an answer: choose another example');
  const answers = new Map(corpus.claims.map((claim) => [claim.id, claim]));

  test('one that another claim answers leads to it, and no longer says what would settle it', () => {
    show(<Doubts doubts={[doubt]} answers={answers} />);
    const answer = answers.get(doubt.answeredBy?.[0] ?? '');
    const name = answer?.statement.en ?? 'an answer';
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(`#/claim/${answer?.id}`);
    expect(document.body.textContent).not.toContain(doubt.lookFor.en);
    expect(screen.queryByRole('heading', { name: 'Open questions' })).toBeNull();
  });

  test('one whose answer is not at hand stays open, with what would settle it', () => {
    show(<Doubts doubts={[doubt]} answers={new Map()} />);
    expect(screen.getByRole('heading', { name: 'Open questions' })).toBeTruthy();
    expect(document.body.textContent).toContain(doubt.lookFor.en);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });
});

describe('the place in a source', () => {
  const source = corpus.sources.find(({ link, url }) => link === 'yes' && url !== undefined);
  if (source === undefined) throw new Error('no linked source');
  const place = (open: OpenPlace) =>
    show(
      <OpenPlaceProvider value={open}>
        <Locator source={source} words="290亿元" />
      </OpenPlaceProvider>,
    );

  test.each([
    ['found', /Found there/],
    ['missing', /could not be found there/i],
    ['unread', /cannot be searched/],
  ] as const)('%s is said beside the link', async (answer, said) => {
    const open = vi.fn<OpenPlace>(async () => answer);
    place(open);
    fireEvent.click(screen.getByRole('link'));
    expect(await screen.findByText(said)).toBeTruthy();
    expect(open).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(source.url ?? ''), '290亿元');
  });

  test('a click with a key held is left to the browser', () => {
    const open = vi.fn<OpenPlace>(async () => 'found');
    place(open);
    // The DOM of these tests would really go there.
    window.addEventListener('click', (event) => event.preventDefault(), { once: true });
    fireEvent.click(screen.getByRole('link'), { ctrlKey: true });
    expect(open).not.toHaveBeenCalled();
  });
});

describe('values over time', () => {
  const subject = corpus.claims.find((claim) => seriesOf(claim, corpus.claims).length >= 4);
  if (subject === undefined) throw new Error('no series of four points in the corpus');
  const publishers = new Map(corpus.sources.map(({ id, publisher }) => [id, publisher]));
  const points = seriesOf(subject, corpus.claims).flatMap(({ claim, period, source = '' }) => {
    const { value, holds } = corpus.claims.find(({ id }) => id === claim) ?? {};
    if (value === undefined) return [];
    const publisher = publishers.get(source) ?? 'nobody';
    return [{ claim, period, value, isTotal: holds?.asOf === true, source, publisher }];
  });

  test('every point is a link to its claim that says value, time and publisher', () => {
    show(<SeriesPlot points={points} current={subject.id} page={[]} label="values" />);
    for (const { claim, period, value, publisher } of points) {
      const name = screen
        .getAllByRole('link')
        .find((link) => link.getAttribute('href') === `#/claim/${claim}`)
        ?.getAttribute('aria-label');
      expect(name).toBe(`${formatPeriod(period, 'en')}: ${formatValue(value, 'en')} · ${publisher}`);
    }
  });

  test('a table stands behind the plot, with the source of every value', async () => {
    show(<SeriesFigure points={points} current={subject.id} page={[]} label="values" />);
    const rows = [...document.querySelectorAll('tbody tr')];
    expect(rows.length).toBe(points.length);
    for (const [at, { source, publisher, value }] of points.entries()) {
      expect(rows[at]?.textContent).toContain(formatValue(value, 'en'));
      const link = within(rows[at] as HTMLElement).getByRole('link', { name: publisher });
      expect(link.getAttribute('href')).toBe(`#/source/${source}`);
    }
    // The plot comes a moment later, by itself.
    expect(await screen.findByTitle('values')).toBeDefined();
  });

  test('the figure of the page is drawn in and named', () => {
    const unit = points[0]?.value.unit ?? '';
    const page = [{ index: 3, value: points[0]?.value.number ?? 1, unit }];
    show(<SeriesPlot points={points} current={subject.id} page={page} label="values" />);
    expect(document.querySelector('.own-label')?.textContent).toMatch(/this page/i);
    expect(document.querySelectorAll('.own line').length).toBe(1);
  });

  test('the point that is looked at is read out below, at first that of the claim', () => {
    show(<SeriesPlot points={points} current={subject.id} page={[]} label="values" />);
    const said = () => document.querySelector('.plot-read')?.textContent;
    const [own, other] = [
      points.find(({ claim }) => claim === subject.id),
      points.find(({ claim }) => claim !== subject.id),
    ];
    expect(said()).toContain(formatPeriod(own?.period ?? 'none', 'en'));
    fireEvent.focus(document.querySelector(`a[href="#/claim/${other?.claim}"]`) as Element);
    expect(said()).toContain(formatPeriod(other?.period ?? 'none', 'en'));
  });
});

test('copying a citation asks the door, which alone may touch the clipboard', async () => {
  const onCopy = vi.fn();
  const view = await viewOf('d11-005');
  show(
    <ClaimScreen
      view={view}
      cited={new Map()}
      measures={() => undefined}
      series={[]}
      pageFigures={[]}
      names={nameOf}
      onCopy={onCopy}
      onExport={vi.fn()}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: /citation/i }));
  expect(onCopy).toHaveBeenCalledWith('citation');
});
