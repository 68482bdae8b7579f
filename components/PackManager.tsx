import { type ChangeEvent, useId } from 'react';
import { formatPeriod } from '../engine/claims/format.ts';
import type { PackList, PackRefusal } from '../engine/packs/pack.ts';
import type { PackPreview } from '../engine/packs/preview.ts';
import { AskFirst } from './AskFirst.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import { PackRefused } from './PackRefused.tsx';

/** A pack on this device. */
export interface ListedPack {
  hash: string;
  name: string;
  isOn: boolean;
  /** YYYY-MM-DD */
  added: string;
  counts: Record<PackList, number>;
}
/** What became of the file that the reader chose, or of the last action here. */
export type PackState =
  | { state: 'idle' }
  | { state: 'reading' | 'writing'; file: string; share: number }
  | { state: 'refused'; file: string; refusal: PackRefusal }
  | { state: 'preview'; file: string; preview: PackPreview }
  | { state: 'added' | 'removed' | 'saved'; name: string }
  | { state: 'stopped' | 'there' | 'full'; file: string }
  | { state: 'failed'; file: string; why: string };

export interface PackManagerProps {
  /** null while they are being read. */
  packs: readonly ListedPack[] | null;
  current: PackState;
  onFile: (file: File) => void;
  onAdd: () => void;
  /** Stops a running import, or drops a preview. */
  onStop: () => void;
  onSwitch: (hash: string, isOn: boolean) => void;
  onSave: (hash: string) => void;
  onRemove: (hash: string) => void;
}

/** The reader's own corpus: packs on this device, and a file that becomes one after a preview. */
export function PackManager({ packs, current, onFile, onAdd, onStop, ...actions }: PackManagerProps) {
  const { say } = useOptionsSpeech();
  const id = useId();
  const isBusy = current.state === 'reading' || current.state === 'writing';
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <OptionsSection id="packs" title={say('packs')}>
      <p className="soft">{say('packsLead')}</p>
      {packs !== null && packs.length === 0 && <p>{say('packsNone')}</p>}
      {packs !== null && packs.length > 0 && (
        <ul className="list">
          {packs.map((pack) => (
            <PackLine key={pack.hash} pack={pack} {...actions} />
          ))}
        </ul>
      )}
      <div className="field">
        {/* The browser's own button speaks the browser's language, so the words stand in the label. */}
        <label className="button">
          <input
            type="file"
            accept=".json,application/json"
            aria-describedby={`${id}-hint`}
            disabled={isBusy}
            onChange={choose}
          />
          {say('packAdd')}
        </label>
        <p id={`${id}-hint`} className="hint">
          {say('packHint')}
        </p>
      </div>
      <div role="status" className="said">
        <PackSaid current={current} />
      </div>
      {isBusy && (
        <p className="row">
          <progress value={current.share} max={1} aria-label={say('packProgress')} />
          <button type="button" onClick={onStop}>
            {say('packStop')}
          </button>
        </p>
      )}
      {current.state === 'refused' && <PackRefused refusal={current.refusal} />}
      {current.state === 'preview' && (
        <>
          <Preview preview={current.preview} />
          <p className="row">
            <button type="button" className="main" onClick={onAdd}>
              {say('packApply')}
            </button>
            <button type="button" onClick={onStop}>
              {say('cancel')}
            </button>
          </p>
        </>
      )}
    </OptionsSection>
  );
}

function PackSaid({ current }: { current: PackState }) {
  const { say } = useOptionsSpeech();
  switch (current.state) {
    case 'idle':
      return null;
    case 'reading':
    case 'writing':
      return say(current.state === 'reading' ? 'packReading' : 'packWriting', { file: current.file });
    case 'preview':
      return say('packPreview', { file: current.file, name: current.preview.name });
    case 'added':
      return say('packAdded', { name: current.name });
    case 'removed':
      return say('packRemoved', { name: current.name });
    case 'saved':
      return say('packSaved', { name: current.name });
    case 'stopped':
      return say('packStopped', { file: current.file });
    case 'there':
      return say('packThere', { file: current.file });
    case 'full':
      return <span className="bad">{say('packFull', { file: current.file })}</span>;
    case 'failed':
      return <span className="bad">{say('packFailed', { file: current.file, why: current.why })}</span>;
    case 'refused':
      return <span className="bad">{say('packBad', { file: current.file })}</span>;
  }
}

function Preview({ preview: { counts, names, bears } }: { preview: PackPreview }) {
  const { say, read } = useOptionsSpeech();
  return (
    <div className="legend">
      <p>{say('packCounts', { ...counts })}</p>
      {names.length > 0 && (
        <p className="hint">
          {names.map(read).join(' · ')}
          {counts.entities > names.length && ' …'}
        </p>
      )}
      {bears > 0 && <p>{say('packBears', { count: bears })}</p>}
      <p className="hint">{say('packOwn')}</p>
    </div>
  );
}

type LineProps = { pack: ListedPack } & Pick<PackManagerProps, 'onSwitch' | 'onSave' | 'onRemove'>;

function PackLine({ pack: { hash, name, isOn, added, counts }, onSwitch, onSave, onRemove }: LineProps) {
  const { say, language } = useOptionsSpeech();
  return (
    <li>
      <span className="grow">
        <b>{name}</b>
        <span className="hint">{say('packCounts', { ...counts })}</span>
        <span className="hint">{say('packSince', { day: formatPeriod(added, language) })}</span>
      </span>
      <label className="option">
        <input
          type="checkbox"
          checked={isOn}
          aria-label={say('packOnLabel', { name })}
          onChange={(event) => onSwitch(hash, event.target.checked)}
        />
        {say('siteOn')}
      </label>
      <button type="button" aria-label={say('packSaveLabel', { name })} onClick={() => onSave(hash)}>
        {say('packSave')}
      </button>
      <AskFirst
        label={say('remove')}
        spoken={say('packRemoveLabel', { name })}
        question={say('packRemoveAsk', { name })}
        agree={say('remove')}
        focusAfter="packs-title"
        onAgree={() => onRemove(hash)}
      />
    </li>
  );
}
