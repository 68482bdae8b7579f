import { formatPeriod } from '../engine/claims/format.ts';
import type { Changes } from '../engine/corpus/changes.ts';
import { OptionsSection } from './OptionsSection.tsx';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import { RevisionList } from './WhatsNew.tsx';

/** Where the stored corpus stands; null: nobody asked for it since the browser started. */
export type StoreStanding =
  | { state: 'filling'; share: number }
  | { state: 'database' }
  | { state: 'memory'; why: string }
  | null;

export interface OptionsCorpusProps {
  revision: string;
  /** The revision that the reader saw last; empty: none. */
  seen: string;
  /** null: being read, or the package is damaged. */
  changes: Changes | null;
  store: StoreStanding;
  counts: { entities: number; claims: number; sources: number } | null;
}

/** Which corpus this is, what it holds, and where it is kept. */
export function OptionsCorpus({ revision, seen, changes, store, counts }: OptionsCorpusProps) {
  const { say, language } = useOptionsSpeech();
  const number = (value: number) => value.toLocaleString(language);
  return (
    <OptionsSection id="corpus" title={say('corpus')}>
      <dl className="facts">
        <dt>{say('revision')}</dt>
        <dd>
          {formatPeriod(revision, language)}
          {seen !== '' && seen !== revision && <span className="new">{say('revisionNew')}</span>}
        </dd>
        {counts !== null && (
          <>
            <dt>{say('holds')}</dt>
            <dd>
              {say('holdsText', {
                claims: number(counts.claims),
                entities: number(counts.entities),
                sources: number(counts.sources),
              })}
            </dd>
          </>
        )}
        <dt>{say('store')}</dt>
        <dd data-store={store?.state ?? 'unknown'}>
          <StoreLine store={store} />
        </dd>
      </dl>
      {changes !== null && (
        <details>
          <summary>{say('whatChanged')}</summary>
          <RevisionList revisions={changes.corpus} seen={seen} />
        </details>
      )}
      <p>
        <a href="welcome.html#new">{say('whatsNew')}</a>
      </p>
    </OptionsSection>
  );
}

function StoreLine({ store }: { store: StoreStanding }) {
  const { say, language } = useOptionsSpeech();
  switch (store?.state) {
    case 'database':
      return say('storeDatabase');
    case 'filling':
      return say('storeFilling', { share: store.share.toLocaleString(language, { style: 'percent' }) });
    case 'memory':
      return (
        <>
          {say('storeMemory')}
          <span className="hint">{say('storeWhy', { why: store.why })}</span>
        </>
      );
    default:
      return say('storeUnknown');
  }
}

const REASONS = {
  pages: 'perm_pages',
  storage: 'perm_storage',
  contextMenus: 'perm_contextMenus',
  sidePanel: 'perm_sidePanel',
} as const;
type Permission = keyof typeof REASONS;
const isExplained = (name: string): name is Permission => Object.hasOwn(REASONS, name);

/** @param permissions as the manifest names them, with `pages` for running on pages */
export function OptionsPrivacy({ permissions }: { permissions: readonly string[] }) {
  const { say } = useOptionsSpeech();
  return (
    <OptionsSection id="privacy" title={say('privacy')}>
      <ul className="points">
        <li>{say('privacyRead')}</li>
        <li>{say('privacyNet')}</li>
        <li>{say('privacySeen')}</li>
      </ul>
      <h3>{say('permissions')}</h3>
      <PermissionTable permissions={permissions} />
      <p className="soft">{say('permNot')}</p>
    </OptionsSection>
  );
}

/** Each permission of the manifest with what it is for; one without a reason shows its bare name, so that it is seen. */
export function PermissionTable({ permissions }: { permissions: readonly string[] }) {
  const { say } = useOptionsSpeech();
  return (
    <table className="permissions">
      <thead>
        <tr>
          <th scope="col">{say('permission')}</th>
          <th scope="col">{say('usedFor')}</th>
        </tr>
      </thead>
      <tbody>
        {permissions.map((name) => (
          <tr key={name}>
            <th scope="row">{isExplained(name) ? say(REASONS[name]) : name}</th>
            <td>{isExplained(name) ? say(`${REASONS[name]}_why`) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What may be done with code and facts, and which version this is. */
export function OptionsLicences({ version }: { version: string }) {
  const { say } = useOptionsSpeech();
  return (
    <OptionsSection id="licences" title={say('licences')}>
      <ul className="points">
        <li>{say('licenceCode')}</li>
        <li>{say('licenceData')}</li>
        <li>{say('licenceSources')}</li>
        <li>{say('licenceParts')}</li>
      </ul>
      <p className="soft">{say('version', { version })}</p>
    </OptionsSection>
  );
}
