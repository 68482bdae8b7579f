/** Values and periods in the reader's language, as newspapers write them there. */
import type { Language, Value } from '../corpus/schema.ts';
import type { Figure } from '../mention.ts';

type Words = Record<Language, string>;

/** How a unit is written around the number; `#` is the number. */
const UNITS: Record<string, Words> = {
  CNY: { 'zh-Hans': '#元', 'zh-Hant': '#元人民幣', en: 'RMB #' },
  USD: { 'zh-Hans': '#美元', 'zh-Hant': '#美元', en: 'US$#' },
  HKD: { 'zh-Hans': '#港元', 'zh-Hant': '#港元', en: 'HK$#' },
  TWD: { 'zh-Hans': '新台币#元', 'zh-Hant': '新台幣#元', en: 'NT$#' },
  INR: { 'zh-Hans': '#卢比', 'zh-Hant': '#盧比', en: '₹#' },
  EUR: { 'zh-Hans': '#欧元', 'zh-Hant': '#歐元', en: '€#' },
  percent: { 'zh-Hans': '#%', 'zh-Hant': '#%', en: '#%' },
  km: { 'zh-Hans': '#公里', 'zh-Hant': '#公里', en: '# km' },
  'km/h': { 'zh-Hans': '#公里/小时', 'zh-Hant': '#公里/小時', en: '# km/h' },
  m: { 'zh-Hans': '#米', 'zh-Hant': '#公尺', en: '# m' },
  cm: { 'zh-Hans': '#厘米', 'zh-Hant': '#公分', en: '# cm' },
  mm: { 'zh-Hans': '#毫米', 'zh-Hant': '#公釐', en: '# mm' },
  nm: { 'zh-Hans': '#纳米', 'zh-Hant': '#奈米', en: '# nm' },
  inch: { 'zh-Hans': '#英寸', 'zh-Hant': '#吋', en: '# in' },
  kg: { 'zh-Hans': '#千克', 'zh-Hant': '#公斤', en: '# kg' },
  PS: { 'zh-Hans': '#马力', 'zh-Hant': '#馬力', en: '# PS' },
  vehicle: { 'zh-Hans': '#辆', 'zh-Hant': '#輛', en: '# cars' },
  phone: { 'zh-Hans': '#台', 'zh-Hant': '#支', en: '# phones' },
  item: { 'zh-Hans': '#', 'zh-Hant': '#', en: '#' },
  person: { 'zh-Hans': '#人', 'zh-Hant': '#人', en: '# people' },
  city: { 'zh-Hans': '#座城市', 'zh-Hant': '#座城市', en: '# cities' },
  page: { 'zh-Hans': '#页', 'zh-Hant': '#頁', en: '# pages' },
  point: { 'zh-Hans': '#分', 'zh-Hant': '#點', en: '# points' },
  year: { 'zh-Hans': '#年', 'zh-Hant': '#年', en: '# years' },
  month: { 'zh-Hans': '#个月', 'zh-Hant': '#個月', en: '# months' },
  week: { 'zh-Hans': '#周', 'zh-Hant': '#週', en: '# weeks' },
  day: { 'zh-Hans': '#天', 'zh-Hant': '#天', en: '# days' },
  hour: { 'zh-Hans': '#小时', 'zh-Hant': '#小時', en: '# hours' },
  minute: { 'zh-Hans': '#分钟', 'zh-Hant': '#分鐘', en: '# min' },
  s: { 'zh-Hans': '#秒', 'zh-Hant': '#秒', en: '# s' },
  degC: { 'zh-Hans': '#℃', 'zh-Hant': '#℃', en: '# °C' },
  rank: { 'zh-Hans': '第#名', 'zh-Hant': '第#名', en: 'no. #' },
};

const COMPARATORS: Record<Value['comparator'], Words> = {
  eq: { 'zh-Hans': '#', 'zh-Hant': '#', en: '#' },
  range: { 'zh-Hans': '#', 'zh-Hant': '#', en: '#' },
  approx: { 'zh-Hans': '约#', 'zh-Hant': '約#', en: 'about #' },
  gt: { 'zh-Hans': '超过#', 'zh-Hant': '超過#', en: 'over #' },
  gte: { 'zh-Hans': '不少于#', 'zh-Hant': '不少於#', en: 'at least #' },
  lt: { 'zh-Hans': '不到#', 'zh-Hant': '不到#', en: 'under #' },
  lte: { 'zh-Hans': '不超过#', 'zh-Hant': '不超過#', en: 'at most #' },
  min: { 'zh-Hans': '#起', 'zh-Hant': '#起', en: 'from #' },
  max: { 'zh-Hans': '最高#', 'zh-Hant': '最高#', en: 'up to #' },
};

