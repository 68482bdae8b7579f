/**
 * Shapes of everything under `data/` and of the packed corpus. Every type of the corpus is inferred from here.
 *
 * `zod/mini` rather than `zod`: the same shapes also check packs that a reader adds in the options page, and the full
 * build costs 90 kB there and trips the store's eval warning.
 */
import * as z from 'zod/mini';

/** ASCII kebab-case, permanent; the file name of the thing. */
export const Id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));
/** Measure ids keep their underscores: `gmv_double11`. */
export const MeasureId = z.string().check(z.regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/), z.maxLength(60));
/** An ISO date of any precision: 2025, 2025-11, 2025-Q3, 2025-H1, 2025-11-11, or start/end of two of them. */
export const Period = z
  .string()
  .check(z.regex(/^\d{4}(?:-(?:Q[1-4]|H[12]|\d{2}(?:-\d{2})?))?(?:\/\d{4}(?:-(?:Q[1-4]|H[12]|\d{2}(?:-\d{2})?))?)?$/));
const line = z.string().check(z.minLength(1), z.maxLength(600));

/** One text in the three languages of the interface. All are filled; zh-Hant is read over, not only converted. */
export const Text = z.strictObject({ 'zh-Hans': line, 'zh-Hant': line, en: line });

/** A listed way to write an entity. A bare string is an alias without conditions. Words match after folding. */
export const AliasRule = z.strictObject({
  text: z.string().check(z.minLength(1), z.maxLength(60)),
  /** One of these stands in the same sentence or the two beside it, or the form is left alone. */
  needs: z.optional(z.array(z.string())),
  /** The form may not be followed directly by any of these: 小米 before 粥. */
  notBefore: z.optional(z.array(z.string())),
  /** The form may not be preceded directly by any of these: 小米 after 黄. */
  notAfter: z.optional(z.array(z.string())),
  /** Any of these in the same sentence speaks for the other meaning. */
  avoid: z.optional(z.array(z.string())),
  /** Any of these directly behind speaks for this meaning whatever the page is about: 小米 before 回应. */
  followedBy: z.optional(z.array(z.string())),
  /**
   * Counts only on a page that other forms show to be about Xiaomi, or after the full name on the same page. With `needs` both
   * must hold; for the name of a maker, brand or person either is enough, and the nearer evidence counts more.
   */
  weak: z.optional(z.boolean()),
  /** Upper and lower case must stand as written. */
  exactCase: z.optional(z.boolean()),
  /** Never marked alone, but starts a product name: Mi in `Mi 11 Lite 5G`. */
  head: z.optional(z.boolean()),
  /** Found by the look-up box, never marked on a page. */
  lookupOnly: z.optional(z.boolean()),
});
export const Alias = z.union([z.string().check(z.minLength(1), z.maxLength(60)), AliasRule]);

export const EntityKind = z.enum(['product', 'person', 'organisation', 'technology', 'event', 'topic']);
/** `xiaomi`: belongs to Xiaomi. `party`: takes part in a claim about it. `bystander`: rivals, media, places, common notions. */
export const Standing = z.enum(['xiaomi', 'party', 'bystander']);

export const Entity = z.strictObject({
  id: Id,
  kind: EntityKind,
  standing: Standing,
  /** Finer sort within the kind, for grouping and the name grammar: phone, car, trim, series, tablet, tv, court, media ... */
  type: Id,
  /** Each name is also a form that is marked, unless an alias of the same text sets conditions (`formsOf` in forms.ts). */
  names: Text,
  /** Pinyin of the Chinese name without tones, for look-up; written only where the derived reading would be wrong. */
  pinyin: z.optional(z.string()),
  /** What this belongs to: trim -> car, phone -> series -> brand, person -> organisation. */
  parent: z.optional(Id),
  aliases: z.array(Alias),
  formerIds: z.optional(z.array(z.string())),
  /** When it came out, and the source that says so. */
  launched: z.optional(z.strictObject({ date: Period, source: z.optional(Id) })),
  /** One neutral line on what this is. */
  about: z.optional(Text),
});

