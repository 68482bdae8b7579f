/** How the scopes of claims are called on pages, and what speaks against them: patterns as in `words.ts`, data for the pack. */

/** Of the whole world, and of no part of it besides; by a firm that counts, of which each counts otherwise. */
const globalBy = (firm: string): string =>
  `i/^(?=.*(?:${firm}))(?!.*(?:中国|国内|大陆|内地|印度|欧洲|东南亚|拉美|非洲|中东|china|india|europe|asia|latin|africa|middle east)).*(?:全球|世界|global|worldwide|world)`;
const GLOBAL = globalBy('');

/** What a scope of a claim is called on a page; tacit ones need not be said. */
export const SCOPES: Record<string, string> = {
  'all-channels': 'i/全渠道|全通路|all channels',
  double11: 'i/双 ?(?:11|十一)|double 11|singles.{0,2} day',
  'autohome-winter-test': 'i/^(?!.*(?:懂车帝|易车)).*(?:冬测|汽车之家|winter (?:test|run)|autohome)',
  launch: 'i/首发|发布|上市|当年|发售|launch|debut|首款|第一[款代]',
  adjusted: 'i/经调整|调整后|adjusted|non-(?:ifrs|gaap)',
  china: 'i/国内|中国|国产|内地|china|chinese|domestic',
  'pure-electric-suv': 'i/纯电.{0,3}(?:suv|休旅)|electric suv',
  suv: 'i/suv',
  segment: 'i/分部|创新业务|新业务|segment|initiatives',
  'six-categories': 'i/[6六](?:类|大|个)|six',
  'other-automakers': 'i/车企|新势力|同行|carmakers|automakers|rivals|others',
  'similar-products': 'i/同类|同期|友商|similar|rivals',
  'deep-cold': 'i/严寒|牙克石|零下|deep cold|yakeshi|minus|below',
  ifrs: 'i/(?<!non-)ifrs|statutory|国际(?:财务报告|会计)准则',
  'cpca-retail': 'i/零售|乘联|retail|cpca|passenger car association',
  global: GLOBAL,
  'phones-global': GLOBAL,
  'phones-global-idc': globalBy('idc|国际数据'),
  'phones-global-omdia': globalBy('omdia|canalys'),
  'bookings-first-27-minutes': 'i/27 ?分钟|27 ?min',
  'bookings-first-24-hours': 'i/24 ?小时|一天|全天|24 ?hours|first day|one day|in a day',
  'bookings-first-hour': 'i/[1一] ?小时|60 ?分钟|first hour|one hour|an hour|60 min',
  'lock-ins-first-18-hours': 'i/18 ?小时|18 ?hours',
  'lock-ins-first-34-minutes': 'i/34 ?分钟|34 ?min',
  /** Of a year that is not over: none of what it came to. */
  forecast: 'i/预[计期测]|计划|将[会达超投]|目标|未来|expect|forecast|plan|will|target|outlook|guid',
  'c-class-sedan': 'i/c级|中大型|c-class',
};

/** What speaks against a scope; all behind the first such word stands in the group. */
export const OPPOSED: Record<string, string> = {
  'cpca-retail': 'i/(?:批发|批售|出口|wholesale|export)(.*)$',
  ifrs: 'i/(?:(?<!多为)经调整|调整后|adjusted|non-(?:ifrs|gaap))(.*)$',
  adjusted: 'i/(?:(?<!non-)ifrs|国际财务报告准则|国际会计准则)(.*)$',
};
