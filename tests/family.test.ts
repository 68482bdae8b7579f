/** The product family, people and organisations: enough of them, all reachable, and no form that two of them claim without a condition. */
import { expect, test } from 'vitest';
import { readCorpus } from '../data/read.ts';
import { readTraditional } from '../data/traditional.ts';
import type { Alias, AliasRule, Entity } from '../engine/corpus/schema.ts';

const { entities } = readCorpus();
const byId = new Map(entities.map((entity) => [entity.id, entity]));
const traditional = new Map(readTraditional());

/** Counts of issue 3, part 4; `category`, lists of claims and memes of the inventory are no products of a name of their own. */
test('holds at least 450 products, 30 people and 60 organisations', () => {
  const count = (keep: (entity: Entity) => boolean) => entities.filter(keep).length;
  expect(count((entity) => entity.kind === 'product' && entity.standing === 'xiaomi')).toBeGreaterThanOrEqual(450);
  expect(count((entity) => entity.kind === 'person' && entity.standing === 'xiaomi')).toBeGreaterThanOrEqual(30);
  expect(count((entity) => entity.kind === 'organisation' && entity.standing !== 'bystander')).toBeGreaterThanOrEqual(
    60,
  );
  expect(count((entity) => entity.kind === 'technology')).toBeGreaterThanOrEqual(30);
});

test.each([
  ['phone', 300],
  ['tablet', 20],
  ['trim', 6],
  ['band', 12],
  ['watch', 20],
  ['earbuds', 20],
  ['tv', 20],
  ['router', 12],
  ['scooter', 10],
  ['vacuum', 15],
  ['camera', 10],
  ['speaker', 10],
  ['appliance', 50],
  ['power-bank', 12],
  ['laptop', 10],
])('holds products of type %s, at least %i', (type, least) => {
  const found = entities.filter((entity) => entity.standing === 'xiaomi' && entity.type === type);
  expect(found.length).toBeGreaterThanOrEqual(least);
});

test('every product of Xiaomi leads through its parents to a brand or a company', () => {
  const lost = entities
    .filter((entity) => entity.kind === 'product' && entity.standing === 'xiaomi')
    .filter((entity) => ancestors(entity).every((ancestor) => ancestor.kind !== 'organisation'))
    .map((entity) => entity.id);
  expect(lost).toEqual([]);
});

test('no two entities claim one form without saying when it is which', () => {
  const owners = new Map<string, { id: string; alias: Alias }[]>();
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      const key = fold(textOf(alias));
      owners.set(key, [...(owners.get(key) ?? []), { id: entity.id, alias }]);
    }
  }
  const clashes = [...owners]
    .map(([form, list]) => ({ form, plain: new Set(list.filter(({ alias }) => isPlain(alias)).map(({ id }) => id)) }))
    .filter(({ plain }) => plain.size > 1)
    .map(({ form, plain }) => `${form}: ${[...plain].join(', ')}`);
  expect(clashes).toEqual([]);
});

/** Other makers sell these too; alone they may only count beside Xiaomi, if at all. */
test.each([
  'Pro',
  'Max',
  'Ultra',
  'Pro Max',
  'Plus',
  'Lite',
  'Note',
  'Play',
  'Mix',
  'Civi',
  'Pad',
  'Buds',
  'Band',
  'Watch',
  'Turbo',
  '17 Ultra',
  '17 Pro Max',
  '14 Pro',
  'Note 13 Pro',
  'K80 Pro',
  'F6 Pro',
  'X7',
  'Pad 7',
  'Watch S4',
  'Buds 5',
  '手环9',
  'Mi 10',
  'Mi Max',
  'Mi Note',
])('the short form %s never stands alone', (form) => {
  const bold = entities
    .filter((entity) => formsOf(entity).some((alias) => fold(textOf(alias)) === fold(form) && isUnconditional(alias)))
    .map((entity) => entity.id);
  expect(bold).toEqual([]);
});

