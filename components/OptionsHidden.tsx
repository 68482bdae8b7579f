import { useState } from 'react';
import { OptionsSection } from './OptionsSection.tsx';
import { type OptionsSpeech, useOptionsSpeech } from './OptionsSpeech.tsx';
import type { HiddenEntry, OnChange } from './options-settings.ts';

/** What an entry leaves unmarked and where, in words. */
export function describeHidden({ alias, site }: HiddenEntry, { say }: OptionsSpeech): string {
  const what = alias === undefined ? say('hiddenAll') : say('hiddenForm', { form: alias });
  return `${what} · ${site === undefined ? say('everywhere') : say('onSite', { site })}`;
}

export interface OptionsHiddenProps {
  hidden: HiddenEntry[];
  /** Name of an entity in the reader's language; its id when the corpus does not know it. */
  nameOf: (entity: string) => string;
  onChange: OnChange;
}

/** "Not this one": everything dismissed, each entry with its way back, and the last way back with an undo. */
export function OptionsHidden({ hidden, nameOf, onChange }: OptionsHiddenProps) {
  const speech = useOptionsSpeech();
  const { say } = speech;
  const [last, setLast] = useState<{ entry: HiddenEntry; at: number } | null>(null);
  const remove = (at: number) => {
    const entry = hidden[at];
    if (entry === undefined) return;
    onChange({ hidden: hidden.filter((_, i) => i !== at) });
    setLast({ entry, at });
    document.getElementById('hidden-title')?.focus();
  };
  const undo = () => {
    if (last !== null) onChange({ hidden: hidden.toSpliced(last.at, 0, last.entry) });
    setLast(null);
    document.getElementById('hidden-title')?.focus();
  };
  return (
    <OptionsSection id="hidden" title={say('hidden')}>
      {hidden.length === 0 ? (
        <p className="soft">{say('hiddenNone')}</p>
      ) : (
        <ul className="list">
          {hidden.map((entry, at) => {
            const what = describeHidden(entry, speech);
            const name = nameOf(entry.entity);
            return (
              <li key={`${entry.entity} ${entry.alias ?? ''} ${entry.site ?? ''}`}>
                <span className="grow">
                  {name}
                  <span className="hint">{what}</span>
                </span>
                <button type="button" aria-label={say('unhideLabel', { name, what })} onClick={() => remove(at)}>
                  {say('unhide')}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className="said row">
        {last !== null && (
          <>
            <span>{say('unhidden', { name: nameOf(last.entry.entity) })}</span>
            <button type="button" onClick={undo}>
              {say('undo')}
            </button>
          </>
        )}
      </p>
    </OptionsSection>
  );
}
