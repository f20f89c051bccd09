import type { CopyEvidence, Evidence, MentionEvidence } from '../../ingest/resolve/index.ts'

/** A copy as a test says it: by its title, and what differs from a notice that prints nothing else. */
export type CopyLike = Partial<Omit<CopyEvidence, 'id' | 'parent'>> & {
  title: string
  /** Ordinal of its parent among the copies of the same source. */
  below?: number
  mentions?: MentionLike[]
}
export type MentionLike = Partial<Omit<MentionEvidence, 'id' | 'copy'>>

const COPY = {
  genre: null,
  number: null,
  numbers: [],
  issuers: [],
  issuerOrigin: 'signature',
  sealedBy: [],
  date: null,
  dates: [],
  effectiveDate: null,
  publishedDate: null,
  addressees: [],
  parentRelation: null,
  validityMonths: null,
  validityUntil: null,
  lastArticle: null,
  confidence: 0.9,
} satisfies Partial<CopyEvidence>

const MENTION = {
  title: null,
  number: null,
  issuers: [],
  year: null,
  type: 'document',
  relation: 'mentions',
  role: null,
  article: null,
  partial: null,
  refersTo: null,
  readingConfidence: 0.9,
} satisfies Partial<MentionEvidence>

/** The evidence of sources: each a list of copies in their order. Ids are `<source>-<ordinal>[-<ordinal>]`, from 1. */
export function evidenceOf(sources: Readonly<Record<string, readonly CopyLike[]>>): Evidence {
  const copies: CopyEvidence[] = []
  const mentions: MentionEvidence[] = []
  for (const [source, list] of Object.entries(sources)) {
    list.forEach(({ below, mentions: cited = [], ...given }, index) => {
      const id = `${source}-${index + 1}`
      const numbers = given.numbers ?? (given.number ? [given.number] : [])
      const parent = below === undefined ? null : `${source}-${below}`
      copies.push({ ...COPY, ...given, id, source, ordinal: index + 1, numbers, parent })
      cited.forEach((mention, ordinal) => {
        mentions.push({ ...MENTION, ...mention, id: `${id}-${ordinal + 1}`, copy: id })
      })
    })
  }
  return { copies, mentions, entries: [] }
}
