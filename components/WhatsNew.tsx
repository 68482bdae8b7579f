import { formatPeriod } from '../engine/claims/format.ts';
import type { Changes } from '../engine/corpus/changes.ts';
import type { Text } from '../engine/corpus/schema.ts';
import { useOptionsSpeech } from './OptionsSpeech.tsx';
import './whats-new.css';

/** What each release of the extension brought, newest first. */
export function ReleaseList({ releases }: { releases: Changes['releases'] }) {
  const { say } = useOptionsSpeech();
  return releases.map(({ version, date, lines }) => (
    <Step key={version} title={say('release', { version })} date={date} lines={lines} />
  ));
}

/** What changed in each revision of the corpus, newest first. `seen`: the revision that the reader saw last; empty: none. */
export function RevisionList({ revisions, seen }: { revisions: Changes['corpus']; seen: string }) {
  const { say } = useOptionsSpeech();
  return revisions.map(({ revision, lines }) => (
    <Step
      key={revision}
      title={say('revision')}
      date={revision}
      lines={lines}
      {...(seen !== '' && revision > seen ? { note: say('revisionNew') } : {})}
    />
  ));
}

interface StepProps {
  title: string;
  /** YYYY-MM-DD */
  date: string;
  lines: readonly Text[];
  note?: string;
}

/** One release or revision: when it was, and what it brought. */
function Step({ title, date, lines, note }: StepProps) {
  const { read, language } = useOptionsSpeech();
  return (
    <div className="release">
      <h3>
        {title} <span className="soft">{formatPeriod(date, language)}</span>
        {note !== undefined && <span className="new">{note}</span>}
      </h3>
      <ul className="points">
        {lines.map((line) => (
          <li key={line.en}>{read(line)}</li>
        ))}
      </ul>
    </div>
  );
}
