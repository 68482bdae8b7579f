/**
 * Words, a figure or a pasted sentence -> the nearest claims, with their closeness.
 *
 * Tokens are pairs of Han characters and whole Latin words or numbers, weighed by how rare they are among the claims
 * (inverse document frequency). Nothing is guessed below a floor: the reader is told that there is none.
 */
import { eachFigure } from '../corpus/further.ts';
import type { Claim, Value } from '../corpus/schema.ts';
import { findQuantities, type Quantity } from '../figures/numbers.ts';
import { type FoldTable, fold, isHan } from '../matching/normalise.ts';

export interface FoundClaim {
  claim: Claim;
  /** 0 to 1; 1 for a figure that is the same. */
  closeness: number;
  by: 'figure' | 'words';
}
export type StatementSearch = (query: string, limit?: number) => FoundClaim[];

/** Below this nothing is shown. Two statements of one subject share about a third of their weight by chance. */
const FLOOR = 0.42;
/** A token that more than this share of the claims hold says nothing by itself: 小米. */
const COMMON_SHARE = 0.05;
/** Longest query that is looked at, in UTF-16 units: a paragraph. */
const LONGEST = 2000;
/** Most tokens beside a figure for it to be looked up: a sentence, where a paragraph has many figures. */
const SENTENCE = 60;
/** For figures written in characters, where the last digit cannot be told from a round number: half of the second. */
const ROUNDING = 0.005;

/** Claims indexed between two rests: some 20 ms of work. */
const SLICE = 400;
/** Chinese and English are compared apart: statement `at` of claim n in tongue t is n * 2 + t. */
const TONGUES = ['zh-Hans', 'en'] as const;

/**
 * Opens a search over claims.
 * @param table of `foldTable`, so that Traditional, full-width and upper case read the same
 * @param rest awaited now and then, so that a box in which someone types stays quick while twenty thousand claims are indexed
 * @returns a function from a query to at most `limit` (10) claims, nearest first; empty when nothing is close enough
 */
