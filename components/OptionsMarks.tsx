import { OptionsChoice } from './OptionsChoice.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import './drawn.css';
import { MARK_KINDS, type MarkKindName, MINIMA, type OnChange, type OptionsSettings } from './options-settings.ts';

const LEGEND = {
  supported: 'markSupported',
  contested: 'markContested',
  context: 'markContext',
  differs: 'markDiffers',
} as const;
const EXAMPLE = {
  supported: 'exampleSupported',
  contested: 'exampleContested',
  context: 'exampleContext',
  differs: 'exampleDiffers',
} as const;

/** What is marked on pages, and how: density, kinds, and how much must speak on a thing before it is marked. */
export function OptionsMarks({ settings, onChange }: { settings: OptionsSettings; onChange: OnChange }) {
  const { say, language } = useOptionsSpeech();
  return (
    <>
      <OptionsChoice
        label={say('marks')}
        value={settings.marks}
        onChange={(marks) => onChange({ marks })}
        choices={(['subtle', 'clear', 'quiet'] as const).map((value) => ({
          value,
          label: say(value),
          hint: say(`${value}Hint`),
        }))}
      />
      <MarkKinds settings={settings} onChange={onChange} />
      <OptionsChoice
        label={say('minimum')}
        value={String(settings.minimum)}
        onChange={(chosen) => onChange({ minimum: MINIMA.find((each) => String(each) === chosen) ?? 1 })}
        choices={MINIMA.map((each) => ({
          value: String(each),
          label: each === 1 ? say('minimumAny') : say('minimumOf', { n: each.toLocaleString(language) }),
        }))}
      />
      <p className="hint">{say('minimumHint')}</p>
    </>
  );
}

/** The kinds of marks, each drawn as the page draws it now, with its switch. */
function MarkKinds({ settings, onChange }: { settings: OptionsSettings; onChange: OnChange }) {
  const { say } = useOptionsSpeech();
  const { kindsOff } = settings;
  const turn = (kind: MarkKindName, isOn: boolean) =>
    onChange({ kindsOff: isOn ? kindsOff.filter((each) => each !== kind) : [...kindsOff, kind] });
  return (
    <fieldset className="choice kinds" data-marks={settings.marks}>
      <legend>{say('kinds')}</legend>
      {MARK_KINDS.map((kind) => (
        <label key={kind} className="option">
          <input
            type="checkbox"
            checked={!kindsOff.includes(kind)}
            onChange={(event) => turn(kind, event.target.checked)}
          />
          <span className="sample">
            <span className={`drawn drawn-${kind}`} aria-hidden="true">
              {say(EXAMPLE[kind])}
            </span>
          </span>
          <span>{say(LEGEND[kind])}</span>
        </label>
      ))}
      <label className="option">
        <input
          type="checkbox"
          checked={settings.figuresOnly}
          onChange={(event) => onChange({ figuresOnly: event.target.checked })}
        />
        <span>{say('figuresOnly')}</span>
      </label>
      <p className="hint">{say('kindsHint')}</p>
    </fieldset>
  );
}