export const SourceKind = z.enum([
  'filing',
  'court',
  'regulator',
  'company',
  'press',
  'test',
  'data',
  'encyclopedia',
  'repository',
  'self-media',
  'aggregator',
  'repost',
  'forum',
]);
/** `yes`: named outlet or repository. `caution`: repost, aggregator, self-media, forum, wiki. `none`: no address is known. */
export const LinkState = z.enum(['yes', 'caution', 'none']);

export const Source = z.strictObject({
  id: Id,
  kind: SourceKind,
  title: line,
  /** True when the document showed no title and the words are ours. */
  titleIsOurs: z.optional(z.boolean()),
  publisher: z.string().check(z.minLength(1), z.maxLength(160)),
  author: z.optional(z.string()),
  language: z.string(),
  link: LinkState,
  url: z.optional(z.string()),
  archived: z.optional(z.string()),
  /** When it was published, as exactly as is known. */
  date: z.optional(Period),
  dateNote: z.optional(Text),
  /** Documents that retell one statement share an origin: ten reprints of one press release are one origin. */
  origin: Id,
  /** True for the five articles the corpus starts from. */
  article: z.optional(z.boolean()),
  /** What it is, who runs it, where it leans, what to mind. */
  summary: z.optional(Text),
  tilt: z.optional(Text),
  caveats: z.optional(z.array(Text)),
});

export const Comparator = z.enum(['eq', 'gt', 'gte', 'lt', 'lte', 'approx', 'min', 'max', 'range']);
/** A quantity in the base unit of its measure. `min`: "from"; `max`: "up to"; `range`: between `number` and `to`. */
export const Value = z.strictObject({
  number: z.number(),
  to: z.optional(z.number()),
  unit: z.string(),
  comparator: Comparator,
  /** What narrows it: all-channels, china, pure-electric-suv, adjusted ... Values of two scopes are never compared. */
  scope: z.optional(Id),
});

/** The period or day for which something is true. `asOf` true: up to that day, start unknown. */
export const Holds = z.strictObject({ period: Period, asOf: z.optional(z.boolean()), basis: z.optional(Text) });

export const Stance = z.enum(['supports', 'refutes', 'context']);
export const Evidence = z.strictObject({
  source: Id,
  stance: Stance,
  /** What that source says, in our words. */
  says: z.optional(Text),
  /** A figure or name of at most 12 characters that stands in the source. */
  locator: z.optional(z.string().check(z.minLength(1), z.maxLength(12))),
  /** Line of the article, from 1. */
  line: z.optional(z.number()),
  /** Whose statement the source retells, when it is not its own: an origin id. Overrides the source's own origin in counts. */
  origin: z.optional(Id),
});

export const RelationKind = z.enum(['contradicts', 'qualifies', 'supports', 'context']);
/** "This claim KIND that claim." Stored once, on either side; the pack derives the other direction. */
export const Relation = z.strictObject({
  id: z.optional(z.string()),
  to: z.string(),
  kind: RelationKind,
  why: Text,
  title: z.optional(Text),
  /** What document would settle it. */
  lookFor: z.optional(Text),
});

/** Claims keep their ids for good: links into the side panel carry them. */
export const ClaimId = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60));

/** A question that an article leaves open: what gives pause, and what document would settle it. */
export const Doubt = z.strictObject({
  id: Id,
  /** What such a document would do to the claim if it confirmed the doubt. */
  kind: RelationKind,
  title: z.optional(Text),
  why: Text,
  lookFor: Text,
  /** Claims from documents found since that answer it, wholly or in part. Absent: still open. */
  answeredBy: z.optional(z.array(ClaimId).check(z.minLength(1))),
});

/**
 * Another figure of a claim's statement, borne by the same evidence. What it leaves out is as in the claim; `holds` null: it
 * holds without a date.
 */
export const FurtherFigure = z.strictObject({
  about: z.optional(z.array(Id).check(z.minLength(1))),
  measure: MeasureId,
  value: Value,
  holds: z.optional(z.nullable(Holds)),
});

