/** What may stand between a number and the words that tell what it counts. Data for the pack, not code of the page. */

/** Between a cue and the number it touches: 省下了近, fell by more than. */
export const FILLER =
  '/^(?:[了到达至为的约近超过将仅只高出共计一 ]|超过|突破|接近|不到|大约|about|nearly|over|by|to|of|a|the|more than|some|\\d\\D?|第){0,4}$';

/** All that stands between a break and a rate of growth where it goes on about what stood before the break: ，同比大增; , up by. */
export const GROWING =
  'i/^(?:[\\s:：+（(-]|[同比去年上前期较大小幅只仅猛劲暴激微实现增长减升涨跌降下提滑成速率则又也并且更再了约近超过高达到为是的]|(?:up|down|r[io]s(?:e|es|ing)|rose|gr[eo]w(?:ing|th)?|climb(?:ed|ing)|jump(?:ed|ing)?|surg(?:ed|ing)|soar(?:ed|ing)|gain(?:ed|ing)?|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|f[ae]ll(?:ing)?|dropp?(?:ed|ing)?|declin(?:e|ed|ing)|slipp(?:ed|ing)|year|on|over|yoy|compared|with|from|an?|the|of|by|or|which|that|is|was|were|representing|marking|and|it|nearly|about|almost|around|some|more|less|than|earlier|ago|same|period)(?![a-z]))*$';

/** Between two numbers of a series, periods and names taken out: 一季度75869辆，二季度81302辆; 75,869 in Q1, 81,302 in Q2 and. */
export const SERIES =
  'i/^(?:[\\s,，、:：()（）]|以?及|[和与为是则达约的]|[高低多少]于|(?:增[加长]|上[升涨调]|下[降滑跌调]|减少|提[升高]|降低|扩大|收窄|[升降增减涨跌])了?(?:约?\\d[\\d.]*% ?)?[至到]|[较按据仍均也]|交付|官方|口径|统计|同样|乘联会|(?:electric |new )?(?:vehicles?|cars?|units?|evs?|phones?)(?![a-z])|(?:pro|max|ultra)(?![a-z])|标准|[版款]|(?:and|at|in|for|of|the|was|were|to|during|against|versus|vs|compared|with|from|up|down)(?![a-z])){0,12}$';

/** Between a rate and the amount that it led to: up 22.3% to 113.1 billion; 增长22.3%至1131亿元. */
export const LEADS =
  'i/^(?: ?(?:year[- ]on[- ]year|yoy|from (?:a year|the year) (?:ago|earlier|before)|,|，))* ?(?:to|至|到|达到?)(?: ?(?:nearly|about|around|some|more than|over|a record|约|近|将近|接近|超过?|逾))* ?$';

/** A noun in the plural right behind a number; no verb, no name of a measure that claims are of. */
export const THINGS = `/^ (?:[a-z]+-[a-z]+ )?(?!(?:${[
  'was|is|has|its|as|less|plus|minus|versus|across|towards|perhaps|besides|always|years|others|yes|thus|this|afterwards',
  'makes|means|marks|represents|comes|includes|shows|puts|exceeds|reflects|covers|beats|tops|equals|reaches|accounts|remains|follows',
  'leaves|takes|gives|brings|sits|stands|ranks|places|compares|suggests|looks|seems|sounds|does|goes|gets|buyers|owners|customers',
].join('|')})(?![a-z]))([a-z]{3,}[a-rt-z]s)(?![a-z'’])`;

/** What is the whole only where nothing narrows it. */
export const GENERAL =
  '/营收|收入|利润|净利|毛利率|交付|销量|出货|销售额|研发|revenue|turnover|profit|margin|sales|deliver|shipment|sold|brought in|took in|generated|posted|earned|turned over|进账|入账';

/** Trims of a car or phone. */
export const TRIM = '标准|pro ?max|pro|max|ultra';
const TURN = '依次|依序|分别|respectively|in turn';

export const IN_TURN = {
  /** Several are told of one after the other; and may be. */
  inTurn: `i/${TURN}`,
  mayTurn: `i/${TURN}|对应| for `,
  /** Between numbers and the names behind them that they go with. */
  forEach: 'i/^ ?(?:yuan|[万元]+)?[，,]? ?(?:(?:分别)?对应(?:的是)?|for(?: the)?) ?$',
  /** Between two names, or two numbers, that stand side by side. */
  sideBySide: 'i/^ ?[版款型]? ?(?:[、,，和及与跟&/]|以及|and |the )* ?$',
  trims: `gi/(?<![a-z])(?:${TRIM})(?![a-z])(?: ?[版款])?`,
};

