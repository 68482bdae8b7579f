/**
 * The words by which figures are read, in the three languages: they travel in the pack, the page script carries none.
 *
 * Patterns are written as `flags/source` and opened once by `openReader`; all are met by folded text. Groups in
 * `before`, `beforeLatin` and `after` stand for the hedges in `approximate.ts`, one each and in that order.
 */

import { SAID } from '../quotes/said.ts';
import { FILLER, GENERAL, GROWING, IN_TURN, LEADS, PARTS, SERIES, THINGS, TRIM, WHOSE } from './between-words.ts';
import { MEASURE_NAMES } from './measure-words.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { AGO, PERIODS_HAN, PERIODS_LATIN } from './period-words.ts';
import { OPPOSED, SCOPES } from './scope-words.ts';
import { TABLES } from './table-words.ts';

/** Between letters nothing else may stand: `word` marks Latin words of a pattern. */
const word = (alternatives: string) => `(?<![a-z])(?:${alternatives})(?![a-z])`;

export const WORDS = {
  ...NUMBER_WORDS,
  /** Of Chinese periods, of Latin ones, of either. */
  periodStarts: [
    '截今去上前首头明同当双国十黄第次末月一二三四五六七八九下春夏秋冬单本季全年昨农劳端清元中',
    'acodsntgfjmwlypACODSNTGFJMWLYP',
    '0123456789qhQH',
  ],
  months: 'jan feb mar apr may jun jul aug sep oct nov dec',
  /** Months of the seasons, in both languages. */
  seasons: '春:03/05 夏:06/08 秋:09/11 冬:11/12 spring:03/05 summer:06/08 autumn:09/11 winter:11/12',
  /** Quarters that are told by a word, in both languages. */
  quarters: '首:1 次:2 末:4 first:1 opening:1 second:2 third:3 fourth:4 final:4 closing:4',
  /** What a number tells that stands right behind the name of a product, by its unit. */
  ofUnit: 'CNY:price_cny PS:power_ps mAh:battery_capacity_mah kWh:battery_capacity_kwh W:charge_power_w',
  scopes: SCOPES,
  opposed: OPPOSED,
  /** Names of meta elements that tell when a page was published. */
  published:
    'i/^(?:(?:article|og):published_time|article:create_at|date(?:published)?|pub(?:lish)?date|publish_time|publication_date|parsely-pub-date|sailthru\\.date|dc\\.date(?:\\.issued)?|dcterms\\.(?:date|created)|apub:time)$',
  patterns: {
    ...NUMBER_WORDS.patterns,
    periodsHan: `y/${PERIODS_HAN.join('|')}`,
    periodsLatin: `yi/${PERIODS_LATIN.join('|')}`,
    /** One of these stands in every Chinese period, one of those in every other: most sentences need not be searched. */
    mayHan: 'i/[期季年月双节假黄端旦秋庆q天日度]',
    mayLatin: 'i/[a-z]|\\d[-/.]\\d|618',
    /** Another trim than the one named: YU7标准版835公里，Pro版770公里. */
    tier: 'i/[,，;；] ?(?:而(?![且不是今在后])|反观|相比之下|与此同时)|(?:pro|max|ultra|plus|mini|标准|青春|至尊|尊享|[顶高低中次]配|长续航|[后四]驱)+(?: ?[款版]|的|卖|售|则|为|[\\d]| (?:costs?|starts?|gets?|at|is|version|variant|trim|model))',
    /** A trim named last before a number, and what may stand between a name and the price right behind it. */
    trim: `i/(${TRIM})(?: ?[版款])?[^，；。,;\\d]{0,6}$`,
    bare: 'i/^(?:.{0,24}[，、,;；/:：])? ?(?:标准|pro ?max|pro|max|ultra)? ?[版款]?[ :：为是(（]{0,2}$',
    /** Between a firm and its number in a list. */
    listed:
      'i/^ ?(?:超过?|约|近|逾|突破|达到?|为|[:：]|(?:with |at )?(?:more than|over|about|around|some|nearly)?)? ?$',
    /** Behind such a number: the next of the list, or its end. 小米汽车超4万辆锁单 is of something else. */
    listedBehind:
      'i/^(?: (?:vehicles|cars|evs|units|phones|handsets))?(?: ?[，,、；;。.!！)（(]|$| ?[同环]比| (?:and|while|but|in|,))',
    /** What a value rose or fell from. */
    origin:
      'i/(?:^|[^a-z])(?:from|(?<!more |less |fewer |rather )than|versus|vs\\.?|against|compared (?:with|to))(?: the| an?| about)* $|[从由](?:[^,，。]{0,9}的)?$',
    /** What follows was foreseen, or is counted otherwise than most claims are: profit under IFRS. */
    foreseen:
      'i/[上中下]旬|国庆(?:节|假期)?\\d+[天日]|猜[测想]|二手|黄牛|加价|炒到|guess|pencil|speculat|second-?hand|resale|scalp|ifrs|国际财务报告|期内利润|纯利|归母|应占|归属|attributable|aiot|预[期计测估]|[财財]测|指引|will (?:[a-z]+ly )?(?:report|post|book)|consensus|forecast|expect|estimate|guid(?:ance|ed)',
    originAfter:
      'i/^[^,，。;；\\d]{0,9}[升增降调提跌高加涨]\\S{0,2}[至到]|^ (?:[a-z ]{0,30} )?to |^ (?:[a-z]+ )?(?:in |during )?(?:the |a )(?:previous|prior|preceding|first|second|third|fourth|year)',
    rising:
      'i/(?:^|[^a-z])(?:up|down|rose|fell|grew|increased|decreased|dropped|improved|widened|narrowed|rising|falling|climbed|slipped|jumped|higher|lower)(?![a-z])',
    /** Other makers as a whole. */
    others: `i/[为是占]其|大客户|(?<![a-z])as (?:its|a|an) (?:[a-z]+ )?(?:customer|client|backer|investor|shareholder|supplier)|友商|同行|竞品|竞争对手|对手|其他(?:品牌|厂商|车企|公司|企业|手机)|造车新势力|新势力(?!品牌里|车企中)|传统车企|各大(?!平台|社|渠道|电商|城|商)|众多车企|许多车企|很多车企|同类|业内|最[高低多少贵]的?[一那][款个家辆台]|(?<![载用备自由与和给]|联合|包括)(?:宁德时代|中创新航|亿纬锂能|国轩高科|欣旺达|弗迪|地平线|禾赛|速腾|拓普集团|索尼|台积电|歌尔|蓝思|舜宇|京东方|海力士|美光|西部数据|英特尔|高通|联发科|博世|麦格纳|采埃孚)|吉利|赛力斯|问界|极氪|零跑|腾势|方程豹|魏牌|阿维塔|鸿蒙智行|宝马|工业富联|闻泰|龙旗科技|华勤|海信|安克|大疆|魅族|一加|真我|摩托罗拉|富士康|鸿海|立讯|网易|滴滴|万科|茅台|中国(?:移动|联通|电信|铁塔|平安)|格力|海尔|长虹|康佳|创维|石头科技|科沃斯|追觅|传音|现代 ?(?:汽车|ioniq)|起亚|美团|饿了么|金山云|(?<!要求|通知|敦促|[与和向给从由])供应商|苹果(?=品牌|公司|手机|官方)|丰田|本田|日产|奥迪|沃尔沃|凯迪拉克|长城汽车|奇瑞|哪吒汽车|威马|岚图|智己|广汽|北汽|一汽|东风汽车|上汽|恒指|大盘|(?:科技|汽车)板块|沪指|深成指|纳指|道指|(?:恒生|上证|标普)(?:指数|500)|某(?:公司|品牌|厂商|车企|企业|车厂|家)|(?:有|一家|另一家)(?:车企|厂商|企业|手机厂)|another (?:maker|brand|carmaker|company)|${word('rivals?|competitors?|suppliers?|toyota|honda|nissan|hyundai|kia|meituan|kingsoft cloud|other (?:makers|brands|carmakers|companies)|the industry|nasdaq|hang seng|s&p|galaxy (?:[asmfz]\\d+|z|tab|note)|pixel \\d|carmakers|automakers')}`,
    /** A firm that nobody listed. */
    firm: '/(?!.{0,3}(?:旗下|自家|自己|[本该母子分总我]))[\\u3400-\\u9fff]{2,4}(?<![期内度季年月日末底前后时其让使令为是的在由对关]|这家)(?:科技|集团|股份|控股|电器|电子|实业|公司)|[A-Z][a-z]+ (?:Corp|Inc|Group|Technologies|Holdings|Motors|Ltd)\\b',
    /** A name followed by ’s, and words that are none. */
    names:
      "g/(?:[A-Z][\\w&.-]+ )*[A-Z][\\w&.-]+['’]s?(?= )(?! (?:[a-z-]+ )?(?:test|tests|review|survey|ranking|data|count|figures|holiday) ?)",
    noNames:
      "/^(?:The|Its?|It|That|This|There|China|India|Europe|Asia|America|Japan|Germany|France|Spain|Indonesia|Taiwan|Beijing|Today|Yesterday|World|Singles|Who|What|Let|He|She|Nation|(?:The )?(?:Company|Group|Corporation|Firm|Automaker|Carmaker))['’]",
    /** A rival behind these was beaten or compared with, and owns no number. */
    beaten:
      'i/(?:(?:超过|高于|低于|远?优于|[胜快贵强]过|媲美|比)了?[^，,。；;：:]{1,10}的|超过|超越|力压|击败|打败|领先|高于|低于|优于|媲美|对标|赶超|反超|不及|不如|比|较|终结|结束|past|than|over|beat|beats|beating|overtook|overtaking|ahead of|surpass(?:ed|ing)?|outsold|behind|versus|vs\\.?|compared (?:to|with)|like|against|from|unlike|ended|topped|passed|(?:compet(?:e|es|ed|ing) with|takes? on|taking on|rivals|rivalling)(?: [a-z-]+){0,3})(?: |了|the |its )*$',
    /** The number belongs to what follows: 79元的小米手环, 5,000 yuan deposit on the SU7. */
    belongs: 'i/^ ?的 ?$|^(?: [a-z-]+){0,5} (?:for|of|on|off|from) (?:the |an? |its )?$',
    /** The number is not said to be so, or is somebody's plan: no comparison at all. */
    unsaid: `i/回购|收复|重返|站稳|重上|regain|reclaim|增持|减持|配售|bought back|repurchas|buy-?back|shares at|目标|加到|力争|冲击|冲刺|要交付|并非|不是|并没有|没有卖|谣言|谣传|不实|辟谣|误传|${word("targets?|goals?|aim(?:s|ing)? (?:to|for)|(?:wants?|needs?|intends?|hopes?|aiming|plans?|capacity|could|will|would|must)(?: next| soon)?(?: to)? (?:deliver|sell|ship|hand over)|denied|denies|false|incorrect|untrue|hoax|never|not|isn['’]t|wasn['’]t|didn['’]t")}`,
    /** A guess, a condition, a part of the whole, another place or trade: it may agree, it cannot differ. */
    hedged: `i/(?:法人|分析|外资|大行|券商|机构)[^，,。]{0,4}[估看料]|环比|[较比][^，,]{1,8}前[^，,]{0,2}[跌涨升降]|[较比](?:上|第?[一二三四1-4])个?季|第 ?\\d{1,2} ?周|单周|季[增减]|批发|[周週][度均销]|[第前上][一二两三四]周|上半月|[税稅]前|毛利(?!率)|gross profit|包括|包含|${word('(?:global|international|export|european|chinese) (?:version|variant|model|edition)|together|so far|year-to-date|sees(?= [a-z]+ (?:deliver|sell|shipp?)ing)|year to(?! ?[\\d$]| ?(?:rmb|cny|hk|us))|includ(?:e|es|ed|ing)|consensus|guidance|sequential(?:ly)?|quarter-on-quarter|qoq|month-on-month|wholesale|weekly|week|pre-?tax|before tax|ebitda')}|预计|预期|预测|估算|估计|有望|或将|可能|传闻|传言|其余|剔除|扣除|爆料|据传|如果|假如|假设|若|计划|想要|希望|曾经|索赔|最初|原本|本来|其中|部分|再[省减降优]|懂车帝|易车|高速|零下|严寒|当天|当日|首[小分]|分别|大陆|内地|境内|单日|首日|首周|首月|首发(?:起|$)|国际版|全球版|[欧港台美]版|年内|今年以来|年初|至今|月合计|家电(?:支付|成交)|直播|二手|转卖|海外|欧洲|欧盟|印度|东南亚|香港|澳门|台湾|上海|广州|深圳|天猫|抖音|拼多多|线上|线下|每[天日周月年台辆股部人]|日均|平均|人均|${word('expect[a-z]*|forecasts?|estimat[a-z]+|could|may|might|would|if|rumou?r[a-z]*|reportedly|plans?|planned|projected|likely|analysts?|of which|among them|used|second-hand|respectively|overseas|europe[a-z]*|india[a-z]*|mainland|domestic|in china|per|each|average|a day|daily')}`,
    /** The number is the gap between two others: 多卖了3万台, up by 20,000. */
    gap: 'i/(?:每股均价|增加|增长|(?<!新)增|提高|提升|上升|减少|下降|多卖|少卖|多出|少了|多了|高出|相差|扩大|缩小|贵|便宜|rose by|up by|down by|increase of|rise of|more|fewer|added)(?:了|近|约|超|过|将近|超过|超过了|by| |an? )*$',
    growth: '/增|涨|升|grew|rose|up|increase',
    total: '/累计|总共|cumulative|lifetime|in total|to date',
    money: '/[元钱价售花营额投资值利卖费付赚亏奖罚]|revenue|sales|paid|price|profit|invest|worth|cost',
    /** Words that mean the whole only when nothing narrows them, and what does: 手机收入 is not 收入. */
    general: GENERAL,
    narrowing: `g/应占|归属|经营|营业(?=利)|毛利?(?=利)|税前|手机|汽车|电动车|iot|物联网|生活消费|互联网|服务|海外|境外|广告|家电|平板|创新|新业务|智能|云|门店|芯片|游戏|高端|空调|${word('online|retail|smartphones?|phones?|handsets?|evs?|electric|autos?|automotive|vehicles?|cars?|iot|internet|services?|overseas|advertising|appliances?|segment|initiatives|cloud|wearables?|tablets?|operating|gross|pre-tax')}`,
    /** A number follows one who is set against another: 小米则为1131亿元. */
    contrast: '/^[则才只有仅为是达到也却约近超]{0,4} ?[\\d一二三四五六七八九]',
    /** Before one who is only set beside whom the sentence is about. */
    besides:
      'i/[，,；;] ?(?:而|但|相比|对比|对照|作为对比|反观|同期)[^，,；;。]{0,8}$|, (?:while|whereas|versus|against|compared (?:with|to))(?: [a-z]+){0,2} $',
    ofRival: "/^(?:的|['’]s? )[^\\d，,]{0,3}\\d",
    /** Between a number and the period (@) right behind it; between a period and the value of then. */
    behind:
      '/^ (?:[a-z]+ ){0,3}(?:(?:in|for|during|of|from) (?:the )?@|@(?:last|this|an?|one|the|previous|prior|preceding) )',
    beside: "/^(?:['’]s (?:[a-z]+ ){1,3}of |(?:的|为|是|仅|只有|达|到|was|of| )*)$",
    /** What stands between quotation marks. */
    quoted: 'g/[“「『"]([^“”「」『』"\\n]{2,240})[”」』"]',
    /** Somebody speaks, without a quotation mark (engine/quotes/find.ts). */
    said: SAID,
    abroad: 'i/印度|欧|东南亚|海外|overseas|europe|india',
    ...MEASURE_NAMES,
    /** A sentence that goes on about whom the one before was. */
    carried:
      'i/^[ "“]*(?:其(?!他|它)|该公司|公司|集团|它|期内|报告期|今年|单季|全年|第?[一二三四]季|\\d{4}年|截至|营收|净利|总收入|the (?:company|group)|it |its |revenue|net |in q\\d)',
    /** A period that only says since or until when, or when the things that are counted were made. */
    since:
      'i/(?:自从?|从|since |before )@|@ ?[-—–]{1,2} (?:now|today|present|date)|@(?:上市|发布|开售|交付)?(?:以来|至今|[之以]前)|@(?:[就便正式]{0,2}(?:开始|启动|开启)|起(?!步|售|火))|@(?:[至到-][^，。,]{4,14})?(?:期间)?(?:生产|制造)|(?:built|made|produced) (?:between |from |in )?(?:[^,.@]{4,20} (?:and|to) )?@',
    /** A period that something is compared with, before the number of then or behind it. */
    base: 'i/(?:[较比]|对比|接近|逼近|超过|相当于|媲美|相较于|[高低多少优]于)@|@[】」』\\])）]?的?同一?(?:口径|基准|统计)|(?:^|[^a-z])(?:above|below|than|versus|vs\\.?|against|compared (?:with|to)|(?:up|down) on|nearing|approaching|topping|surpassing|exceeding|beating|passing)(?: in| the)* @|(?:^|[^a-z])same (?:campaign|event|festival|sale) @|(?:^|[^a-z])(?:from|than|versus|vs\\.?|against|compared (?:with|to))(?: [a-z]+){0,2} (?:[a-z]{0,3}[¥$€])?\\d[^ ]*(?: [a-z]+){0,3} (?:(?:in|for|of|during) (?:the )?)?@',
    baseEnd: '/[较比于近过当美 ]@|@[】」』\\])）的同]',
    /** Told from the year before: 去年同期. */
    ...AGO,
    /** Several of one model, or one named behind: 7,500 mAh battery in the Pro Max. */
    plural:
      '/^ [A-Z][A-Za-z]+s(?![A-Za-z])|^[^,.;]{0,24} (?:in|of|for|on) the (?:[Ss]tandard|Pro|Max|Ultra)(?![A-Za-z])',
    /** The year that a clause names last. */
    yearOf: '/.*((?:19|20)\\d\\d年|[今去明前]年)[^。！？!?\\n]*$',
    /** Between a number and what a cue says behind it. */
    paddingHan: '/^[的 多位名超级个硬核]{0,3}$',
    paddingLatin: '/^[ -]?(?:[a-z-]+ )?$',
    /** A sentence about the firm behind the product that the text spoke of. */
    theFirm:
      'i/(?<![a-z])the (?:company|group|firm|(?:car|auto|phone)maker)(?![a-z])|[该本](?:公司|集团)|(?:^|[，,])(?:公司|集团)',
    /** Between a number and the thing that is counted: 17,869辆YU7. */
    rightBefore: '/^ ?[辆台部]?的? ?$',
    /** Where a clause ends. */
    clauseEnd: '/[,，;；]|——| and (?=(?:[a-z]+s|raised|lifted|upped|set|cut) )',
    /** Says that what follows is yuan. */
    inYuan: '/(?:人民币|rmb|¥) ?$',
    /** Between two periods that are told of as one, before `|` and the second. */
    joined:
      'i/^ ?(?:和|与|及|以及|加上?|暨|、|,|&|and|of|to|through|until|-|—|~|至|到)(?: the)? ?\\||(?<!\\d)\\d{1,2}[、,和与]\\|\\d{1,2}(?:月份?|季度?)$',
    /** From a label to its number: ASP per vehicle: RMB 253,662. */
    label: '/^[^,，;；:：\\d]{0,20}[:：] ?$',
    /** Campaigns whose payments are told together. */
    feasts: '/^(?:double11|e618|feast)$',
    /** Up to then: a period behind it ends a total. */
    until:
      'i/截[至止]$|(?:^|[^a-z])(?:(?:by|as of|until|up to)(?: the)?(?: end of| early| late| mid| start of)?|(?:at|by|near|towards?)(?: the)?(?: very)? end of)[ -]$',
    /** A price of the day on which a thing came out, whatever day the sentence names. */
    atLaunch: 'i/上市价|首发价|发布价|发表价|首卖价|launch price',
    results: 'i/财报|业绩|results|earnings',
    /** Scopes of claims that a page need not name: they are what people mean when they say nothing. */
    /** Money of elsewhere, before a number that does not say which. */
    otherMoney: 'i/(?:US|HK|NT)\\$|(?<![A-Z])\\$|€|£|美元|港元|港币|新台币|欧元|dollars|euros',
    ...IN_TURN,
    ...PARTS,
    ...WHOSE,
    /** Cars that are counted as something else than delivered and sold. */
    otherCount:
      'i/批发|上险|保险|产|出口|订|锁单|召回|目标|预[测计]|wholesale|insur|regist|produc|export|order|recall|built|target|goal|forecast|estimate',
    /** A total of the time right before it. */
    inAll: 'i/^(?:[^，,。\\d]{0,6}?(?:累计|合计|总共|共计)|[^.;\\d]{0,40} (?:a total of|altogether|in all)(?![a-z]))',
    /** A noun in the plural right behind a number. */
    things: THINGS,
    rumoured: 'i/rumou?r|传闻|传言|谣|网传|有传',
    /** A part of the firm is named, or all of it. */
    partOf:
      'gi/部门|分部|板块|业务|整体|综合|division|segment|business|(?<![a-z])(?:unit|arm)(?![a-z])|overall|group-wide',
    whole: 'i/整体|综合|overall|group-wide',
    /** Parts of the firm: what is told of them is told of these words, too. */
    ofCars: 'i/car|auto|vehicle|(?<![a-z])evs?(?![a-z])|electric|initiative|汽车|电动|造车|创新|新业务',
    ofPhones: 'i/phone|handset|手机',
    denied: 'i/(?:^|[^a-z])not $|(?:并非|不是|而非)$',
    /** Scopes that a page need not name to agree: it may mean another, so that it only differs where it does. */
    unstated: '/^(?:autohome-winter-test|cpca-retail|ifrs|(?:phones-)?global(?:-.*)?|(?:bookings|lock-ins)-first-.*)$',
    tacit: '/^(?:all-channels|double11|launch|adjusted|china|all-models|segment|standard|base)$',
    ...TABLES,
    /** The day at the head of a text, as bylines give it: 2025-11-24 06:00. */
    stamp: '/(?:^|\\n)[^\\n。\\d]{0,20}(20\\d\\d)[-/.](\\d\\d?)[-/.](\\d\\d?)(?!\\d)',
    restOfClause: '/^[^,，;；]*?(?=[,，;；]| and (?:[a-z]+s|raised|lifted|upped|set|cut) |$)',
    /** Between a number and the word that says behind it what it is: 1131亿元，这是小米三季度的总收入. */
    told: "i/^ ?[,，:：—-]+ ?(?:[这那此](?:也|就|正|便)?)?是[^，。；,;\\d]{0,20}$|^ ?[,:—-]+ ?(?:that|this|it|which) (?:is|was)(?: [a-z'’]+){0,4} $",
    /** In brackets right behind a number: 113.1 billion yuan ($15.9 billion). */
    aside: '/^ ?[(（][^()（）]{1,24}[)）]',
    filler: FILLER,
    growing: GROWING,
    series: SERIES,
    leads: LEADS,
  },
};

export type Words = typeof WORDS;
