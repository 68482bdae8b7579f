import { createRoot } from 'react-dom/client';
import { loadSettings } from '../../browser/keep-settings.ts';
import { WelcomePage } from './WelcomePage.tsx';
import '../../components/theme.css';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<WelcomePage first={await loadSettings()} />);
