import { type ReactNode, useId } from 'react';

export interface OptionsChoiceProps<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; hint?: ReactNode; lang?: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. Arrow keys move, as in any group of radio buttons. */
export function OptionsChoice<Value extends string>({ label, value, choices, onChange }: OptionsChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="option">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span>
              <span lang={choice.lang}>{choice.label}</span>
              {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
