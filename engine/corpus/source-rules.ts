/** Rules about sources: file names, addresses that are safe to open, dates that have been. */
import { said } from '../said.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import type { IntegrityOptions } from './integrity.ts';
import { daysOf } from './periods.ts';
import type { Source } from './schema.ts';

/** Everything wrong with the sources of a corpus. */
export function findSourceFaults(parts: CorpusParts, options: IntegrityOptions): Fault[] {
  return parts.sources.flatMap((part) => [
    ...fileFaults(part),
    ...addressFaults(part),
    ...dateFaults(part, options.today),
  ]);
}

function fileFaults({ file, place, value }: Part<Source>): Fault[] {
  const wanted = `data/sources/${value.id}.json`;
  if (file === wanted) return [];
  return [
    {
      file,
      place: `${place}.id`,
      problem: said`this source is expected in ${wanted}`,
      repair: 'rename the file or correct the id',
    },
  ];
}

function addressFaults({ file, place, value }: Part<Source>): Fault[] {
  const faults: Fault[] = [];
  for (const key of ['url', 'archived'] as const) {
    const address = value[key];
    if (address === undefined || isSafeAddress(address)) continue;
    faults.push({
      file,
      place: `${place}.${key}`,
      problem: said`${address.slice(0, 60)} is not an address that may be opened`,
      repair: 'write a full address that begins with https:// or http://, without user name or spaces',
    });
  }
  if ((value.link === 'none') !== (value.url === undefined)) {
    faults.push({
      file,
      place: `${place}.link`,
      problem:
        value.url === undefined
          ? said`the link is said to be open but there is no url`
          : said`link is none but a url is given`,
      repair: 'give the url with link yes or caution, or leave both out with link none',
    });
  }
  return faults;
}

/** True for a web address without credentials: nothing else is ever made into a link. */
export function isSafeAddress(address: string): boolean {
  return /^https?:\/\/[^\s/@\\"'<>`]+\.[^\s/@\\"'<>`]{2,}(?:\/[^\s"'<>`\\]*)?$/i.test(address);
}

function dateFaults({ file, place, value }: Part<Source>, today?: string): Fault[] {
  if (value.date === undefined) return [];
  const days = daysOf(value.date);
  if (days === null) {
    return [
      {
        file,
        place: `${place}.date`,
        problem: said`${value.date} is not in the calendar`,
        repair: 'correct the month or the day',
      },
    ];
  }
  if (days.first > days.last) {
    return [
      {
        file,
        place: `${place}.date`,
        problem: said`${value.date} ends before it begins`,
        repair: 'put the earlier date first',
      },
    ];
  }
  return today !== undefined && days.first > today
    ? [
        {
          file,
          place: `${place}.date`,
          problem: said`${value.date} has not been yet`,
          repair: 'correct the date of publication',
        },
      ]
    : [];
}
