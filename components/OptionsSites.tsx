import { type FormEvent, useId, useState } from 'react';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import { hostIn, type OnChange, type OptionsSettings } from './options-settings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface OptionsSitesProps {
  settings: OptionsSettings;
  onChange: OnChange;
  /** Milliseconds since 1970. */
  now: number;
}

/** Where the extension is at work: pause, allow-only mode, and the sites with a setting of their own. */
export function OptionsSites({ settings, onChange, now }: OptionsSitesProps) {
  const { say, language } = useOptionsSpeech();
  const [said, setSaid] = useState('');
  const hosts = Object.keys(settings.sites).sort();
  const isPaused = settings.pausedUntil > now;
  const isToday = settings.pausedUntil < now + DAY;
  const until = new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { year: 'numeric', month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(settings.pausedUntil);

  const remove = (host: string) => {
    const { [host]: _, ...sites } = settings.sites;
    onChange({ sites });
    setSaid(say('siteRemoved', { site: host }));
    // The button under the reader's finger is gone; the heading is the nearest place that stays.
    document.getElementById('sites-title')?.focus();
  };
  const add = (host: string) => {
    onChange({ sites: { ...settings.sites, [host]: settings.allowOnly ? 'on' : 'off' } });
    setSaid(say('siteAdded', { site: host }));
  };
  return (
    <OptionsSection id="sites" title={say('sites')}>
      <p className="row">
        {isPaused && <span>{say('paused', { time: until })}</span>}
        <button type="button" onClick={() => onChange({ pausedUntil: isPaused ? 0 : now + HOUR })}>
          {say(isPaused ? 'resume' : 'pause')}
        </button>
      </p>
      <label className="option">
        <input
          type="checkbox"
          checked={settings.allowOnly}
          onChange={(event) => onChange({ allowOnly: event.target.checked })}
        />
        <span>
          {say('allowOnly')}
          <span className="hint">{say('allowOnlyHint')}</span>
        </span>
      </label>
      {hosts.length === 0 ? (
        <p className="soft">{say(settings.allowOnly ? 'sitesNoneAllow' : 'sitesNone')}</p>
      ) : (
        <ul className="list">
          {hosts.map((host) => (
            <li key={host}>
              <span className="grow" dir="ltr">
                {host}
              </span>
              <label className="switch">
                <input
                  type="checkbox"
                  aria-label={say('siteOnLabel', { site: host })}
                  checked={settings.sites[host] === 'on'}
                  onChange={(event) =>
                    onChange({ sites: { ...settings.sites, [host]: event.target.checked ? 'on' : 'off' } })
                  }
                />
                <span aria-hidden="true">{say(settings.sites[host] === 'on' ? 'siteOn' : 'siteOff')}</span>
              </label>
              <button type="button" aria-label={say('removeLabel', { site: host })} onClick={() => remove(host)}>
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite onAdd={add} />
      <p role="status" className="said">
        {said}
      </p>
    </OptionsSection>
  );
}

function AddSite({ onAdd }: { onAdd: (host: string) => void }) {
  const { say } = useOptionsSpeech();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isBad, setIsBad] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const host = hostIn(typed);
    setIsBad(host === null);
    if (host === null) return;
    onAdd(host);
    setTyped('');
  };
  return (
    <form className="add" onSubmit={submit} noValidate>
      <label htmlFor={id}>{say('siteAdd')}</label>
      <div className="row">
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          dir="ltr"
          value={typed}
          aria-invalid={isBad}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{say('add')}</button>
      </div>
      <p id={`${id}-hint`} className={isBad ? 'bad' : 'hint'}>
        {say(isBad ? 'siteBad' : 'siteAddHint')}
      </p>
    </form>
  );
}
