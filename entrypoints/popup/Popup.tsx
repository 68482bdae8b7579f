import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { followTab, jumpTo, stateUnder, type TabPage } from '../../browser/active-tab.ts';
import { dress } from '../../browser/appearance.ts';
import { changeSettings, switchSite } from '../../browser/change-settings.ts';
import { countUnmarked } from '../../browser/count-unmarked.ts';
import { watchSettings } from '../../browser/keep-settings.ts';
import { lazyLookUp } from '../../browser/lazy-look-up.ts';
import type { NameIndex } from '../../browser/names.ts';
import type { MergedStore } from '../../browser/packs/merge.ts';
import { isOn, type Settings } from '../../browser/settings.ts';
import { openPanel } from '../../browser/side-panel.ts';
import type { LookUpTarget } from '../../components/LookUpBox.tsx';
import { PopupView } from '../../components/PopupView.tsx';
import { pathTo } from '../../components/routes.ts';
import { SpeechProvider } from '../../components/Speech.tsx';
import { useLookUp } from '../../components/use-look-up.ts';
import { useLoaded, useWatched } from '../../components/use-watched.ts';
import { wordsFor } from '../../components/words.ts';

interface PopupProps {
  first: Settings;
  names: NameIndex;
  /** A tab asked for in the address; otherwise the active one. */
  tab: number | undefined;
  /** The page as far as it is known already. */
  early: TabPage | undefined;
}

const HOUR = 3_600_000;
/** Rows of each kind: more than these and the reader types another letter. */
const ROWS = { names: 6, claims: 4 };

/** Comes with the first look-up: most openings of the popup never ask the database. It lives shorter than packs change. */
let store: Promise<MergedStore> | undefined;
function openStore(): Promise<MergedStore> {
  store ??= import('../../browser/packs/open.ts').then(({ openWholeStore }) =>
    openWholeStore(new AbortController().signal),
  );
  return store;
}

/** Introduces the popup to the tab, the settings and the look-up. */
export function Popup({ first, names, tab, early }: PopupProps) {
  const settings = useWatched<Settings>(watchSettings) ?? first;
  const language = useMemo(() => dress(document.documentElement, settings), [settings]);
  document.title = wordsFor(language).appName;
  const page = useWatched<TabPage>((tell, signal) => followTab({ tabId: tab, onPage: tell, signal })) ?? early;
  const asked = useMemo(() => ({ settings, mentions: page?.mentions ?? [] }), [settings, page]);
  const unmarked = useLoaded(() => countUnmarked(asked.settings, asked.mentions), asked);
  const windowId = useWindowId();
  const [query, setQuery] = useState('');
  const lookUp = useMemo(() => lazyLookUp(openStore), []);
  const result = useLookUp(query, lookUp, ROWS);

  const open = (target: LookUpTarget) => {
    const route =
      'entity' in target
        ? pathTo({ name: 'entity', id: target.entity, facet: 'claims' })
        : 'claim' in target
          ? pathTo({ name: 'claim', id: target.claim })
          : pathTo({ name: 'look-up', query: target.query });
    void openPanel(route, { tabId: page?.tabId, windowId }).then(() => window.close());
  };
  const now = Date.now();
  const isPaused = settings.pausedUntil > now;
  const host = page?.host ?? '';
  return (
    <SpeechProvider language={language}>
      <PopupView
        page={{
          state: page === undefined ? 'reading' : stateUnder(page, settings, now),
          mentions: asked.mentions,
          isCut: page?.isCut ?? false,
          unmarked: unmarked.state === 'loaded' ? unmarked.value : 0,
        }}
        site={{
          host,
          isOn: isOn({ ...settings, pausedUntil: 0 }, host, now),
          pausedUntil: isPaused
            ? new Date(settings.pausedUntil).toLocaleTimeString(language, {
                hour: '2-digit',
                minute: '2-digit',
                hourCycle: 'h23',
              })
            : undefined,
          onSwitch: (wanted) => void changeSettings({ sites: switchSite(settings, host, wanted) }),
          onPause: (wanted) => void changeSettings({ pausedUntil: wanted ? Date.now() + HOUR : 0 }),
        }}
        lookUp={{
          query,
          result,
          onQuery: setQuery,
          onOpen: open,
        }}
        names={(id) => names.byId.get(id)?.names}
        measures={(id) => names.measures[id]}
        onJump={(index) => void jumpTo(page, index)}
        onOpen={open}
        onPanel={() => void openPanel('/', { tabId: page?.tabId, windowId }).then(() => window.close())}
        onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      />
    </SpeechProvider>
  );
}

/** The window of the popup, known before the first click: opening the panel may not wait for it. */
function useWindowId(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    browser.windows.getCurrent().then(({ id }) => setWindowId(id));
  }, []);
  return windowId;
}
