/** First and last day of a period as the corpus writes it, for putting two of them in order. */

/**
 * @param period 2025, 2025-11, 2025-Q3, 2025-H1, 2025-11-11, or start/end of two of these
 * @returns ISO days, or null when a month or day does not exist (2025-13, 2025-02-30)
 */
export function daysOf(period: string): { first: string; last: string } | null {
  const [start = '', end = start] = period.split('/');
  const from = spanOf(start);
  const to = spanOf(end);
  return from === null || to === null ? null : { first: from.first, last: to.last };
}

/** The last day of a period as a number of days, for a time axis; null for a period that does not exist. */
export function dayNumber(period: string): number | null {
  const days = daysOf(period);
  return days === null ? null : Date.parse(`${days.last}T00:00:00Z`) / 86_400_000;
}

function spanOf(text: string): { first: string; last: string } | null {
  const [, year = '', part] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (year === '') return null;
  if (part === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (part.startsWith('Q')) return months(year, Number(part[1]) * 3 - 2, 3);
  if (part.startsWith('H')) return months(year, Number(part[1]) * 6 - 5, 6);
  const [month = '', day] = part.split('-');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return months(year, Number(month), 1);
  return Number(day) >= 1 && Number(day) <= lengthOf(Number(year), Number(month)) ? { first: text, last: text } : null;
}

function months(year: string, from: number, count: number): { first: string; last: string } {
  const to = from + count - 1;
  const two = (value: number) => String(value).padStart(2, '0');
  return { first: `${year}-${two(from)}-01`, last: `${year}-${two(to)}-${two(lengthOf(Number(year), to))}` };
}

function lengthOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
