import { expect, test } from 'vitest';
import { compareForm, formsOf, isUnconditional } from '../../../engine/corpus/forms.ts';

const names = { 'zh-Hans': '剃须刀', 'zh-Hant': '刮鬍刀', en: 'Shaver' };

test('names are forms, and an alias of the same text sets their conditions', () => {
  const forms = formsOf({ names, aliases: ['剃毛器', { text: '剃须刀', lookupOnly: true }] });
  expect(forms).toEqual([
    { text: '剃须刀', lookupOnly: true },
    { text: '刮鬍刀' },
    { text: 'Shaver' },
    { text: '剃毛器' },
  ]);
});

test('a name that is the same in two languages is one form', () => {
  expect(formsOf({ names: { 'zh-Hans': 'EC7', 'zh-Hant': 'EC7', en: 'EC7' }, aliases: [] })).toEqual([{ text: 'EC7' }]);
});

test('a form stands alone unless it needs company, is weak, or is for look-up', () => {
  expect(isUnconditional({ text: 'x', exactCase: true, notBefore: ['y'] })).toBe(true);
  expect(isUnconditional({ text: 'x', needs: [] })).toBe(true);
  expect(isUnconditional({ text: 'x', needs: ['y'] })).toBe(false);
  expect(isUnconditional({ text: 'x', weak: true })).toBe(false);
  expect(isUnconditional({ text: 'x', lookupOnly: true })).toBe(false);
});

test('forms are compared without width, case, spaces, hyphens and dots', () => {
  expect(compareForm('Ｒedmi Note-13 Pro+')).toBe(compareForm('redmi note13pro+'));
  expect(compareForm('Corp.')).toBe(compareForm('CORP'));
  expect(compareForm('Note 13 Pro')).not.toBe(compareForm('Note 13 Pro+'));
});
