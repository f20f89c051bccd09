import { z } from 'zod'
import { IsoDate, MentionType, Pinpoint, Relation, Role } from './reading.ts'
import { BodyReason, MentionReason } from './reasons.ts'
import { SourceFormat } from './source.ts'

/**
 * The graph's labels, relationship types and properties. Facts are as printed and belong to one source; the rest is
 * derived from all facts together. Every node is addressed by its `id`, every relationship by its type and two ends:
 * there is at most one of a type between two nodes. An absent value is an absent property, never an empty string.
 */

/** Labels of facts, of derived nodes, and the one bookkeeping label. */
export const FACT_LABELS = ['Source', 'Copy', 'Text', 'Mention', 'Entry'] as const
export const DERIVED_LABELS = ['Document', 'Number', 'Body', 'Person'] as const
export const NODE_LABELS = [...FACT_LABELS, ...DERIVED_LABELS] as const
export type NodeLabel = (typeof NODE_LABELS)[number]

/** Relationship type of each relation read from the words. */
export const RELATION_TYPES = {
  based_on: 'BASED_ON',
  implements: 'IMPLEMENTS',
  issues: 'ISSUES',
  forwards: 'FORWARDS',
  repeals: 'REPEALS',
  amends: 'AMENDS',
  attaches: 'ATTACHES',
  mentions: 'MENTIONS',
} as const satisfies Record<Relation, string>

/** Every relationship type with the labels of its ends and the layer it belongs to. */
export const RELATIONSHIPS = {
  FOUND_IN: { from: 'Copy', to: 'Source', layer: 'fact' },
  HAS_TEXT: { from: 'Copy', to: 'Text', layer: 'fact' },
  HAS_MENTION: { from: 'Copy', to: 'Mention', layer: 'fact' },
  /** The copy that brought this one out in the same source (印发 → its 办法, 附件). */
  CHILD_OF: { from: 'Copy', to: 'Copy', layer: 'fact' },
  COPY_OF: { from: 'Copy', to: 'Document', layer: 'derived' },
  ENTRY_OF: { from: 'Entry', to: 'Document', layer: 'derived' },
  /** The numbers of a document's family; `own` where it bears the number itself. */
  NUMBERED: { from: 'Document', to: 'Number', layer: 'derived' },
  REFERS_TO: { from: 'Mention', to: 'Document', layer: 'derived' },
  ISSUED: { from: 'Body', to: 'Document', layer: 'derived' },
  SEALED: { from: 'Body', to: 'Document', layer: 'derived' },
  ADDRESSED_TO: { from: 'Document', to: 'Body', layer: 'derived' },
  AUTHORED: { from: 'Person', to: 'Document', layer: 'derived' },
  BASED_ON: { from: 'Document', to: 'Document', layer: 'derived' },
  IMPLEMENTS: { from: 'Document', to: 'Document', layer: 'derived' },
  ISSUES: { from: 'Document', to: 'Document', layer: 'derived' },
  FORWARDS: { from: 'Document', to: 'Document', layer: 'derived' },
  REPEALS: { from: 'Document', to: 'Document', layer: 'derived' },
  AMENDS: { from: 'Document', to: 'Document', layer: 'derived' },
  ATTACHES: { from: 'Document', to: 'Document', layer: 'derived' },
  MENTIONS: { from: 'Document', to: 'Document', layer: 'derived' },
  /** A catalogue's link that does not say what it means. */
  CITES: { from: 'Document', to: 'Document', layer: 'derived' },
  /** From a version of a normative text to the one before it, and from a text to the one it ends and stands in for. */
  VERSION_OF: { from: 'Document', to: 'Document', layer: 'derived' },
  REPLACES: { from: 'Document', to: 'Document', layer: 'derived' },
  PART_OF: { from: 'Document', to: 'Document', layer: 'derived' },
  OFFICE_OF: { from: 'Body', to: 'Body', layer: 'derived' },
  /** The nearest body above that is here: a department's government, a government's next higher one. */
  SUBORDINATE_TO: { from: 'Body', to: 'Body', layer: 'derived' },
  /** What became of a body: `date`, `kind` (rename, merge, split, transfer) and the `source` that says so. */
  SUCCEEDED_BY: { from: 'Body', to: 'Body', layer: 'derived' },
} as const satisfies Record<string, { from: NodeLabel; to: NodeLabel; layer: 'fact' | 'derived' }>
export type RelationshipType = keyof typeof RELATIONSHIPS
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIPS) as RelationshipType[]

