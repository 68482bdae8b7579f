import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../browser/page/read.ts';

function textOf(body: string): string {
  return readDocument(page(body)).text;
}
function page(body: string): Document {
  const window = new Window();
  window.document.write(`<!doctype html><html><head><title>小米</title></head><body>${body}</body></html>`);
  return window.document as unknown as Document;
}

describe('what is one sentence', () => {
  test.each([
    ['<p>小<b>米</b> SU7</p>', '小米 SU7'],
    ['<p><a href="#">Xiaomi</a> <i>SU7</i></p>', 'Xiaomi SU7'],
    ['<p>Xiaomi<wbr>SU7</p>', 'XiaomiSU7'],
    ['<p><ruby>小<rp>(</rp><rt>xiǎo</rt><rp>)</rp>米<rt>mǐ</rt></ruby>汽车</p>', '小米汽车'],
    ['<p>\n   Xiaomi\n   SU7\t Ultra  \n</p>', 'Xiaomi SU7 Ultra '],
    ['<p>一<p>二<div>三</div>四', '一\n二\n三\n四'],
    ['<ul><li>小米<li>SU7</ul>', '小米\nSU7'],
    ['<p>小米<br>SU7</p>', '小米\nSU7'],
    ['<table><tr><td>小米</td><td>SU7</td></tr></table>', '小米\tSU7'],
    [
      '<table>\n<tr>\n<td>A</td>\n<td> B</td></tr>\n<tr><td><p>C</p></td><td><p>D</p><p>E</p></td></tr></table>F',
      'A\tB\nC\tD\nE\nF',
    ],
    [
      '<table><tr><td>A</td><td></td><td>B</td><td></td></tr><tr><td>C</td><td></td></tr></table><p>D',
      'A\t\tB\t\nC\t\nD',
    ],
    ['<table><tr>小米<td>SU7</td></tr></table>', '小米\nSU7'],
    ['<table><tr><td>A<table><tr><td>1</td><td>2</td></tr></table></td><td>B</td></tr></table>', 'A\n1\t2\nB'],
    ['<my-card>小米</my-card><my-card>SU7</my-card>', '小米\nSU7'],
    ['<pre>一\n二  三</pre>', '一\n二  三'],
    ['<p>10<sup>8</sup> 辆</p>', '10^8 辆'],
    ['<p>290亿<sup>[1]</sup>元</p>', '290亿[1]元'],
  ])('%s', (body, text) => expect(textOf(body)).toBe(text));
});

describe('what is not read', () => {
  test.each([
    '<script>小米</script>',
    '<style>小米</style>',
    '<template>小米</template>',
    '<noscript>小米</noscript>',
    '<textarea>小米</textarea>',
    '<button>小米</button>',
    '<select><option>小米</option></select>',
    '<nav>小米</nav>',
    '<svg><text>小米</text></svg>',
    '<div contenteditable>小米</div>',
    '<div contenteditable="true"><p>小米</p></div>',
    '<div contenteditable="plaintext-only">小米</div>',
    '<div role="textbox">小米</div>',
    '<div class="cm-editor"><div class="cm-line">小米</div></div>',
    '<div class="monaco-editor"><span>小米</span></div>',
    '<div hidden>小米</div>',
    '<div style="display: none">小米</div>',
  ])('%s', (body) => expect(textOf(`<p>前</p>${body}<p>后</p>`).replace('\uFFFC', '')).toBe('前\n后'));

  test('an element that is switched back to read-only is read', () => {
    expect(textOf('<div contenteditable="false">小米</div>')).toBe('小米');
  });
  test('code within a sentence keeps its place', () => {
    expect(textOf('<p>run <code>miui</code> now</p>')).toBe('run \uFFFC now');
  });
});

describe('the map back', () => {
  test('every stretch is the data of its node', () => {
    const reading = readDocument(page('<p>\n 小<b>米</b>\n\n 汽车</p><p>雷 <i>军</i></p><pre>a\n  b</pre>'));
    reading.nodes.forEach((node, index) => {
      const start = reading.starts[index] ?? 0;
      const next = reading.starts[index + 1] ?? reading.text.length;
      const from = reading.froms[index] ?? 0;
      const stretch = reading.text.slice(start, next).replace(/[\n ]$/, '');
      expect(node.data.slice(from, from + stretch.length)).toBe(stretch);
    });
  });
  test('texts are read many at a time, scripts and all, and none is mistaken for another', () => {
    const piece = (i: number) => `<p>${i}<b>甲${i}</b><script>乙${i}</script> <i>丙</i></p>\n`;
    const body = Array.from({ length: 200 }, (_, i) => piece(i)).join('');
    const text = Array.from({ length: 200 }, (_, i) => `${i}甲${i} 丙`).join('\n');
    expect(textOf(body).trimEnd()).toBe(text);
    expect(textOf(`<p>${'长'.repeat(5000)}<b>短</b>`)).toBe(`${'长'.repeat(5000)}短`);
  });
  test('where a range holds more than the texts on the walk, each is asked for itself', () => {
    const document = page('<p>小<b>米</b> SU7</p>');
    const { Range: R } = document.defaultView as unknown as typeof globalThis;
    const own = R.prototype.toString;
    R.prototype.toString = () => '小<![CDATA[x]]>米 SU7';
    expect(readDocument(document).text).toBe('小米 SU7');
    R.prototype.toString = own;
  });
  test('a form whose controls are called like properties is read as its twin', () => {
    const names = [
      'parentNode',
      'childNodes',
      'nodeName',
      'nodeType',
      'attributes',
      'localName',
      'matches',
      'firstChild',
      'contains',
    ];
    for (const name of names) {
      expect(textOf(`<form><input name="${name}"><p>小<b>米</b></p></form>`)).toBe('小米');
    }
  });
});
