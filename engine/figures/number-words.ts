/**
 * The words by which numbers are read, with their units and hedges: all that the look-up of a number needs. They travel in the
 * pack with the other words (words.ts) and are written as those are.
 */
import { NOT_BEHIND_UNITS, NOUNS, TAILS, UNITS_HAN, UNITS_LATIN } from './unit-words.ts';

export const NUMBER_WORDS = {
  /** Variant before plain form. Only what numbers, units, periods and hedges need; cue words fold the same way. */
  variants:
    '穩稳複复復复綜综蘋苹餓饿萬万億亿兩两俩两臺台輛辆個个箇个幾几數数餘余項项頁页張张條条雙双圓元圆元塊块錢钱幣币歐欧鎊镑盧卢韓韩鐘钟時时間间週周種种類类過过約约將将達达點点負负攝摄溫温裡里裏里噸吨電电馬马釐厘奈纳納纳減减漲涨虧亏' +
    '損损預预從从單单開开訂订隻只筆笔發发結结當当國国內内歲岁營营賣卖銷销產产總总業业務务淨净凈净潤润財财報报連连續续標标準准壹一貳二贰二叁三參三肆四伍五陸六陆六柒七捌八玖九拾十佰百仟千〇零佔占為为僅仅剛刚' +
    '來来後后現现實实測测歷历積积購购車车輪轮價价讓让補补優优費费賠赔償偿還还處处罰罚盤盘轉转獲获員员戶户門门機机級级線线際际東东證证據据試试題题選选裝装寬宽遠远帶带軟软體体無无與与對对這这會会說说稱称統统' +
    '計计佈布義义廣广網网輕轻賽赛進进鎖锁顆颗碼码該该於于並并亞亚併并傢家傳传別别創创劃划勢势厤历壓压奬奖學学導导島岛廠厂慶庆擊击擴扩敗败敵敌曆历構构殺杀氣气沒没沖冲滿满灣湾爭争爲为獎奖獨独産产畫画眾众競竞' +
    '節节純纯終终組组經经綫线縮缩績绩聞闻脩修華华號号衆众衝冲設设許许訴诉詞词語语誤误調调謠谣變变貓猫貝贝貨货貴贵資资質质賺赚趕赶較较邁迈邊边鄰邻鍾钟長长閃闪關关闢辟隊队韆千領领頭头額额餅饼髮发黃黄齡龄齣出' +
    '紐纽懸悬纖纤夠够則则卻却應应紀纪錄录賬账帳账險险蝕蚀' +
    '備备奧奥凱凯勁劲動动勞劳問问啓启啟启嚴严圖图團团寧宁寶宝屬属嵐岚徑径恆恒戲戏採采極极樓楼樣样歸归滬沪爾尔環环稅税給给絲丝維维緯纬纔才羅罗聯联場场勝胜強强們们係系繫系嚮向曏向剎刹攜携璣玑綵彩鉗钳鏡镜驍骁麪面麫面麵面腦脑藍蓝製制覓觅視视觀观訊讯託托証证話话説说讚赞豐丰貼贴贊赞軒轩載载農农迴回逕径遊游鋰锂錶表鐵铁陸陆雲云頂顶風风騰腾驅驱鴻鸿麥麦龍龙',
  /** Groups of characters read as their first. */
  alike:
    ' \u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000|-\u2010\u2011\u2012\u2013\u2212|¥\uffe5|Iİ|aāáǎà|eēéěè|iīíǐì|oōóǒò|uūúǔùǖǘǚǜü|nńňǹ|mḿ',
  /** Characters that may begin a number, in the order of `START`; that may follow its first; that may begin a period. */
  starts: [
    '0123456789',
    '一二两三四五六七八九十百千廿',
    '几数',
    '半',
    '翻双',
    // Half, a, one, two, three, four, six, nine, eight, dozens, millions, billions, quadrupled ...
    'haotfsnedmbqHAOTFSNEDMBQ',
  ],
  follows: '兆零一二两三四五六七八九十百千万亿点成多余来几半度日分 ',
  /** Units and counted things: `unit-words.ts`. */
  han: UNITS_HAN,
  latin: UNITS_LATIN,
  nouns: NOUNS,
  notBefore: NOT_BEHIND_UNITS,
  /** English numbers in words: ones, tens, scales and short scales. */
  ones: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  tens: '- - twenty thirty forty fifty sixty seventy eighty ninety',
  scales:
    'dozen:12 hundred:1e2 thousand:1e3 million:1e6 billion:1e9 trillion:1e12 mln:1e6 mn:1e6 bn:1e9 tn:1e12 lakh:1e5 crore:1e7 k:1e3 m:1e6 b:1e9 w:1e4',
  multiples: 'doubled:2 doubling:2 tripled:3 tripling:3 quadrupled:4 halved:0.5',
  patterns: {
    /** Stretches with digits that are no quantities: dates, times, versions, scores, telephone numbers, powers. */
    not: 'yi/0 ?[-~–—至到] ?\\d{2,3} ?(?:km(?:/h)?|公里|千米|kph|mph)|(?:19|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?![\\d%万亿元])|\\d{1,2}:\\d\\d(?!\\d)(?::\\d\\d)?(?:\\.\\d+)?|00\\d*|\\d+(?:\\.\\d+){2,}|\\d+(?:-\\d+){2,}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])|\\d+(?:\\.\\d+)?(?:e[+-]?\\d|\\^)[\\d^e+-]*|(?:\\d+(?:\\.\\d+)? ?[×*x] ?)+(?=\\d)',
    /** An English number in words begins. */
    words:
      'yi/(?:half|an?(?= (?:dozen|hundred|thousand|million|billion|trillion|few))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|dozens|tens|hundreds|thousands|millions|billions)(?![a-z])',
    multiple:
      'yi/(?:doubled|doubling|tripled|tripling|quadrupled|halved)(?![a-z])|(?:翻了?[近约]?([一两三四五]?)|双)([倍番])',
    /** Amount, 多 or 余, scale: `50 多 万`; a Chinese amount reaches up to 千, so its scale is 万 or 亿. */
    segment:
      'y/(?:(\\d[\\d,]{0,40}(?:\\.\\d{1,20})?) ?([多余来几]?) ?((?:个(?=亿)|兆(?=[美港新台]?台?[元币])|(?<!亿)[十百万亿]|(?<!亿)千(?![米克瓦])){0,4})|([零一二两三四五六七八九十百千廿半几数]{1,24}(?:点[零一二三四五六七八九]{1,12})?) ?([多余来]?) ?((?:个(?=亿))?[万亿]{0,3}))([多余来]?)',
    vague:
      'i/^(?:several|a few|dozens|tens|hundreds|thousands|millions|billions|scores)(?: of)?(?: (?:dozen|hundred|thousand|million|billion|trillion)s?)?(?: of)?',
    scale:
      'i/^[ -]?(hundred|thousand|million|billion|trillion|mln|bn|mn|tn|lakh|crore|[kmbw])(?:th|(?<=lakh|crore)s)?(?![a-z])',
    currency:
      'i/(?:(US\\$|USD|U\\.S\\. ?\\$)|(HK\\$|HKD|港币|港元)|(NT\\$|NTD|TWD|新台币)|(EUR|€)|(GBP|£)|(INR|Rs\\.?|₹)|(A\\$)|(S\\$)|(C\\$)|(RMB|CNY|CN¥|¥|人民币)|(\\$)) ?$',
    ...TAILS,
    counted:
      'i/^[kw] ?(?:[台辆元块人粉件单个名部用关多公步次赞字]|\\+(?!\\d)|km)|^[kmbw] ?(?:rmb|cny|yuan|usd|dollars?|hkd|hk[$]|eur|rupees)(?![a-z])',
    /** Behind these a letter is a scale: 售价29.99W is 万 and no watt; shipped 43.3m is million and no metre. */
    priced:
      '/(?:[价售卖]|花了?|[定订]金|落地|便宜|优惠|直降|立减|补贴|[能可]省|省下|粉丝)(?:了|才|只要|仅|约|到|为|至|是|近|超|破|突破|[:：])* ?$|(?:shipped|sold|sells|delivered|moved|users|followers)(?: (?:about|around|over|nearly|some|just|only|more than))* $',
    /** A lap: 7分04秒957, 7:04.957. */
    clock:
      'y/(\\d{1,2})(?:分钟?|:(?=\\d\\d\\.\\d{3}(?!\\d))|[’\'′](?=\\d\\d[."″”])|m(?:in)? ?(?=\\d\\d\\.\\d{1,3}s))(\\d{1,2}(?:\\.\\d{1,3})?)(?:(?:秒|["″”](?=\\d))(\\d{1,3})?(?!\\d)|s(?![a-z])|(?<=\\.\\d{3}))',
    before:
      '/(?:(不超过|不高于|不多于|最[高多]|至多|高达|最[高多][可能]?(?:立?[省减]|优惠|直降)|最[高多]可|上限)|(不低于|不少于|至少|起码)|(跌破|不到|不足|低于|少于|未满|未达|不及|没到|未到|(?:没能|未能|没有|没|并未)(?:突破|超过|迈过|达到|过|破|到))|(超过|突破|超出|冲破|冲上|大破|超|逾|破|高于|多于|大于|不止|站上|跨过|迈过|越过|跨越)|(大约|约|接近|将近|逼近|(?<![最附邻])近|差不多|几乎|大概|估计)|(起步价|起售价))[了达到至为]{0,2} ?$',
    /** Characters one of which ends what `before` and `fall` look for: most numbers need no longer look. */
    beforeEnd: '/[省减惠降过高多达可限于少起码破到足满及出上逾超止约近逼乎概计价了至为] ?$',
    fallEnd: '/[跌降滑挫少减幅损亏蚀下负约超过近逾达为了a-z-] ?$',
    beforeLatin:
      'i/(?:^|[^a-z])(?:(up to|as (?:much|many|high) as|at most|no more than|a maximum of)|(at least|no fewer than|no less than)|(below|under|less than|fewer than|short of|lower than|not even)|(more than|(?<!(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?) )over|above|exceed(?:ed|s|ing)?|surpass(?:ed|es|ing)?|topp(?:ed|ing)|tops|passed|passes|passing|beyond|crossed|upwards of|north of|greater than|in excess of)|(about|around|nearly|almost|roughly|approximately|some|close to|approaching|an estimated|circa)|(from|starting at|starts at|starting from|starts from))(?: (?:an?|the|its))*[ -]$',
    after:
      '/^ ?(?:(以上|[樓楼]上|有余|\\+|or more|plus(?![a-z]))|(以下|[樓楼]下|不到|不足)|(左右|上下|or so|-ish)|(起(?![来诉码草初]))|(以内|之内|or less))',
    fall: 'i/(?:下滑|缩水|缩减|跌幅|[跌降减挫]|减少|(?<![至不最])少|净亏损|亏损|净亏|亏|蚀|零下|负|-|minus|down|fell|falls?|dropp?(?:ed|s)?|declined?|decreased?|slid|sank|slumped|tumbled|plunged|lost|shed|shrank|shrunk|slipped|(?<![a-z])off|loss(?:es)? of|lower by)(?:了|近|大?约|将近|接近|超|超过|逾|达|为|by|as much as|up to|more than|nearly|about|over| )*$',
    /** Behind a share: closed 4.8 percent lower. */
    fallAfter: 'i/^ (?:lower|weaker)(?![a-z])',
    lengthBefore:
      '/(?:用了?|花了?|耗时|历时|不到|不足|近|超过|长达|过去|约|亏损?|连续|为期|至少|需要?|学|质保|保修|仅仅?|只|满|了|达|最快|最长|每) ?$',
    lengthAfter: '/^(?:零|半|多|内|间|期|以上|左右|来|之久|时间|又|质保)',
    /** 十年前, three months later: a point in time, told from today. */
    pointAfter:
      'i/^(?:之前|之后|以前|以后|以来|前|后|来(?!看)|级|度|报|代|款|初|末|底|中|会|版|均|薪|货|轻|龄|夜)|^ (?:ago|later|earlier|from now)',
    link: '/^ - (?=\\d{1,3}%)|^ ?(?:[-—~～〜至到]|to |and |or )',
    /** A number, its currency before it, behind the link of a range. */
    second: '/^([¥$€£]|RMB ?|(?:HK|US|NT)\\$)?[\\d一二两三四五六七八九十百千]',
    /** Behind 块: money where nothing is counted. */
    close: '/^(?:[,.，。、;；!！?？)\\s多]|$)',
    /** What hangs on digits: 17T, 1080p. */
    hanging: 'i/^(?:[a-z]+\\d{0,6}){1,3}',
    /** Digits that end a word. */
    glue: '/[A-Za-z_\\d.^%]$|[A-Za-z]-$',
    /** A hyphen between two words is no sign. */
    joint: '/[\\w)%°\\u3400-\\u6bd3\\u6bd5-\\u9fff] ?-$|\\d ?- $',
    /** Units of a length of time that are those of dates, too. */
    stretch: '/^(?:year|month|week|day|hour|minute)$',
    /** 500,000th: the scale in it. */
    scaleth: '/(illion|hundred|thousand)th$',
    /** Behind 四万二, whose 二 is two thousand unless one of these says what it counts. */
    counting: '/^[年月日天个台辆小时周]',
    /** Behind 翻 and 半, where they begin a number. */
    timesBehind: '/[了近约一两三四五倍番]',
    halfBehind: '/[年个天亿小]',
    /** 一个半月. */
    andHalf: '/^个半(?=月|小时|钟头)',
    /** Before a number that may be money. */
    moneyEnd: '/[$¥€£₹A-Za-z.币元,] ?$',
    /** 两年半, not 两年半年. */
    halfMore: '/^半(?!年|导|岛)',
    /** Between the parts of a length of time: 1年零7个月. */
    lengthLink: '/^(?:零|又|,? ?and |, | )?',
    /** 1,131.2, and what follows is no more of it. */
    grouped: '/^\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d|,\\d{3})',
    /** A number that is glued to a trim: Pro25.99万元. */
    glued: 'i/(?:^|[^a-z])(?:pro|max|ultra|plus)@\\d+(?:\\.\\d+)?(?:万?元|万(?![台辆部])|公里|mAh)',
    /** 一米八, 1米81: tenths and hundredths behind a metre. */
    places: '/^(?:[一二三四五六七八九]|\\d{1,2}(?![\\d.,%A-Za-z万亿秒分小个台辆人元块]))',
  },
};

export type NumberWords = typeof NUMBER_WORDS;
