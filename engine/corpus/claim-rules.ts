/** Rules about claims: whom they are about, what they measure, on what they rest, how they bear on one another. */
import type { CorpusParts, Fault, Part } from './files.ts';
import type { IntegrityOptions } from './integrity.ts';
import { daysOf } from './periods.ts';
import type { Claim, Measure, Source } from './schema.ts';

interface Known {
  entities: Set<string>;
  sources: Map<string, Source>;
  claims: Map<string, Claim>;
  measures: Map<string, Measure>;
}

/** Everything wrong with the claims and assertions of a corpus. */
export function findClaimFaults(parts: CorpusParts, options: IntegrityOptions): Fault[] {
  const known: Known = {
    entities: new Set(parts.entities.map((part) => part.value.id)),
    sources: new Map(parts.sources.map((part) => [part.value.id, part.value])),
    claims: new Map(parts.claims.map((part) => [part.value.id, part.value])),
    measures: new Map(parts.measures.map((part) => [part.value.id, part.value])),
  };
  return [
    ...parts.claims.flatMap((part) => [
      ...subjectFaults(part, known),
      ...valueFaults(part, known),
      ...periodFaults(part, known, options.today),
      ...evidenceFaults(part, known, options),
      ...relationFaults(part, known),
    ]),
    ...parts.assertions.flatMap((part) =>
      part.value.claims.flatMap((id, index) => unknown(part, `claims[${index}]`, 'claim', id, known.claims)),
    ),
  ];
}

const homes = { entity: 'data/entities', source: 'data/sources', claim: 'data/claims', measure: 'data/measures.json' };

function unknown(
  part: Part<unknown>,
  at: string,
  what: keyof typeof homes,
  id: string,
  known: { has: (id: string) => boolean },
): Fault[] {
  if (known.has(id)) return [];
  return [
    {
      file: part.file,
      place: `${part.place}.${at}`,
      problem: `no ${what} ${id}`,
      repair: `correct the id, or add the ${what} under ${homes[what]}`,
    },
  ];
}

function subjectFaults(part: Part<Claim>, known: Known): Fault[] {
  const { about, measure, claimant } = part.value;
  const faults = about.flatMap((id, index) => unknown(part, `about[${index}]`, 'entity', id, known.entities));
  faults.push(...unknown(part, 'measure', 'measure', measure, known.measures));
  if (claimant.entity !== undefined)
    faults.push(...unknown(part, 'claimant.entity', 'entity', claimant.entity, known.entities));
  const names = [`data/claims/${about[0]}.json`, `data/claims/${about[0]}.independent.json`];
  if (!names.includes(part.file)) {
    faults.push({
      file: part.file,
      place: `${part.place}.about[0]`,
      problem: `a claim about ${about[0]} is expected in ${names[0]}`,
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
      ? [{ ...at, problem: 'a figure without a value', repair: 'add the value, or choose another kind' }]
      : [];
  const faults: Fault[] = [];
  const unit = known.measures.get(measure)?.unit;
  if (unit !== undefined && unit !== value.unit) {
    faults.push({
      ...at,
      place: `${at.place}.unit`,
      problem: `the unit ${value.unit} is not that of ${measure}`,
      repair: `give the value in ${unit}`,
    });
  }
  if ((value.comparator === 'range') !== (value.to !== undefined)) {
    faults.push({
      ...at,
      place: `${at.place}.to`,
      problem: 'a range has two ends, other values have one',
      repair: 'add "to", or change the comparator',
    });
  }
  if (value.to !== undefined && value.to < value.number) {
    faults.push({
      ...at,
      place: `${at.place}.to`,
      problem: 'the range ends below its start',
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
        problem: `${period} is not in the calendar`,
        repair: 'correct the month or the day',
      });
    else if (days.first > days.last)
      faults.push({
        file: part.file,
        place,
        problem: `${period} ends before it begins`,
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
  const than = newest === undefined ? 'today' : `its newest source (${newest})`;
  return [
    {
      file: part.file,
      place: `${part.place}.made`,
      problem: `made ${made}, later than ${than}`,
      repair: 'correct the date of the claim or of the source',
    },
  ];
}

function evidenceFaults(part: Part<Claim>, known: Known, options: IntegrityOptions): Fault[] {
  return part.value.evidence.flatMap((evidence, index) => {
    const faults = unknown(part, `evidence[${index}].source`, 'source', evidence.source, known.sources);
    const article = options.articles?.get(evidence.source);
    if (article === undefined) return faults;
    const place = `${part.place}.evidence[${index}]`;
    const { locator, line } = evidence;
    if (locator === undefined || line === undefined) {
      faults.push({
        file: part.file,
        place,
        problem: 'evidence from an article has no locator or no line',
        repair: 'add both',
      });
    } else if (!(article.split('\n')[line - 1] ?? '').includes(locator)) {
      faults.push({
        file: part.file,
        place: `${place}.locator`,
        problem: `"${locator}" does not stand in line ${line} of ${evidence.source}`,
        repair: 'copy the figure or name exactly as written there, or correct the line',
      });
    }
    return faults;
  });
}

function relationFaults(part: Part<Claim>, known: Known): Fault[] {
  const seen = new Set<string>();
  const faults = (part.value.relations ?? []).flatMap((relation, index) => {
    const at = `relations[${index}]`;
    const found = unknown(part, `${at}.to`, 'claim', relation.to, known.claims);
    const place = `${part.place}.${at}.to`;
    if (relation.to === part.value.id)
      found.push({ file: part.file, place, problem: 'a claim bears on itself', repair: 'name another claim' });
    const key = `${relation.kind} ${relation.to}`;
    if (seen.has(key))
      found.push({
        file: part.file,
        place,
        problem: `"${key}" is written twice`,
        repair: 'keep one and join the reasons',
      });
    seen.add(key);
    return found;
  });
  const from = part.value.derived?.from ?? [];
  return [
    ...faults,
    ...from.flatMap((id, index) => unknown(part, `derived.from[${index}]`, 'claim', id, known.claims)),
  ];
}
