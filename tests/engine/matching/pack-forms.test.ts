/** Forms as they travel: front-coded, and read back one at a time. */
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../data/read.ts';
import { readTraditional } from '../../../data/traditional.ts';
import { buildAutomaton, formOf } from '../../../engine/matching/automaton.ts';
import { openLexicon, packLexicon } from '../../../engine/matching/lexicon.ts';
import { foldTable } from '../../../engine/matching/normalise.ts';
import { mentionKind } from '../../../engine/matching/pack.ts';
import { addForm, type Forms, packForms } from '../../../engine/matching/pack-forms.ts';
import { keyOf, readForm } from '../../../engine/matching/packed.ts';
import { finish } from '../../../engine/steps.ts';

/** Packs texts, opens them and reads each back under its key. */
function journey(texts: string[]): (string | undefined)[] {
  const listed: Forms = new Map();
  texts.forEach((text, entity) => {
    addForm(listed, { text, entity, rule: -1 }, false);
  });
  const { forms } = packForms(listed, new Map());
  const { automaton, starts } = finish(buildAutomaton(forms, foldTable(''), ''));
  return texts.map((text) => {
    const number = formOf(automaton, keyOf(text));
    return number < 0 ? undefined : readForm(forms, starts, number);
  });
}

describe('stored forms', () => {
  it('come back with their gaps, brands in their first writing', () => {
    const texts = ['lei jun', '小米 14 ultra', '小米14', 'xiaomi redmi note 8', 'poco f6', 'a.i.o.t'];
    expect(journey(texts)).toEqual(['lei jun', '小米 14 ultra', '小米14', '红米 note 8', 'poco f6', 'a.i.o.t']);
  });

  it('come back where many begin alike, over every place at which one stands in full', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `a long beginning of a made-up name ${i}`);
    expect(journey(texts)).toEqual(texts);
  });

  it('come back where one is the beginning of the next, gaps or not', () => {
    const texts = ['mi 1', 'mi10', 'mi 10t', 'mi10t pro', 'mi', 'm'];
    expect(journey(texts)).toEqual(texts);
  });

  it('are told when they are too long or hold a capital', () => {
    const pack = (text: string) => packForms(new Map([[text, [{ text, entity: 0, rule: -1 }]]]), new Map());
    expect(() => pack('x'.repeat(201))).toThrow(RangeError);
    expect(() => pack('Frob')).toThrow(RangeError);
  });
});

describe('the entities of the bundled corpus', () => {
  const corpus = readCorpus();
  const lexicon = openLexicon(packLexicon(corpus, { traditional: readTraditional() }));
  const rows = corpus.entities.map((_, row) => lexicon.entityAt(row));

  it('are all there once, with kind, standing and parent', () => {
    const opened = new Map(rows.map((entity) => [entity?.id, entity]));
    expect(opened.size).toBe(corpus.entities.length);
    for (const entity of corpus.entities) {
      const { kind, standing, parent = -1 } = opened.get(entity.id) ?? {};
      expect([entity.id, kind, standing, rows[parent]?.id]).toEqual([
        entity.id,
        mentionKind(entity),
        entity.standing,
        entity.parent,
      ]);
    }
    expect(lexicon.entityAt(rows.length)).toBeUndefined();
  });
});
