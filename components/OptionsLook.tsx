import { OptionsChoice } from './OptionsChoice.tsx';
import { OptionsMarks } from './OptionsMarks.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import type { OnChange, OptionsSettings } from './options-settings.ts';

/** Marks, language, colours, text size and badge. */
export function OptionsLook({ settings, onChange }: { settings: OptionsSettings; onChange: OnChange }) {
  const { say } = useOptionsSpeech();
  return (
    <OptionsSection id="look" title={say('look')}>
      <OptionsMarks settings={settings} onChange={onChange} />
      <OptionsChoice
        label={say('language')}
        value={settings.language}
        onChange={(language) => onChange({ language })}
        choices={[
          { value: 'auto', label: say('auto') },
          { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
          { value: 'zh-Hant', label: '繁體中文', lang: 'zh-Hant' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
      />
      <OptionsChoice
        label={say('theme')}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
        choices={[
          { value: 'auto', label: say('themeAuto') },
          { value: 'light', label: say('light') },
          { value: 'dark', label: say('dark') },
        ]}
      />
      <OptionsChoice
        label={say('textSize')}
        value={settings.textSize}
        onChange={(textSize) => onChange({ textSize })}
        choices={(['normal', 'large', 'larger'] as const).map((value) => ({ value, label: say(value) }))}
      />
      <fieldset className="choice">
        <legend>{say('toolbar')}</legend>
        <label className="option">
          <input
            type="checkbox"
            checked={settings.badge}
            onChange={(event) => onChange({ badge: event.target.checked })}
          />
          <span>{say('badge')}</span>
        </label>
      </fieldset>
    </OptionsSection>
  );
}
