/** How lists and tables are written. Data for the pack, not code of the page. */

import { MONTH } from './period-words.ts';

const MONTH_ALONE = `${MONTH}(?![a-z])\\.?`;
/** A time as the label of a line, with its year or without. */
const TIME = `(?:(?:20)?\\d\\d(?:年|(?=q)| ) ?)?(?:q[1-4]|[1-4]q(?:\\d\\d)?|h[12]|\\d{1,2}月份?(?! ?\\d{1,2} ?[日号])|第?[一二三四首次末]季度?|${MONTH_ALONE})(?:[ ,]*20\\d\\d|['’]\\d\\d)?|20\\d\\d年?`;
/** What parts a label from its value: a colon, dots, a dash. */
const PARTED = '(?: ?[:：] ?| ?[.…·]{2,} ?| [–—-]{1,2} )';

export const TABLES = {
  /** A line of a list: a label and one number. The hour of a ticker is none. */
  row: `i/^[\\s•·∙*◆◇▪★>–—-]{0,5}(?:(?<label>${TIME})(?:${PARTED}| )?|(?!\\d+[:：])(?<label>[^\\n:：…]{1,30}?)${PARTED})(?<value>[^\\d\\n:：]{0,14}\\d[\\d.,]*[^\\d\\n:：]{0,16})$`,
  /** A line of a timeline begins with a month or quarter. */
  lineTime: `i/^[\\s•·∙*◆◇▪★>–—-]{0,5}(?:(?<y>20\\d\\d)(?:年|[-/. ]) ?)?(?:\\d{1,2} )?(?:(?<m>\\d{1,2})月|(?<m>${MONTH_ALONE})(?: \\d{1,2}(?!\\d))?,? ?(?<y2>20\\d\\d)?|q(?<q>[1-4])(?![\\da-z]),? ?(?<y2>20\\d\\d)?)`,
  onlyTime: `i/^(?:${TIME})$`,
  /** A bare number, what stands before it, and a plus behind it. */
  bareCell: 'i/^([^\\d+-]{0,14})([+-]?\\d[\\d,.]*[万千k]?) ?(\\+?)$',
  /** The year of a line above a list; of two it has none. */
  yearAbove: '/^(?:(?!20\\d\\d).)*(?<!\\d)(20[12]\\d)(?!\\d)(?!.*(?<!\\d)20[12]\\d(?!\\d))',
  /** A unit in brackets beside the words of a row or a column; in the line above the table, or at its end; the money before its scale. */
  unitsBeside: 'g/[（(](?:单位[:：]?|in )?([^（）()]{1,12})[）)]',
  unitsAbove: 'gi/(?:单位|units?)(?:为|[:： ])+([^\\s，。,；;)）]{1,10})',
  unitsBehind: 'gi/[,，] ?((?:RMB|US\\$|HK\\$) ?(?:bn|billion|m|mn|million)|亿元?|万[辆台部]|cars|units)[:：]?$',
  moneyFirst: 'i/^((?:RMB|CNY|USD|US\\$|HK\\$|[¥$€])?) ?(.*)$',
};
