/** Why a figure was compared or left alone, in words: for `scan`. The page has no room to say it and carries the codes alone. */
const REASONS: Record<string, string> = {
  subject: 'no claim about this subject',
  several: 'more than one could be meant',
  'undated-claim': 'no claim for this period',
  unsure: 'not sure enough to say that it differs',
  period: 'another period',
  currency: 'another currency',
  undated: 'no period is named',
  newer: 'a newer claim of such a period exists',
  order: 'the period does not tell which came first',
  update: 'a later total: an update',
  earlier: 'an earlier total',
  range: 'the claim is a range',
  'low-bound': 'the page gives a lower bound far below',
  close: 'too close to tell',
  'high-bound': 'the page gives an upper bound far above',
  above: 'above the bound that the claim gives',
  below: 'below the bound that the claim gives',
  ranges: 'two ranges that meet',
  'page-range': 'the page gives a range',
  rounding: 'within rounding',
  measure: 'no word says what is counted',
  nobody: 'nobody is named',
  other: 'somebody else is named nearer',
  vague: 'a size, not a number',
  origin: 'what it rose or fell from',
  past: 'of an earlier period',
  scope: 'qualifies a claim of another scope:',
  hedged: 'differs, but the page hedges:',
  reversed: 'the same number the other way round',
  sign: 'the page does not say which way it went',
  digits: 'the same digits in two currencies:',
  said: 'the page says',
  size: 'a hundred times as much is something else',
  told: 'another number beside it agrees',
  part: 'of another part of the firm',
  ahead: 'the page is older than the end of that period',
  either: 'could as well be',
};

/**
 * Puts the reason of a figure into words.
 * @param why as in `Figure.why.compare`: a code, and what it speaks of; anything else is returned as it is
 */
export function explainReason(why: string): string {
  const [code = '', ...rest] = why.split(' ');
  const text = REASONS[code];
  return text === undefined ? why : [text, ...rest].join(' ');
}