/** Whose part a thing of ours has: developed with Leica; 骁龙8; 索尼IMX906; 1.5GHz MediaTek MT6753. They own no number there. */
export const PARTS = {
  /** Names of parts. */
  partName: 'i/^(?:骁龙|snapdragon|天玑(?:芯片)?|dimensity)$',
  /** Before a maker of parts, and before any maker. */
  partsBy:
    'i/(?:[与和跟同由]|联合|携手)$|(?<![a-z])(?:with|by|from)(?: the| an?)? $|[a-z] ?[+/] ?$|[GM]Hz $|[四双三]摄?$',
  partWith:
    'i/(?:采用|搭载|配备|内置)了?(?:全新的?)?$|(?<![a-z])(?:using|featuring|packing|powered by|(?:hired|poached|recruited)(?: [a-z]+)* from)(?: the| an?)? $',
  /** Behind a maker of parts, and behind any maker. */
  partBehind:
    'i/^ ?的? ?(?:光学|影像|镜头|调色|色彩|双摄|三摄|四摄|主摄|长焦|芯片|处理器|面板|轮胎|卡钳|刹车|optics|lens|cameras?(?![a-z])|imaging|tuning|colou?r|tyres?|tires?|brakes?|calipers?|panels?|chip(?:set)?s?(?![a-z])|processors?|gpu|cpu|[a-z]{2}\\d{4})',
  partCode:
    'i/^ ?(?:imx|lyt|isocell|麒麟|神行|snapdragon|dimensity|helio|summ?i|vario|骁龙|天玑|[em]\\d{1,2}(?:发光|材质|基材| ))',
};

/** Whose a number is where somebody is compared, contended with or one of many. */
export const WHOSE = {
  /** What the text spoke of is named again before a number: 该款手机采用5寸屏幕，但与红米Note 3一样…. */
  anaphor:
    'i/(?:[该这此]款?(?:手机|车型?|机型?|产品|平板|手环|电视|系统|芯片)|它(?!们)|(?<![a-z])(?:this|the) (?:phone|car|device|model|tablet|watch|band|vehicle)(?![a-z]))[^，,；;。]*$',
  /** Before one of ours with whom somebody else is compared: not as abundant as Xiaomi. */
  measured:
    'i/(?:超过|超越|高于|低于|多于|少于|不及|不如|(?<![a-z])(?:than|as [a-z]+ as)(?: [a-z]+(?:,| and))?)(?: |了|the )*$',
  /** Behind one whom we contend with: 旨在与保时捷竞争，售价…. */
  contends: '/^ ?等?(?:展开|正面)?(?:竞争|抗衡|较量|对抗|比肩|媲美|叫板|掰手腕)',
  /** A sentence about all makers, which names none. */
  market:
    "i/^[\\s|•*-]{0,6}(?:others?|其[他它]|合计|总计|total|industry(?: average)?) ?[|:：]|^(?![^，,;；]{0,16}(?:公司|集团|我们|其|该))[^，,;；]{0,16}(?:全球|中国(?:大陆)?|国内|欧洲|印度|东南亚|北美)(?:市场)?(?:的)?(?:智能)?(?:手机|平板|汽车|乘用车|新能源汽车?)(?:市场)?(?:总|整体)?(?:出货|销量|零售|市场)|^(?![^,;]{0,24}(?:its|our|company|group) )[^,;]{0,24}(?:global|worldwide|chinese|china|indian?|european?)(?:[’']s)? (?:smartphone|phone|handset|tablet|car|ev|nev) (?:shipments|sales|market)|(?:sales|shipments) of [a-z -]{0,40}(?:vehicles|cars|evs|phones|smartphones) in (?:china|india|europe)|[两三四五六七八九十\\d]家(?:合计|共计?|总共)",
  /** Before one whose number is a part of the one before it: 出货量增长5%，其中小米份额…. */
  among: 'i/其中(?:包括)?$|, of which $',
};
