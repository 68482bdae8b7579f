import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { followTab, jumpTo, stateUnder, type TabPage } from '../../browser/active-tab.ts';
import { dress } from '../../browser/appearance.ts';
import { countUnmarked } from '../../browser/count-unmarked.ts';
import { watchSettings } from '../../browser/keep-settings.ts';
import { lazyLookUp } from '../../browser/lazy-look-up.ts';
import type { NameIndex } from '../../browser/names.ts';
import { openPlace } from '../../browser/open-place.ts';
import { watchPacks } from '../../browser/packs/keep.ts';
import type { MergedStore } from '../../browser/packs/merge.ts';
import type { Settings } from '../../browser/settings.ts';
import { watchWantedRoute } from '../../browser/wanted-route.ts';
import type { LookUpTarget } from '../../components/LookUpBox.tsx';
import { OpenPlaceProvider } from '../../components/OpenPlace.tsx';
import { PanelFrame } from '../../components/PanelFrame.tsx';
import { pathTo } from '../../components/routes.ts';
import { SpeechProvider } from '../../components/Speech.tsx';
import { useLookUp } from '../../components/use-look-up.ts';
import { useLoaded, useWatched } from '../../components/use-watched.ts';
import { wordsFor } from '../../components/words.ts';
import { loadScreen } from './load-screen.ts';
import { Screen } from './Screen.tsx';
import { useRoute } from './use-route.ts';

interface PanelProps {
  first: Settings;
  names: NameIndex;
  store: Promise<MergedStore>;
  /** A tab asked for in the address, when the panel stands in a tab of its own. */
  tab: number | undefined;
  /** Its page as far as it is known already. */
  early: TabPage | undefined;
  windowId: number | undefined;
}

const ROWS = { names: 6, claims: 5 };

/** Introduces the screens to the store, the open page and the address. */
export function Panel({ first, names, store, tab, early, windowId }: PanelProps) {
  const settings = useWatched<Settings>(watchSettings) ?? first;
  const language = useMemo(() => dress(document.documentElement, settings), [settings]);
  document.title = wordsFor(language).appName;
  const page = useWatched<TabPage>((tell, signal) => followTab({ tabId: tab, onPage: tell, signal })) ?? early;
  const asked = useMemo(() => ({ settings, mentions: page?.mentions ?? [] }), [settings, page]);
  const unmarked = useLoaded(() => countUnmarked(asked.settings, asked.mentions), asked);
  const { route, hash, at, canGoBack, canGoForward } = useRoute();
  const lookUp = useMemo(() => lazyLookUp(() => store), [store]);
  const [query, setQuery] = useState('');
  const result = useLookUp(query, lookUp, ROWS);
  const changes = useWatched<number>(countPackChanges) ?? 0;
  const grown = useLoaded(async () => names.withAdded(await (await store).added()), changes);
  const screen = useLoaded(async () => loadScreen(route, await store, lookUp), `${changes}${hash}`);
  useScroll(at, hash, screen.state !== 'loading' && !screen.isStale);
  useWanted(windowId);

  const open = (target: LookUpTarget) => {
    setQuery('');
    location.hash =
      'entity' in target
        ? pathTo({ name: 'entity', id: target.entity, facet: 'claims' })
        : 'claim' in target
          ? pathTo({ name: 'claim', id: target.claim })
          : pathTo({ name: 'look-up', query: target.query });
  };
  return (
    <SpeechProvider language={language}>
      <PanelFrame
        isHome={route.name === 'page'}
        isBusy={screen.state === 'loading' || screen.isStale}
        canGoBack={canGoBack}
        canGoForward={canGoForward}
        onBack={() => history.back()}
        onForward={() => history.forward()}
        lookUp={{
          query,
          result,
          onQuery: setQuery,
          onOpen: open,
        }}
      >
        <OpenPlaceProvider value={openPlace}>
          <Screen
            screen={screen}
            page={page && { ...page, state: stateUnder(page, settings, Date.now()) }}
            unmarked={unmarked.state === 'loaded' ? unmarked.value : 0}
            store={store}
            names={grown.state === 'loaded' ? grown.value : names}
            onJump={(index) => void jumpTo(page, index)}
            onOpen={open}
          />
        </OpenPlaceProvider>
      </PanelFrame>
    </SpeechProvider>
  );
}

/** Tells how often packs were added, switched or removed since the panel opened. */
function countPackChanges(tell: (changes: number) => void, signal: AbortSignal): void {
  let changes = 0;
  watchPacks(() => tell(++changes), signal);
}

/** Each history entry keeps its own scroll position; a new screen starts at the top, with the focus on it. */
function useScroll(at: number, hash: string, isReady: boolean): void {
  const kept = useRef(new Map<number, { hash: string; top: number }>());
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isReady) return;
    history.scrollRestoration = 'manual';
    const before = kept.current.get(at);
    window.scrollTo(0, before?.hash === hash ? before.top : 0);
    if (!isFirst.current) document.querySelector('main')?.focus({ preventScroll: true });
    isFirst.current = false;
    const note = () => kept.current.set(at, { hash, top: window.scrollY });
    window.addEventListener('scroll', note, { passive: true });
    return () => {
      // A link may be followed before the frame that would have told of the last scrolling.
      note();
      window.removeEventListener('scroll', note);
    };
  }, [at, hash, isReady]);
}

/** Goes where the card, the menu or the popup wants this window's panel to go; a panel in a tab of its own stays. */
function useWanted(windowId: number | undefined): void {
  useEffect(() => {
    const life = new AbortController();
    browser.tabs.getCurrent().then((own) => {
      if (own !== undefined || life.signal.aborted) return;
      const show = (wanted: string) => {
        location.hash = wanted;
      };
      watchWantedRoute(windowId, Date.now, show, life.signal);
    });
    return () => life.abort();
  }, [windowId]);
}
