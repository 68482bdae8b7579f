import type { ReactNode } from 'react';
import { LookUpBox, type LookUpBoxProps } from './LookUpBox.tsx';
import { useSpeech } from './Speech.tsx';
import './panel.css';

export interface PanelFrameProps {
  isHome: boolean;
  /** The screen is not yet the one of the address. */
  isBusy: boolean;
  canGoBack: boolean;
  canGoForward: boolean;
  onBack: () => void;
  onForward: () => void;
  lookUp: Omit<LookUpBoxProps, 'isFirst'>;
  children: ReactNode;
}

/** What stands around every screen of the side panel: back, forward, this page, the look-up box. */
export function PanelFrame({
  isHome,
  isBusy,
  canGoBack,
  canGoForward,
  onBack,
  onForward,
  lookUp,
  children,
}: PanelFrameProps) {
  const { say } = useSpeech();
  return (
    <>
      <header className="panel-head">
        <nav className="row" aria-label={say('appName')}>
          <button
            type="button"
            className="plain"
            aria-label={say('back')}
            title={say('back')}
            disabled={!canGoBack}
            onClick={onBack}
          >
            ←
          </button>
          <button
            type="button"
            className="plain"
            aria-label={say('forward')}
            title={say('forward')}
            disabled={!canGoForward}
            onClick={onForward}
          >
            →
          </button>
          <a href="#/" className="panel-home" aria-current={isHome ? 'page' : undefined}>
            {say('thisPage')}
          </a>
        </nav>
        <LookUpBox {...lookUp} isFirst={false} />
      </header>
      <main tabIndex={-1} aria-busy={isBusy} className="panel-main">
        {children}
      </main>
    </>
  );
}
