/** How periods are written: the patterns of `words.ts` that name a day, a quarter, a campaign. Data for the pack, not code of the page. */

// `*` where `?` would do: of what stands behind a choice an engine makes a copy for each way to it, of what is behind a loop one.
const YEAR = '(?:(?<y>\\d{4}|[今去明同当]|[上前](?=年))(?: |财?年度?|的|,)*)?';
// Q3 4330万台 is no year.
const YEAR_AFTER =
  "(?:(?:,| of| in| fiscal| |['’])*(?<y>(?:19|20)\\d\\d)(?![\\d万亿台辆%])|(?: of)? (?<y>last|this) year(?!['’]s)|['’](?<y>\\d\\d)(?!\\d))?";
const SECOND_YEAR_AFTER = YEAR_AFTER.replaceAll('<y>', '<y2>');
const NUMBER = '(?:\\d{1,2}|十?[一二三四五六七八九]|十)';
// Long and short; no other word begins with one and goes on with an end of another.
export const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)*';
// From one to another, a year between them or none: 3月至2025年7月.
const TO = ' ?[-—~～至到] ?(?:(?:\\d{4}|[今去]) ?年)?';
const MONTH_OF = `${MONTH}(?![a-z])(?:,? (?:19|20)\\d\\d)?`;
/**
 * Stretches that are none of the periods claims are of, neither one of their months nor the whole year, and that name no two
 * periods: those are joined in `periods.ts`. Days up to the 10th
 * to 12th, 18th and 20th are left to the campaigns that end then.
 */
