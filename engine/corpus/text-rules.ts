/** Rules about texts in three languages: each is in its own script. */
import { type Said, said } from '../said.ts';
import type { CorpusParts, Fault } from './files.ts';
import type { IntegrityOptions } from './integrity.ts';
import { textsIn } from './texts.ts';

/** Texts that stand in the wrong place: Traditional characters under zh-Hans, Chinese under en. */
export function findTextFaults(parts: CorpusParts, { simplify }: IntegrityOptions): Fault[] {
  const faults: Fault[] = [];
  for (const list of Object.values(parts) as { file: string; place: string; value: unknown }[][]) {
    for (const part of list) {
      for (const { place, language, text } of textsIn(part.value, part.place)) {
        const problem = wrongScript(language, text, simplify);
        if (problem === null) continue;
        faults.push({ file: part.file, place, problem, repair: 'write each language under its own key' });
      }
    }
  }
  return faults;
}

function wrongScript(language: string, text: string, simplify?: (text: string) => string): Said | null {
  if (text.trim() === '') return said`the text is only spaces`;
  if (language === 'zh-Hans' && simplify !== undefined && simplify(text) !== text) {
    const strays = [...text].filter((character) => simplify(character) !== character);
    return said`Traditional characters in zh-Hans: ${[...new Set(strays)].join('')}`;
  }
  // A Chinese name in brackets may stand in an English text, a Chinese sentence may not.
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return language === 'en' && han > text.length / 2 ? said`Chinese text under en` : null;
}
