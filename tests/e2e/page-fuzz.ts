/** Random pages, malformed on purpose, the same for the same seed; and what watches them from inside. */

/** A generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'i',
  'em',
  'a href="#"',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'h1',
  'h2',
  'section',
  'article',
  'main',
  'form',
  'label',
  'button',
  'textarea',
  'select',
  'option',
  'details open',
  'summary',
  'pre',
  'code',
  'blockquote',
  'ruby',
  'rt',
  'rp',
  'sup',
  'nav',
  'footer',
  'template',
  'noscript',
  'x-card',
  'my-element',
  'dialog',
  'svg',
  'math',
  'div contenteditable',
  'div role="textbox"',
  'div hidden',
  'div style="display:none"',
  'div dir="rtl"',
  'iframe',
  'video',
  'canvas',
  'object',
  'template shadowrootmode="open"',
  'div popover',
  'font',
  'center',
  'marquee',
];
/** Names of form fields that stand in for the form's own properties. */
export const CLOBBERS = [
  'parentNode',
  'childNodes',
  'nodeName',
  'attributes',
  'body',
  'documentElement',
  'createElement',
  'matches',
  'localName',
  'nodeType',
  'firstChild',
  'contains',
];
const ABOUT = [
  '小米',
  '小米汽车',
  '雷军',
  '雷軍',
  'Xiaomi SU7 Ultra',
  'Redmi K80',
  '小米YU7',
  '290亿元',
  '小米双11支付金额突破290亿元',
  '687公里',
  'Lei Jun',
  '小<b>米</b>',
  'Xiao<wbr>mi',
];
const OTHER = [
  '天气晴朗',
  'The weather was fine.',
  '今日股市',
  '&amp;&lt;&copy;',
  '\u200b',
  '\u202e',
  '😀',
  '&#0;',
  '   ',
  '\n\n',
  'lorem ipsum dolor',
  '三月的风',
  '１２３',
  '<!-- comment -->',
  ']]>',
  '&nbsp;',
];

/**
 * The inside of a body.
 * @param isAbout false: no sign of Xiaomi anywhere
 */
export function fuzzBody(seed: number, isAbout: boolean): string {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const open: string[] = [];
  let body = '';
  const length = 20 + Math.floor(random() * 80);
  for (let at = 0; at < length; at++) {
    const what = random();
    if (what < 0.4) {
      const tag = one(TAGS);
      body += `<${tag}>`;
      open.push(tag.split(' ')[0] ?? tag);
    } else if (what < 0.6) {
      // Mostly the tag that is open, at times any: that is what makes it malformed.
      const tag = random() < 0.8 ? open.pop() : one(TAGS).split(' ')[0];
      if (tag) body += `</${tag}>`;
    } else if (what < 0.64) body += `<input name="${one(CLOBBERS)}" value="小">`.replace('小', isAbout ? '小米' : '小');
    else if (what < 0.67) body += `<img name="${one(CLOBBERS)}" alt="" onclick="1">`;
    else body += random() < 0.5 && isAbout ? one(ABOUT) : one(OTHER);
  }
  return body;
}

/**
 * Stands first in the head. Notes the page as it was before us, and later everything that has become different: the DOM with
 * open shadow roots, names on the window, messages, events, highlights, errors, unhandled rejections.
 */
export const RECORDER = `<script>(() => {
  const noted = [];
  const query = Document.prototype.querySelectorAll;
  const keys = new Set(Object.getOwnPropertyNames(window));
  const get = (proto, name) => Object.getOwnPropertyDescriptor(proto, name).get;
  const html = get(Document.prototype, 'documentElement');
  const outer = Element.prototype.getHTML;
  const whole = () => {
    const root = html.call(document);
    const roots = [];
    for (const element of query.call(document, '*')) {
      const shadow = get(Element.prototype, 'shadowRoot').call(element);
      if (shadow) roots.push(shadow);
    }
    return outer.call(root, { serializableShadowRoots: true, shadowRoots: roots }) + '|' + [...root.getAttributeNames()];
  };
  let before;
  addEventListener('error', (event) => noted.push('error ' + event.message));
  addEventListener('unhandledrejection', (event) => noted.push('rejection ' + event.reason));
  addEventListener('message', (event) => noted.push('message ' + JSON.stringify(event.data)));
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { noted.push('event ' + event.type); return dispatch.call(this, event); };
  document.addEventListener('DOMContentLoaded', () => { before = whole(); });
  window.__noted = () => {
    const after = whole();
    if (after !== before) noted.push('DOM changed: ' + after.length + ' for ' + before.length);
    for (const key of Object.getOwnPropertyNames(window)) if (!keys.has(key) && key !== '__noted' && !/^\\d+$/.test(key)) noted.push('global ' + key);
    return { noted, highlights: CSS.highlights.size };
  };
})()</script>`;

/** A whole fuzz page, in three kinds of document. */
export function fuzzPage(seed: number, isAbout: boolean): string {
  const head = ['<!doctype html><html><head>', '<html><head>', '<!doctype html><head>'][seed % 3];
  // Enough text for a frame to be read.
  const plain = `<p>${'一段没有任何名称的文字。'.repeat(20)}</p>`;
  return `${head}<meta charset="utf-8">${RECORDER}</head><body>${plain}${fuzzBody(seed, isAbout)}`;
}
