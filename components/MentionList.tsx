import { type ReactNode, useState } from 'react';
import { formatQuantity } from '../engine/claims/format.ts';
import type { Text } from '../engine/corpus/schema.ts';
import {
  countMarks,
  groupMentions,
  type MentionFilter,
  type MentionGroup,
  type PageMention,
} from './group-mentions.ts';
import { MarkLine, type MarkName, MarkWord } from './Mark.tsx';
import { useSpeech } from './Speech.tsx';
import './mentions.css';

export interface MentionListProps {
  mentions: readonly PageMention[];
  names: (id: string) => Text | undefined;
  measures: (id: string) => Text | undefined;
  onJump: (index: number) => void;
  onOpen: (target: { entity: string } | { claim: string }) => void;
}

const FILTERS: readonly MarkName[] = ['differs', 'contested', 'supported', 'agrees', 'context'];

/** This page's mentions in reading order, one group an entity; a press on a name goes to its next place on the page. */
export function MentionList({ mentions, ...rest }: MentionListProps) {
  const { say } = useSpeech();
  const [filter, setFilter] = useState<MentionFilter>('all');
  const counts = countMarks(mentions);
  const kinds = FILTERS.filter((kind) => counts[kind] > 0);
  // The page may have changed under a filter that no mention fits any more.
  const active = filter !== 'all' && counts[filter] === 0 ? 'all' : filter;
  return (
    <>
      {kinds.length > 1 && (
        <fieldset className="filters">
          <legend className="unseen">{say('filter')}</legend>
          <button type="button" className="plain" aria-pressed={active === 'all'} onClick={() => setFilter('all')}>
            {say('all')} {mentions.length}
          </button>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              className="plain"
              aria-pressed={active === kind}
              onClick={() => setFilter(active === kind ? 'all' : kind)}
            >
              <MarkWord kind={kind} /> {counts[kind]}
            </button>
          ))}
        </fieldset>
      )}
      <ul className="groups">
        {groupMentions(mentions, active).map((group) => (
          <Group key={group.entity} group={group} {...rest} />
        ))}
      </ul>
    </>
  );
}

type GroupProps = { group: MentionGroup } & Omit<MentionListProps, 'mentions'>;

function Group({ group, names, onJump, onOpen, measures }: GroupProps) {
  const { read } = useSpeech();
  const known = names(group.entity);
  const name = known === undefined ? group.entity : read(known);
  return (
    <li className="group">
      <div className="group-head">
        {group.places.length > 0 ? (
          <JumpButton places={group.places} mark={group.mark ?? 'context'} onJump={onJump}>
            {name}
          </JumpButton>
        ) : (
          <span className="group-name group-only">{name}</span>
        )}
        <OpenButton name={name} onOpen={() => onOpen({ entity: group.entity })} />
      </div>
      {group.figures.length > 0 && (
        <ul>
          {group.figures.map((figures) => (
            <FigureRow key={figures[0]?.index} figures={figures} measures={measures} onJump={onJump} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}

type FigureRowProps = { figures: readonly PageMention[] } & Pick<MentionListProps, 'measures' | 'onJump' | 'onOpen'>;

function FigureRow({ figures, measures, onJump, onOpen }: FigureRowProps) {
  const { say, read, language } = useSpeech();
  const [figure] = figures;
  if (figure === undefined) return null;
  const { value, unit = 'none', claim, mark, measure } = figure;
  const label = measure == null ? undefined : measures(measure);
  const shown = value == null ? say('vague') : formatQuantity(value, unit, language);
  return (
    <li className="group-head figure">
      <JumpButton places={figures} mark={mark} onJump={onJump}>
        <b>{shown}</b> {label !== undefined && <span className="soft small">{read(label)}</span>}
      </JumpButton>
      {claim != null && <OpenButton name={shown} onOpen={() => onOpen({ claim })} />}
    </li>
  );
}

interface JumpButtonProps {
  places: readonly PageMention[];
  mark: MarkName;
  onJump: (index: number) => void;
  children: ReactNode;
}

/** Goes to the first place, and to the next one with every further press. */
function JumpButton({ places, mark, onJump, children }: JumpButtonProps) {
  const { say } = useSpeech();
  const [at, setAt] = useState(-1);
  const jump = () => {
    const next = (at + 1) % places.length;
    const place = places[next];
    if (place === undefined) return;
    setAt(next);
    onJump(place.index);
  };
  const count = places.length < 2 ? '' : at < 0 ? `×${places.length}` : `${at + 1}/${places.length}`;
  return (
    <button type="button" className="plain group-name" onClick={jump} title={say('jump')}>
      <MarkLine kind={mark} />
      <span>
        {children}
        <span className="unseen"> {say(mark)}</span>
      </span>
      <span className="soft small number">{count}</span>
    </button>
  );
}

function OpenButton({ name, onOpen }: { name: string; onOpen: () => void }) {
  const { say } = useSpeech();
  const label = say('sourcesOn', { name });
  return (
    <button type="button" className="plain" aria-label={label} title={label} onClick={onOpen}>
      ›
    </button>
  );
}
