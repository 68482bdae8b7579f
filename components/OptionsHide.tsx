import { useState } from 'react';
import { OptionsChoice } from './OptionsChoice.tsx';
import { describeHidden } from './OptionsHidden.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import type { HiddenEntry } from './options-settings.ts';
import { takeFocus } from './take-focus.ts';

/** What a card's "not this one" asks about. */
export interface HideQuestion {
  entity: string;
  /** The form as listed; empty for a figure. */
  alias: string;
  /** Host name; empty for files. */
  site: string;
}

export interface OptionsHideProps {
  question: HideQuestion;
  /** Name of the entity; null: the corpus has none of this id. */
  name: string | null;
  /** The reader agreed. */
  onHide: (entry: HiddenEntry) => void;
  /** The reader wants it back. */
  onUndo: (entry: HiddenEntry) => void;
}

/** Asks what to leave unmarked and where. Nothing is written before the reader says so; the answer can be taken back at once. */
export function OptionsHide({ question, name, onHide, onUndo }: OptionsHideProps) {
  const speech = useOptionsSpeech();
  const { say } = speech;
  const { entity, alias, site } = question;
  const [what, setWhat] = useState<'form' | 'entity'>(alias === '' ? 'entity' : 'form');
  const [where, setWhere] = useState<'here' | 'everywhere'>(site === '' ? 'everywhere' : 'here');
  const [done, setDone] = useState<HiddenEntry | null>(null);
  if (name === null)
    return (
      <section className="section">
        <p>{say('hideUnknown')}</p>
        <p>
          <a href="#/">{say('toOptions')}</a>
        </p>
      </section>
    );
  if (done !== null)
    return (
      <section className="section">
        <h2 tabIndex={-1} ref={takeFocus}>
          {say('hideDone', { name, what: describeHidden(done, speech) })}
        </h2>
        <p className="row">
          <button
            type="button"
            onClick={() => {
              onUndo(done);
              setDone(null);
            }}
          >
            {say('undo')}
          </button>
          <a href="#/">{say('toOptions')}</a>
        </p>
      </section>
    );
  const apply = () => {
    const entry: HiddenEntry = {
      entity,
      ...(what === 'form' ? { alias } : {}),
      ...(where === 'here' ? { site } : {}),
    };
    onHide(entry);
    setDone(entry);
  };
  return (
    <section className="section" aria-labelledby="hide-title">
      <h2 id="hide-title">{say('hideTitle', { name })}</h2>
      <p className="soft">{say('hideLead')}</p>
      {alias !== '' && (
        <OptionsChoice
          label={say('hideWhat')}
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'form', label: say('hideForm', { form: alias }) },
            { value: 'entity', label: say('hideEntity', { name }) },
          ]}
        />
      )}
      {site !== '' && (
        <OptionsChoice
          label={say('hideWhere')}
          value={where}
          onChange={setWhere}
          choices={[
            { value: 'here', label: say('hideHere', { site }) },
            { value: 'everywhere', label: say('hideEverywhere') },
          ]}
        />
      )}
      <p className="row">
        <button type="button" className="main" onClick={apply}>
          {say('hideApply')}
        </button>
        <a href="#/">{say('cancel')}</a>
      </p>
    </section>
  );
}
