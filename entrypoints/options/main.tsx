import { createRoot } from 'react-dom/client';
import { loadSettings, takeDamageNote } from '../../browser/keep-settings.ts';
import { OptionsPage } from './OptionsPage.tsx';
import '../../components/theme.css';

const root = document.getElementById('root');
if (root !== null) {
  const settings = await loadSettings();
  createRoot(root).render(<OptionsPage first={settings} damaged={await takeDamageNote().catch(() => [])} />);
}
