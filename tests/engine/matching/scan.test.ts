import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/matching/normalise.ts';
import { scan, scanning } from '../../../engine/matching/scan.ts';
import { FAMILY, smallLexicon } from './small-lexicon.ts';

const lexicon = smallLexicon(FAMILY);

/** Surface forms found, in order. */
function forms(text: string): string[] {
  const found = scan(text, lexicon);
  return Array.from({ length: found.length / 3 }, (_, i) => text.slice(found[i * 3], found[i * 3 + 1]));
}

describe('scan', () => {
  it('finds every form that stands at a place, shorter ones first', () => {
    expect(forms('买了小米SU7 Ultra')).toEqual(['小米', '小米SU7', '小米SU7 Ultra', 'SU7', 'SU7 Ultra']);
  });

  it.each([
    ['blanks between script and digits', '小米 SU7', '小米 SU7'],
    ['a blank inside capitals', 'die SU 7 da', 'SU 7'],
    ['no blank where the form has one', 'SU7Ultra', 'SU7Ultra'],
    ['a hyphen where the form has a blank', 'SU7-Ultra', 'SU7-Ultra'],
    ['a line break between words', 'Lei\nJun', 'Lei\nJun'],
    ['no blank in a name', 'LeiJun', 'LeiJun'],
    ['Traditional characters', '雷軍', '雷軍'],
    ['full-width letters', 'ＳＵ７', 'ＳＵ７'],
    ['zero-width marks', 'S\u200bU\u00ad7', 'S\u200bU\u00ad7'],
    ['a reading inside', '雷(léi)軍', '雷(léi)軍'],
    ['the brand in the other script', 'Xiaomi17', 'Xiaomi17'],
    ['the brand in the other script, with a blank', 'Xiaomi 手环 10', 'Xiaomi 手环 10'],
    ['the maker before the brand', '小米 Redmi Note 13', '小米 Redmi Note 13'],
    ['both in the other script', 'xiaomi redmi note 13 pro', 'xiaomi redmi note 13 pro'],
    ['plus for +', 'Redmi Note 13 Pro Plus', 'Redmi Note 13 Pro Plus'],
  ])('steps over %s', (_, text, form) => {
    expect(forms(text)).toContain(form);
  });

  it.each([
    ['inside a Latin word', 'asu7b', 'SU7'],
    ['with a letter behind digits', 'SU7x', 'SU7'],
    ['with a digit behind digits', '小米170', '小米17'],
    ['with a hyphen before the digit: an aeroplane', 'die Su-7 der', 'Su-7'],
    ['with a blank in lower case: Spanish', 'su 7 de abril', 'su 7'],
    ['across a line at digits', '小米\n17 Ultra', '小米\n17'],
    ['across the cells of a table', '小米\tSU7', '小米\tSU7'],
    ['across three blanks', 'Lei   Jun', 'Lei   Jun'],
    ['across a full stop and a blank', 'Lei. Jun', 'Lei. Jun'],
    ['across a dash with blanks', 'Lei - Jun', 'Lei - Jun'],
    ['across a bracket with a name', '雷(nova)軍', '雷(nova)軍'],
  ])('finds nothing %s', (_, text, form) => {
    expect(forms(text).map((found) => found.toLowerCase())).not.toContain(form.toLowerCase());
  });

  it('finds a name wherever it stands in a long text', () => {
    // The filters take a text in pieces of 1,024 units, a step two of them: a name may lie across two.
    for (const before of [1010, 2034, 4082].flatMap((from) => Array.from({ length: 20 }, (_, i) => from + i))) {
      const text = `${'很'.repeat(before)}小米SU7 Ultra${'很'.repeat(5)}`;
      expect(forms(text), String(before)).toEqual(['小米', '小米SU7', '小米SU7 Ultra', 'SU7', 'SU7 Ultra']);
      expect(forms(`${'.'.repeat(before)}Lei Jun`), String(before)).toEqual(['Lei Jun']);
    }
  });

  it('finds the same when another text is scanned between two steps', () => {
    for (let before = 2040; before < 2050; before++) {
      const text = `雷军${'.'.repeat(before - 2)}Lei Jun${'很'.repeat(2000)}小米SU7`;
      const steps = scanning(text, lexicon);
      let step = steps.next();
      for (; !step.done; step = steps.next()) scan('很x小米17 SU7 和 SU', lexicon);
      expect(step.value, String(before)).toEqual(scan(text, lexicon));
    }
  });

  it('finds long names with many gaps, and names of which others are the beginning', () => {
    const long = 'Institute for the Study of Very Long Names of Institutes and of the People in Them';
    const wide = smallLexicon([
      { id: 'long', kind: 'organisation', type: 'company', aliases: [long, 'Study of Names', 'Study of Names II'] },
    ]);
    const at = (text: string) => [...scan(text, wide)].filter((_, i) => i % 3 < 2);
    expect(at(`At the ${long} today`)).toEqual([7, 7 + long.length]);
    expect(at('A Study of Names II by her')).toEqual([2, 16, 2, 19]);
  });

  it('lets a digit follow a word, and Han follow anything', () => {
    expect(forms('Xiaomi5 和SU7车主')).toEqual(['Xiaomi', 'SU7']);
  });

  it('finds in a folded text what it finds in the text as given', () => {
    const piece = fc.constantFrom(
      '小米',
      'SU7',
      ' ',
      '-',
      'Ultra',
      '雷',
      '軍',
      '军',
      '(léi)',
      'Xiaomi',
      '17',
      '\u200b',
      'Redmi Note 13',
      ' Pro',
      '+',
      'Lei',
      'Jun',
      '，',
      'x',
      '手環',
      'Ｓ',
      '10',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const folded = fold(text, lexicon.table);
        const there = scan(folded.text, lexicon);
        const here = scan(text, lexicon);
        const starts = (found: Int32Array, map: (at: number) => number) =>
          Array.from({ length: found.length / 3 }, (_, i) => `${map(found[i * 3] ?? 0)}:${found[i * 3 + 2]}`);
        // Capitals tell SU 7 from su 7, and folding takes them: what is left in a folded text stands in the given one too.
        expect(starts(here, (at) => at)).toEqual(expect.arrayContaining(starts(there, (at) => folded.map[at] ?? -1)));
      }),
      { numRuns: 2000 },
    );
  });
});
