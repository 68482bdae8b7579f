import '../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { readTabOnce, type TabPage } from '../../browser/active-tab.ts';
import { loadSettings } from '../../browser/keep-settings.ts';
import { loadNames } from '../../browser/names.ts';
import { openWholeStore } from '../../browser/packs/open.ts';
import { Panel } from './Panel.tsx';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('tab');
if (root !== null) {
  const tab = asked === null ? undefined : Number(asked);
  // Asked beside the settings and the names, so that what the page holds stands in the first picture; not waited for.
  let early: TabPage | undefined;
  readTabOnce(tab).then(
    (page) => {
      early = page;
    },
    () => {},
  );
  const store = openWholeStore(new AbortController().signal);
  Promise.all([loadSettings(), loadNames(), browser.windows.getCurrent()]).then(([settings, names, { id }]) => {
    createRoot(root).render(
      <Panel first={settings} names={names} store={store} tab={tab} early={early} windowId={id} />,
    );
  });
}
