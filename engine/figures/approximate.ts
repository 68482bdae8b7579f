/** Words before and after a number that say it is a bound, a round value, or a fall. */

export type Approximation = 'over' | 'under' | 'about' | 'from' | 'upto';

const ORDER: Approximation[] = ['upto', 'over', 'under', 'over', 'about', 'from'];
/** One group each, in the order above. Longer words first: 跌破 is below, 破 above; 不超过 is a ceiling. */
const BEFORE =
  /(?:(不超过|不高于|不多于|最高|最多|至多|高达|最多可|最高可|上限)|(不低于|不少于|至少|起码)|(跌破|不到|不足|低于|少于|未满|未达|不及|没到|未到)|(超过|突破|超出|冲破|冲上|大破|超|逾|破|高于|多于|大于|不止|站上|跨过|迈过|越过|跨越)|(大约|约|接近|将近|逼近|(?<![最附邻])近|差不多|几乎|大概|估计)|(起步价|起售价))[了达到至为]{0,2} ?$/;
const BEFORE_EN =
  /(?:^|[^a-z])(?:(up to|as (?:much|many|high) as|at most|no more than|a maximum of)|(at least|no fewer than|no less than)|(below|under|less than|fewer than|short of|lower than|not even)|(more than|over|above|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|passed|passes|passing|beyond|crossed|upwards of|north of|greater than|in excess of)|(about|around|nearly|almost|roughly|approximately|some|close to|approaching|an estimated|circa)|(from|starting at|starts at|starting from|starts from))(?: (?:an?|the|its))?[ -]$/i;
const AFTER =
  /^ ?(?:(以上|有余|\+|or more|plus(?![a-z]))|(以下|以内|之内|or less)|(左右|上下|or so|-ish)|(起(?![来诉码草初])))/;
const AFTER_ORDER: Approximation[] = ['over', 'under', 'about', 'from'];
const FALL =
  /(?:下跌|下降|下滑|减少|年减|收跌|大跌|暴跌|跌幅|跌|净亏损|亏损|净亏|亏|零下|负|-|minus|down|fell|falls?|dropp?(?:ed|s)?|declined?|decreased?|slid|sank|lost|loss(?:es)? of|lower by)(?:了|近|约|超|超过|逾|达|为|by|more than|nearly|about|over| )*$/i;

/**
 * How exact a number is meant.
 * @param before folded text that ends where the number (or its currency) begins
 * @param after folded text that begins behind the unit
 */
export function readApproximation(before: string, after: string): Approximation | undefined {
  for (const pattern of [BEFORE, BEFORE_EN]) {
    const groups = pattern.exec(before)?.slice(1) ?? [];
    const found = groups.findIndex((group) => group !== undefined);
    if (found >= 0) return ORDER[found];
  }
  const groups = AFTER.exec(after)?.slice(1) ?? [];
  return AFTER_ORDER[groups.findIndex((group) => group !== undefined)];
}

/**
 * Is the number a fall, a loss or below zero?
 * @param before folded text that ends where the number (or its currency) begins
 */
export function isFall(before: string): boolean {
  // A hyphen counts as a sign only where no number or word stands before it.
  return FALL.test(before) && !/[\w)%°\p{Script=Han}] ?-$/u.test(before);
}
