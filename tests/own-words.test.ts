/**
 * Each claim told in the words that card and panel use for it: none may differ from what the corpus holds, and most are read.
 *
 *     2025年第三季度小米集团季度营收为1,131.2亿元。
 */
import { describe, expect, test } from 'vitest';
import { analyse } from '../engine/analyse.ts';
import { formatPeriod, formatValue } from '../engine/claims/format.ts';
import type { Claim, Language } from '../engine/corpus/schema.ts';
import { corpus, figures, lexicon } from './bundled.ts';

const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
const measures = new Map(corpus.measures.map((measure) => [measure.id, measure]));

/** Stretches of time that no claim is of. */
const STRETCHES: Record<Language, string[]> = {
  'zh-Hans': [
    '2025年3月至8月',
    '2025年前8个月',
    '2025年二季度至三季度',
    '2025年10月下旬',
    '2025年10月前两周',
    '2025年4月1日至8月31日',
  ],
  'zh-Hant': ['2025年3月至8月', '2025年前八個月', '2025年第二季到第三季', '2025年10月下旬', '2025年10月前兩週'],
  en: [
    'From March to August 2025',
    'In the first eight months of 2025',
    'Between May and August 2025',
    'In Q2–Q3 2025',
    'In the first two weeks of October 2025',
  ],
};

/**
 * The claim as a sentence, or null where it holds no figure about something of ours.
 * @param stretch told of instead of the claim's period, with a figure several times as large
 */
function tell(
  { kind, status, value, about, measure, holds }: Claim,
  language: Language,
  stretch?: string,
): string | null {
  const entity = entities.get(about[0] ?? '');
  const label = measures.get(measure)?.labels[language];
  if (value === undefined || value.to !== undefined || kind !== 'figure' || status === 'withdrawn') return null;
  if (entity === undefined || entity.standing === 'bystander' || label === undefined) return null;
  if (value.unit === 'rank' || value.unit === 'none') return null;
  if (stretch !== undefined && !/_(?:month|quarter|half|ytd|year)$/.test(measure)) return null;
  const of = holds === undefined ? '' : formatPeriod(holds.period, language);
  const period = stretch ?? (language === 'en' && of !== '' ? `In ${of}` : of);
  const told = stretch === undefined ? value : { ...value, number: value.number * 2.7 };
  const [name, figure] = [entity.names[language], formatValue(told, language)];
  if (language === 'en') return `${period && `${period}, `}the ${label.toLowerCase()} of ${name} was ${figure}.`;
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

  test.each(STRETCHES[language])('none is of %s', (stretch) => {
    const texts = corpus.claims.flatMap((claim) => tell(claim, language, stretch) ?? []);
    expect(texts.length).toBeGreaterThan(50);
    const wrong = texts.filter((text) =>
      analyse(text, { lexicon, figures, date: '2026-03-01' }).figures.some(({ relation }) => relation === 'differs'),
    );
    expect(wrong).toEqual([]);
  });

  test('most agree', () => {
    const right = read('2026-03-01').filter(({ found }) => found.some(({ relation }) => relation === 'agrees'));
    expect(told.length).toBeGreaterThan(250);
    expect(right.length / told.length).toBeGreaterThan(0.6);
  });
});
