import { type ExportFormat, ExportMenu } from './ExportMenu.tsx';
import { MentionList, type MentionListProps } from './MentionList.tsx';
import { useSpeech } from './Speech.tsx';
import { type PageState, StateLine } from './StateLine.tsx';
import './screen.css';

export interface PageScreenProps extends MentionListProps {
  state: PageState;
  /** How many mentions the reader's settings leave unmarked. */
  unmarked: number;
  /** Only the first part of the page was read or is listed. */
  isCut: boolean;
  /** Date of the article, written for the reader. */
  date: string | undefined;
  onCopy: (format: ExportFormat) => void;
}

/** The dossier of the open page: what it mentions, in reading order, each with the way to its sources. */
export function PageScreen({ state, unmarked, isCut, date, onCopy, ...list }: PageScreenProps) {
  const { say } = useSpeech();
  return (
    <article className="screen">
      <StateLine state={state} mentions={list.mentions} unmarked={unmarked} isCut={isCut} />
      {date !== undefined && list.mentions.length > 0 && <p className="soft small">{say('articleDate', { date })}</p>}
      {list.mentions.length > 0 && (
        <>
          <MentionList {...list} />
          <ExportMenu onExport={onCopy} />
        </>
      )}
    </article>
  );
}
