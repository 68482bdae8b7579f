/** Text and mentions in, figures out: what each number is about and how it stands to the claims. */
import type { Figure, Mention } from '../mention.ts';
import { convert, fitsUnit } from './compare.ts';
import { foldFigures } from './fold.ts';
import { byMeasure, type Case, fitSubject, judge, type Kin, type Verdict } from './judge.ts';
import { type FoundMeasure, findMeasures, type Measure, openMeasures, type Surroundings } from './measures.ts';
import { type Quantity, readQuantities } from './numbers.ts';
import type { PackedClaim, PackedFigures } from './pack.ts';
import { closeYear, findPeriods, type NamedPeriod } from './periods.ts';
import { readHedges } from './scopes.ts';
import { findSubject, nextTopic, type Owner, type Subject, type Topic } from './subjects.ts';

interface Opened {
  measures: Map<string, Measure[]>;
  all: Measure[];
  claims: Map<string, PackedClaim[]>;
  kin: Kin;
  rivals: Set<string>;
  versions: PackedFigures['versions'];
}
const openedPacks = new WeakMap<PackedFigures, Opened>();

function openPack(pack: PackedFigures): Opened {
  let opened = openedPacks.get(pack);
  if (opened === undefined) {
    opened = {
      measures: new Map(),
      all: openMeasures(pack.measures),
      claims: byMeasure(pack),
      kin: { parents: pack.parents, products: new Set(pack.products) },
      rivals: new Set(pack.rivals),
      versions: pack.versions,
    };
    openedPacks.set(pack, opened);
  }
  return opened;
}

/** Looked back for words and periods that still count. */
const BACK = 300;

/**
 * Finds the figures of a text and compares them with the claims of the corpus.
 * @param text original text; offsets count its UTF-16 units
 * @param mentions mentions found in this very text, in reading order
 * @param options `date`: the article's date, YYYY-MM-DD; omitted: the newest facts count
 * @returns figures in reading order
 */
export function linkFigures(
  text: string,
  mentions: Mention[],
  figures: PackedFigures,
  options: { date?: string },
): Figure[] {
  const { text: folded, map } = foldFigures(text);
  const numbers = readQuantities(folded);
  if (numbers.length === 0) return [];
  const pack = openPack(figures);
  const owners = foldMentions(mentions, map, pack.rivals);
  const periods = findPeriods(folded, options.date);
  const lower = folded.toLowerCase();
  const title = /^.*/.exec(lower)?.[0] ?? '';
  const found: Figure[] = [];
  let topic: Topic | null = null;
  let next = 0;
  for (const sentence of splitSentences(folded)) {
    const { from, to } = sentence;
    const within = <T extends { start: number; end: number }>(list: T[]) =>
      list.filter(({ start, end }) => start >= from && end <= to);
    const here = within(owners);
    const own = here.filter((owner) => owner.kind !== 'event' && (owner.kind !== 'other' || owner.rival));
    const inside: Quantity[] = [];
    for (; next < numbers.length && (numbers[next]?.start ?? to) < to; next++) {
      const number = numbers[next];
      if (number !== undefined && number.start >= from) inside.push(number);
    }
    const named = inheritYears(within(periods));
    // 900V is also the name of a platform: only names of things, firms and people keep their digits to themselves.
    const names = here.filter((owner) => owner.kind !== 'other' || owner.rival);
    const free = inside.filter((number) => !overlaps(number, names) && !overlaps(number, named));
    if (free.length > 0) {
      const back = Math.max(0, from - BACK);
      const around = {
        text: lower,
        from,
        to,
        earlier: from === 0 ? '' : `${title}\n${lower.slice(back, from)}`,
        numbers: free,
        periods: named,
        wider: periods.filter(({ start, end }) => end <= from && (start >= back || start < title.length)),
      };
      for (const number of free) {
        const subject = findSubject(folded, number, sentence, own, topic);
        const said = lower.slice(from, to);
        const version = pack.versions.find(
          ({ of, words }) => of === subject.owner?.entity && words.some((word) => said.includes(word)),
        );
        if (version !== undefined) subject.version = version.id;
        const figure = describe(
          number,
          subject,
          { ...around, start: number.start, end: number.end, ordinal: number.ordinal },
          pack,
        );
        if (figure !== null)
          found.push({ ...figure, start: map[number.start] ?? 0, end: (map[number.end - 1] ?? 0) + 1, text: '' });
      }
    }
    topic = nextTopic(own, topic, sentence, pack.kin.parents);
  }
  for (const figure of found) figure.text = text.slice(figure.start, figure.end);
  return found;
}

