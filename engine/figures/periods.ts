/**
 * When a number holds: 今年第三季度, 截至11月11日24时, 双11, in Q3, last October.
 *
 * A year that is not written comes from the article's date; without one it stays open (`*-Q3`) and meets the newest
 * claim about such a quarter.
 */
import { daysOf } from '../corpus/periods.ts';

export type PeriodKind = 'day' | 'month' | 'season' | 'quarter' | 'half' | 'ytd' | 'year' | 'event' | 'earlier';

/** A period named in a text. */
export interface NamedPeriod {
  /** Offsets into the folded text. */
  start: number;
  end: number;
  kind: PeriodKind;
  /** ISO period; the year is `*` while open; null when only the kind is said (单季) or the year cannot be told. */
  iso: string | null;
  /** double11, 618 or holiday. */
  event?: string;
  /** As written. */
  words: string;
}

// Group names say what was read; a name may stand in several alternatives of one expression.
const Y = '(?:(?<y>\\d{4}|[今去前明同当]) ?年度?(?:的|,)? ?)?';
const AFTER = "(?:(?:,| of| in)?(?: fiscal)? ?'?(?<y>\\d{4})(?!\\d))?";
const N = '(?:\\d{1,2}|十?[一二三四五六七八九]|十)';
const M =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PERIOD = new RegExp(
  [
    '(?<earlier>(?:去年|上年|前年)的?同期|同期(?=[为是的])|(?:an?|one) year (?:ago|earlier|before)|same (?:period|quarter) (?:of |in )?last year|the prior year)',
    `${Y}(?<double11>双 ?(?:11|十一))`,
    `(?<double11>singles.{0,2} day|double[ -](?:11|eleven)|11\\.11 )${AFTER}`,
    '(?<e618>618)(?![\\d,.])',
    `${Y}(?<holiday>国庆|十一(?:假期|黄金周|长假)|黄金周)`,
    `(?<holiday>national day|golden week|october holiday)${AFTER}`,
    `${Y}(?<ytd>前(?:三|3)个?季度?|前(?:九|9)个?月|(?:1|一)月?[-至到](?:9|九)月)`,
    `(?<ytd>first (?:nine months|three quarters)|january(?: to | through |-)september)${AFTER}`,
    `${Y}第?(?<q>[一二三四1-4])季(?!节|后)度?`,
    `${Y}(?<![A-Za-z])Q(?<q>[1-4])(?![\\dA-Za-z])${AFTER.replaceAll('<y>', '<y2>')}`,
    '(?<![\\d.])(?<q>[1-4])Q(?<y>\\d\\d)?(?!\\d)',
    `(?:(?<y>\\d{4})'?s? )?(?<q>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter${AFTER.replaceAll('<y>', '<y2>')}`,
    `(?:three months|quarter) (?:to|ended|ending)(?: \\d+)? (?<qm>march|june|september|december)(?: \\d+)?${AFTER}`,
    `${Y}(?<h>[上下])半年`,
    `(?<h>first|second)[ -]half${AFTER}`,
    `(?<![A-Za-z\\d])H(?<h>[12])(?![\\dA-Za-z])${AFTER}`,
    `${Y}(?<m>${N})月(?:份)? ?(?<d>${N}) ?[日号]`,
    '(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})',
    `(?<![a-z])(?<m>${M})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|,\\d{3}| [mb]illion| percent)${AFTER}`,
    `(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>${M})(?![a-z])${AFTER}`,
    `${Y}(?<m>${N})月(?!球|饼|亮)(?:份|[底初末中]|[上下]旬)?`,
    `(?<=(?:in|of|since|by|during|for|last|this|through|early|late|mid|until|from|to)[ -])(?<m>${M})(?![a-z])${AFTER}`,
    `(?<![a-z])(?<m>${M}) (?<y>\\d{4})(?!\\d)`,
    `(?<![a-z])(?<m>${M})(?='s)`,
    `${Y}(?<s>[春夏秋冬])[天季]`,
    `(?<![a-z])(?<s>spring|summer|autumn|winter)(?: of)? (?<y>\\d{4})`,
    '(?<y>\\d{4}|[今去前明]) ?年(?!代|款|前|后)度?',
    '(?<![a-z])(?<y>last|this) year',
    "(?<=(?:in|of|for|during|fiscal|fy|by|since|throughout|'s) ?)(?<y>(?:19|20)\\d\\d)(?![\\d,.]*\\d|-\\d|[A-Za-z年])",
    '(?<![\\d.,$¥])(?<y>(?:19|20)\\d\\d)(?= (?:revenue|deliver|sales|results|profit|full|net))',
    '(?<quarterly>单季|当季|本季|季度|quarterly|(?:last|this|latest) quarter)',
    '(?<monthly>单月|当月|本月|上个?月|monthly|(?:last|this) month)',
    '(?<yearly>全年|年度|full[ -]year|annual)',
    '(?<today>昨[天日]|今[天日]|yesterday|today)',
  ].join('|'),
  'gi',
);
const HAN = '一二三四五六七八九';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const QUARTERS = ['first', 'second', 'third', 'fourth'];
const SEASONS: Record<string, [string, string]> = {
  春: ['03', '05'],
  夏: ['06', '08'],
  秋: ['09', '11'],
  冬: ['11', '12'],
};
const EVENTS: Record<string, string> = { double11: '11-11', e618: '06-18', holiday: '10-01' };

