import '../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { readTabOnce, type TabPage } from '../../browser/active-tab.ts';
import { loadSettings } from '../../browser/keep-settings.ts';
import { loadNames } from '../../browser/names.ts';
import { Popup } from './Popup.tsx';

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
  Promise.all([loadSettings(), loadNames()]).then(([settings, names]) => {
    createRoot(root).render(<Popup first={settings} names={names} tab={tab} early={early} />);
  });
}
