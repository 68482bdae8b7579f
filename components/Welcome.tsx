import type { ReactNode } from 'react';
import type { Changes } from '../engine/corpus/changes.ts';
import { PermissionTable } from './OptionsAbout.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import { ReleaseList, RevisionList } from './WhatsNew.tsx';
import './options.css';
import './welcome.css';

export interface WelcomeProps {
  /** The live example. */
  sample: ReactNode;
  /** Keys of "next mention" as the browser writes them; empty: none. */
  keys: string;
  permissions: readonly string[];
  /** null: being read, or the package is damaged. */
  changes: Changes | null;
}

/** The page of the first run: what it does, what it never does, an example to try, and what is new. */
export function Welcome({ sample, keys, permissions, changes }: WelcomeProps) {
  const { say } = useOptionsSpeech();
  return (
    <div className="options asking welcome">
      <header>
        <p className="brand">{say('appName')}</p>
        <a href="options.html">{say('openOptions')}</a>
      </header>
      <main>
        <div className="opening">
          <h1>{say('welcomeTitle')}</h1>
          <p className="soft">{say('welcomeLead')}</p>
        </div>
        <OptionsSection id="try" title={say('welcomeTry')}>
          {sample}
        </OptionsSection>
        <div className="pair">
          <OptionsSection id="does" title={say('welcomeDoes')}>
            <ul className="points">
              <li>{say('doesFind')}</li>
              <li>{keys === '' ? say('doesCardNoKeys') : say('doesCard', { keys })}</li>
              <li>{say('doesPanel')}</li>
            </ul>
          </OptionsSection>
          <OptionsSection id="never" title={say('welcomeNever')}>
            <ul className="points">
              <li>{say('neverVerdict')}</li>
              <li>{say('neverSend')}</li>
              <li>{say('neverChange')}</li>
              <li>{say('neverChecked')}</li>
            </ul>
          </OptionsSection>
        </div>
        <OptionsSection id="permissions" title={say('permissions')}>
          <PermissionTable permissions={permissions} />
          <p className="soft">{say('permNot')}</p>
        </OptionsSection>
        <OptionsSection id="new" title={say('whatsNew')}>
          {changes !== null && (
            <>
              <ReleaseList releases={changes.releases} />
              <h3 className="part">{say('corpus')}</h3>
              <RevisionList revisions={changes.corpus} seen="" />
            </>
          )}
        </OptionsSection>
      </main>
    </div>
  );
}