export async function openStatements(
  claims: readonly Claim[],
  table: FoldTable,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<StatementSearch> {
  const postings = new Map<string, number[]>();
  for (const [row, { statement }] of claims.entries()) {
    if (row % SLICE === SLICE - 1) await rest();
    for (const [tongue, name] of TONGUES.entries()) {
      for (const token of tokensOf(statement[name], table)) {
        const list = postings.get(token);
        if (list === undefined) postings.set(token, [row * 2 + tongue]);
        else list.push(row * 2 + tongue);
      }
    }
  }
  const most = Math.log(claims.length + 1) + 1;
  // A token that no claim holds is as often another wording as another subject: it weighs half of a rare one.
  const weigh = (token: string) => {
    const held = postings.get(token)?.length ?? 0;
    return held === 0 ? most / 2 : Math.max(most - Math.log(held + 1), 0.1);
  };
  const weights = new Float64Array(claims.length * 2);
  for (const [token, list] of postings) {
    const weight = weigh(token);
    for (const at of list) weights[at] = (weights[at] ?? 0) + weight;
  }
  const figures = claims.flatMap((claim, row) => {
    const values = eachFigure(claim).flatMap(({ value }) => value ?? []);
    return values.length === 0 ? [] : [{ row, values }];
  });
  const isTelling = (token: string) => (postings.get(token)?.length ?? 0) <= Math.max(3, claims.length * COMMON_SHARE);
  /** Statement -> weight of the tokens it shares; only those that share a telling one. */
  const sharing = (tokens: ReadonlySet<string>): Map<number, number> => {
    const shared = new Map<number, number>();
    const add = (token: string, isFirst: boolean) => {
      const weight = weigh(token);
      for (const at of postings.get(token) ?? []) {
        const known = shared.get(at);
        if (known !== undefined || isFirst) shared.set(at, (known ?? 0) + weight);
      }
    };
    for (const token of tokens) if (isTelling(token)) add(token, true);
    for (const token of tokens) if (!isTelling(token)) add(token, false);
    return shared;
  };

  return (query, limit = 10) => {
    if (query.length > LONGEST) return [];
    const found = new Map<number, FoundClaim>();
    const offer = (row: number, closeness: number, by: FoundClaim['by']) => {
      const claim = claims[row];
      const known = found.get(row)?.closeness ?? 0;
      if (claim !== undefined && closeness >= FLOOR && known < closeness) found.set(row, { claim, closeness, by });
    };
    const quantities = findQuantities(query).map((quantity) => ({ ...quantity, slack: slackOf(query, quantity) }));
    const beside = tokensOf(outside(query, quantities), table);
    if (quantities.length > 0 && beside.size <= SENTENCE) {
      const named = new Map<number, number>();
      let around = 0;
      for (const token of beside) {
        const weight = weigh(token);
        around += weight;
        for (const row of new Set(postings.get(token)?.map((at) => at >> 1)))
          named.set(row, (named.get(row) ?? 0) + weight);
      }
      // A sentence must share words with the claim too, and only its first figures are looked at.
      const least = beside.size > 4 ? 0.3 : 0;
      const asked = quantities.slice(0, 5);
      for (const { row, values } of figures) {
        const share = around === 0 ? 1 : (named.get(row) ?? 0) / around;
        if (share < least) continue;
        const near = Math.max(...asked.flatMap((quantity) => values.map((value) => sameFigure(value, quantity))));
        if (near > 0) offer(row, near * (0.4 + 0.6 * share), 'figure');
      }
    }
    // A bare figure that no claim carries is not there: its digits in another unit are another figure.
    const wanted = quantities.length > 0 && beside.size === 0 ? beside : tokensOf(query, table);
    let total = 0;
    for (const token of wanted) total += weigh(token);
    for (const [at, common] of sharing(wanted)) {
      const own = weights[at] ?? 0;
      offer(at >> 1, 0.75 * (common / Math.min(total, own)) + 0.25 * (common / Math.max(total, own)), 'words');
    }
    return [...found.values()]
      .sort((a, b) => b.closeness - a.closeness || (a.claim.id < b.claim.id ? -1 : 1))
      .slice(0, limit);
  };
}

/** What stands around the quantities. */
function outside(query: string, quantities: readonly Quantity[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of quantities) {
    rest += `${query.slice(at, start)} `;
    at = end;
  }
  return rest + query.slice(at);
}

/** Pairs of neighbouring Han characters, and Latin words or numbers with their point: 687公里 -> 687, 公里. */
function tokensOf(text: string, table: FoldTable): Set<string> {
  const folded = fold(text, table).text;
  const tokens = new Set<string>();
  for (const [run] of folded.matchAll(/[a-z]+|\d+(?:\.\d+)?|[\u3400-\u9fff\uf900-\ufaff]+/g)) {
    if (!isHan(run.charCodeAt(0))) {
      if (!COMMON.has(run)) tokens.add(run);
    } else if (run.length > 1) for (let i = 0; i + 1 < run.length; i++) tokens.add(run.slice(i, i + 2));
  }
  return tokens;
}

const COMMON = new Set(
  'a an and are as at by for from has have in is it its of on or that the their to was were with'.split(' '),
);

/** Half of the last written digit, as a share of the figure: 1131亿 may stand for 113.12 billion, and 291亿 not for 290亿. */
function slackOf(query: string, { start, end }: Quantity): number {
  const [, whole = '', decimals = ''] = /(\d[\d,]*)(?:\.(\d+))?/.exec(query.slice(start, end).normalize('NFKC')) ?? [];
  const written = Number(`${whole.replaceAll(',', '')}.${decimals}`);
  return whole === '' || written === 0 ? ROUNDING : (0.5 * 10 ** -decimals.length) / written;
}

/** Pieces counted as such on one side: a recall of 18,425 items, 18425辆. */
const isCount = (asked: string, own: string): boolean =>
  (own === 'item' && /^(?:vehicle|phone)$/.test(asked)) || (asked === 'item' && /^(?:vehicle|phone)$/.test(own));

/** 1 for the same figure, a little less where one is the other rounded, 0 for another figure or unit. */
function sameFigure(value: Value, quantity: Quantity & { slack: number }): number {
  if (quantity.value === null) return 0;
  if (quantity.unit !== '' && quantity.unit !== value.unit && !isCount(quantity.unit, value.unit)) return 0;
  const asked = typeof quantity.value === 'number' ? [quantity.value] : quantity.value;
  const own = value.to === undefined ? [value.number] : [value.number, value.to];
  const off = Math.min(
    ...asked.flatMap((a) => own.map((b) => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))))),
  );
  return off <= quantity.slack ? 1 - Math.min(off * 20, 0.2) : 0;
}
