import type { ReactNode } from 'react';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import './options.css';

const SECTIONS = ['look', 'sites', 'hidden', 'shortcuts', 'data', 'packs', 'corpus', 'privacy', 'licences'] as const;

export interface OptionsProps {
  /** Title of the page under the name; without it the list of sections is shown. */
  isAsking?: boolean;
  /** Something to tell once, above everything. */
  notice?: ReactNode;
  version: string;
  children: ReactNode;
}

/** The frame of the options page: name, list of sections, and the sections or one question in their place. */
export function Options({ isAsking = false, notice, version, children }: OptionsProps) {
  const { say } = useOptionsSpeech();
  return (
    <div className={isAsking ? 'options asking' : 'options'}>
      <header>
        <h1>
          {say('appName')} <span className="soft">{say('options')}</span>
        </h1>
        <p className="soft small">{say('version', { version })}</p>
      </header>
      {!isAsking && (
        <nav aria-label={say('sections')}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{say(id)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <main>
        {notice}
        {children}
      </main>
    </div>
  );
}
