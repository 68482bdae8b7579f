/** What comparing figures needs of the corpus, small enough to travel by message to each tab. Made at build time. */
import { eachFigure } from '../corpus/further.ts';
import type { Claim, Corpus, Entity, Value } from '../corpus/schema.ts';
import { type PackedQuote, packQuotes } from '../quotes/pack.ts';
import { foldText } from './fold.ts';
import { defaultReader } from './numbers.ts';
import { WORDS, type Words } from './words.ts';

export interface PackedMeasure {
  id: string;
  unit: string;
  /** Folded, lower case, of all three scripts, each once, joined by `|`. */
  cues: string;
  cumulative?: true;
  once?: true;
  /** It tells what a thing is, and not what happened. */
  lasting?: true;
}

const LASTING = /^(?:price_|option_|battery_|range_rated|power_|voltage|deposit|cooling|lap_time|acceleration|charge_)/;

export interface PackedClaim {
  id: string;
  /** Subject first. */
  about: string[];
  measure: string;
  value: Value;
  /** ISO period for which it holds. */
  period?: string;
  /** Holds up to the period's end, start unknown. */
  asOf?: true;
  /** A remark, rumour or guess: a figure may agree with it, none differs from it. */
  soft?: true;
  /** About an occasion, of which there may be others: a ruling, a campaign. */
  event?: true;
}

/** A version of a product, and the words that tell it from that one; `fresh`: those that do from a day on. */
interface Version {
  of: string;
  id: string;
  words: string[];
  fresh: string[];
  /** YYYY-MM-DD, or the month. */
  since: string;
}

/** Plain JSON. */
export interface PackedFigures {
  format: 1;
  /** Words and patterns by which numbers, units and periods are read. */
  words: Words;
  measures: PackedMeasure[];
  claims: PackedClaim[];
  /** Of the subjects of claims and all above them: id to the id it belongs to. */
  parents: Record<string, string>;
  /** Those subjects and parents that are things with numbers of their own. */
  products: string[];
  /** Of those, what can be had with another: a hood. */
  options: string[];
  /** Versions of a product by the words that tell them from it: the facelift of the SU7. */
  versions: Version[];
  /** Who owns numbers of their own though they are no Xiaomi: rivals, retailers, suppliers, their products and people. */
  rivals: string[];
  /** Those of them that make parts of things of ours. */
  suppliers: string[];
  /** Year from which on figures are news: a page without a date is held against no older ones. */
  recent: string;
  /** Quotes that a page may repeat (engine/quotes/). */
  quotes: PackedQuote[];
}

/**
 * Takes from a corpus what `linkFigures` needs.
 * @param corpus a sound corpus
 * @returns measures with their cues, claims with a value, and what belongs to what
 */
export function packFigures(corpus: Corpus): PackedFigures {
  const entities = new Map(corpus.entities.map((entity) => [entity.id, entity]));
  const claims = corpus.claims.flatMap(eachFigure).filter(({ value }) => value !== undefined && value.unit !== 'rank');
  const measures = corpus.measures.filter((measure) => measure.unit !== 'none' && measure.unit !== 'rank');
  const parents: Record<string, string> = {};
  const trims = corpus.entities.filter(({ id, type }) => type === 'trim' && /-(?:standard|pro|max)$/.test(id));
  const subjects = [...claims.flatMap((claim) => claim.about), ...trims.map(({ id }) => id)];
  for (const id of subjects)
    for (
      let at = entities.get(id);
      at?.parent !== undefined && parents[at.id] === undefined;
      at = entities.get(at.parent)
    )
      parents[at.id] = at.parent;
  const known = new Set([...subjects, ...Object.values(parents)]);
  return {
    format: 1,
    words: WORDS,
    measures: measures.map(({ id, unit, cues, cumulative, once }) => ({
      id,
      unit,
      cues: [...new Set(Object.values(cues).flat().map(foldCue))].join('|'),
      ...(cumulative ? { cumulative: true } : {}),
      ...(once ? { once: true } : {}),
      ...(LASTING.test(id) ? { lasting: true } : {}),
    })),
    claims: claims.flatMap((claim) => packClaim(claim, entities)),
    parents,
    products: [...known].filter((id) => isThing(entities.get(id))),
    options: [...known].filter((id) => entities.get(id)?.type === 'option'),
    versions: corpus.entities.flatMap((entity) => packVersion(entity, entities, corpus.claims)),
    rivals: corpus.entities.filter(ownsNumbers).map((entity) => entity.id),
    suppliers: corpus.entities.filter(({ type }) => type === 'supplier').map((entity) => entity.id),
    recent: String(Math.max(...claims.map(({ holds }) => Number(holds?.period.slice(0, 4) ?? 0))) - 1),
    quotes: packQuotes(corpus.claims, entities),
  };
}

