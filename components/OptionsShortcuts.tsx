import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';

/** A command of the extension and its keys as the browser writes them; empty: none. */
export interface Shortcut {
  name: string;
  keys: string;
}

export interface OptionsShortcutsProps {
  /** null: the browser has none for extensions. */
  shortcuts: Shortcut[] | null;
  isFirefox: boolean;
  /** Opens the browser's own settings. */
  onOpen: () => void;
}

/** Order and names; the browser lists them by the manifest's names, in its own language. */
const COMMANDS = [
  { name: '_execute_action', word: 'command_popup' },
  { name: 'next-mention', word: 'command_next' },
  { name: 'previous-mention', word: 'command_previous' },
  { name: 'open-panel', word: 'command_panel' },
  { name: '_execute_sidebar_action', word: 'command_panel' },
] as const;

/** The keys as they are now, and the way to the place where they are changed. */
export function OptionsShortcuts({ shortcuts, isFirefox, onOpen }: OptionsShortcutsProps) {
  const { say } = useOptionsSpeech();
  if (shortcuts === null)
    return (
      <OptionsSection id="shortcuts" title={say('shortcuts')}>
        <p>{say('shortcutsNone')}</p>
      </OptionsSection>
    );
  const rows = COMMANDS.flatMap(({ name, word }) => {
    const found = shortcuts.find((shortcut) => shortcut.name === name);
    return found === undefined ? [] : [{ ...found, word }];
  });
  return (
    <OptionsSection id="shortcuts" title={say('shortcuts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('action')}</th>
            <th scope="col">{say('keys')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, keys, word }) => (
            <tr key={name}>
              <th scope="row">{say(word)}</th>
              <td>{keys === '' ? <span className="soft">{say('unset')}</span> : <kbd>{keys}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{say('shortcutsHow')}</p>
      <p className="row">
        <button type="button" onClick={onOpen}>
          {say('shortcutsOpen')}
        </button>
        <span className="hint">{say(isFirefox ? 'shortcutsFirefox' : 'shortcutsChrome')}</span>
      </p>
    </OptionsSection>
  );
}
