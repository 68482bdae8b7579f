/** Rules about entities: file names, parents, and forms that two entities share. */
import { said } from '../said.ts';
import type { CorpusParts, Fault, Part } from './files.ts';
import { compareForm, formsOf, isUnconditional } from './forms.ts';
import type { IntegrityOptions } from './integrity.ts';
import type { Entity } from './schema.ts';

/** Everything wrong with the entities of a corpus, seen together. */
export function findEntityFaults(parts: CorpusParts, options: IntegrityOptions): Fault[] {
  const byId = new Map(parts.entities.map((part) => [part.value.id, part]));
  const sources = new Set(parts.sources.map((part) => part.value.id));
  return [
    ...parts.entities.flatMap((part) => fileFaults(part)),
    ...parts.entities.flatMap((part) => parentFaults(part, byId)),
    ...parts.entities.flatMap((part) => formerFaults(part, byId)),
    ...parts.entities.flatMap((part) => launchFaults(part, sources)),
    ...parts.entities.flatMap((part) => doubleAliasFaults(part)),
    ...sharedFormFaults(parts.entities, options.simplify),
  ];
}

function fileFaults({ file, place, value }: Part<Entity>): Fault[] {
  const wanted = `data/entities/${value.kind}/${value.id}.json`;
  if (file === wanted) return [];
  return [
    {
      file,
      place: `${place}.id`,
      problem: said`this entity is expected in ${wanted}`,
      repair: 'rename the file, or correct id and kind',
    },
  ];
}

function parentFaults({ file, place, value }: Part<Entity>, byId: Map<string, Part<Entity>>): Fault[] {
  const at = { file, place: `${place}.parent` };
  if (value.parent !== undefined && !byId.has(value.parent)) {
    return [
      {
        ...at,
        problem: said`no entity ${value.parent}`,
        repair: 'write the id of an entity under data/entities, or add it',
      },
    ];
  }
  const chain = [value.id];
  for (let next = value.parent; next !== undefined; next = byId.get(next)?.value.parent) {
    if (next === value.id) {
      return [
        {
          ...at,
          problem: said`it is its own ancestor: ${[...chain, next].join(' -> ')}`,
          repair: 'take one parent out of the circle',
        },
      ];
    }
    if (chain.includes(next)) break;
    chain.push(next);
  }
  return [];
}

function formerFaults({ file, place, value }: Part<Entity>, byId: Map<string, Part<Entity>>): Fault[] {
  return (value.formerIds ?? []).flatMap((former, index) =>
    byId.has(former)
      ? [
          {
            file,
            place: `${place}.formerIds[${index}]`,
            problem: said`${former} is still the id of an entity`,
            repair: 'an id is never given twice: take it out here or rename that entity',
          },
        ]
      : [],
  );
}

function launchFaults({ file, place, value }: Part<Entity>, sources: Set<string>): Fault[] {
  const source = value.launched?.source;
  if (source === undefined || sources.has(source)) return [];
  return [
    {
      file,
      place: `${place}.launched.source`,
      problem: said`no source ${source}`,
      repair: 'write the id of a file under data/sources, or add it',
    },
  ];
}

function doubleAliasFaults({ file, place, value }: Part<Entity>): Fault[] {
  const seen = new Set<string>();
  return value.aliases.flatMap((alias, index) => {
    const text = typeof alias === 'string' ? alias : alias.text;
    const isDouble = seen.has(text);
    seen.add(text);
    return isDouble
      ? [
          {
            file,
            place: `${place}.aliases[${index}]`,
            problem: said`the alias ${text} is listed twice`,
            repair: 'keep one of the two',
          },
        ]
      : [];
  });
}

/** A form of two entities may be without conditions in one of them at most. */
function sharedFormFaults(entities: Part<Entity>[], simplify?: (text: string) => string): Fault[] {
  const owners = new Map<string, Part<Entity>>();
  const faults: Fault[] = [];
  for (const part of entities) {
    for (const rule of formsOf(part.value).filter(isUnconditional)) {
      const form = compareForm(rule.text, simplify);
      const owner = owners.get(form);
      if (owner === undefined) owners.set(form, part);
      else if (owner !== part) {
        faults.push({
          file: part.file,
          place: `${part.place}.aliases`,
          problem: said`${rule.text} is also a form of ${owner.value.id}, without conditions in both`,
          repair: 'add an alias of this text with needs, weak or lookupOnly to one of the two',
        });
      }
    }
  }
  return faults;
}