function packClaim(claim: Claim, entities: Map<string, Entity>): PackedClaim[] {
  if (claim.value === undefined || claim.status === 'withdrawn') return [];
  // A remembered 几十万台 would agree with anything.
  if (claim.kind === 'quote' && (claim.value.to ?? 0) >= claim.value.number * 5) return [];
  const packed: PackedClaim = {
    id: claim.id,
    about: subjectsOf(claim, entities),
    measure: claim.measure,
    value: claim.value,
  };
  if (claim.holds !== undefined) packed.period = claim.holds.period;
  if (claim.holds?.asOf) packed.asOf = true;
  const own = claim.about.some((id) => entities.get(id)?.standing !== 'bystander');
  const subject = entities.get(claim.about[0] ?? '');
  if (claim.kind !== 'figure' || !own || subject?.type === 'meme') packed.soft = true;
  if (subject?.kind === 'event') packed.event = true;
  // What costs 4,499 from, costs 4,499; another price may be that of more storage.
  // And the price at the launch is the one from which a thing starts.
  const others: Record<string, string> = { price_from_cny: 'price_cny', price_cny: 'price_from_cny' };
  const other = claim.value.scope === 'launch' ? others[claim.measure] : undefined;
  return other === undefined ? [packed] : [packed, { ...packed, measure: other, soft: true }];
}

/** Whom a claim is about; one of phones is about the phones of the firm too, one of the firm that makes cars about its cars. */
function subjectsOf({ about, measure, value }: Claim, entities: Map<string, Entity>): string[] {
  const phones = `${about[0]}-smartphones`;
  const isOfPhones = /phone_(?:shipments|quarter|yoy)|asp_phone/.test(measure) || value?.scope?.startsWith('phones');
  const cars = about.includes('xiaomi-auto') && value?.unit === 'vehicle' ? ['xiaomi-cars'] : [];
  return isOfPhones && entities.has(phones) ? [...about, phones] : [...about, ...cars];
}

/** As `linkFigures` meets it in a text. */
function folded(text: string): string {
  return foldText(text, defaultReader().fold).text.toLowerCase();
}

/** The cue as `linkFigures` meets it in a text. `N` keeps its case. */
function foldCue(cue: string): string {
  return folded(cue).replace(/(?<![a-z])n(?![a-z])|(?<![a-z])n(?=th)/g, 'N');
}

/** Words such as 改款 and facelift in the aliases of a car or phone whose parent is one too; tiers (Pro) are left out. */
function packVersion(entity: Entity, entities: Map<string, Entity>, claims: Claim[]): Version[] {
  const parent = entities.get(entity.parent ?? '');
  if (entity.type !== 'car' || parent?.type !== 'car' || /ultra/.test(entity.id)) return [];
  const forms = (of: Entity) =>
    [...Object.values(of.names), ...of.aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text))].map(
      (form) => folded(form),
    );
  const plain = forms(parent).sort((a, b) => b.length - a.length);
  const words = forms(entity)
    .map((form) => plain.reduce((rest, name) => rest.replace(name, ' '), form))
    .flatMap((rest) => rest.match(/[\p{Script=Han}]{2,}|[a-z][a-z-]{3,}/gu) ?? []);
  const [since] = claims.flatMap(({ about, made }) => (about[0] === entity.id ? [made] : [])).sort();
  return [
    {
      of: parent.id,
      id: entity.id,
      words: [...new Set(words)].filter((word) => !/xiaomi|^版$|小米|car/.test(word)),
      fresh: plain.flatMap((name) =>
        /^[a-z]/.test(name) ? [`new ${name}`, `新${name}`] : [`新${name}`, `全新${name}`],
      ),
      since: since ?? '9',
    },
  ];
}

/** A thing with numbers of its own; those of a service or of a whole category are the company's too. */
function isThing(entity: Entity | undefined): boolean {
  return entity?.kind === 'product' && entity.type !== 'service' && entity.type !== 'category';
}

function ownsNumbers({ kind, standing, type }: Entity): boolean {
  if (standing !== 'bystander') return false;
  if (kind === 'product' || kind === 'person') return true;
  return kind === 'organisation' && !/^(?:media|platform|regulator|research|school|court)$/.test(type);
}