function toNumber(text: string): number {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  const month = MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  if (month > 0) return month;
  const quarter = QUARTERS.indexOf(text.toLowerCase()) + 1;
  if (quarter > 0) return quarter;
  return (text.startsWith('十') ? 10 : 0) + HAN.indexOf(text.at(-1) ?? '') + 1;
}
const two = (text: string) => String(toNumber(text)).padStart(2, '0');

/**
 * Finds the periods named in a text.
 * @param text folded
 * @param date the article's date, YYYY-MM-DD; omitted: years that are not written stay open
 * @returns in reading order, not overlapping
 */
export function findPeriods(text: string, date?: string): NamedPeriod[] {
  const found: NamedPeriod[] = [];
  for (const match of text.matchAll(PERIOD)) {
    const period = read(match.groups ?? {}, date);
    if (period !== null)
      found.push({ start: match.index, end: match.index + match[0].length, words: match[0], ...period });
  }
  return found;
}

function read(
  g: Record<string, string | undefined>,
  date?: string,
): Omit<NamedPeriod, 'start' | 'end' | 'words'> | null {
  if (g.earlier !== undefined) return { kind: 'earlier', iso: null };
  const year = g.y ?? g.y2;
  const at = (part: (year: string) => string) => resolve(year, part, date);
  for (const event of ['double11', 'e618', 'holiday'])
    if (g[event] !== undefined) return { kind: 'event', event, iso: at((y) => `${y}-${EVENTS[event]}`) };
  if (g.ytd !== undefined) return { kind: 'ytd', iso: at((y) => `${y}-Q1/${y}-Q3`) };
  if (g.qm !== undefined) return { kind: 'quarter', iso: at((y) => `${y}-Q${toNumber(g.qm ?? '') / 3}`) };
  const { q, h, m, d, s } = g;
  if (q !== undefined) return { kind: 'quarter', iso: at((y) => `${y}-Q${toNumber(q)}`) };
  if (h !== undefined) return { kind: 'half', iso: at((y) => `${y}-H${/^[上f1]/i.test(h) ? 1 : 2}`) };
  if (m !== undefined && (toNumber(m) < 1 || toNumber(m) > 12)) return null;
  if (m !== undefined && d !== undefined) return { kind: 'day', iso: at((y) => `${y}-${two(m)}-${two(d)}`) };
  if (m !== undefined) return { kind: 'month', iso: at((y) => `${y}-${two(m)}`) };
  if (s !== undefined) {
    const season = SEASONS[s] ?? SEASONS['春夏秋冬'['spsuauwi'.indexOf(s.slice(0, 2).toLowerCase()) / 2] ?? ''];
    return { kind: 'season', iso: season === undefined ? null : at((y) => `${y}-${season[0]}/${y}-${season[1]}`) };
  }
  if (g.quarterly !== undefined) return { kind: 'quarter', iso: null };
  if (g.monthly !== undefined) return { kind: 'month', iso: null };
  if (g.yearly !== undefined) return { kind: 'year', iso: null };
  if (g.today !== undefined) return { kind: 'day', iso: null };
  return { kind: 'year', iso: at((y) => y) };
}

/** Sets the year of a period: as written, told from the article's date, or open. */
function resolve(year: string | undefined, part: (year: string) => string, date?: string): string | null {
  if (year !== undefined && /^\d/.test(year)) return part(year.length === 2 ? `20${year}` : year);
  const now = Number(date?.slice(0, 4));
  const shift = { 去: -1, last: -1, 前: -2, 明: 1 }[year?.toLowerCase() ?? ''];
  if (shift !== undefined) return date === undefined ? null : part(String(now + shift));
  if (date === undefined) return part('*');
  // What is told lies behind the article; 今年第三季度 on a page stamped in January speaks of the year before.
  const days = daysOf(part(String(now)));
  const told = part('').length > 4 && !/\d\d-\d\d$/.test(part('')) ? days?.last : days?.first;
  return part(String(told !== undefined && told > date ? now - 1 : now));
}

/**
 * Does a period with an open year stand for that one?
 * @param open as in `NamedPeriod`
 * @param known an ISO period of a claim
 * @returns the period with its year set from `known`, or unchanged when its year is written
 */
export function closeYear(open: string, known: string): string {
  return open.replaceAll('*', known.slice(0, 4));
}
