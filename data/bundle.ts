/** What the build puts into the package: the corpus, what a tab needs of it, and the index of the look-up box. */

import { markKinds } from '../engine/claims/stance.ts';
import { originCounts } from '../engine/claims/wanted.ts';
import { packFigures } from '../engine/figures/pack.ts';
import { firstCue } from '../engine/matching/cues.ts';
import { packLexicon } from '../engine/matching/lexicon.ts';
import { readChanges } from './changes.ts';
import { packNames } from './names.ts';
import { readCorpus } from './read.ts';
import { readTraditional } from './traditional.ts';

/**
 * Reads `data/` and packs it.
 * @returns the files of the package by name, the source of the first-cue RegExp, and what names the corpus
 * @throws {CorpusError} when the corpus has a fault; an Error when nothing says what changed in it
 */
export function bundle() {
  const corpus = readCorpus();
  const traditional = readTraditional();
  const { hash, revision } = corpus;
  return {
    hash,
    revision,
    cue: firstCue(corpus, traditional),
    files: {
      'corpus.json': corpus,
      'page-pack.json': {
        hash,
        lexicon: packLexicon(corpus, { traditional }),
        figures: packFigures(corpus),
        stances: markKinds(corpus),
      },
      // Read only for readers who want some marks left off.
      'marks.json': { stances: markKinds(corpus), origins: originCounts(corpus) },
      'changes.json': readChanges(revision),
      'names.json': {
        hash,
        ...packNames(corpus, traditional),
        measures: Object.fromEntries(corpus.measures.map(({ id, labels }) => [id, labels])),
      },
    },
  };
}
