import '../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { loadSettings } from '../../browser/keep-settings.ts';
import { loadNames } from '../../browser/names.ts';
import { openWholeStore } from '../../browser/packs/open.ts';
import { Panel } from './Panel.tsx';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('tab');
if (root !== null) {
  const tab = asked === null ? undefined : Number(asked);
  const store = openWholeStore(new AbortController().signal);
  Promise.all([loadSettings(), loadNames(), browser.windows.getCurrent()]).then(([settings, names, { id }]) => {
    createRoot(root).render(<Panel first={settings} names={names} store={store} tab={tab} windowId={id} />);
  });
}
