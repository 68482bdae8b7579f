/** Every word that the card says, in one language. `{n}`, `{x}` stand for what is put in. */
import type { Language, SourceKind } from '../../engine/corpus/schema.ts';
import { EN } from './words/en.ts';
import { ZH_HANS } from './words/zh-hans.ts';
import { ZH_HANT } from './words/zh-hant.ts';

type Named<Name extends string> = Record<Name, string>;
export type SourceKindName = (typeof SourceKind)['_zod']['output'];

export interface CardWords {
  /** Name of the dialog for a screen reader, before the heading. */
  card: string;
  close: string;
  pin: string;
  more: string;
  openPanel: string;
  openTab: string;
  copy: string;
  copied: string;
  copyRefused: string;
  why: string;
  notThis: string;
  hideHere: string;
  hideElsewhere: string;
  waiting: string;
  failed: string;
  retry: string;
  /** The corpus knows the thing and holds no claim about it. */
  noClaims: string;
  agrees: string;
  differs: string;
  onThisPage: string;
  inSources: string;
  /** An "as of" day. */
  asOf: string;
  holdsFor: string;
  rumour: string;
  corrected: string;
  disputed: string;
  ourArithmetic: string;
  supports: string;
  refutes: string;
  context: string;
  originOne: string;
  originMany: string;
  against: string;
  qualified: string;
  moreClaims: string;
  chart: string;
  /** Why a mark is there. */
  form: string;
  near: string;
  rules: Named<'plain' | 'needs' | 'weak-page' | 'after-full-name' | 'pattern' | 'fuzzy' | 'spelling'>;
  figureWhy: Named<'entity' | 'measure' | 'time'>;
  pattern: string;
  fuzzy: string;
  kinds: Named<SourceKindName>;
}

/** The words of all languages. The build puts them into a file of their own: in the background they would cost every start of it. */
export const CARD_WORDS: Record<Language, CardWords> = { 'zh-Hans': ZH_HANS, 'zh-Hant': ZH_HANT, en: EN };
