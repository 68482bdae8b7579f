/**
 * The text as numbers, units and cue words are read: full-width forms made plain, Traditional and financial characters
 * made Simplified, readings (結(jié)束) and invisible characters left out, case kept (5 g is not 5G).
 */
import { type Folded, type FoldTable, fold } from '../matching/normalise.ts';

/** In pairs, variant before plain form. Only what numbers, units, periods and hedges need; cue words fold the same way. */
const VARIANTS =
  '萬万億亿兩两俩两臺台輛辆個个箇个幾几數数餘余項项頁页張张條条雙双圓元圆元塊块錢钱幣币歐欧鎊镑盧卢韓韩鐘钟時时間间週周種种類类過过約约將将達达點点負负攝摄溫温裡里裏里噸吨電电馬马釐厘奈纳納纳減减漲涨虧亏' +
  '損损預预從从單单開开訂订隻只筆笔發发結结當当國国內内歲岁營营賣卖銷销產产總总業业務务淨净凈净潤润財财報报連连續续標标準准壹一貳二贰二叁三參三肆四伍五陸六陆六柒七捌八玖九拾十佰百仟千〇零佔占為为僅仅剛刚' +
  '來来後后現现實实測测歷历積积購购車车輪轮價价讓让補补優优費费賠赔償偿還还處处罰罚盤盘轉转獲获員员戶户門门機机級级線线際际東东證证據据試试題题選选裝装寬宽遠远帶带軟软體体無无與与對对這这會会說说稱称統统' +
  '計计佈布義义廣广網网輕轻賽赛進进鎖锁顆颗碼码該该於于並并亞亚併并傢家傳传別别創创劃划勢势厤历壓压奬奖學学導导島岛廠厂慶庆擊击擴扩敗败敵敌曆历構构殺杀氣气沒没沖冲滿满灣湾爭争爲为獎奖獨独産产畫画眾众競竞' +
  '節节純纯終终組组經经綫线縮缩績绩聞闻脩修華华號号衆众衝冲設设許许訴诉詞词語语誤误調调謠谣變变貓猫貝贝貨货貴贵資资質质賺赚趕赶較较邁迈邊边鄰邻鍾钟長长閃闪關关闢辟隊队韆千領领頭头額额餅饼髮发黃黄齡龄齣出' +
  '紐纽懸悬纖纤夠够';
const SPACES = '\t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2212\uff5e\u301c~';
const TONES = 'aāáǎàeēéěèiīíǐìoōóǒòuūúǔùuǖǘǚǜünńňǹmḿ';

let table: FoldTable | undefined;

function foldTable(): FoldTable {
  if (table !== undefined) return table;
  table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  // Full-width ASCII, but not the comma: ５，０００ is rare and 20亿，300人 is not.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) if (unit !== 0xff0c) table[unit] = unit - 0xfee0;
  table[0xffe5] = 0xa5;
  for (const [alike, to] of [
    [SPACES, ' '],
    [DASHES, '-'],
    ['\u2018\u2019', "'"],
  ] as const)
    for (const unit of alike) table[unit.charCodeAt(0)] = to.charCodeAt(0);
  for (let i = 0, plain = 0; i < TONES.length; i++) {
    const unit = TONES.charCodeAt(i);
    if (unit < 0x80) plain = unit;
    else table[unit] = plain;
  }
  for (const unit of '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff') table[unit.charCodeAt(0)] = 0;
  for (let i = 0; i + 1 < VARIANTS.length; i += 2) table[VARIANTS.charCodeAt(i)] = VARIANTS.charCodeAt(i + 1);
  return table;
}

/**
 * Folds a text for reading figures.
 * @returns the folded text, and for each of its units the offset in the original
 */
export function foldFigures(text: string): Folded {
  return fold(text, foldTable());
}
