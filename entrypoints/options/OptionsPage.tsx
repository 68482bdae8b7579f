import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { dress } from '../../browser/appearance.ts';
import { changeSettings } from '../../browser/change-settings.ts';
import { watchSettings } from '../../browser/keep-settings.ts';
import { wantedLanguages } from '../../browser/languages.ts';
import { readPackaged } from '../../browser/packaged.ts';
import { languageOf, type Settings } from '../../browser/settings.ts';
import type { StoreState } from '../../browser/store/open.ts';
import { packageUrl } from '../../browser/url.ts';
import { Options } from '../../components/Options.tsx';
import { OptionsCorpus, OptionsLicences, OptionsPrivacy } from '../../components/OptionsAbout.tsx';
import { OptionsDamage } from '../../components/OptionsDamage.tsx';
import { OptionsData } from '../../components/OptionsData.tsx';
import { OptionsHidden } from '../../components/OptionsHidden.tsx';
import { OptionsHide } from '../../components/OptionsHide.tsx';
import { OptionsLook } from '../../components/OptionsLook.tsx';
import { OptionsShortcuts, type Shortcut } from '../../components/OptionsShortcuts.tsx';
import { OptionsSites } from '../../components/OptionsSites.tsx';
import { OptionsSpeechProvider, optionsSpeech } from '../../components/OptionsSpeech.tsx';
import type { OptionsSettings } from '../../components/options-settings.ts';
import { PackManager } from '../../components/PackManager.tsx';
import type { Changes } from '../../engine/corpus/changes.ts';
import { type CorpusFacts, readCorpusFacts, watchStore } from './corpus.ts';
import { readHide } from './hide.ts';
import { openShortcuts, readShortcuts } from './shortcuts.ts';
import { useData } from './use-data.ts';
import { usePacks } from './use-packs.ts';

/** The options page: settings in use, and every change of them kept at once. */
export function OptionsPage({ first, damaged }: { first: Settings; damaged: string[] }) {
  const [settings, setSettings] = useState(first);
  const [facts, setFacts] = useState<CorpusFacts | null | 'reading'>('reading');
  const [store, setStore] = useState<StoreState | null>(null);
  const [changes, setChanges] = useState<Changes | null>(null);
  const [shortcuts, setShortcuts] = useState<Shortcut[] | null>([]);
  const [hash, setHash] = useState(location.hash);
  const [now, setNow] = useState(Date.now);
  const language = languageOf(settings.language, wantedLanguages());

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    watchSettings(setSettings, signal);
    void watchStore(setStore, signal);
    readCorpusFacts().then(setFacts);
    readPackaged<Changes>('changes.json', packageUrl).then(setChanges, () => {});
    // Keys are changed in another tab of the browser: what was read may be old when this one is seen again.
    const refresh = () => {
      setNow(Date.now());
      readShortcuts().then(setShortcuts);
    };
    refresh();
    addEventListener('focus', refresh, { signal });
    addEventListener('hashchange', () => setHash(location.hash), { signal });
    // Opened from a card, perhaps by a click that a page stole: then nothing is stored until the reader says so here.
    if (readHide(location.hash) === null) void changeSettings({ seenRevision: __CORPUS_REVISION__ });
    return () => end.abort();
  }, []);

  useEffect(() => {
    dress(document.documentElement, settings);
    const { say } = optionsSpeech(language);
    document.title = `${say('options')} · ${say('appName')}`;
  }, [language, settings]);

  const change = (part: Partial<OptionsSettings>) => {
    // Shown at once; storage answers with the same a moment later.
    setSettings((before) => ({ ...before, ...part }));
    setNow(Date.now());
    void changeSettings(part);
  };
  const data = useData(settings);
  const packs = usePacks();
  const nameOf = (entity: string) =>
    facts === null || facts === 'reading' ? entity : (facts.names.get(entity)?.[language] ?? entity);
  const { version, permissions = [] } = browser.runtime.getManifest();
  const question = readHide(hash);

  return (
    <OptionsSpeechProvider language={language}>
      <Options version={version} isAsking={question !== null} notice={<OptionsDamage parts={damaged} />}>
        {question !== null ? (
          facts !== 'reading' && (
            <OptionsHide
              key={hash}
              question={question}
              name={facts?.names.get(question.entity)?.[language] ?? null}
              onHide={(entry) => change({ hidden: [...settings.hidden.filter((one) => !isSame(one, entry)), entry] })}
              onUndo={(entry) => change({ hidden: settings.hidden.filter((one) => !isSame(one, entry)) })}
            />
          )
        ) : (
          <>
            <OptionsLook settings={settings} onChange={change} />
            <OptionsSites settings={settings} onChange={change} now={now} />
            <OptionsHidden hidden={settings.hidden} nameOf={nameOf} onChange={change} />
            <OptionsShortcuts shortcuts={shortcuts} isFirefox={import.meta.env.FIREFOX} onOpen={openShortcuts} />
            <OptionsData {...data} nameOf={nameOf} />
            <PackManager {...packs} />
            <OptionsCorpus
              revision={__CORPUS_REVISION__}
              seen={first.seenRevision}
              changes={changes}
              store={store}
              counts={facts === null || facts === 'reading' ? null : facts.counts}
            />
            <OptionsPrivacy permissions={['pages', ...permissions]} />
            <OptionsLicences version={version} />
          </>
        )}
      </Options>
    </OptionsSpeechProvider>
  );
}

type Entry = Settings['hidden'][number];
const isSame = (one: Entry, other: Entry) =>
  one.entity === other.entity && one.alias === other.alias && one.site === other.site;
