import type { ReactNode } from 'react';
import type { Release } from './changelog.ts';
import { PermissionTable } from './OptionsAbout.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import './options.css';
import './welcome.css';

export interface WelcomeProps {
  /** The live example. */
  sample: ReactNode;
  /** Keys of "next mention" as the browser writes them; empty: none. */
  keys: string;
  permissions: readonly string[];
  releases: readonly Release[];
  /** Revision of the corpus. */
  revision: string;
}

/** The page of the first run: what it does, what it never does, an example to try, and what is new. */
export function Welcome({ sample, keys, permissions, releases, revision }: WelcomeProps) {
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
          <p className="soft">
            {say('corpus')} · {revision}
          </p>
          <p className="soft">{say('newLead')}</p>
          {releases.map(({ version, date, lines }) => (
            <div key={version} className="release">
              <h3>
                {say('release', { version })} {date !== '' && <span className="soft">{date}</span>}
              </h3>
              <ul className="points" lang="en">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </OptionsSection>
      </main>
    </div>
  );
}
