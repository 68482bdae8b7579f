import { createRoot } from 'react-dom/client';
import { dress } from '../../browser/appearance.ts';
import { takeDamageNote } from '../../browser/change-settings.ts';
import { loadSettings } from '../../browser/keep-settings.ts';
import { OptionsPage } from './OptionsPage.tsx';
import '../../components/theme.css';

const root = document.getElementById('root');
if (root !== null) {
  const settings = await loadSettings();
  // Before anything is drawn, so that no other colours flash up.
  dress(document.documentElement, settings);
  createRoot(root).render(<OptionsPage first={settings} damaged={await takeDamageNote().catch(() => [])} />);
}
