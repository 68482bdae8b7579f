/** Sentences of the corpus are our own: finds runs of words that also stand in an article. */
import { said } from '../said.ts';
import type { CorpusParts, Fault } from './files.ts';
import { formsOf } from './forms.ts';
import { textsIn } from './texts.ts';

/** From this many Han characters in a row on, two texts do not agree by chance. */
export const HAN_RUN = 12;
/** The same for words of Latin script. */
export const WORD_RUN = 8;

interface Prepared {
  id: string;
  /** Without spaces and punctuation; digits and Latin letters stay, so that figures do not hide a copied sentence. */
  signs: string;
  words: string;
}

/**
 * Compares every text of claims, sources and entities with the articles, both without spaces, punctuation and glosses.
 * @param articles full texts by source id
 * @param simplify Traditional to Simplified characters
 */
export function findCopies(
  parts: CorpusParts,
  articles: ReadonlyMap<string, string>,
  simplify: (text: string) => string = (same) => same,
): Fault[] {
  const prepared = [...articles].map(([id, text]) => prepare(id, simplify(text)));
  const names = longNames(parts);
  const faults: Fault[] = [];
  for (const list of [parts.claims, parts.sources, parts.entities, parts.assertions]) {
    for (const part of list) {
      for (const { place, text } of textsIn(part.value, part.place)) {
        for (const article of prepared) {
          const run = sharedRun(withoutNames(simplify(text), names), article);
          if (run === null) continue;
          faults.push({
            file: part.file,
            place,
            problem: said`"${run}" also stands in ${article.id}`,
            repair: 'say it in your own words; figures and names may stay',
          });
        }
      }
    }
  }
  return faults;
}

/** Names that are nearly as long as a forbidden run: official names of companies and courts may be written out. */
function longNames(parts: CorpusParts): string[] {
  const forms = parts.entities.flatMap((part) => formsOf(part.value).map((rule) => rule.text));
  return forms.filter((text) => [...text].filter(isHan).length >= HAN_RUN - 4).sort((a, b) => b.length - a.length);
}

function withoutNames(text: string, names: string[]): string {
  return names.reduce((rest, name) => (rest.includes(name) ? rest.replaceAll(name, '|') : rest), text);
}

/** The first run with 12 Han characters, or of 8 words, that `text` shares with an article; or null. */
function sharedRun(text: string, article: Prepared): string | null {
  const own = prepare('', text);
  const characters = [...own.signs];
  const hanAt = characters.flatMap((character, index) => (isHan(character) ? [index] : []));
  for (let first = 0; first + HAN_RUN <= hanAt.length; first++) {
    const run = characters.slice(hanAt[first], (hanAt[first + HAN_RUN - 1] ?? 0) + 1).join('');
    if (article.signs.includes(run)) return run;
  }
  const words = own.words.trim().split(' ');
  for (let at = 0; at + WORD_RUN <= words.length; at++) {
    const run = words.slice(at, at + WORD_RUN).join(' ');
    if (article.words.includes(` ${run} `)) return run;
  }
  return null;
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

/** Glosses such as the one in 結(jié)束 are no text of the author's. */
function prepare(id: string, text: string): Prepared {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\(\p{Ll}{1,7}\)/gu, '');
  const words = plain.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,%'’-]*/gu) ?? [];
  return {
    id,
    signs: plain.replace(/[^\p{Script=Han}\p{Script=Latin}\p{N}|]+/gu, ''),
    words: ` ${words.map((word) => word.replace(/[.,'’-]+$/, '')).join(' ')} `,
  };
}
