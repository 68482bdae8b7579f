/** Draws a component as a door would: in a language, with the corpus behind it. */
import { execFileSync } from 'node:child_process';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { memoryStore } from '../../browser/store/queries.ts';
import { SpeechProvider } from '../../components/Speech.tsx';
import type { Corpus, Language } from '../../engine/corpus/schema.ts';

/** Read by a process of its own: here `URL` is the page's, which knows no files. */
const PRINT = "import('./data/read.ts').then(({ readCorpus }) => process.stdout.write(JSON.stringify(readCorpus())))";
export const corpus = JSON.parse(
  execFileSync(process.execPath, ['-e', PRINT], { cwd: process.cwd(), encoding: 'utf8', maxBuffer: 1 << 28 }),
) as Corpus;
export const store = memoryStore(corpus);

export const LANGUAGES: Language[] = ['zh-Hans', 'zh-Hant', 'en'];

afterEach(cleanup);

/** Renders into the document; everything is taken away after each test. */
export function show(what: ReactNode, language: Language = 'en') {
  return render(<SpeechProvider language={language}>{what}</SpeechProvider>);
}

/** Names of the bundled entities. */
export const nameOf = (id: string) => corpus.entities.find((entity) => entity.id === id)?.names;
export const measureOf = (id: string) => corpus.measures.find((measure) => measure.id === id)?.labels;
