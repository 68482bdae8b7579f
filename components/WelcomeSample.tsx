import { useId } from 'react';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import './drawn.css';

export type SampleKind = 'supported' | 'contested' | 'context' | 'differs' | 'agrees';

/** A stretch of the text; one that is marked leads to its sources. */
export interface SamplePiece {
  /** Where it starts, in UTF-16 units. */
  start: number;
  text: string;
  /** `kind` is how it is drawn, `word` what is said of it: a figure that agrees is drawn as the claim it agrees with. */
  mark?: { kind: SampleKind; word: SampleKind; href: string };
}

export interface WelcomeSampleProps {
  /** The text in pieces; null: the corpus is still being opened; 'failed': it cannot be. */
  pieces: SamplePiece[] | null | 'failed';
  marks: 'subtle' | 'clear';
  /** What the reader typed; empty: the example is shown. */
  typed: string;
  onType: (text: string) => void;
}

/** Longest text that is tried here, in UTF-16 units. */
const MOST = 2000;

/** A text marked as it is typed, and what was found in it, in words. */
export function WelcomeSample({ pieces, marks, typed, onType }: WelcomeSampleProps) {
  const { say } = useOptionsSpeech();
  const id = useId();
  if (pieces === 'failed') return <p className="bad">{say('tryFailed')}</p>;
  const marked = (pieces ?? []).flatMap(({ mark, ...piece }) => (mark === undefined ? [] : [{ ...piece, ...mark }]));
  return (
    <div className="try">
      <p className="sample" data-marks={marks} aria-busy={pieces === null}>
        {pieces === null
          ? say('tryLoading')
          : pieces.map(({ start, text, mark }) =>
              mark === undefined ? (
                text
              ) : (
                <a key={start} className={`drawn drawn-${mark.kind}`} href={mark.href} target="_blank" rel="noopener">
                  {text}
                </a>
              ),
            )}
      </p>
      {pieces !== null && marked.length === 0 && <p className="soft">{say('tryNothing')}</p>}
      {marked.length > 0 && (
        <>
          <h3>{say('found')}</h3>
          <ul className="found">
            {marked.map(({ start, text, word, href }) => (
              <li key={start}>
                <a href={href} target="_blank" rel="noopener">
                  {text}
                </a>
                <span className={`kind kind-${word}`}>{say(word)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{say('tryHint')}</p>
      <div className="own">
        <label htmlFor={id}>{say('tryOwn')}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={MOST}
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
        {typed !== '' && (
          <p>
            <button type="button" onClick={() => onType('')}>
              {say('tryReset')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
