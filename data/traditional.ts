/**
 * Traditional to Simplified, one character to one, from OpenCC's tables (opencc-js, Apache-2.0). Build time and tests
 * only: what ships is the small part that the corpus needs, chosen by `packLexicon`.
 */
import * as OpenCC from 'opencc-js';

/**
 * Every pair [Traditional or variant character, Simplified character] of the basic plane that OpenCC knows, the forms
 * of Hong Kong and Taiwan (裏/裡, 衞, 綫) included. About 3,000 pairs, 0.1 s; read once.
 */
export function readTraditional(): [string, string][] {
  const converters = (['t', 'hk', 'tw'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));
  const pairs = new Map<string, string>();
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    for (const convert of converters) {
      const simplified = convert(character);
      if (simplified !== character && simplified.length === 1 && !pairs.has(character))
        pairs.set(character, simplified);
    }
  }
  return [...pairs].map(([from, to]) => [from, pairs.get(to) ?? to]);
}