const STRETCHES_HAN = [
  `${NUMBER}(?:月份?)?${TO}${NUMBER}月(?!${NUMBER} ?[日号])份?`,
  `(?!.{3,20}(?:1[0-2]|18|20)日)${NUMBER}月${NUMBER} ?[日号]?${TO}(?:${NUMBER}月)?${NUMBER} ?[日号]`,
  '第?[一二三四](?:[、和及与]|至|到)?第?[一二三四]季度?',
  '[前首头](?:[24578]|1[01]|[二两四五七八]|十一?)个月',
  `${NUMBER}月份?的?(?:[前首头第][\\d一二两三四十]{1,3}个?(?:[周週天日]|星期)|[前后上下]半个?月)`,
  `${NUMBER}月${NUMBER} ?[日号]起的?[一两\\d]{1,2}个?(?:[周週天日月]|星期)`,
].join('|');
/** What one named group of a period means stands in `periods.ts`; a name may stand in several alternatives. */
export const PERIODS_HAN = [
  // 较上季 is the quarter before the one told of; 上季收入 is in Hong Kong the one told of.
  '(?<earlier>(?:去年|上年|前年)的?同期|[上前]一年(?=[是为的仅只有:：\\d])|同期(?=[为是的])|(?<=[较比于对与过])上一?个?财?季度?|上一?个?财年)',
  // One year before them all: written before each, it would be compiled and tried that often.
  `(?:截至(?=.{4,16}日止))?${YEAR}(?:${[
    // 12月10日消息: when it was reported is no time of what is told. Where `m` is no month, nothing is read.
    `${NUMBER}月${NUMBER} ?[日号](?:[上下中]午|[早晚]间?|凌晨)?(?<m>消息|讯|电(?![商视动池话子影报脑])|报道)`,
    // 截至2025年9月30日止三个月
    '(?<qm>3|6|9|12)月(?:3[01]日止|[底末]止?)的?(?:三个月|3个月|第?[一二三四]?季度?)',
    // 前三季度 before 三季度.
    `(?<ytd>[前首头](?:三|3)个?季度?|[前首头](?:九|9)个?月|(?:1|一)月?(?:份|1日)?${TO}(?:9|九)月(?:30日)?|Q1${TO}Q3|第?[一1首](?:季度?)?${TO}第?[三3]季度?)`,
    // 7至9月
    '(?:(?:1|一)月?[-—~至到](?<qm>3|三)|(?:4|四)月?[-—~至到](?<qm>6|六)|(?:7|七)月?[-—~至到](?<qm>9|九)|(?:10|十)月?[-—~至到](?<qm>12|十二))月(?!\\d)份?',
    `(?<earlier>${STRETCHES_HAN})`,
    '[前首头](?<qm>3|三)个月|(?<h>[前首头])(?:6|六)个月',
    '(?<double11>双 ?(?:11|十一))',
    // Holidays that no claim is of.
    '(?<feast>春节|农历新年|劳动节|五一(?:假期|小长假|黄金周)|端午|清明(?:假期|节)|元旦|中秋(?:节|假期)(?!.{0,3}国庆))',
    '(?<holiday>国庆|十一(?:假期|黄金周|长假)|黄金周)',
    '第?(?<q>[一二三四1-4首]|次(?=季(?!度))|(?<![周期])末)季(?!节|后)度?',
    `(?<![A-Za-z])Q(?<q>[1-4])(?![\\dA-Za-z])${SECOND_YEAR_AFTER}`,
    '(?<h>[上下])半年|(?<h>[前首头])[两二]个?季度?',
    `(?<m>${NUMBER})月(?:份)? ?(?<d>${NUMBER}) ?[日号]`,
    `(?<m>${NUMBER})月(?!球|饼|亮)(?:份|[底初末中]|[上下]旬)?`,
    '(?<s>[春夏秋冬])[天季](?!测|实测|续航|长测)',
  ].join('|')})`,
  '(?<y>\\d{4}) ?全年|(?<y>\\d{4}|[今去前明上]) ?财?年(?!代|款|前|后)度?',
  // 上月20日
  `(?<of>[上本这])个?月 ?(?<d>${NUMBER}) ?[日号]`,
  '(?<last>上一?个?(?:财?季度?|月))',
  '(?<quarterly>单季|当季|本季|(?<!个)季度)',
  '(?<monthly>单月|当月|本月|(?<![\\d一二三四五六七八九十个每本当单上下])月(?=交[付车]|销量?|均))',
  '(?<yearly>全年|年度)',
  // 今日，小米公布: when it was told.
  '(?<today>(?:昨[天日]|今[天日])(?![,，]))',
];
export const PERIODS_LATIN = [
  `(?<earlier>(?!first (?:three|3|six|6) months)(?:first|last|final|opening) (?:two|three|four|five|six|seven|eight|ten|eleven|(?!9 )\\d{1,2}) (?:days|weeks|months) (?:of|in) (?:(?:19|20)\\d\\d|the year|(?:last|this) year|${MONTH_OF})|(?:first|second|third)(?:,? (?:and )?(?:second|third|fourth))+ quarters?(?: (?:of|in) (?:19|20)\\d\\d)?)`,
  '(?<earlier>(?:(?:an?|one) )?year[ -](?:ago|earlier|before)|same (?:period|quarter) (?:of |in )*(?:last|the (?:prior|previous)) year|(?:the )?(?:(?:previous|prior|preceding) (?:quarter|year|period|month)|(?:quarter|month) (?:before|earlier)))',
  // Dec 10 (Reuters): as 12月10日消息.
  `${MONTH}\\.? \\d{1,2}(?:, \\d{4})? ?(?<m>\\((?:reuters|afp|ap|bloomberg|xinhua|newswire)\\)|--|[—–]|:(?<=^[a-z]{4,12}, [a-z]{3,9}\\.? \\d{1,2}:))`,
  // One year before and one behind them all: written beside each, it would be compiled and tried that often.
  `(?:(?<y>\\d{4})(?:['’]s)? )?(?:${[
    '(?<double11>singles.{0,2} day|double[ -](?:11|eleven)|11\\.11 )',
    '(?<feast>spring festival|(?:lunar|chinese) new year|labou?r day|may day|mid-autumn festival|dragon boat)',
    '(?<holiday>national day|golden week|october holiday)',
    '(?<ytd>first (?:nine months|three quarters)|jan(?:uary)?(?: \\d{4})?(?: to | through | and | ?- ?)sep(?:t(?:ember)?)?(?![a-z])|q1(?: to | through | ?- ?)q3)',
    '(?:three months|quarter) (?:to|ended|ending)(?: \\d+)? (?<qm>march|june|september|december)(?: \\d+)?',
    '(?<qm>march|june|september|december)[ -]quarter',
    '(?:jan(?:uary)?(?: to | and | through |-)(?<qm>mar(?:ch)?)|apr(?:il)?(?: to | and | through |-)(?<qm>june?)|july?(?: to | and | through |-)(?<qm>sept?(?:ember)?)|oct(?:ober)?(?: to | and | through |-)(?<qm>dec(?:ember)?))(?![a-z])',
    '(?<q>first|second|third|fourth|1st|2nd|3rd|4th|opening|closing|final)[ -]quarter(?!ly)',
    '(?<h>first|second)[ -]half',
    '(?:(?<q>first) (?:three|3)|(?<h>first) (?:six|6)) months(?! (?:after|since|on|in)| of (?!20\\d\\d|th(?:e|is) year|last year))',
    '(?<![a-z\\d])(?:q(?<q>[1-4])|h(?<h>[12]))(?![\\da-z])',
  ].join('|')})${SECOND_YEAR_AFTER}`,
  `(?<![a-z])(?<ytd>nine months (?:to|through|ended|ending)(?: \\d{1,2})? sep(?:t(?:ember)?)?(?![a-z])(?: \\d{1,2}(?!\\d))?(?:,? (?<y>20\\d\\d))?)`,
  `(?<![a-z])(?<earlier>(?:[a-z]+|\\d{1,2}) months (?:to|through|ended|ending|until)(?: \\d{1,2})? ${MONTH_OF}|quarter to ${MONTH_OF})`,
  // Behind a quarter of the sentence: 81,302 in the second and 108,796 in the third.
  '(?<=(?:in|and|for|[,;.]) the )(?<nth>second|third|fourth)(?=[,.;:]| and | with | \\d|$)',
  '(?<![\\d.,])(?<e618>618)(?![.,]?\\d)',
  // 2Q25; 25Q2.
  '(?<![\\d.])(?:(?<q>[1-4])q(?<y>\\d\\d)?|(?<y>[12]\\d)q(?<q>[1-4]))(?![\\da-z])',
  '(?<y>(?:19|20)\\d\\d)[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>\\d{1,2})',
  // October 15, 2025; 15th of October; October 2025; October's; in October. One of these it must be: `read` sees to that.
  `(?:(?<![\\d.,])(?<d>\\d{1,2})(?:st|nd|rd|th| of)* |(?<told>(?<=(?:in|between|of|since|by|during|for|last|this|through|early|late|mid|until|from|to)[ -]))|(?<![a-z]|lei[ -]))(?<m>${MONTH})(?![a-z])(?:\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?![\\d%]|,\\d{3}| [mb]illion| percent)|(?<own>(?=['’]s|:| ?[–—|]| (?:(?:over|about|around|some|more than) )?\\d{1,3},\\d{3}| (?:deliveries|sales|handovers|brought|saw)))|)${YEAR_AFTER}`,
  '(?<![a-z])(?<s>spring|summer|autumn|winter)(?: of)? (?<y>\\d{4})',
  '(?<![a-z])(?<y>last|this|next) year',
  "(?<=(?:in|of|for|during|fiscal|fy|by|since|throughout|closed|ended|finished|['’]s) ?)(?<y>(?:19|20)\\d\\d)(?![\\d,.]*\\d|-\\d|[a-z年])",
  "(?<![\\d.,$¥])(?<y>(?:19|20)\\d\\d)(?=(?:['’]s)? (?:revenue|deliver|sales|results|profit|full|net|target|goal))",
  '(?<last>last (?:quarter|month))',
  '(?<quarterly>quarterly|(?:this|latest|the) quarter(?! (?:to|ended|ending) ))',
  '(?<monthly>monthly|this month)',
  "(?:full[ -]year|fiscal(?: year)?|fy|the year|calendar(?: year)?) ?(?<y>(?:19|20)\\d\\d)(?!\\d)|(?<![a-z])fy[’']?(?<y>[12]\\d)(?!\\d)",
  '(?<yearly>full[ -]year|annual)',
  '(?<today>yesterday|today)',
];

/** What is told of by how long before the time spoken of it was. */
export const AGO = {
  /** The quarter that a clause names last. */
  quarterOf:
    'i/.*(?<![a-z])((?:first|second|third|fourth)[ -]quarter(?:(?:,| of| in)? (?:20\\d\\d|last year))?)[^.!?\\n]*$',
  /** One quarter, else one month before. */
  stepAgo:
    'i/(上一?个?财?季|(?:previous|prior|preceding) quarter|quarter (?:before|earlier))|(?:previous|prior|preceding) month|month (?:before|earlier)',
  yearAgo: 'i/^(?:去年|上年)的?同期|^[上前]一年|year[ -](?:ago|earlier|before)|last year|prior year|previous year',
};
