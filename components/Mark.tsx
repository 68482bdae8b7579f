import { useSpeech } from './Speech.tsx';
import './mark.css';

/** How a mention is marked on the page, and how its figure compares. */
export type MarkName = 'supported' | 'contested' | 'context' | 'differs' | 'agrees';

/** The line that stands under the mention on the page: the same shape here, so that it needs no legend. */
export function MarkLine({ kind }: { kind: MarkName }) {
  return <span className={`mark-line mark-${kind}`} aria-hidden="true" />;
}

/** Line and word together: never colour alone. */
export function MarkWord({ kind }: { kind: MarkName }) {
  const { say } = useSpeech();
  return (
    <span className={`mark-word mark-${kind}`}>
      <MarkLine kind={kind} />
      {say(kind)}
    </span>
  );
}
