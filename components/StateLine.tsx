import { countMarks, type PageMention } from './group-mentions.ts';
import { useSpeech } from './Speech.tsx';

/** What is known of the open page. `no-access`: no script of ours answers there. */
export type PageState = 'reading' | 'read' | 'paused' | 'unsupported' | 'no-access';

export interface StateLineProps {
  state: PageState;
  mentions: readonly PageMention[];
  /** How many of them the reader's settings leave unmarked. */
  unmarked?: number;
  /** Only the first part of the page was read or is listed. */
  isCut?: boolean;
}

/** The first line of popup and dossier: the state of this page in words, and why. */
export function StateLine({ state, mentions, unmarked = 0, isCut = false }: StateLineProps) {
  const { say } = useSpeech();
  const counts = countMarks(mentions);
  if (state === 'paused') return <State title={say('statePaused')} />;
  if (state === 'unsupported') return <State title={say('stateUnsupported')} why={[say('stateUnsupportedWhy')]} />;
  if (state === 'no-access') return <State title={say('stateNoAccess')} why={[say('stateNoAccessWhy')]} />;
  if (mentions.length === 0)
    return state === 'reading' ? (
      <State title={say('stateReading')} />
    ) : (
      <State title={say('stateNothing')} why={[say('notChecked')]} />
    );
  const parts = (['differs', 'contested', 'supported', 'agrees', 'context'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => say(`count_${kind}`, { n: counts[kind] }));
  const title = say('stateFound', { n: mentions.length, parts: parts.join(say('comma')) });
  const why = [
    state === 'reading' ? say('stateReading') : say('notChecked'),
    ...(isCut ? [say('firstPart', { n: mentions.length })] : []),
    ...(unmarked > 0 ? [say('notMarked', { n: unmarked })] : []),
  ];
  return <State title={title} why={why} />;
}

function State({ title, why = [] }: { title: string; why?: readonly string[] }) {
  return (
    <div className="state" role="status">
      <h1 className="state-title">{title}</h1>
      {why.map((line) => (
        <p key={line} className="soft small">
          {line}
        </p>
      ))}
    </div>
  );
}
