import '../../components/theme.css';
import { createRoot } from 'react-dom/client';
import { loadSettings } from '../../browser/keep-settings.ts';
import { loadNames } from '../../browser/names.ts';
import { Popup } from './Popup.tsx';

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search).get('tab');
if (root !== null) {
  const tab = asked === null ? undefined : Number(asked);
  Promise.all([loadSettings(), loadNames()]).then(([settings, names]) => {
    createRoot(root).render(<Popup first={settings} names={names} tab={tab} />);
  });
}
