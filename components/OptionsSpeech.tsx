import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language, Text } from '../engine/corpus/schema.ts';
import { type Said, tell } from '../engine/said.ts';
import { en, type OptionsWords } from './options-words/en.ts';
import { faultsHans } from './options-words/faults-zh-hans.ts';
import { faultsHant } from './options-words/faults-zh-hant.ts';
import { hans } from './options-words/zh-hans.ts';
import { hant } from './options-words/zh-hant.ts';

const TABLE: Record<Language, OptionsWords> = { en, 'zh-Hans': hans, 'zh-Hant': hant };
const FAULTS: Record<Language, Record<string, string>> = { en: {}, 'zh-Hans': faultsHans, 'zh-Hant': faultsHant };

export interface OptionsSpeech {
  language: Language;
  /** The words for a key, with each `{name}` filled in. */
  say: (key: keyof OptionsWords, values?: Record<string, string | number>) => string;
  /** What is wrong with a file, in the reader's language. */
  tell: (said: Said) => string;
  /** A text of the corpus in the reader's language. */
  read: (text: Text) => string;
}

/** The speech of one language, for what stands outside React, such as the title of the document. */
export function optionsSpeech(language: Language): OptionsSpeech {
  const words = TABLE[language];
  return {
    language,
    // One pass with a function: a value that holds braces or $& stays as it is.
    say: (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    tell: (said) => tell(said, (english) => FAULTS[language][english] ?? english),
    read: (text) => text[language],
  };
}

const Context = createContext<OptionsSpeech | null>(null);

/** Everything inside speaks this language. */
export function OptionsSpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => optionsSpeech(language), [language]);
  return <Context value={speech}>{children}</Context>;
}

/** @throws outside an OptionsSpeechProvider */
export function useOptionsSpeech(): OptionsSpeech {
  const speech = useContext(Context);
  if (speech === null) throw new Error('options speak inside OptionsSpeechProvider only');
  return speech;
}
