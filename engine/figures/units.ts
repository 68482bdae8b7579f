/**
 * Units as they are written after a number, and what they mean in the unit that claims use.
 * One line a unit: name, `*` and the factor where the form is another unit of the same kind, `:`, the written forms.
 */
const HAN = `CNY:元人民币 人民币 块钱 元钱 元 块
USD:美元 美金
HKD:港元 港币 元港币
TWD:新台币 元新台币 台币
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
degF:华氏度 ℉ °F
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
item:台 件 个 项 次 款 种 家 套 张 条 只 支 单 例 类 张券 枚 艘`;
const LATIN = `CNY:yuan rmb cny renminbi
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
nm:nm
inch:inches inch
kg:kg kilograms
g:g grams
tonnes:tonnes tons
kWh:kwh
Wh:wh
kW:kw
W:W watts watt
PS:ps hp bhp horsepower
Nm:nm-torque
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
nits:nits
dB:db
TOPS:tops
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
/** What is counted, written after a number or up to two words later; not part of the figure. */
const NOUNS = `vehicle:vehicles cars evs suvs sedans
phone:phones smartphones handsets
person:people owners users customers testers followers employees staff fans buyers enthusiasts plaintiffs members engineers drivers
item:units orders upgrades genres reposts tasks stores patents devices shares pre-orders preorders emojis categories models terms lawsuits`;

interface Unit {
  name: string;
  factor: number;
}
function read(lines: string): Map<string, Unit> {
  const forms = new Map<string, Unit>();
  for (const line of lines.split('\n')) {
    const [unit = '', words = ''] = line.split(/:(.*)/);
    const [name = '', factor = '1'] = unit.split('*');
    for (const word of words.split(' ')) forms.set(word.replaceAll('-', ' '), { name, factor: Number(factor) });
  }
  return forms;
}
const han = read(HAN);
const latin = read(LATIN);
const nouns = read(NOUNS.replaceAll('pre-', 'pre_'));
const anyOf = (forms: Map<string, Unit>) =>
  [...forms.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '[ -]');
const HAN_UNIT = new RegExp(`^ ?(?:${anyOf(han)})`);
const LATIN_UNIT = new RegExp(`^[ -]?(${anyOf(latin)})(?![a-z])`, 'i');
const NOUN = new RegExp(`^[ -](?:[a-z\\d'-]+ ){0,3}?(${anyOf(nouns).replaceAll('pre_', 'pre-?')})(?![a-z-])`, 'i');
/** What may not follow a unit, because the two make another word: 20人民 5块钱板 3米家 6位数. */
const NOT_BEFORE: Record<string, RegExp> = {
  元: /^[旦年素宵]/,
  块: /^(?![,.，。、;；!！?？)\s]|$)/,
  米: /^[家粉兔其]/,
  位: /^数/,
  人: /^[民均工生]/,
  周: /^[年一二三四五六日末边]/,
  天: /^[猫下津河眼空气线窗际]/,
  秒: /^杀/,
  克: /^里/,
  部: /^[分门长队委落]/,
  台: /^[湾词]/,
  家: /^[用电里庭人族]/,
  个: /^[人性股体]/,
  名: /^[为叫称单额片]/,
  条: /^[件款]/,
  单: /^[品项车个月日季元反位独]/,
  只: /^[要有能是用卖需会剩]/,
  支: /^[持付出]/,
  种: /^[子族植]/,
  类: /^[似型别]/,
  次: /^[元新]/,
  匹: /^[配敌]/,
  寸: /^土/,
  瓦: /^片/,
};

/** A unit at the head of a text: its name, what one of it is in that name, and how many characters it takes. */
export interface ReadUnit extends Unit {
  length: number;
}

/**
 * Reads the unit a text begins with, one space or hyphen before it allowed.
 * @param text folded text after a number
 * @returns null when it begins with none
 */
export function readUnit(text: string): ReadUnit | null {
  const [form] = HAN_UNIT.exec(text) ?? [];
  if (form !== undefined) {
    const written = form.trim();
    const unit = han.get(written);
    if (unit === undefined || NOT_BEFORE[written]?.test(text.slice(form.length, form.length + 4))) return null;
    return { ...unit, length: form.length };
  }
  const match = LATIN_UNIT.exec(text);
  if (match === null) return null;
  const [whole, word = ''] = match;
  // One letter means what it means only in its own case: 5 g, 5G; 50 m, 50M.
  const unit = latin.get(word.length === 1 ? word : word.toLowerCase().replaceAll('-', ' '));
  return unit === undefined ? null : { ...unit, length: whole.length };
}

/**
 * What an English number counts: `33,662 electric cars`.
 * @param text folded text after a number
 * @returns the unit's name, or null
 */
export function readNoun(text: string): string | null {
  const [, word = ''] = NOUN.exec(text.slice(0, 60)) ?? [];
  return word === '' ? null : (nouns.get(word.toLowerCase().replace(/^pre-?/, 'pre_'))?.name ?? null);
}

const CURRENCIES: [RegExp, string][] = [
  [/(?:US\$|USD|U\.S\. ?\$) ?$/i, 'USD'],
  [/(?:HK\$|HKD|港币|港元) ?$/i, 'HKD'],
  [/(?:NT\$|NTD|TWD|新台币) ?$/i, 'TWD'],
  [/(?:EUR|€) ?$/i, 'EUR'],
  [/(?:GBP|£) ?$/i, 'GBP'],
  [/(?:INR|Rs\.?|₹) ?$/i, 'INR'],
  [/A\$ ?$/, 'AUD'],
  [/S\$ ?$/, 'SGD'],
  [/C\$ ?$/, 'CAD'],
  [/(?:RMB|CNY|CN¥|¥|人民币) ?$/i, 'CNY'],
  [/\$ ?$/, 'USD'],
];

/**
 * Reads the currency a text ends with.
 * @param text folded text before a number, at most a few characters of it are looked at
 */
export function readCurrency(text: string): { name: string; length: number } | null {
  const end = text.slice(-8);
  for (const [pattern, name] of CURRENCIES) {
    const [found] = pattern.exec(end) ?? [];
    if (found !== undefined && !/[a-z]$/i.test(end.slice(0, -found.length))) return { name, length: found.length };
  }
  return null;
}