export const Claim = z.strictObject({
  id: ClaimId,
  kind: z.enum(['figure', 'event', 'quote', 'characterisation']),
  /** The first is the subject; the claim stands in `claims/<subject>.json`. */
  about: z.array(Id).check(z.minLength(1)),
  measure: MeasureId,
  value: z.optional(Value),
  /** When it was said or published. */
  made: z.optional(Period),
  holds: z.optional(Holds),
  /** Figures of the statement besides its first: what a recalled power bank holds, besides how many were recalled. */
  further: z.optional(z.array(FurtherFigure).check(z.minLength(1))),
  status: z.enum(['asserted', 'disputed', 'rumour', 'corrected', 'withdrawn']),
  /** Who asserts it: an entity where we have one, and the words to show. */
  claimant: z.strictObject({
    entity: z.optional(Id),
    kind: z.enum(['author', 'company', 'person', 'court', 'media', 'official', 'public', 'unnamed', 'ours']),
    name: Text,
  }),
  statement: Text,
  /**
   * For a quote: key words by which a page that repeats it is known, in all scripts. All must stand in what is quoted, of each
   * one of the variants between `|`. Never the sentence itself.
   */
  quoted: z.optional(z.array(z.string().check(z.regex(/^(?:[^|]{1,20}(?:\||$))+$/))).check(z.minLength(1))),
  /** What to mind when reading it. */
  note: z.optional(Text),
  /** Our own arithmetic: the formula over other claims. */
  derived: z.optional(z.strictObject({ formula: z.string(), from: z.array(ClaimId) })),
  evidence: z.array(Evidence).check(z.minLength(1)),
  relations: z.optional(z.array(Relation)),
  doubts: z.optional(z.array(Doubt)),
});

const cues = z.strictObject({
  'zh-Hans': z.array(z.string()),
  'zh-Hant': z.array(z.string()),
  en: z.array(z.string()),
});
export const Measure = z.strictObject({
  id: MeasureId,
  /** Base unit as in the scan contract: CNY, USD, HKD, km, m, kg, percent, vehicle, phone, item, person, day, month, degC, V, C ... or none. */
  unit: z.string(),
  labels: Text,
  /**
   * Words around a number that say it is of this measure. `N` stands for the number with its unit (`第N下线`: directly
   * beside it); `A+B`: B beside the number and A in the sentence or shortly before; `@quarter`, `@double11` ...: a
   * period of that kind is named (engine/figures/periods.ts).
   */
  cues,
  /** A later, higher total is an update, not a difference. */
  cumulative: z.optional(z.boolean()),
  /** Smaller is later or better never matters here: only whether points of it can be drawn as a series. */
  series: z.optional(z.boolean()),
  /** Speaks of one occasion (a test, a ruling): compared without a period being named. */
  once: z.optional(z.boolean()),
});

/** One checkable assertion of an article and the claims that carry it; independent claims relate to those. */
export const Assertion = z.strictObject({ id: Id, statement: Text, claims: z.array(ClaimId).check(z.minLength(1)) });

export const Corpus = z.strictObject({
  /** Version of this shape. */
  format: z.literal(1),
  /** Date of the newest change to `data/`, for people. */
  revision: z.string(),
  /** First 16 hex digits of the SHA-256 of the packed content; names the store. */
  hash: z.string(),
  entities: z.array(Entity),
  sources: z.array(Source),
  claims: z.array(Claim),
  measures: z.array(Measure),
  assertions: z.array(Assertion),
});

export type Text = z.infer<typeof Text>;
export type Language = keyof Text;
export type AliasRule = z.infer<typeof AliasRule>;
export type Alias = z.infer<typeof Alias>;
export type EntityKind = z.infer<typeof EntityKind>;
export type Standing = z.infer<typeof Standing>;
export type Entity = z.infer<typeof Entity>;
export type Source = z.infer<typeof Source>;
export type Value = z.infer<typeof Value>;
export type Stance = z.infer<typeof Stance>;
export type Evidence = z.infer<typeof Evidence>;
export type Doubt = z.infer<typeof Doubt>;
export type Relation = z.infer<typeof Relation>;
export type Claim = z.infer<typeof Claim>;
export type Measure = z.infer<typeof Measure>;
export type Assertion = z.infer<typeof Assertion>;
export type Corpus = z.infer<typeof Corpus>;
