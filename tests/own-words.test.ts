/**
 * Each claim told in the words that card and panel use for it: none may differ from what the corpus holds, and most are read.
 *
 *     2025年第三季度小米集团季度营收为1,131.2亿元。
 */
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import { analyse } from '../engine/analyse.ts';
import { formatPeriod, formatValue } from '../engine/claims/format.ts';
import type { Claim, Language } from '../engine/corpus/schema.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { openLexicon, packLexicon } from '../engine/matching/lexicon.ts';

const corpus = readCorpus();
const lexicon = openLexicon(packLexicon(corpus, { traditional: readTraditional() }));
const figures = packFigures(corpus);
const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
const measures = new Map(corpus.measures.map((measure) => [measure.id, measure]));

/** The claim as a sentence, or null where it holds no figure about something of ours. */
function tell({ kind, status, value, about, measure, holds }: Claim, language: Language): string | null {
  const entity = entities.get(about[0] ?? '');
  const label = measures.get(measure)?.labels[language];
  if (value === undefined || value.to !== undefined || kind !== 'figure' || status === 'withdrawn') return null;
  if (entity === undefined || entity.standing === 'bystander' || label === undefined) return null;
  if (value.unit === 'rank' || value.unit === 'none') return null;
  const period = holds === undefined ? '' : formatPeriod(holds.period, language);
  const [name, figure] = [entity.names[language], formatValue(value, language)];
  if (language === 'en') return `${period && `In ${period}, `}the ${label.toLowerCase()} of ${name} was ${figure}.`;
  return `${period}${name}${label}${language === 'zh-Hans' ? '为' : '為'}${figure}。`;
}

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('claims in %s', (language) => {
  const told = corpus.claims.flatMap((claim) => tell(claim, language) ?? []);
  const read = (date: string | undefined) =>
    told.map((text) => ({
      text,
      found: analyse(text, { lexicon, figures, ...(date === undefined ? {} : { date }) }).figures,
    }));

  test.each(['2026-03-01', '2025-06-28', undefined])('none differs from itself on a page of %s', (date) => {
    const wrong = read(date).filter(({ found }) => found.some(({ relation }) => relation === 'differs'));
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  test('most agree', () => {
    const right = read('2026-03-01').filter(({ found }) => found.some(({ relation }) => relation === 'agrees'));
    expect(told.length).toBeGreaterThan(250);
    expect(right.length / told.length).toBeGreaterThan(0.6);
  });
});
