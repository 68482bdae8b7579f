import { type KeyboardEvent, useId, useState } from 'react';
import type { Found } from '../engine/claims/search.ts';
import type { FoundClaim } from '../engine/claims/statements.ts';
import { useSpeech } from './Speech.tsx';
import './look-up.css';

/** What a query found. */
export interface LookUpResult {
  names: readonly Found[];
  claims: readonly FoundClaim[];
  /** `names`: statements are still being looked up. `stale`: of an older query, shown so that the list does not flicker. */
  state: 'whole' | 'names' | 'stale';
}
export type LookUpTarget = { entity: string } | { claim: string } | { query: string };

export interface LookUpBoxProps {
  query: string;
  /** null: not asked yet, or the index is still being read. */
  result: LookUpResult | null;
  /** True where the cursor shall stand at once. */
  isFirst: boolean;
  onQuery: (query: string) => void;
  onOpen: (target: LookUpTarget) => void;
}

/** A look-up box with its list: arrow keys choose, Enter opens, Esc empties. */
export function LookUpBox({ query, result, isFirst, onQuery, onOpen }: LookUpBoxProps) {
  const { say, read } = useSpeech();
  const list = useId();
  const [at, setAt] = useState(-1);
  const options = result === null ? [] : optionsOf(result);
  const isOpen = query.trim() !== '' && result !== null;
  const chosen = options[at];
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses the same keys for its own list.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) =>
        options.length === 0 ? -1 : (now + step + options.length + (now < 0 && step < 0 ? 1 : 0)) % options.length,
      );
    } else if (event.key === 'Enter' && query.trim() !== '') {
      event.preventDefault();
      // What is still in the list of an older query was not chosen by this one.
      const first = result?.state === 'stale' ? undefined : options[0];
      onOpen(chosen?.target ?? first?.target ?? { query });
    } else if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      onQuery('');
    }
  };
  return (
    <search className="look-up">
      <input
        type="search"
        role="combobox"
        aria-label={say('lookUpHint')}
        aria-expanded={isOpen && options.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${at}`}
        placeholder={say('lookUpShort')}
        value={query}
        // The popup is opened to look something up or to read what stands below: both start here.
        // biome-ignore lint/a11y/noAutofocus: a popup or panel of its own, opened by the reader
        autoFocus={isFirst}
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        onChange={(event) => {
          setAt(-1);
          onQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={list}
        role="listbox"
        aria-label={say('lookUp')}
        hidden={!isOpen || options.length === 0}
        className="look-up-list"
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the box, as the combobox pattern asks
          <div
            key={option.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            className="look-up-option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onOpen(option.target)}
            onKeyDown={undefined}
          >
            {option.found.closeness === undefined ? (
              <NameOption found={option.found} />
            ) : (
              <>
                <span>{read(option.found.claim.statement)}</span>
                <span className="soft small number">
                  {say('closeness', { share: Math.round(option.found.closeness * 100) })}
                </span>
              </>
            )}
          </div>
        ))}
      </div>
      <p className="soft small" role="status">
        {isOpen && options.length === 0 && result.state === 'whole' ? say('nothingClose') : ''}
      </p>
    </search>
  );
}

function NameOption({ found }: { found: Found }) {
  const { read, language } = useSpeech();
  const { names } = found.entity;
  const second = language === 'en' ? names['zh-Hans'] : names.en;
  return (
    <span>
      <b>{read(names)}</b> {second !== read(names) && <span className="soft small">{second}</span>}
    </span>
  );
}

type Option = { key: string; target: LookUpTarget; found: (Found & { closeness?: undefined }) | FoundClaim };

function optionsOf({ names, claims }: LookUpResult): Option[] {
  return [
    ...names.map((found) => ({ key: `e ${found.entity.id}`, target: { entity: found.entity.id }, found })),
    ...claims.map((found) => ({ key: `c ${found.claim.id}`, target: { claim: found.claim.id }, found })),
  ];
}
