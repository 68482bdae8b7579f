import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language, Text } from '../engine/corpus/schema.ts';
import { fill, type Values, type WordKey, wordsFor } from './words.ts';

export interface Speech {
  language: Language;
  /** The words of the interface for a key, with `{name}` filled in. */
  say: (key: WordKey, values?: Values) => string;
  /** A text of the corpus in the reader's language. */
  read: (text: Text) => string;
}

const Context = createContext<Speech | null>(null);

/** Everything inside speaks this language. */
export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo<Speech>(() => {
    const words = wordsFor(language);
    return {
      language,
      say: (key, values) => fill(words[key], values),
      read: (text) => text[language],
    };
  }, [language]);
  return <Context value={speech}>{children}</Context>;
}

/** @throws outside a SpeechProvider */
export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (speech === null) throw new Error('a component that speaks must stand inside SpeechProvider');
  return speech;
}