/** Who corrected what stands here, on which day and why; of several corrections the last. */
const corrected = {
  correctedBy: z.string().optional(),
  correctedOn: z.string().optional(),
  correctedWhy: z.string().optional(),
}
export interface Corrected {
  correctedBy: string
  correctedOn: string
  correctedWhy: string
}
export const CORRECTED_PROPERTIES = ['correctedBy', 'correctedOn', 'correctedWhy'] as const

/** 效力级别, as catalogues name it. */
export const LEGAL_RANKS = [
  '法律',
  '行政法规',
  '国务院规范性文件',
  '监察法规',
  '司法解释',
  '司法解释性质文件',
  '地方司法文件',
  '部门规章',
  '部门规范性文件',
  '部门工作文件',
  '行政许可批复',
  '党内法规制度',
  '团体规定',
  '行业规定',
  '军事法规规章',
  '省级地方性法规',
  '设区的市地方性法规',
  '经济特区法规',
  '浦东新区法规',
  '自治条例和单行条例',
  '地方政府规章',
  '地方规范性文件',
  '地方工作文件',
] as const
export const LegalRank = z.enum(LEGAL_RANKS)
export type LegalRank = z.infer<typeof LegalRank>

/** 时效性, as catalogues name it. */
export const STATUSES = ['现行有效', '失效', '已被修改', '尚未施行', '部分失效'] as const
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

const optional = <T extends z.ZodType>(type: T) => type.optional()
const Share = z.number().min(0).max(1)
const pinpoint = Pinpoint.shape
/** What the map shows of documents and bodies: importance, a community by its number, a place on the plane. */
const Enriched = {
  rank: optional(z.number()),
  community: optional(z.int()),
  x: optional(z.number()),
  y: optional(z.number()),
}