/** 29000000000 -> 290亿 or 29 billion. At most four significant decimals; years and ranks keep all digits. */
export function formatNumber(number: number, language: Language): string {
  const size = Math.abs(number);
  const plain = (value: number) => value.toLocaleString('en', { maximumFractionDigits: size < 1 ? 3 : 2 });
  const scales: [number, string][] =
    language === 'en'
      ? [
          [1e12, ' trillion'],
          [1e9, ' billion'],
          [1e6, ' million'],
        ]
      : [
          [1e12, language === 'zh-Hans' ? '万亿' : '兆'],
          [1e8, language === 'zh-Hans' ? '亿' : '億'],
          [1e4, language === 'zh-Hans' ? '万' : '萬'],
        ];
  for (const [scale, word] of scales) {
    const scaled = number / scale;
    // Scaled only where no digit is lost: 33,662 stays, 290,000 becomes 29万. 3.979万 is written out: 39,790.
    const decimals = scale === 1e4 ? 2 : 4;
    if (size >= scale && Math.abs(Math.round(scaled * 10 ** decimals) / 10 ** decimals - scaled) < 1e-9) {
      const digits = scaled.toLocaleString('en', { maximumFractionDigits: decimals });
      if (digits.replace(/\D/g, '').length < plain(number).replace(/\D/g, '').length) return digits + word;
    }
  }
  return plain(number);
}

/** A year of the calendar in a measure that counts in years: 2014, and not 2,014 years. */
const isYear = (number: number, unit: string): boolean => unit === 'year' && number >= 1000 && number <= 9999;

/** A number or range with its unit, without comparator. Units that have no words here are written behind the number. */
export function formatQuantity(number: number | readonly [number, number], unit: string, language: Language): string {
  if (unit === 'minute' && typeof number === 'number' && number >= 60 && number % 60 === 0)
    return formatQuantity(number / 60, 'hour', language);
  const all = typeof number === 'number' ? [number] : number;
  const hasYears = all.every((each) => isYear(each, unit));
  // 20,000 mAh, not 2万 mAh: beside a symbol numbers are written out.
  const isSymbol = UNITS[unit] === undefined && unit !== 'none';
  const say = (each: number) => (isSymbol ? each.toLocaleString('en') : formatNumber(each, language));
  const digits = all.map((each) => (hasYears ? String(each) : say(each))).join('–');
  const written =
    hasYears && language === 'en' ? '#' : (UNITS[unit]?.[language] ?? (unit === 'none' ? '#' : `# ${unit}`));
  // One year, one person, one city; `# s` are seconds.
  const isOne = number === 1 && language === 'en';
  const said = isOne ? written.replace('people', 'person').replace('ties', 'tys').replace(/\Bs$/, '') : written;
  return said.replace('#', digits);
}

/** A value of a claim with its comparator: 超过290亿元, over RMB 29 billion. */
export function formatValue(value: Value, language: Language): string {
  const number = value.to === undefined ? value.number : ([value.number, value.to] as const);
  return COMPARATORS[value.comparator][language].replace('#', formatQuantity(number, value.unit, language));
}

const APPROXIMATIONS = { over: 'gt', under: 'lt', about: 'approx', from: 'min', upto: 'max' } as const;

/** A figure of a page as it was read there: over RMB 29 billion. */
export function formatFigure(
  { value, unit, approx }: { value: number | readonly [number, number]; unit: string; approx?: Figure['approx'] },
  language: Language,
): string {
  const comparator = approx === undefined ? 'eq' : APPROXIMATIONS[approx];
  return COMPARATORS[comparator][language].replace('#', formatQuantity(value, unit, language));
}

/** 2025-Q3 -> 2025年第三季度, Q3 2025; 2025-11-11 -> 2025年11月11日, 11 Nov 2025. */
export function formatPeriod(period: string, language: Language): string {
  const [from = '', to] = period.split('/');
  if (to !== undefined) return `${formatPeriod(from, language)} – ${formatPeriod(to, language)}`;
  const [year = '', part = '', day] = from.split('-');
  const hant = language === 'zh-Hant';
  if (part === '') return language === 'en' ? year : `${year}年`;
  if (part.startsWith('Q')) {
    const digit = '一二三四'.charAt(Number(part.slice(1)) - 1);
    return language === 'en' ? `${part} ${year}` : `${year}年第${digit}季${hant ? '' : '度'}`;
  }
  if (part.startsWith('H'))
    return language === 'en' ? `${part} ${year}` : `${year}年${part === 'H1' ? '上' : '下'}半年`;
  if (language !== 'en') return `${year}年${Number(part)}月${day === undefined ? '' : `${Number(day)}日`}`;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(Number(part) * 3 - 3, Number(part) * 3);
  return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
}
