import { formatPeriod } from '../engine/claims/format.ts';
import type { Changes } from '../engine/corpus/changes.ts';
import { useOptionsSpeech } from './OptionsSpeech.tsx';

/** What each release of the extension brought, newest first. */
export function ReleaseList({ releases }: { releases: Changes['releases'] }) {
  const { say, read, language } = useOptionsSpeech();
  return releases.map(({ version, date, lines }) => (
    <div key={version} className="release">
      <h3>
        {say('release', { version })} <span className="soft">{formatPeriod(date, language)}</span>
      </h3>
      <ul className="points">
        {lines.map((line) => (
          <li key={line.en}>{read(line)}</li>
        ))}
      </ul>
    </div>
  ));
}

/** What changed in each revision of the corpus, newest first. `seen`: the revision that the reader saw last; empty: none. */
export function RevisionList({ revisions, seen }: { revisions: Changes['corpus']; seen: string }) {
  const { say, read, language } = useOptionsSpeech();
  return revisions.map(({ revision, lines }) => (
    <div key={revision} className="release">
      <h3>
        {say('revision')} <span className="soft">{formatPeriod(revision, language)}</span>
        {seen !== '' && revision > seen && <span className="new">{say('revisionNew')}</span>}
      </h3>
      <ul className="points">
        {lines.map((line) => (
          <li key={line.en}>{read(line)}</li>
        ))}
      </ul>
    </div>
  ));
}
