import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { dress } from '../../browser/appearance.ts';
import { watchSettings } from '../../browser/keep-settings.ts';
import { wantedLanguages } from '../../browser/languages.ts';
import { languageOf, type Settings } from '../../browser/settings.ts';
import changelog from '../../CHANGELOG.md?raw';
import { readChangelog } from '../../components/changelog.ts';
import { OptionsSpeechProvider, optionsSpeech } from '../../components/OptionsSpeech.tsx';
import { Welcome } from '../../components/Welcome.tsx';
import { WelcomeSample } from '../../components/WelcomeSample.tsx';
import { type Marker, openMarker } from './sample.ts';

const RELEASES = readChangelog(changelog);

/** The first-run page, with an example that is really analysed. */
export function WelcomePage({ first }: { first: Settings }) {
  const [settings, setSettings] = useState(first);
  const [marker, setMarker] = useState<{ mark: Marker } | null | 'failed'>(null);
  const [typed, setTyped] = useState('');
  const [keys, setKeys] = useState('');
  const language = languageOf(settings.language, wantedLanguages());
  const { say } = optionsSpeech(language);

  useEffect(() => {
    const end = new AbortController();
    watchSettings(setSettings, end.signal);
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
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);

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
        releases={RELEASES}
        revision={__CORPUS_REVISION__}
      />
    </OptionsSpeechProvider>
  );
}
