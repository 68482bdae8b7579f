/** This page's mentions as they are listed. */
import { describe, expect, test } from 'vitest';
import { countMarks, groupMentions, type PageMention } from '../../components/group-mentions.ts';

const name = (index: number, entity: string, mark: PageMention['mark'] = 'context'): PageMention => ({
  index,
  entity,
  kind: 'product',
  mark,
});
const figure = (
  index: number,
  entity: string,
  value: number | null,
  mark: PageMention['mark'] = 'agrees',
): PageMention => ({
  index,
  entity,
  kind: 'figure',
  mark,
  value,
  unit: 'km',
  claim: 'c-1',
});
const mentions = [
  name(0, 'b', 'contested'),
  figure(1, 'a', 687),
  name(2, 'a'),
  figure(3, 'a', 687),
  figure(4, 'a', 700, 'differs'),
  name(5, 'b', 'contested'),
];

describe('groupMentions', () => {
  test('one group an entity in order of appearance, the same figure once with all its places', () => {
    const groups = groupMentions(mentions, 'all');
    expect(groups.map(({ entity }) => entity)).toEqual(['b', 'a']);
    expect(groups[0]?.places.map(({ index }) => index)).toEqual([0, 5]);
    expect(groups[1]?.figures.map((same) => same.map(({ index }) => index))).toEqual([[1, 3], [4]]);
    expect(groups.map(({ mark }) => mark)).toEqual(['contested', 'context']);
  });

  test('a filter keeps what fits and drops empty groups', () => {
    const groups = groupMentions(mentions, 'differs');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ entity: 'a', places: [], mark: undefined });
  });

  test('figures without a number are never taken for the same', () => {
    const groups = groupMentions([figure(0, 'a', null), figure(1, 'a', null)], 'all');
    expect(groups[0]?.figures).toHaveLength(2);
  });

  test('marks are counted, all five of them', () => {
    expect(countMarks(mentions)).toEqual({ supported: 0, contested: 2, context: 1, differs: 1, agrees: 2 });
    expect(countMarks([])).toEqual({ supported: 0, contested: 0, context: 0, differs: 0, agrees: 0 });
  });
});
