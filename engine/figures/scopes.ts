/** What narrows a number, on the page and in a claim; and words that take it out of any comparison. */

/** Scopes of claims that a page may state, by the words it uses. */
const STATED: Record<string, RegExp> = {
  'all-channels': /全渠道|全通路|all channels/i,
  double11: /双 ?(?:11|十一)|double 11|singles.? day/i,
  'autohome-winter-test': /冬测|汽车之家|winter (?:test|run)|autohome/i,
  launch: /首发|发布|上市|当年|发售|launch|debut|首款|第一[款代]/i,
  adjusted: /经调整|调整后|adjusted|non-(?:ifrs|gaap)/i,
  china: /国内|中国|国产|内地|china|chinese|domestic/i,
  'pure-electric-suv': /纯电.{0,3}suv|(?:pure|battery)[ -]electric suv|electric suv/i,
  suv: /suv/i,
  segment: /分部|创新业务|新业务|segment|initiatives/i,
  'six-categories': /[6六](?:类|大|个)|six/i,
  'other-automakers': /车企|新势力|同行|carmakers|automakers|rivals|others/i,
  'similar-products': /同类|同期|友商|similar|rivals/i,
  'deep-cold': /严寒|牙克石|零下|deep cold|yakeshi|minus|below/i,
  'c-class-sedan': /c级|中大型|c-class/i,
};
/** A page need not say these: they are what people mean when they say nothing. */
const TACIT = /^(?:all-channels|double11|autohome-winter-test|launch|adjusted|china|all-models|segment|standard|base)$/;

/** How a claim's scope stands to what the page says: stated or tacit is comparable, silent only for agreement. */
export function fitScope(scope: string | undefined, sentence: string): 'same' | 'silent' | 'other' {
  if (scope === undefined || TACIT.test(scope) || STATED[scope]?.test(sentence)) return 'same';
  return STATED[scope] === undefined ? 'silent' : 'other';
}

/** The number is not said to be so, or is somebody's plan: no comparison at all. */
const UNSAID =
  /目标|力争|冲击|并非|不是|并没有|没有卖|谣言|谣传|不实|辟谣|误传|(?<![a-z])(?:targets?|goals?|aims? (?:to|for)|denied|denies|false|incorrect|untrue|hoax|never|not|isn't|wasn't|didn't)(?![a-z])/i;
/** A guess, a condition, a part of the whole, another place or trade: it may agree, it cannot differ. */
const HEDGED =
  /预计|预期|预测|估算|估计|有望|或将|可能|传闻|爆料|据传|如果|假如|假设|若|计划|想要|希望|曾经|最初|原本|本来|其中|部分|单日|首日|首周|首月|二手|转卖|海外|欧洲|欧盟|印度|东南亚|香港|澳门|台湾|上海|广州|深圳|天猫|抖音|拼多多|线上|线下|每[天日周月年台辆股部人]|日均|平均|人均|(?<![a-z])(?:expect\w*|forecasts?|estimat\w+|could|may|might|would|if|rumou?r\w*|reportedly|plans?|planned|projected|likely|analysts?|of which|among them|used|second-hand|overseas|europe\w*|india\w*|per|each|average|a day|daily)(?![a-z])/i;
/** The number is the gap between two others: 多卖了3万台, up by 20,000. */
const GAP =
  /(?:增加|增长|增|提高|提升|上升|减少|下降|多卖|少卖|多出|少了|多了|高出|相差|扩大|缩小|贵|便宜|rose by|up by|down by|increase of|rise of|more|fewer|added)(?:了|近|约|超|过|将近|超过|超过了|by| |an? )*$/i;

/** Words around a number that forbid a comparison (`unsaid`, `gap`) or a difference (`hedged`). */
export function readHedges(
  clause: string,
  before: string,
  unit: string,
): { kind: 'unsaid' | 'gap' | 'hedged'; word: string } | null {
  const unsaid = UNSAID.exec(clause)?.[0];
  if (unsaid !== undefined) return { kind: 'unsaid', word: unsaid };
  if (unit !== 'percent' && unit !== 'times') {
    const gap = GAP.exec(before)?.[0];
    if (gap !== undefined) return { kind: 'gap', word: gap };
  }
  const hedged = HEDGED.exec(clause)?.[0];
  return hedged === undefined ? null : { kind: 'hedged', word: hedged };
}
