/** Sentences of the corpus are our own: finds runs of words that also stand in an article. */
import type { CorpusParts, Fault } from './files.ts';

/** From this many Han characters in a row on, two texts do not agree by chance. */
export const HAN_RUN = 12;
/** The same for words of Latin script. */
export const WORD_RUN = 8;

interface Prepared {
  id: string;
  han: string;
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
  const faults: Fault[] = [];
  for (const list of [parts.claims, parts.sources, parts.entities, parts.assertions]) {
    for (const part of list) {
      for (const { place, text } of textsIn(part.value, part.place)) {
        for (const article of prepared) {
          const run = sharedRun(simplify(text), article);
          if (run === null) continue;
          faults.push({
            file: part.file,
            place,
            problem: `"${run}" also stands in ${article.id}`,
            repair: 'say it in your own words; figures and names may stay',
          });
        }
      }
    }
  }
  return faults;
}

/** The first run of 12 Han characters or 8 words that `text` shares with an article, or null. */
function sharedRun(text: string, article: Prepared): string | null {
  const own = prepare('', text);
  for (let at = 0; at + HAN_RUN <= own.han.length; at++) {
    const run = own.han.slice(at, at + HAN_RUN);
    if (article.han.includes(run)) return run;
  }
  const words = own.words.trim().split(' ');
  for (let at = 0; at + WORD_RUN <= words.length; at++) {
    const run = words.slice(at, at + WORD_RUN).join(' ');
    if (article.words.includes(` ${run} `)) return run;
  }
  return null;
}

/**
 * Glosses such as 結(jié) are no text of the author's; without them, spaces and punctuation only Han characters remain.
 * Digits and Latin letters become one `·` that no run crosses.
 */
function prepare(id: string, text: string): Prepared {
  const plain = text.normalize('NFKC').replace(/(?<=\p{Script=Han})\(\p{Ll}{1,7}\)/gu, '');
  const han = plain.replace(/[\p{Script=Latin}\p{N}]+/gu, '·').replace(/[^\p{Script=Han}·]+/gu, '');
  const words = (plain.toLowerCase().match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.,%'’-]*/gu) ?? []).map(
    (word) => word.replace(/[.,'’-]+$/, ''),
  );
  return { id, han, words: ` ${words.join(' ')} ` };
}

/** All texts in three languages inside a thing, with their JSON paths. */
function* textsIn(value: unknown, place: string): Generator<{ place: string; text: string }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, `${place}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    const isText = 'zh-Hans' in value && 'en' in value;
    for (const [key, item] of Object.entries(value)) {
      if (isText && typeof item === 'string') yield { place: `${place}.${key}`, text: item };
      else yield* textsIn(item, `${place}.${key}`);
    }
  }
}
