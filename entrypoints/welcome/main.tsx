import { createRoot } from 'react-dom/client';
import { dress } from '../../browser/appearance.ts';
import { loadSettings } from '../../browser/keep-settings.ts';
import { WelcomePage } from './WelcomePage.tsx';
import '../../components/theme.css';

const root = document.getElementById('root');
if (root !== null) {
  const settings = await loadSettings();
  // Before anything is drawn, so that no other colours flash up.
  dress(document.documentElement, settings);
  createRoot(root).render(<WelcomePage first={settings} />);
}
