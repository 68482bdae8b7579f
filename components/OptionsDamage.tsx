import { useState } from 'react';
import { nameOfPart } from './OptionsData.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';

/** Tells once that stored settings were damaged, and which. */
export function OptionsDamage({ parts }: { parts: readonly string[] }) {
  const speech = useOptionsSpeech();
  const [isRead, setIsRead] = useState(false);
  if (parts.length === 0 || isRead) return null;
  const names = new Intl.ListFormat(speech.language).format(parts.map((part) => nameOfPart(part, speech)));
  return (
    <div className="notice" role="alert">
      <p>{speech.say('damaged', { parts: names })}</p>
      <button type="button" onClick={() => setIsRead(true)}>
        {speech.say('dismiss')}
      </button>
    </div>
  );
}
