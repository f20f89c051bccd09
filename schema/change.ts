import { z } from 'zod'
import { NodeProperties } from './graph.ts'
import { Relation } from './reading.ts'
import { MentionReason } from './reasons.ts'

/** What one write changed in the graph: counts of all, and at most `LISTED` of each kind by name. */

export const LISTED = 1000
/** So many characters of a sentence are enough to find it again. */
export const QUOTED = 60

const What = z.enum(['added', 'removed', 'changed'])
export type What = z.infer<typeof What>

const Counts = z.object({ added: z.int(), removed: z.int(), changed: z.int() })
export type Counts = z.infer<typeof Counts>

const FieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()])
export type FieldValue = z.infer<typeof FieldValue>

/** One property before and after; `null` where it is absent. */
const FieldChange = z.object({ field: z.string(), before: FieldValue, after: FieldValue })
export type FieldChange = z.infer<typeof FieldChange>

const DocumentName = z.object({
  id: z.string(),
  title: z.string().optional(),
  number: z.string().optional(),
  catalogueId: z.string().optional(),
})
export type DocumentName = z.infer<typeof DocumentName>

/** `fields` of what changed, without the places on the map. */
const DocumentChange = DocumentName.extend({
  what: What,
  /** Of one that is known by another key now, as when its text came. */
  idBefore: z.string().optional(),
  /** Whether its text is here; of what was removed: was. */
  held: z.boolean(),
  /** Its text came to be known, or is known no more. */
  text: z.enum(['known', 'gone']).optional(),
  fields: z.array(FieldChange),
})
export type DocumentChange = z.infer<typeof DocumentChange>

const BodyChange = z.object({ what: What, id: z.string(), name: z.string(), fields: z.array(FieldChange) })
export type BodyChange = z.infer<typeof BodyChange>

/** What a reference was taken for: the document that it means first, where it means one. */
const Verdict = z.object({
  state: NodeProperties.Mention.shape.state,
  reason: MentionReason,
  target: DocumentName.optional(),
})
export type Verdict = z.infer<typeof Verdict>

const ReferenceChange = z.object({
  what: What,
  citing: DocumentName,
  relation: Relation,
  /** As printed, and the beginning of its sentence. */
  text: z.string(),
  quote: z.string(),
  before: Verdict.optional(),
  after: Verdict.optional(),
})
export type ReferenceChange = z.infer<typeof ReferenceChange>

const SourceChange = z.object({ what: What, id: z.string(), name: z.string() })
export type SourceChange = z.infer<typeof SourceChange>

const listOf = <T extends z.ZodType>(row: T) => Counts.extend({ listed: z.array(row) })

export const Change = z.object({
  /** The generation that it led to, and when it was written, ISO. */
  generation: z.int(),
  at: z.string(),
  sources: listOf(SourceChange),
  documents: listOf(DocumentChange).extend({ textKnown: z.int(), textGone: z.int() }),
  bodies: listOf(BodyChange),
  references: listOf(ReferenceChange),
  /** Derived relationships between documents and bodies that came and went, by type; types without any are left out. */
  relationships: z.record(z.string(), Counts.omit({ changed: true })),
})
export type Change = z.infer<typeof Change>
