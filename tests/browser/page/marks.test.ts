import { describe, expect, test } from 'vitest';
import { countMarks, hideRuleOf, type Mark, marksOf, paintMarks } from '../../../browser/page/marks.ts';
import type { Analysis, Figure, Mention } from '../../../engine/mention.ts';

const mention = (start: number, entity = 'su7', more: Partial<Mention> = {}): Mention => ({
  start,
  end: start + 3,
  text: 'SU7',
  kind: 'product',
  entity,
  via: 'alias',
  why: { alias: 'SU7', rule: 'plain', context: [] },
  ...more,
});
const figure = (start: number, relation: Figure['relation'], claim: string | null = 'del-001'): Figure => ({
  start,
  end: start + 4,
  text: '10万辆',
  value: 100_000,
  unit: 'vehicle',
  entity: 'xiaomi',
  measure: 'deliveries',
  time: null,
  relation,
  claim,
  why: {},
});
const analysis = (mentions: Mention[], figures: Figure[] = []): Analysis => ({ mentions, figures });
const kinds = (marks: Mark[]) => marks.map(({ kind }) => kind);

describe('what becomes a mark', () => {
  test('ours with the kind that the corpus gives them; others never', () => {
    const marks = marksOf(
      analysis([mention(0), mention(10, 'lei-jun', { kind: 'person' }), mention(20, 'byd', { kind: 'other' })]),
      { su7: 'contested', 'lei-jun': 'supported', byd: 'contested' },
      [],
    );
    expect(kinds(marks)).toEqual(['contested', 'supported']);
  });
  test('figures that were compared, drawn as their claim; silent ones never', () => {
    const figures = [figure(0, 'agrees'), figure(10, 'differs'), figure(20, 'none'), figure(30, 'agrees', 'other')];
    expect(kinds(marksOf(analysis([], figures), { 'del-001': 'contested' }, []))).toEqual([
      'contested',
      'differs',
      'context',
    ]);
  });
  test('in reading order, a figure before a mention that it overlaps', () => {
    const marks = marksOf(analysis([mention(30), mention(0), mention(12)], [figure(10, 'differs')]), {}, []);
    expect(marks.map(({ start }) => start)).toEqual([0, 10, 30]);
  });
  test('what the reader said "not this one" to is gone: a form, a claim, or all of an entity', () => {
    const all = analysis(
      [mention(0), mention(10, 'su7', { why: { alias: '小米SU7', rule: 'plain', context: [] } })],
      [figure(20, 'differs')],
    );
    const [first] = marksOf(all, {}, []);
    if (!first) throw new Error('no mark');
    expect(hideRuleOf(first)).toEqual({ entity: 'su7', alias: 'SU7' });
    expect(marksOf(all, {}, [hideRuleOf(first)]).map(({ start }) => start)).toEqual([10, 20]);
    expect(marksOf(all, {}, [{ entity: 'su7' }]).map(({ start }) => start)).toEqual([20]);
    expect(marksOf(all, {}, [{ entity: 'xiaomi', alias: 'del-001' }]).map(({ start }) => start)).toEqual([0, 10]);
  });
});

describe('what is painted', () => {
  const text = '字'.repeat(6000);
  const painted = (
    marks: Mark[],
    setting: 'subtle' | 'clear' | 'quiet',
    of = text,
    unmarked: Record<string, true> = {},
  ) => {
    paintMarks(marks, of, { setting, isKnown: (entity) => entity !== 'unknown', unmarked });
    return marks.filter(({ isPainted }) => isPainted).map(({ start }) => start);
  };
  const row = () => marksOf(analysis([0, 100, 600, 1200, 1600, 3200].map((at) => mention(at))), {}, []);

  test('the first of an entity, and again after a while', () => {
    expect(painted(row(), 'subtle')).toEqual([0, 1600, 3200]);
    expect(painted(row(), 'clear')).toEqual([0, 600, 1200, 3200]);
    expect(painted(row(), 'quiet')).toEqual([]);
  });
  test('figures each time; entities without a claim never', () => {
    const marks = marksOf(analysis([mention(0, 'unknown')], [figure(10, 'agrees'), figure(30, 'agrees')]), {}, []);
    expect(painted(marks, 'subtle')).toEqual([10, 30]);
  });
  test('not what the reader wants unmarked: a kind, the names of an entity, the figures of a claim', () => {
    const all = () =>
      marksOf(analysis([mention(0), mention(60, 'yu7')], [figure(10, 'differs'), figure(30, 'agrees')]), {}, []);
    const claim = all().map(({ of }) => ('relation' in of ? of.claim : null))[1] ?? '';
    expect(painted(all(), 'clear')).toEqual([0, 10, 30, 60]);
    expect(painted(all(), 'clear', text, { differs: true })).toEqual([0, 30, 60]);
    expect(painted(all(), 'clear', text, { context: true })).toEqual([10]);
    expect(painted(all(), 'clear', text, { yu7: true })).toEqual([0, 10, 30]);
    expect(painted(all(), 'clear', text, { [claim]: true })).toEqual([0, 60]);
  });
  test('no more than a screen bears, what differs first', () => {
    const many = Array.from({ length: 20 }, (_, at) => mention(at * 60, `entity-${at}`));
    const marks = marksOf(analysis(many, [figure(1400, 'differs')]), {}, []);
    expect(painted(marks, 'subtle')).toHaveLength(14);
    expect(painted(marks, 'subtle')).toContain(1400);
  });
  test('where everything would light up no name does, and of the figures one of each claim', () => {
    const list = Array.from({ length: 60 }, (_, at) => mention(at * 20, `entity-${at}`));
    const told = [
      ...[0, 1, 2, 3].map((at) => figure(1300 + at * 20, 'agrees', `claim-${at % 2}`)),
      figure(1400, 'differs'),
    ];
    expect(painted(marksOf(analysis(list, told), {}, []), 'subtle')).toEqual([1300, 1320, 1400]);
    const dense = Array.from({ length: 12 }, (_, at) => mention(at * 30, `entity-${at}`, { end: at * 30 + 20 }));
    expect(painted(marksOf(analysis(dense), {}, []), 'subtle', '字'.repeat(400))).toEqual([]);
  });
  test('a wall of numbers keeps as many as a fifth of it holds, what differs and what is contested first', () => {
    const wall = Array.from({ length: 40 }, (_, at) => figure(at * 8, at === 30 ? 'differs' : 'agrees', `claim-${at}`));
    const kept = (stances: Record<string, 'contested'>) =>
      painted(marksOf(analysis([], wall), stances, []), 'clear', '字'.repeat(320));
    expect(kept({})).toEqual([...Array.from({ length: 15 }, (_, at) => at * 8), 240]);
    expect(kept({ 'claim-39': 'contested' })).toEqual([...Array.from({ length: 14 }, (_, at) => at * 8), 240, 312]);
  });
});

test('the badge counts all marks and those that differ', () => {
  const marks = marksOf(analysis([mention(0), mention(90)], [figure(10, 'differs'), figure(30, 'agrees')]), {}, []);
  expect(countMarks(marks)).toEqual({ mentions: 4, differs: 1 });
});
