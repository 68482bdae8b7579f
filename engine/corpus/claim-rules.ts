/** Rules about claims: whom they are about, what they measure, when they were made and hold. */
import { said } from '../said.ts';
import { findEvidenceFaults } from './evidence-rules.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import type { IntegrityOptions } from './integrity.ts';
import { dangling, type Known, knownIn } from './known.ts';
import { daysOf } from './periods.ts';
import { findRelationFaults } from './relation-rules.ts';
import type { Claim } from './schema.ts';

/** Everything wrong with the claims and assertions of a corpus. */
export function findClaimFaults(parts: CorpusParts, options: IntegrityOptions): Fault[] {
  const known = knownIn(parts);
  return [
    ...parts.claims.flatMap((part) => [
      ...subjectFaults(part, known),
      ...valueFaults(part, known),
      ...periodFaults(part, known, options.today),
      ...findEvidenceFaults(part, known, options.articles),
      ...findRelationFaults(part, known),
    ]),
    ...parts.assertions.flatMap((part) =>
      part.value.claims.flatMap((id, index) => dangling(part, `claims[${index}]`, 'claim', id, known.claims)),
    ),
  ];
}

function subjectFaults(part: Part<Claim>, known: Known): Fault[] {
  const { about, measure, claimant } = part.value;
  const faults = about.flatMap((id, index) => dangling(part, `about[${index}]`, 'entity', id, known.entities));
  faults.push(...dangling(part, 'measure', 'measure', measure, known.measures));
  if (claimant.entity !== undefined)
    faults.push(...dangling(part, 'claimant.entity', 'entity', claimant.entity, known.entities));
  const first = String(about[0]);
  const home = `data/claims/${first}.json`;
  if (![home, `data/claims/${first}.independent.json`].includes(part.file)) {
    faults.push({
      file: part.file,
      place: `${part.place}.about[0]`,
      problem: said`a claim about ${first} is expected in ${home}`,
      repair: 'move the claim, or put its subject first in about',
    });
  }
  return faults;
}

function valueFaults(part: Part<Claim>, known: Known): Fault[] {
  const { value, measure, kind } = part.value;
  const at = { file: part.file, place: `${part.place}.value` };
  if (value === undefined)
    return kind === 'figure'
      ? [{ ...at, problem: said`a figure without a value`, repair: 'add the value, or choose another kind' }]
      : [];
  const faults: Fault[] = [];
  const unit = known.measures.get(measure)?.unit;
  if (unit !== undefined && unit !== value.unit) {
    faults.push({
      ...at,
      place: `${at.place}.unit`,
      problem: said`the unit ${value.unit} is not that of ${measure}`,
      repair: `give the value in ${unit}`,
    });
  }
  if ((value.comparator === 'range') !== (value.to !== undefined)) {
    faults.push({
      ...at,
      place: `${at.place}.to`,
      problem: said`a range has two ends, other values have one`,
      repair: 'add "to", or change the comparator',
    });
  }
  if (value.to !== undefined && value.to < value.number) {
    faults.push({
      ...at,
      place: `${at.place}.to`,
      problem: said`the range ends below its start`,
      repair: 'put the smaller number first',
    });
  }
  return faults;
}

function periodFaults(part: Part<Claim>, known: Known, today?: string): Fault[] {
  const faults: Fault[] = [];
  const { made, holds, evidence } = part.value;
  for (const [at, period] of [
    ['made', made],
    ['holds.period', holds?.period],
  ] as const) {
    if (period === undefined) continue;
    const days = daysOf(period);
    const place = `${part.place}.${at}`;
    if (days === null)
      faults.push({
        file: part.file,
        place,
        problem: said`${period} is not in the calendar`,
        repair: 'correct the month or the day',
      });
    else if (days.first > days.last)
      faults.push({
        file: part.file,
        place,
        problem: said`${period} ends before it begins`,
        repair: 'put the earlier date first',
      });
    else if (at === 'made') faults.push(...lateFaults(part, period, days.first, known, evidence, today));
  }
  return faults;
}

/** Nothing is said after the newest document that reports it, nor after today. */
function lateFaults(
  part: Part<Claim>,
  made: string,
  first: string,
  known: Known,
  evidence: Claim['evidence'],
  today?: string,
): Fault[] {
  const dates = evidence.map(({ source }) => known.sources.get(source)?.date);
  const ends = dates.map((date) => (date === undefined ? null : daysOf(date))).map((days) => days?.last);
  const newest = ends.includes(undefined) ? undefined : ends.sort().at(-1);
  const limit = newest ?? today;
  if (limit === undefined || first <= limit) return [];
  const than = newest === undefined ? said`today` : said`its newest source (${newest})`;
  return [
    {
      file: part.file,
      place: `${part.place}.made`,
      problem: said`made ${made}, later than ${than}`,
      repair: 'correct the date of the claim or of the source',
    },
  ];
}
