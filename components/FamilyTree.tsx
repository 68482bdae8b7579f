import type { Family } from '../engine/claims/family.ts';
import { formatPeriod } from '../engine/claims/format.ts';
import type { Entity } from '../engine/corpus/schema.ts';
import { entityHref } from './routes.ts';
import { useSpeech } from './Speech.tsx';
import './screen.css';

/** More children than these are grouped by kind. */
const FEW = 12;
const KINDS = ['organisation', 'person', 'product', 'technology', 'event', 'topic'] as const;

/** Children by kind, in the order of `KINDS`; kinds without any are left out, and the order inside each stays. */
function groupsOf(below: readonly Entity[]): [(typeof KINDS)[number], Entity[]][] {
  if (below.length <= FEW) return [['product', [...below]]];
  return KINDS.flatMap((kind) => {
    const children = below.filter((child) => child.kind === kind);
    return children.length === 0 ? [] : [[kind, children] as [typeof kind, Entity[]]];
  });
}

/** The line of parents, the entity, and what belongs to it, as nested lists. */
export function FamilyTree({ entity, family }: { entity: Entity; family: Family }) {
  const { say, read, language } = useSpeech();
  const below = (
    <li>
      <b>{read(entity.names)}</b>
      {family.below.length === 0 ? (
        <p className="soft small">{say('noParts')}</p>
      ) : (
        groupsOf(family.below).map(([kind, children]) => (
          <section key={kind} className="tree-kind">
            {family.below.length > FEW && (
              <h2>
                {say(`group_${kind}`)} <span className="soft">{children.length}</span>
              </h2>
            )}
            <ul>
              {children.map((child) => (
                <li key={child.id}>
                  <a href={entityHref(child.id)}>{read(child.names)}</a>
                  {child.launched !== undefined && (
                    <span className="soft small"> {formatPeriod(child.launched.date, language)}</span>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))
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