/** All of a figure that does not depend on offsets; null when the number is no figure after all. */
function describe(number: Quantity, subject: Subject, around: Surroundings, pack: Opened): Figure | null {
  const fitting = pack.measures.get(number.unit) ?? pack.all.filter((measure) => fitsUnit(number.unit, measure.unit));
  pack.measures.set(number.unit, fitting);
  const ranked = rank(findMeasures(fitting, around), subject, pack, number.unit, clauseAround(around));
  const [best, second] = ranked;
  // 一次, 一款 and 百亿补贴 count nothing, whatever stands beside them.
  const idle =
    number.value === 1 ||
    (number.unit === '' && number.approx === undefined && /^[百千万亿]/.test(around.text.slice(number.start)));
  if (number.weak && (idle || best === undefined || best.fit === 0)) return null;
  const given = subject.foreign || (number.unit === 'year' && best === undefined) ? null : subject.owner;
  const period = nearest(around, best?.measure ?? null, /percent|times/.test(number.unit));
  const clause = clauseAround(around);
  const hedge = readHedges(
    clause,
    around.text.slice(Math.max(around.from, number.start - 12), number.start),
    number.unit,
  );
  let verdict: Verdict = { relation: 'none', why: '', claim: null };
  const owned = (best?.fit ?? 0) > 0;
  if (subject.foreign && !owned) verdict.why = 'somebody else is named nearer';
  else if (given === null && !owned) verdict.why = 'nobody is named';
  else if (best === undefined) verdict.why = 'no word says what is counted';
  else if (number.value === null) verdict.why = 'a size, not a number';
  else if (hedge !== null && hedge.kind !== 'hedged') verdict.why = `the page says ${hedge.word.trim()}`;
  else if (period?.kind === 'earlier' && number.unit !== 'percent') verdict.why = 'of an earlier period';
  else {
    const margin = second === undefined || best.rank - second.rank >= 0.5;
    const number_: Case = {
      value: number.value,
      unit: number.unit,
      step: number.step,
      approx: number.approx,
      fall: number.fall,
      ordinal: number.ordinal,
      subject,
      measure: best.measure,
      sure: margin && best.score >= 7.2,
      period,
      sentence: around.text.slice(around.from, around.to),
      growth: /增长|增|涨|升|grew|rose|up|increase/.test(
        around.text.slice(Math.max(around.from, number.start - 6), number.start),
      ),
    };
    const against = (one: Ranked) =>
      judge(
        { ...number_, measure: one.measure },
        pack.claims.get(one.measure.id) ?? [],
        pack.kin,
        hedge?.word.trim() ?? null,
      );
    verdict = against(best);
    // A difference is told only when no other reading of the number fits a claim.
    const rival =
      verdict.relation === 'differs' ? ranked.slice(1).find((one) => against(one).relation === 'agrees') : undefined;
    if (rival !== undefined) verdict = { relation: 'none', claim: null, why: `could as well be ${rival.measure.id}` };
  }
  const owner = verdict.claim !== null ? (subject.owner ?? subject.rival) : given;
  const time = period?.iso == null ? null : closeYear(period.iso, verdict.claim?.period ?? '*');
  const figure: Figure = {
    start: 0,
    end: 0,
    text: '',
    value: signed(number, best?.measure),
    unit: unitOf(number, best?.measure, around),
    entity: owner?.entity ?? null,
    label: owner?.label ?? null,
    measure: best?.measure.id ?? null,
    time: time?.includes('*') ? null : time,
    relation: verdict.relation,
    claim: verdict.claim?.id ?? null,
    why: {},
  };
  if (number.approx !== undefined) figure.approx = number.approx;
  if (owner !== null)
    figure.why.entity = subject.place === 'sentence' ? owner.text : `${owner.text} (${subject.place})`;
  if (best !== undefined) figure.why.measure = best.evidence;
  if (period !== null) figure.why.time = around.text.slice(period.start, period.end);
  if (verdict.why !== '') figure.why.compare = verdict.why;
  return figure;
}

interface Ranked extends FoundMeasure {
  rank: number;
  fit: number;
}

/** Measures of which a claim about this subject exists come before others with like evidence. */
function rank(found: FoundMeasure[], subject: Subject, pack: Opened, unit: string, clause: string): Ranked[] {
  const total = /累计|总共|cumulative|lifetime|in total|to date/.test(clause);
  return found
    .map((one) => {
      const claims = pack.claims.get(one.measure.id) ?? [];
      const fit = Math.max(0, ...claims.map((claim) => fitSubject(claim, subject, pack.kin)));
      // A total is not of one month; 602天 is hardly meant where years are counted.
      const other =
        (total && /_(?:month|quarter|half|year)$/.test(one.measure.id) ? 4 : 0) +
        (unit !== '' && unit !== one.measure.unit && convert(1, unit, one.measure.unit) !== null ? 0.8 : 0);
      return { ...one, fit, rank: one.score + (claims.length === 0 ? 0 : ([-1.5, 0.5, 1, 2][fit] ?? 0)) - other };
    })
    .sort((a, b) => b.rank - a.rank);
}

