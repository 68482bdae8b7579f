/** Units and counted things, as they are written in the three languages. */

/** Units behind a number: name, `*` and the factor where the form is another unit of the same kind, `:`, the forms. */
export const UNITS_HAN = `CNY:元人民币 人民币 块钱 元钱 元 块
USD:美元 美金
HKD:港元 港币 元港币
TWD:新台币 元新台币 台币
share:股
EUR:欧元
GBP:英镑
JPY:日元
INR:卢比
KRW:韩元
percent:%
pp:个百分点 百分点
km:公里 千米
km*1.609344:英里 哩
m:米 公尺
m*0.3048:英尺 呎
m*500:华里 里路 里地
m2:平方米 平方公尺 ㎡
cm:厘米 公分
mm:毫米 公厘
nm:纳米
inch:英寸 吋 寸
kg:公斤 千克
jin:斤
tonnes:吨
g:克
kWh:千瓦时 度电
kW:千瓦
W:瓦
PS:匹马力 马力 匹
Nm:牛·米 牛米
km/h:公里每小时 公里/小时 公里/时 公里每时
degC:摄氏度 ℃ °C °c
degF:华氏度 ℉ °F °f
V:伏特 伏
mAh:毫安时 毫安
px:像素 画素
nits:尼特
dB:分贝
s:秒钟 秒
minute:分钟
hour:个多小时 个小时 小时 个钟头 钟头
day:天
week:个星期 星期 周
month:个多月 个月
year:个年头 年
vehicle:辆
phone:部
person:人次 人 位 名
page:页
point:积分 点积分
city:座城市 个城市 城市 座城
times:倍
item:台 件 个 项 次 款 种 家 套 张 条 只 支 单 例 类 张券 枚 艘 圈 颗 粒`;

export const UNITS_LATIN = `CNY:yuan rmb cny renminbi
USD:dollars dollar usd us-dollars
HKD:hkd hong-kong-dollars hk-dollars
TWD:twd ntd
EUR:euros euro eur
GBP:gbp pounds
INR:rupees rupee inr
percent:percent per-cent pct
pp:percentage-points percentage-point pp
km:km kilometres kilometers kilometre kilometer
km*1.609344:miles mile mi
m:metres meters metre meter m
m*0.3048:feet foot ft
cm:cm
mm:mm
nm:nm nanometer nanometre
inch:inches inch
kg:kg kilograms
g:g grams
tonnes:tonnes tons
kWh:kwh
Wh:wh
kW:kw
W:W watts watt
PS:ps hp bhp horsepower
Nm:nm-torque n·m
km/h:km/h kph kmh
km/h*1.609344:mph
degC:degrees-celsius degrees
V:V volts volt
mAh:mah
Hz:hz
GHz:ghz
GB:gb
TB:tb
MB:mb
px*1000000:mp megapixels megapixel
nits:nits nit
dB:db
TOPS:tops
rpm:rpm
fps:fps
s:s seconds second sec secs
minute:minutes minute mins min
hour:hours hour hrs hr h
day:days day
week:weeks week
month:months month
year:years year
page:pages page
point:points
city:cities
times:times fold x`;

/** What is counted, up to three words behind an English number; not part of the figure. */
export const NOUNS = `vehicle:vehicles cars evs suvs sedans vehicle car
phone:phones smartphones handsets
person:people owners users customers testers followers employees staff fans buyers enthusiasts plaintiffs members engineers drivers
item:units bookings reservations orders upgrades genres reposts tasks stores patents devices shares pre-orders preorders emojis categories models terms lawsuits`;

/** What may not follow a unit, because the two make another word: 20人民, 3米家, 6位数. */
export const NOT_BEHIND_UNITS =
  '元旦年素宵 米家粉兔其 位数 人民均工生 周年一二三四五六日末边 天猫下津河眼空气线窗际 秒杀 克里 部分门长队委落 台湾词 家用电里庭人族 个人性股体 名为叫称单额片 条件款 单品项车个月日季元反位独 只要有能是用卖需会剩 支持付出 种子族植 类似型别 次元新 匹配敌 寸土 瓦片';

/** What its neighbours say of the unit behind a number: 八成, 5C超充, 7日内, 零下20度, 电池96.3度, 时速116公里. */
export const TAILS = {
  /** Scales behind digits: 29b yuan; 400k hair dryers; 33.7k in October, where 4k is a screen. */
  letter: 'i/^[kmbw](?![a-z\\d])',
  letterNoun: 'i/^[kmb]\\+? ',
  kilo: '/^k(?:[ ,.;)]|$)',
  tenth: '/^成([一二三四五六七八九半]?)(?![为了年立员本功绩就长交品果分型都熟语群套])',
  notTenth: '/[完达组构形合建变]$',
  rate: '/^ ?C(?= ?(?:超|快|闪|级|充|倍率|放电)| (?:super|fast|charg|rate))',
  dayOf: '/^ ?日(?=内|无理由|之内|以内|后|期)',
  degree: '/^ ?度',
  degrees: '/零下|温|摄氏|℃',
  /** With the number as `|`: 电池96.3度, 96.3度的磷酸铁锂电池. */
  charge: '/电池[^\\d，。；,;]{0,6}\\| ?度|\\| ?度的?大?(?:磷.铁锂|三元锂?|麒麟)?电池',
  /** Behind the inches of a screen. */
  screen: 'i/^["″] ?(?:tv|oled|amoled|lcd|4k|display|screen|monitor|panel|[直柔]|屏|英寸)',
  /** What counts on, and is no range: 从第1台到第50万台, cut by 500 yuan to 5,199. */
  noRange: 'i/第 ?$|(?:^|[^a-z])by $',
  /** 直降2700元至3799元: by how much, then to what. */
  cutBy: '/(?:[降减涨跌]|[上下]调)(?:了|价)? ?$',
  hourly: 'i/^ (?:per|an) hour',
  paced: '/[时车]速[^\\d，。；,;]{0,8}$',
};
