import { AhoCorasick as Monyone } from '@monyone/aho-corasick/fast';
import { scan } from '../engine/matching/scan.ts';
import { bareLoop } from './engine.ts';
import { compare, keep } from './pairs.ts';
import { lexiconOf, news } from './texts.ts';
const mega = news(1_000_000, 0.2); const tenth = mega.slice(0,100_000); const lower=tenth.toLowerCase();
for (const forms of [2000, 20000]) {
  const { lexicon, words } = lexiconOf(forms);
  const r = await compare(() => keep(scan(mega, lexicon).length), () => bareLoop(mega));
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'gi');
  const x = await compare(() => keep(tenth.match(pattern)?.length ?? 0), () => keep(scan(tenth, lexicon).length), { pairs: 5, warm: 1 });
  const monyone = new Monyone(words);
  const m = await compare(() => keep(monyone.matchInText(lower).length), () => keep(scan(tenth, lexicon).length), { pairs: 7 });
  console.log(forms, 'scan/limit', r.median.toFixed(2), r.a.toFixed(2), 'regexp/scan', x.median.toFixed(2), 'monyone', m.median.toFixed(2));
}
