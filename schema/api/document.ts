import { z } from 'zod'
import { LegalRank, NodeProperties, RELATION_TYPES, Status } from '../graph.ts'
import { DateKind, IsoDate, Span } from '../reading.ts'
import { CopyReason, Refusal } from '../reasons.ts'
import { TargetedMention } from './mention.ts'
import { BodyRef, Count, Direction, DocumentRef, Id, PageQuery, PersonRef, pageOf, SetRight, Share } from './shared.ts'

/** Relationship types that mentions draw between documents, and what a catalogue says without its meaning. */
export const CitationType = z.enum([...Object.values(RELATION_TYPES), 'CITES'])
export type CitationType = z.infer<typeof CitationType>

/** The other document of a citation, with the references that prove it; none where only the layout does (附件). */
export const Citation = z.object({
  document: DocumentRef,
  confidence: Share,
  /** The first few, in the order of the text, each with its likeliest targets; `mentionsTotal` says how many there are. */
  mentions: z.array(TargetedMention),
  mentionsTotal: Count,
})
export type Citation = z.infer<typeof Citation>

/** Citations of one type, in one direction: the newest other document first. */
export const CitationGroup = pageOf(Citation).extend({ type: CitationType })
export type CitationGroup = z.infer<typeof CitationGroup>

export const SourceRef = z.object({ id: Id, name: z.string() })
export type SourceRef = z.infer<typeof SourceRef>

/** One printed text of a document, and where it stands. */
export const CopyRef = z.object({
  id: Id,
  title: z.string(),
  source: SourceRef,
  ...Span.pick({ startLine: true, endLine: true }).shape,
  /** Null where the source has no page marks. */
  page: z.int().positive().nullable(),
  /** How sure it is that this is a copy of the document, by what it was told, and why it is of no other that it fits. */
  confidence: Share,
  reason: CopyReason,
  refused: Refusal.nullable(),
  corrected: SetRight.nullable(),
})
export type CopyRef = z.infer<typeof CopyRef>

/** A date of a kind, as printed on copies; several of one kind where copies differ. */
export const DatedKind = z.object({ kind: DateKind, value: IsoDate, copies: z.array(Id) })
export type DatedKind = z.infer<typeof DatedKind>

/** What references call a document, and how many do. */
const Cited = z.object({ name: z.string(), references: Count })

/** What a catalogue says of a document, and where. */
export const EntryRef = z.object({
  id: Id,
  source: SourceRef,
  catalogueId: z.string(),
  /** Null where other rows alone name it. */
  line: z.int().positive().nullable(),
  title: z.string().nullable(),
  legalRank: LegalRank.nullable(),
  /** As listed, on the day of the catalogue. */
  status: Status.nullable(),
  statusAsOf: IsoDate.nullable(),
  url: z.string().nullable(),
  confidence: Share,
  reason: CopyReason,
  corrected: SetRight.nullable(),
})
export type EntryRef = z.infer<typeof EntryRef>

export const DocumentQuery = PageQuery.pick({ limit: true })

export const DocumentReply = z.object({
  document: DocumentRef,
  /** Every number as printed on its copies; on joint issues there are several. */
  numbers: z.array(z.string()),
  /** The dates of every kind; the document's own is in `document.date` too. */
  dates: z.array(DatedKind),
  /** 有效期, and where it is known from. Where nothing proves an end, none is claimed. */
  validity: z.object({
    from: IsoDate.nullable(),
    to: IsoDate.nullable(),
    source: NodeProperties.Document.shape.statusSource,
    /** What a catalogue says, and on which day; 失效 without an end: it ended by that day. */
    status: Status.nullable(),
    statusAsOf: IsoDate.nullable(),
  }),
  /**
   * Documents here that say that it has ended. `through`: the notice that brought it out, where that is what they name;
   * `parts`: what of it has ended, null for the whole.
   */
  repealedBy: z.array(
    z.object({ document: DocumentRef, through: DocumentRef.nullable(), parts: z.array(z.string()).nullable() }),
  ),
  /** What references to it print, the most frequent first; short names are those that their texts define (以下简称). */
  citedAs: z.object({ titles: z.array(Cited), shortNames: z.array(Cited), numbers: z.array(Cited) }),
  /** The fields that a person set, and who did last. */
  corrected: SetRight.extend({ fields: z.array(z.string()) }).nullable(),
  /** Canonical key, and the other keys that lead here. */
  key: z.string(),
  aliases: z.array(z.string()),
  /** In the order of the page. */
  issuers: z.array(BodyRef),
  /** 代章: sealed for an issuer without issuing. */
  sealedBy: z.array(BodyRef),
  addressees: z.array(BodyRef),
  authors: z.array(PersonRef),
  copies: z.array(CopyRef),
  entries: z.array(EntryRef),
  /** 效力级别, where a catalogue tells it. */
  legalRank: LegalRank.nullable(),
  /** What brought it out (the notice of a 办法), and what it brought out. */
  parents: z.array(DocumentRef),
  children: z.array(DocumentRef),
  /** First page of every type that occurs; further pages from `GET /api/documents/:id/citations`. */
  cites: z.array(CitationGroup),
  citedBy: z.array(CitationGroup),
  /** Its own references that are not resolved, with the candidates where there are some. */
  unresolved: z.object({ total: Count, items: z.array(TargetedMention) }),
})
export type DocumentReply = z.infer<typeof DocumentReply>

/** `out`: what the document cites; `in`: what cites it. */
export const CitationsQuery = PageQuery.extend({ direction: Direction, type: CitationType })
