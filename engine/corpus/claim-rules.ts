/** Rules about claims: whom they are about, what they measure, when they were made and hold. */
import { said } from '../said.ts';
import { findEvidenceFaults } from './evidence-rules.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import { eachFigure } from './further.ts';
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
      ...figureFaults(part, known),
      ...claimantFaults(part, known),
      ...homeFaults(part),
      ...calendarFaults(part, 'made', part.value.made),
      ...lateFaults(part, known, options.today),
      ...findEvidenceFaults(part, known, options.articles),
      ...findRelationFaults(part, known),
    ]),
    ...parts.assertions.flatMap((part) =>
      part.value.claims.flatMap((id, index) => dangling(part, `claims[${index}]`, 'claim', id, known.claims)),
    ),
  ];
}

function claimantFaults(part: Part<Claim>, known: Known): Fault[] {
  const { entity } = part.value.claimant;
  return entity === undefined ? [] : dangling(part, 'claimant.entity', 'entity', entity, known.entities);
}

function homeFaults(part: Part<Claim>): Fault[] {
  const first = String(part.value.about[0]);
  const home = `data/claims/${first}.json`;
  if ([home, `data/claims/${first}.independent.json`].includes(part.file)) return [];
  return [
    {
      file: part.file,
      place: `${part.place}.about[0]`,
      problem: said`a claim about ${first} is expected in ${home}`,
      repair: 'move the claim, or put its subject first in about',
    },
  ];
}

/** A claim's own figure, and each further one as if it were its own. */
function figureFaults(part: Part<Claim>, known: Known): Fault[] {
  return eachFigure(part.value).flatMap((value, at) => {
    const figure = at === 0 ? part : { ...part, value, place: `${part.place}.further[${at - 1}]` };
    return [
      ...value.about.flatMap((id, index) => dangling(figure, `about[${index}]`, 'entity', id, known.entities)),
      ...dangling(figure, 'measure', 'measure', value.measure, known.measures),
      ...valueFaults(figure, known),
      ...calendarFaults(figure, 'holds.period', value.holds?.period),
    ];
  });
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

function calendarFaults(part: Part<Claim>, at: string, period: string | undefined): Fault[] {
  if (period === undefined) return [];
  const days = daysOf(period);
  const fault = (problem: Fault['problem'], repair: string) => [
    { file: part.file, place: `${part.place}.${at}`, problem, repair },
  ];
  if (days === null) return fault(said`${period} is not in the calendar`, 'correct the month or the day');
  if (days.first > days.last) return fault(said`${period} ends before it begins`, 'put the earlier date first');
  return [];
}

/** Nothing is said after the newest document that reports it, nor after today. */
function lateFaults(part: Part<Claim>, known: Known, today?: string): Fault[] {
  const { made, evidence } = part.value;
  const first = made === undefined ? undefined : daysOf(made)?.first;
  const dates = evidence.map(({ source }) => known.sources.get(source)?.date);
  const ends = dates.map((date) => (date === undefined ? null : daysOf(date))).map((days) => days?.last);
  const newest = ends.includes(undefined) ? undefined : ends.sort().at(-1);
  const limit = newest ?? today;
  if (made === undefined || first === undefined || limit === undefined || first <= limit) return [];
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
