import { useState } from 'react';
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
  const { say, read } = useSpeech();
  const [at, setAt] = useState(-1);
  const known = names(group.entity);
  const name = known === undefined ? group.entity : read(known);
  const { places } = group;
  const jump = () => {
    const next = (at + 1) % places.length;
    const place = places[next];
    if (place === undefined) return;
    setAt(next);
    onJump(place.index);
  };
  return (
    <li className="group">
      <div className="group-head">
        {places.length > 0 ? (
          <button type="button" className="plain group-name" onClick={jump} title={say('jump')}>
            <MarkLine kind={group.mark ?? 'context'} /> <span>{name}</span>
            <span className="unseen"> {say(group.mark ?? 'context')} </span>
            <span className="soft small number">
              {at >= 0 && places.length > 1
                ? `${at + 1}/${places.length}`
                : places.length > 1
                  ? `×${places.length}`
                  : ''}
            </span>
          </button>
        ) : (
          <span className="group-name group-only">{name}</span>
        )}
        <button
          type="button"
          className="plain"
          aria-label={say('sourcesOn', { name })}
          title={say('sourcesOn', { name })}
          onClick={() => onOpen({ entity: group.entity })}
        >
          ›
        </button>
      </div>
      {group.figures.length > 0 && (
        <ul>
          {group.figures.map((figure) => (
            <FigureRow key={figure.index} figure={figure} measures={measures} onJump={onJump} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}

type FigureRowProps = { figure: PageMention } & Pick<MentionListProps, 'measures' | 'onJump' | 'onOpen'>;

function FigureRow({ figure, measures, onJump, onOpen }: FigureRowProps) {
  const { say, read, language } = useSpeech();
  const { value, unit = 'none', claim, mark, measure } = figure;
  const label = measure == null ? undefined : measures(measure);
  const shown = value == null ? say('vague') : formatQuantity(value, unit, language);
  return (
    <li className="group-head figure">
      <button type="button" className="plain group-name" onClick={() => onJump(figure.index)} title={say('jump')}>
        <MarkLine kind={mark} />
        <span>
          <b>{shown}</b> {label !== undefined && <span className="soft small">{read(label)}</span>}
          <span className="unseen"> {say(mark)}</span>
        </span>
      </button>
      {claim != null && (
        <button
          type="button"
          className="plain"
          aria-label={say('sourcesOn', { name: shown })}
          title={say('sourcesOn', { name: shown })}
          onClick={() => onOpen({ claim })}
        >
          ›
        </button>
      )}
    </li>
  );
}
