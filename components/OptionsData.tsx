import { type ChangeEvent, useId } from 'react';
import type { FileReason } from '../engine/foreign-text.ts';
import { AskFirst } from './AskFirst.tsx';
import { describeHidden } from './OptionsHidden.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { type OptionsSpeech, useOptionsSpeech } from './OptionsSpeech.tsx';
import type { HiddenEntry, OptionsSettings, SettingChange } from './options-settings.ts';

/** Why a file was refused; `place` says where, or which limit. */
export interface Refusal {
  reason: FileReason | 'name' | 'value' | 'unread';
  place?: string;
}

/** What became of the file that the reader chose, or of the other actions here. */
export type DataState =
  | { state: 'idle' }
  | { state: 'exported'; file: string }
  | { state: 'refused'; file: string; refusal: Refusal }
  | { state: 'preview'; file: string; changes: SettingChange[] }
  | { state: 'imported'; file: string }
  | { state: 'erased' };

export interface OptionsDataProps {
  data: DataState;
  nameOf: (entity: string) => string;
  onExport: () => void;
  onFile: (file: File) => void;
  onApply: () => void;
  onCancel: () => void;
  onErase: () => void;
}

/** Export, import with a preview, and erase. */
export function OptionsData({ data, nameOf, onExport, onFile, onApply, onCancel, onErase }: OptionsDataProps) {
  const { say } = useOptionsSpeech();
  const id = useId();
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file !== undefined) onFile(file);
  };
  return (
    <OptionsSection id="data" title={say('data')}>
      <p className="soft">{say('dataLead')}</p>
      <p>
        <button type="button" onClick={onExport}>
          {say('exportSettings')}
        </button>
      </p>
      <div className="field">
        {/* The browser's own button speaks the browser's language, so the words stand in the label. */}
        <label className="button">
          <input type="file" accept=".json,application/json" aria-describedby={`${id}-hint`} onChange={choose} />
          {say('importSettings')}
        </label>
        <p id={`${id}-hint`} className="hint">
          {say('importHint')}
        </p>
      </div>
      <div role="status" className="said">
        <DataLine data={data} />
      </div>
      {data.state === 'preview' && (
        <>
          {data.changes.length > 0 && <ChangeTable changes={data.changes} nameOf={nameOf} />}
          <p className="row">
            {data.changes.length > 0 && (
              <button type="button" className="main" onClick={onApply}>
                {say('apply')}
              </button>
            )}
            <button type="button" onClick={onCancel}>
              {say('cancel')}
            </button>
          </p>
        </>
      )}
      <div>
        <AskFirst
          label={say('erase')}
          question={say('eraseAsk')}
          agree={say('eraseYes')}
          focusAfter="data-title"
          onAgree={onErase}
        />
      </div>
    </OptionsSection>
  );
}

function DataLine({ data }: { data: DataState }) {
  const { say } = useOptionsSpeech();
  switch (data.state) {
    case 'idle':
      return null;
    case 'exported':
      return say('exported', { file: data.file });
    case 'imported':
      return say('importDone', { file: data.file });
    case 'erased':
      return say('eraseDone');
    case 'preview':
      return say(data.changes.length === 0 ? 'importNothing' : 'importPreview', { file: data.file });
    case 'refused': {
      const { reason, place = '' } = data.refusal;
      return (
        <span className="bad" data-refused={reason}>
          {say('importBad', { file: data.file })} {say(`refused_${reason}`, { place })}
        </span>
      );
    }
  }
}

function ChangeTable({ changes, nameOf }: { changes: SettingChange[]; nameOf: (entity: string) => string }) {
  const speech = useOptionsSpeech();
  const { say } = speech;
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{say('setting')}</th>
          <th scope="col">{say('before')}</th>
          <th scope="col">{say('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ part, from, to }) => (
          <tr key={part}>
            <th scope="row">{nameOfPart(part, speech)}</th>
            <td>{wordsOf(part, from, speech, nameOf)}</td>
            <td>{wordsOf(part, to, speech, nameOf)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PARTS = {
  language: 'language',
  theme: 'theme',
  marks: 'marks',
  kindsOff: 'kindsOff',
  minimum: 'minimum',
  figuresOnly: 'figuresOnly',
  textSize: 'textSize',
  badge: 'badge',
  allowOnly: 'allowOnly',
  sites: 'sites',
  hidden: 'hidden',
  pausedUntil: 'pausedPart',
} as const;

/** The name of a part of the settings as this page calls it; the bare key of one it does not know. */
export function nameOfPart(part: string, { say }: OptionsSpeech): string {
  if (part === 'everything') return say('damagedAll');
  return Object.hasOwn(PARTS, part) ? say(PARTS[part as keyof typeof PARTS]) : part;
}

/** Whether a value is the list of kinds; an empty list of anything reads the same. */
function isKinds(value: SettingChange['from']): value is OptionsSettings['kindsOff'] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Entries spelt out in a preview; the others are counted. */
const SPELT = 12;

function wordsOf(
  part: keyof OptionsSettings,
  value: SettingChange['from'],
  speech: OptionsSpeech,
  nameOf: (entity: string) => string,
) {
  const { say } = speech;
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (part === 'minimum') return value === 1 ? say('minimumAny') : say('minimumOf', { n: Number(value) });
  if (typeof value === 'number') return value === 0 ? say('no') : new Date(value).toLocaleString(speech.language);
  if (typeof value === 'string') {
    if (value === 'zh-Hans') return '简体中文';
    if (value === 'zh-Hant') return '繁體中文';
    if (value === 'en') return 'English';
    if (value === 'auto') return say(part === 'theme' ? 'themeAuto' : 'auto');
    return say(value);
  }
  if (isKinds(value)) return value.length === 0 ? say('none') : value.map((kind) => say(kind)).join(say('comma'));
  const lines = Array.isArray(value)
    ? value.map((entry: HiddenEntry) => `${nameOf(entry.entity)}: ${describeHidden(entry, speech)}`)
    : Object.entries(value).map(([host, state]) => `${host}: ${say(state === 'on' ? 'siteOn' : 'siteOff')}`);
  return (
    <>
      {say(Array.isArray(value) ? 'countHidden' : 'countSites', { count: lines.length })}
      <ul className="hint">
        {lines.slice(0, SPELT).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {lines.length > SPELT && <li>… +{lines.length - SPELT}</li>}
      </ul>
    </>
  );
}