/** Properties by label. `ingestedAt` and `location` depend on the run and the machine, so `dump` leaves them out. */
export const NodeProperties = {
  Source: z.object({
    id: z.string(),
    name: z.string(),
    format: z.enum([...SourceFormat.options, 'catalogue']),
    encoding: z.string(),
    /** Version of the reading rules that its copies were read with. */
    coreVersion: z.int(),
    /** Absolute paths this content was seen at, sorted. */
    location: z.array(z.string()),
    ingestedAt: z.string(),
    /**
     * Of a catalogue: its day, and what became of its files' rows as they were read (`file:class:count`); what became of
     * them in the graph is counted there.
     */
    asOf: optional(IsoDate),
    rows: optional(z.array(z.string())),
  }),
  Copy: z.object({
    id: z.string(),
    ordinal: z.int(),
    title: z.string(),
    genre: optional(z.string()),
    number: optional(z.string()),
    numbers: z.array(z.string()),
    issuers: z.array(z.string()),
    /** Where the issuers were read (a `FieldOrigin`), one for all. */
    issuerOrigin: optional(z.string()),
    sealedBy: z.array(z.string()),
    date: optional(IsoDate),
    /** The other dates, `kind:value`, sorted: `adopted:2019-12-03`. */
    dates: z.array(z.string()),
    effectiveDate: optional(z.string()),
    publishedDate: optional(IsoDate),
    addressees: z.array(z.string()),
    copiedTo: z.array(z.string()),
    attachments: z.array(z.string()),
    secrecy: optional(z.string()),
    urgency: optional(z.string()),
    signedOffBy: optional(z.string()),
    /** How long it says that it is valid, or until which day. */
    validityMonths: optional(z.int()),
    validityUntil: optional(IsoDate),
    provisional: optional(z.boolean()),
    /** Count of its own articles. */
    articles: z.int(),
    /** The highest number among them. */
    lastArticle: optional(z.int()),
    parentRelation: optional(z.string()),
    start: z.int(),
    end: z.int(),
    startLine: z.int(),
    endLine: z.int(),
    /** Absent where the source has no page marks. */
    page: optional(z.int()),
    confidence: Share,
  }),
  Text: z.object({
    id: z.string(),
    text: z.string(),
    /** Its parts and articles, `unit:number.insertion@offset title`, in order: `chapter:1@30 总则`, `article:12.1@1203`. */
    outline: z.array(z.string()),
  }),
  Mention: z.object({
    id: z.string(),
    ordinal: z.int(),
    text: z.string(),
    title: optional(z.string()),
    number: optional(z.string()),
    issuers: z.array(z.string()),
    year: optional(z.int()),
    type: MentionType,
    relation: Relation,
    role: optional(Role),
    cue: optional(z.string()),
    pinpoint: optional(pinpoint.text),
    article: pinpoint.article,
    paragraph: pinpoint.paragraph,
    item: pinpoint.item,
    attachment: pinpoint.attachment,
    /** Of a repeal: the part that is ended, absent for the whole; from when; and that an earlier version of the own title is. */
    partial: optional(z.string()),
    asOf: optional(z.string()),
    sameTitle: optional(z.boolean()),
    refersTo: optional(z.string()),
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    quoteStart: z.int(),
    quoteEnd: z.int(),
    line: z.int(),
    page: optional(z.int()),
    readingConfidence: Share,
    /** Derived: what resolution made of it. `unresolved` stays visible; `none` is no document (a newspaper, a book). */
    state: z.enum(['resolved', 'stub', 'unresolved', 'none']),
    confidence: Share,
    reason: MentionReason,
    ...corrected,
  }),
  /** A row of a catalogue: what a list of documents says of one of them. */
  Entry: z.object({
    id: z.string(),
    /** Id of the Source that it stands in. A property, as a catalogue is one source of many thousand entries. */
    source: z.string(),
    /** The catalogue's own id of the document. */
    catalogueId: z.string(),
    /** Line of its row; absent where the id only stands in another row (`listed` is false then). */
    line: optional(z.int()),
    listed: z.boolean(),
    title: optional(z.string()),
    number: optional(z.string()),
    /** Names of the bodies, in the order of their rows; and whether they have rows of their own or stand in the entry's. */
    issuers: z.array(z.string()),
    issuersFrom: optional(z.enum(['issued', 'documents'])),
    legalRank: optional(LegalRank),
    status: optional(Status),
    /** Day of the catalogue, beside a status. */
    statusAsOf: optional(IsoDate),
    publishedDate: optional(IsoDate),
    effectiveDate: optional(IsoDate),
    url: optional(z.string()),
    /** Catalogue ids that its rows of citations name, a row each: `from` this entry, sorted. */
    cites: z.array(z.string()),
    citedBy: z.array(z.string()),
    similarTo: z.array(z.string()),
  }),
  Document: z.object({
    id: z.string(),
    /** Canonical key that the id is the hash of, and every other key that leads here, sorted. */
    key: z.string(),
    aliases: z.array(z.string()),
    title: optional(z.string()),
    titleKey: optional(z.string()),
    /** The title without what it is often cited without (中华人民共和国, 的, 试行): finds its other spellings. */
    nearKey: optional(z.string()),
    number: optional(z.string()),
    numberKeys: z.array(z.string()),
    /** Of a document that a catalogue names by its id alone: that id. */
    catalogueId: optional(z.string()),
    genre: optional(z.string()),
    legalRank: optional(LegalRank),
    date: optional(IsoDate),
    /** Of a text whose history is printed: the last revision, which tells this version from others of one title. */
    versionDate: optional(IsoDate),
    publishedDate: optional(IsoDate),
    effectiveDate: optional(IsoDate),
    validFrom: optional(IsoDate),
    validTo: optional(IsoDate),
    /** What a catalogue says of its validity, and the day of that catalogue. 失效 without a day: it ended by `statusAsOf`. */
    status: optional(Status),
    statusAsOf: optional(IsoDate),
    /** Where the validity is known from; `parent`: from the day of the document that brought it out, as the text says. */
    statusSource: z.enum(['printed', 'parent', 'catalogue', 'corrected', 'none']),
    /** False for a stub: cited, but its text is not here. */
    held: z.boolean(),
    citedBy: z.int(),
    /** The fields that a person set, sorted. */
    corrected: optional(z.array(z.string())),
    ...corrected,
    ...Enriched,
  }),
  /** A document number by its key: 教学[2019]4号, 教育部令33号. */
  Number: z.object({
    id: z.string(),
    /** The key without year and serial: 教学, 教育部令; the whole key where it has no serial (a standard's). */
    series: z.string(),
    year: optional(z.int()),
    serial: optional(z.int()),
  }),
  Body: z.object({
    id: z.string(),
    name: z.string(),
    /** Every name it was printed under, sorted. */
    names: z.array(z.string()),
    level: optional(z.string()),
    kind: optional(z.string()),
    place: optional(z.string()),
    /** True where a bare name (党委办公室) is only known within one source. */
    scoped: z.boolean(),
    /** By what it was recognised; absent where an earlier program wrote the graph. */
    reason: optional(BodyReason),
    issued: z.int(),
    ...corrected,
    ...Enriched,
  }),
  Person: z.object({ id: z.string(), name: z.string() }),
} as const satisfies Record<NodeLabel, z.ZodObject>
export type NodeProps<L extends NodeLabel> = z.infer<(typeof NodeProperties)[L]>

/** Properties that enrichment writes: no part of the identity claim. */
export const ENRICHED_PROPERTIES = ['rank', 'community', 'x', 'y'] as const
/** Properties that depend on the run or the machine. */
export const RUN_PROPERTIES = ['ingestedAt', 'location'] as const
