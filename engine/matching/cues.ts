/** The first test: is there any sign of Xiaomi in a raw text? Small enough to stand inside the page script. */
import type { AliasRule, Corpus, Entity } from '../corpus/schema.ts';
import { fold, foldTable } from './normalise.ts';
import { keyOf } from './packed.ts';

/**
 * Number of cues. V8 looks for the first units of up to about 16 alternatives many at a time (0.4 of a charCodeAt loop);
 * with 20 it goes unit by unit (3 times the loop), with 60 worse (9 times).
 */
const MOST = 15;

/** A form as a cue: how it is written, and how much it brings in. */
interface Cue {
  text: string;
  exactCase: boolean;
  /** Forms of what many claims speak of weigh more. */
  weight: number;
}

/**
 * Source of a RegExp (no flags) that finds any sure cue in raw text, in all scripts and cases. Build time only: the page
 * script carries the string (under 1 kB) and asks for the lexicon only when it matches. The cues are chosen greedily: each
 * next one is held by the most forms that no cue before it finds, those of much-discussed entities counting more.
 * @param traditional pairs [Traditional, Simplified], as for `packLexicon`
 */
export function firstCue(corpus: Corpus, traditional: [string, string][]): string {
  const table = foldTable(traditional.map(([from, to]) => from + to).join(''));
  const claims = new Map<string, number>();
  for (const { about } of corpus.claims) for (const id of about) claims.set(id, (claims.get(id) ?? 0) + 1);
  const forms: Cue[] = corpus.entities
    .filter((entity) => entity.standing === 'xiaomi' && entity.kind !== 'event' && entity.kind !== 'topic')
    .flatMap((entity) =>
      sureForms(entity).map((rule) => ({
        text: rule.exactCase ? rule.text : fold(rule.text, table).text,
        exactCase: rule.exactCase === true,
        weight: 1 + 2 * Math.sqrt(claims.get(entity.id) ?? 0),
      })),
    );
  const variants = new Map<string, string>();
  for (const [from, to] of traditional) variants.set(to, (variants.get(to) ?? '') + from);
  // What each candidate would bring in, worked out once: the choice below only counts what is left. Mi TV and its like
  // stand on no page without the name of the maker.
  const lower = forms.map(({ text }) => text.toLowerCase());
  const holdersOf = (cue: string) => lower.flatMap((text, i) => (text.includes(cue) ? [i] : []));
  const candidates = forms
    .filter(({ text }) => text.length >= 2 && text.length <= 8 && !/^(?:mi |\d)/i.test(text))
    .map((cue) => ({
      cue,
      holds: holdersOf(cue.text.toLowerCase()),
    }));
  const sources: string[] = [];
  const left = new Set(forms.keys());
  while (sources.length < MOST) {
    let best: (typeof candidates)[number] | undefined;
    let most = 1;
    for (const candidate of candidates) {
      let weight = 0;
      for (const i of candidate.holds) if (left.has(i)) weight += forms[i]?.weight ?? 0;
      const isShorter = candidate.cue.text.length < (best?.cue.text.length ?? 0);
      if (weight > most || (weight === most && isShorter)) [best, most] = [candidate, weight];
    }
    if (best === undefined) break;
    sources.push(sourceOf(best.cue, variants));
    for (const i of best.holds) left.delete(i);
  }
  return sources.join('|');
}

/** Forms that nearly always mean the entity; the names of brands, 小米 included, whatever company they need. */
function sureForms(entity: Entity): AliasRule[] {
  const rules = new Map<string, AliasRule>();
  for (const alias of [...entity.aliases, ...Object.values(entity.names)]) {
    const rule = typeof alias === 'string' ? { text: alias } : alias;
    // A name that is listed with conditions has them.
    if (!rules.has(keyOf(rule.text))) rules.set(keyOf(rule.text), rule);
  }
  const isBrand = entity.type === 'brand' || entity.id === 'xiaomi';
  return [...rules.values()].filter(
    (rule) =>
      !rule.lookupOnly &&
      !rule.head &&
      !/[()（）“”「」"]/.test(rule.text) &&
      (isBrand ? !(rule.weak && rule.exactCase) : !rule.weak && !rule.needs),
  );
}

/** Latin letters in either case, Han characters in either script, a gap where the form has one. */
function sourceOf({ text, exactCase }: Cue, variants: Map<string, string>): string {
  return [...text]
    .map((character) => {
      if (character === ' ') return '\\s?';
      if (/[a-z]/i.test(character) && !exactCase) return `[${character.toUpperCase()}${character.toLowerCase()}]`;
      const others = variants.get(character) ?? '';
      return others === '' ? character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') : `[${character}${others}]`;
    })
    .join('');
}
