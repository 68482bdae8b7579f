import type { Family } from '../engine/claims/family.ts';
import { formatPeriod } from '../engine/claims/format.ts';
import type { Entity } from '../engine/corpus/schema.ts';
import { entityHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './screen.css';

/** The line of parents, the entity, and what belongs to it, as nested lists. */
export function FamilyTree({ entity, family }: { entity: Entity; family: Family }) {
  const { say, read, language } = useSpeech();
  const below = (
    <li>
      <b>{read(entity.names)}</b>
      {family.below.length === 0 ? (
        <p className="soft small">{say('noParts')}</p>
      ) : (
        <ul>
          {family.below.map((child) => (
            <li key={child.id}>
              <a href={entityHref(child.id)}>{read(child.names)}</a>
              {child.launched !== undefined && (
                <span className="soft small"> {formatPeriod(child.launched.date, language)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
  const whole = family.above.reduceRight(
    (inner, parent) => (
      <li key={parent.id}>
        <a href={entityHref(parent.id)}>{read(parent.names)}</a>
        <ul>{inner}</ul>
      </li>
    ),
    below,
  );
  return <ul className="tree">{whole}</ul>;
}
