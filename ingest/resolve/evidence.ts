import type { NodeProps } from '../../schema/graph.ts'

/**
 * The facts that resolution needs, as the graph holds them: no texts, no quotes. Whole sources only, so that a copy's
 * parent and children are always among them.
 */
export interface Evidence {
  readonly copies: readonly CopyEvidence[]
  readonly mentions: readonly MentionEvidence[]
  /** Rows of catalogues. */
  readonly entries: readonly EntryEvidence[]
}

/** Columns of a Copy that resolution reads; `null` where the graph has none. */
export const COPY_COLUMNS = [
  'id',
  'ordinal',
  'title',
  'genre',
  'number',
  'numbers',
  'issuers',
  'issuerOrigin',
  'sealedBy',
  'date',
  'dates',
  'effectiveDate',
  'publishedDate',
  'addressees',
  'parentRelation',
  'validityMonths',
  'validityUntil',
  'lastArticle',
  'confidence',
] as const satisfies readonly (keyof NodeProps<'Copy'>)[]

export const MENTION_COLUMNS = [
  'id',
  'title',
  'number',
  'issuers',
  'year',
  'type',
  'relation',
  'role',
  'article',
  'partial',
  'refersTo',
  'readingConfidence',
] as const satisfies readonly (keyof NodeProps<'Mention'>)[]

export const ENTRY_COLUMNS = [
  'id',
  'source',
  'catalogueId',
  'line',
  'listed',
  'title',
  'number',
  'issuers',
  'issuersFrom',
  'legalRank',
  'status',
  'statusAsOf',
  'publishedDate',
  'effectiveDate',
  'cites',
  'citedBy',
] as const satisfies readonly (keyof NodeProps<'Entry'>)[]

/** `null` for what may be absent. */
type Columns<P, K extends keyof P> = {
  readonly [Key in K]-?: undefined extends P[Key] ? Exclude<P[Key], undefined> | null : P[Key]
}

export type CopyEvidence = Columns<NodeProps<'Copy'>, (typeof COPY_COLUMNS)[number]> & {
  readonly source: string
  readonly parent: string | null
  /** The row of a catalogue that is taken for a copy: there is no text of it. */
  readonly entry?: EntryEvidence
}

export type MentionEvidence = Columns<NodeProps<'Mention'>, (typeof MENTION_COLUMNS)[number]> & {
  readonly copy: string
}

/** An entry as the graph has it. */
export type EntryColumns = Columns<NodeProps<'Entry'>, (typeof ENTRY_COLUMNS)[number]>

export type EntryEvidence = EntryColumns & {
  /** What its ids and its bare names are of (`catalogueKeys`). */
  readonly catalogue: string
}
