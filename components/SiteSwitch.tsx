import { useSpeech } from './Speech.tsx';

export interface SiteSwitchProps {
  /** Host name; empty where there is none to switch: browser pages, files. */
  host: string;
  isOn: boolean;
  /** Time of day until which everything is paused, as the reader writes it; absent: not paused. */
  pausedUntil?: string | undefined;
  onSwitch: (isOn: boolean) => void;
  /** Pauses everything for an hour, or ends a pause. */
  onPause: (isPaused: boolean) => void;
}

/** One switch for this site, and a pause of an hour for all of them. */
export function SiteSwitch({ host, isOn, pausedUntil, onSwitch, onPause }: SiteSwitchProps) {
  const { say } = useSpeech();
  if (pausedUntil !== undefined)
    return (
      <p className="row site">
        <span>{say('pausedUntil', { time: pausedUntil })}</span>
        <button type="button" onClick={() => onPause(false)}>
          {say('resume')}
        </button>
      </p>
    );
  return (
    <p className="row site">
      {host !== '' && (
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={isOn}
            checked={isOn}
            onChange={(event) => onSwitch(event.target.checked)}
          />
          <span>{say('onSite', { host })}</span>
        </label>
      )}
      <button type="button" className="plain" onClick={() => onPause(true)}>
        {say('pauseHour')}
      </button>
    </p>
  );
}
