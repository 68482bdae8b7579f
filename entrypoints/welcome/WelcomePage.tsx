import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { dress } from '../../browser/appearance.ts';
import { watchSettings } from '../../browser/keep-settings.ts';
import { wantedLanguages } from '../../browser/languages.ts';
import { readPackaged } from '../../browser/packaged.ts';
import { languageOf, type Settings } from '../../browser/settings.ts';
import { packageUrl } from '../../browser/url.ts';
import { OptionsSpeechProvider, optionsSpeech } from '../../components/OptionsSpeech.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { WelcomeSample } from '../../components/WelcomeSample.tsx';
import type { Changes } from '../../engine/corpus/changes.ts';
import { type Marker, openMarker } from './sample.ts';

/** The first-run page, with an example that is really analysed. */
export function WelcomePage({ first }: { first: Settings }) {
  const [settings, setSettings] = useState(first);
  const [marker, setMarker] = useState<{ mark: Marker } | null | 'failed'>(null);
  const [changes, setChanges] = useState<Changes | null>(null);
  const [typed, setTyped] = useState('');
  const [keys, setKeys] = useState('');
  const language = languageOf(settings.language, wantedLanguages());
  const { say } = optionsSpeech(language);

  useEffect(() => {
    const end = new AbortController();
    watchSettings(setSettings, end.signal);
    readPackaged<Changes>('changes.json', packageUrl).then(setChanges, () => {});
    openMarker().then(
      (mark) => setMarker({ mark }),
      () => setMarker('failed'),
    );
    // Firefox for Android has no commands.
    browser.commands?.getAll().then((all) => {
      setKeys(all.find(({ name }) => name === 'next-mention')?.shortcut ?? '');
    });
    return () => end.abort();
  }, []);
  useEffect(() => {
    dress(document.documentElement, settings);
    document.title = optionsSpeech(language).say('appName');
  }, [settings, language]);
  // The sections stand there only now, so the browser could not go to one by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new comes last and makes the page longer
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [changes]);

  const text = useDeferredValue(typed.trim() === '' ? say('sample') : typed);
  const pieces = useMemo(() => (marker === null || marker === 'failed' ? marker : marker.mark(text)), [marker, text]);
  const { permissions = [] } = browser.runtime.getManifest();
  return (
    <OptionsSpeechProvider language={language}>
      <Welcome
        sample={
          <WelcomeSample
            pieces={pieces}
            marks={settings.marks === 'subtle' ? 'subtle' : 'clear'}
            typed={typed}
            onType={setTyped}
          />
        }
        keys={keys}
        permissions={['pages', ...permissions]}
        changes={changes}
      />
    </OptionsSpeechProvider>
  );
}
