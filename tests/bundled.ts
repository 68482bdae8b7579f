/** The bundled corpus as a page reads it: its forms and its claims, opened once for each test file. */
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { openLexicon, packLexicon } from '../engine/matching/lexicon.ts';

export const corpus = readCorpus();
export const lexicon = openLexicon(packLexicon(corpus, { traditional: readTraditional() }));
export const figures = packFigures(corpus);
