import { useState } from 'react';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import { takeFocus } from './take-focus.ts';

export interface AskFirstProps {
  /** What the button says, and what screen readers say where that needs more. */
  label: string;
  spoken?: string;
  question: string;
  /** The word that agrees. */
  agree: string;
  /** Id of what takes the focus afterwards: the button is gone by then. */
  focusAfter: string;
  onAgree: () => void;
}

/** A button for what cannot be taken back: it asks first, and the focus starts on the way out. */
export function AskFirst({ label, spoken, question, agree, focusAfter, onAgree }: AskFirstProps) {
  const { say } = useOptionsSpeech();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking)
    return (
      <button type="button" aria-label={spoken} onClick={() => setIsAsking(true)}>
        {label}
      </button>
    );
  return (
    <fieldset className="ask">
      <legend>{question}</legend>
      <p className="row">
        <button
          type="button"
          onClick={() => {
            setIsAsking(false);
            onAgree();
            document.getElementById(focusAfter)?.focus();
          }}
        >
          {agree}
        </button>
        <button type="button" ref={takeFocus} onClick={() => setIsAsking(false)}>
          {say('cancel')}
        </button>
      </p>
    </fieldset>
  );
}