/** The period that governs a number: before it in the sentence, then behind it, then what was said before. */
function nearest(
  { start, end, periods, wider }: Surroundings,
  measure: Measure | null,
  share: boolean,
): NamedPeriod | null {
  const event = measure?.id.includes('double11') ?? false;
  const fits = (period: NamedPeriod) =>
    event
      ? period.event === 'double11'
      : period.event !== 'double11' || measure?.once || /price|saving/.test(measure?.id ?? '');
  const grain = /_(day|month|quarter|half|ytd|year)(?:_|$)/.exec(measure?.id.replace('stock', 'stock_day') ?? '')?.[1];
  const pick = (list: NamedPeriod[]) =>
    list.filter((period) => period.end <= start).at(-1) ?? list.find((period) => period.start >= end);
  const told = periods.filter((period) => fits(period) && !(share && period.kind === 'earlier'));
  const ofGrain = told.filter((period) => period.kind === grain);
  const back = wider.filter((period) => fits(period) && period.kind !== 'earlier');
  // 三季度 … 首次单季盈利: the period with a date before the mere kind of period.
  const dated = ofGrain.filter((period) => period.iso !== null);
  if (grain === 'day') return pick(dated) ?? null;
  const found =
    pick(dated) ??
    pick(told.filter((period) => period.iso !== null || period.kind === 'earlier')) ??
    back.at(-1) ??
    pick(told);
  return found ?? null;
}

/** From the clause break before the number, or the one before that when the clause is short, to the end of its clause. */
function clauseAround({ text, start, end, from, to }: Surroundings): string {
  const head = text.slice(from, start).split(/[,，;；]/);
  const clause = head.at(-1) ?? '';
  const lead = clause.length < 8 ? `${head.at(-2) ?? ''} ${clause}` : clause;
  return lead + (/^[^,，;；]*/.exec(text.slice(end, to))?.[0] ?? '');
}

function signed({ value, fall, unit }: Quantity, measure: Measure | undefined): Quantity['value'] {
  const negative = fall && (unit === 'percent' || unit === 'degC' || /profit|result/.test(measure?.id ?? ''));
  return negative && typeof value === 'number' && value !== 0 ? -value : value;
}

/** A bare number takes the unit of its measure; a general counter becomes what is counted. */
function unitOf({ unit, start }: Quantity, measure: Measure | undefined, { text, end }: Surroundings): string {
  if (measure !== undefined && (unit === '' || unit === 'item')) return measure.unit;
  if (unit !== '') return unit;
  return /[元钱价售花营额投资值利卖费付赚亏奖罚]|revenue|sales|paid|price|profit|invest|worth|cost/.test(
    text.slice(Math.max(0, start - 12), end + 4),
  )
    ? 'CNY'
    : 'item';
}

/** Sentences of a folded text with their paragraph. */
function* splitSentences(text: string): Generator<{ from: number; to: number; index: number; paragraph: number }> {
  const END = /[。！？!?；;\n]+|\.(?=\s+["'“(]?[A-Z]|\s*$)/g;
  let from = 0;
  let index = 0;
  let paragraph = 0;
  for (let match = END.exec(text); from < text.length; match = END.exec(text)) {
    const to = match === null ? text.length : match.index + match[0].length;
    if (/\S/.test(text.slice(from, to))) yield { from, to, index: index++, paragraph };
    if (match === null) return;
    if (match[0].includes('\n')) paragraph++;
    from = to;
  }
}

function overlaps(one: { start: number; end: number }, list: { start: number; end: number }[]): boolean {
  return list.some(({ start, end }) => start < one.end && one.start < end);
}

/** 2024年11月 … 12月: a year holds for the periods behind it in the sentence. */
function inheritYears(periods: NamedPeriod[]): NamedPeriod[] {
  let year = '*';
  return periods.map((period) => {
    if (period.iso === null) return period;
    if (!period.iso.startsWith('*')) year = period.iso;
    return year === '*' ? period : { ...period, iso: closeYear(period.iso, year) };
  });
}

/** Mentions with offsets into the folded text. */
function foldMentions(mentions: Mention[], map: Uint32Array, rivals: Set<string>): Owner[] {
  let at = 0;
  const seek = (offset: number) => {
    while (at > 0 && (map[at] ?? 0) > offset) at--;
    while (at < map.length - 1 && (map[at] ?? 0) < offset) at++;
    return at;
  };
  return mentions.map((mention) => ({
    ...mention,
    start: seek(mention.start),
    end: seek(mention.end),
    rival: rivals.has(mention.entity) || (mention.kind === 'other' && rivals.has(mention.entity)),
  }));
}