test('a form that begins with Mi keeps its capitals', () => {
  const loose = entities.flatMap((entity) =>
    entity.aliases
      .filter(
        (alias) =>
          /^mi[ -]/i.test(textOf(alias)) && !(typeof alias !== 'string' && (alias.exactCase || alias.lookupOnly)),
      )
      .map((alias) => `${entity.id}: ${textOf(alias)}`),
  );
  expect(loose.filter((line) => !ALLOWED_MI.test(line))).toEqual([]);
});
/** No other language has these words. */
const ALLOWED_MI = /: Mi fans?\b/i;

test('people whose names others bear need a word beside them', () => {
  const common = ['林斌', '刘德', '王翔', '王腾', '王化', '陈光', '王斌', '张峰', '朱丹', '赵明', '李斌', '朱磊'];
  const bold = entities
    .filter((entity) => entity.kind === 'person')
    .filter((entity) =>
      entity.aliases.some(
        (alias) => common.includes(textOf(alias)) && (typeof alias === 'string' || alias.needs === undefined),
      ),
    )
    .map((entity) => entity.id);
  expect(bold).toEqual([]);
});

test('rivals, media and retailers count only on a page about Xiaomi', () => {
  const types = new Set([
    'phone-rival',
    'car-rival',
    'appliance-rival',
    'supplier',
    'retailer',
    'platform',
    'media',
    'research',
    'rival-leader',
  ]);
  const bold = entities
    .filter((entity) => entity.standing === 'bystander' && types.has(entity.type))
    .flatMap((entity) =>
      formsOf(entity)
        .filter(isUnconditional)
        .map((alias) => `${entity.id}: ${textOf(alias)}`),
    );
  expect(bold.filter((line) => !NAMED_BY_CLAIMS.some((id) => line.startsWith(`${id}:`)))).toEqual([]);
});
/** Those that the claims speak of have their own, measured rules. */
const NAMED_BY_CLAIMS = [
  'xinhua',
  'xinhua-daily-telegraph',
  'thepaper',
  'dsb',
  'autohome',
  'weibo',
  'xiaohongshu',
  'netease-hao',
  'top-dianshang',
  'xinhangqing',
  'shichang-zixun',
  'jd',
  'amap',
];

test('a launch date names its source', () => {
  const bare = entities.filter((entity) => entity.launched !== undefined && entity.launched.source === undefined);
  expect(bare.map((entity) => entity.id)).toEqual([]);
});

/** All forms of an entity: its aliases, and those of its names that no alias gives a condition. */
function formsOf({ aliases, names }: Entity): Alias[] {
  const listed = new Set(aliases.map((alias) => fold(textOf(alias))));
  return [...aliases, ...Object.values(names).filter((name) => !listed.has(fold(name)))];
}

function textOf(alias: Alias): string {
  return typeof alias === 'string' ? alias : alias.text;
}

/** Marked with no condition but perhaps its case and its neighbours. */
function isUnconditional(alias: Alias): boolean {
  return typeof alias === 'string' || !(alias.weak || alias.lookupOnly || alias.needs !== undefined);
}

/** Free to mean its entity anywhere. */
function isPlain(alias: Alias): boolean {
  return typeof alias === 'string' || !CONDITIONS.some((condition) => alias[condition] !== undefined);
}
const CONDITIONS = ['needs', 'weak', 'lookupOnly', 'avoid'] as const satisfies (keyof AliasRule)[];

function ancestors(entity: Entity): Entity[] {
  const line: Entity[] = [];
  for (let next = parentOf(entity); next !== undefined && !line.includes(next); next = parentOf(next)) line.push(next);
  return line;
}

function parentOf(entity: Entity): Entity | undefined {
  return entity.parent === undefined ? undefined : byId.get(entity.parent);
}

/** As the engine compares: width, case, script, spaces and hyphens aside. */
function fold(text: string): string {
  const simple = [...text.normalize('NFKC').toLowerCase()].map((character) => traditional.get(character) ?? character);
  return simple.join('').replace(/[\s\-·'’.]/g, '');
}
