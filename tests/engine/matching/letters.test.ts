import { describe, expect, test } from 'vitest';
import { isCapitalised, isLower, isUpper, lastWord } from '../../../engine/matching/letters.ts';

describe('letters', () => {
  test.each(['A', 'É', 'Р', 'Σ'])('%s is a capital', (character) => {
    expect([isUpper(character), isLower(character)]).toEqual([true, false]);
  });
  test.each(['a', 'é', 'р', 'ß'])('%s is in lower case', (character) => {
    expect([isUpper(character), isLower(character)]).toEqual([false, true]);
  });
  test.each(['', '米', '7', 'カ', '-', ' '])('“%s” has no case', (character) => {
    expect([isUpper(character), isLower(character)]).toEqual([false, false]);
  });

  test.each([
    ['Honor', true],
    ['iPhone', true],
    ['Редми', true],
    ['phone', false],
    ['7Pro', false],
    ['', false],
  ])('“%s” is capitalised: %s', (word, expected) => {
    expect(isCapitalised(word)).toBe(expected);
  });

  test.each([
    ['the new Honor ', 'Honor'],
    ['the new Honor-', 'Honor'],
    ['荣耀的Magic7', 'Magic7'],
    ['Magic7发布荣耀', '发布荣耀'],
    ['the new Honor  ', ''],
    ['Honor, ', ''],
    ['ギャラクシー ', 'ギャラクシー'],
    ['', ''],
  ])('the last word of “%s” is “%s”', (text, expected) => {
    expect(lastWord(text)).toBe(expected);
  });
});
