import { z } from 'zod'
import { NodeProperties } from '../graph.ts'
import { Relation, Role } from '../reading.ts'
import { MentionReason } from '../reasons.ts'
import { Count, DocumentRef, Id, SetRight, Share } from './shared.ts'

export const MentionState = NodeProperties.Mention.shape.state
export type MentionState = z.infer<typeof MentionState>

/** One printed reference, with the sentence that proves it and where it stands. */
export const Mention = z.object({
  id: Id,
  /** Id of the copy that it stands in: `GET /api/copies/:id` gives the text around it. */
  copy: Id,
  /** As printed, without line breaks and spaces, and the sentence that holds it. */
  text: z.string(),
  quote: z.string(),
  /** UTF-16 range of `text` in `quote`, to be lit; null where it cannot be told. */
  light: z.object({ start: Count, end: Count }).nullable(),
  /** UTF-16 ranges in the copy's text. */
  start: Count,
  end: Count,
  quoteStart: Count,
  quoteEnd: Count,
  /** Null where the source has no page marks. */
  page: z.int().positive().nullable(),
  relation: Relation,
  role: Role.nullable(),
  cue: z.string().nullable(),
  /** The part of the cited document as printed: 第十二条第二款. */
  pinpoint: z.string().nullable(),
  state: MentionState,
  confidence: Share,
  /** Why it was resolved as it was, or is not. */
  reason: MentionReason,
  corrected: SetRight.nullable(),
})
export type Mention = z.infer<typeof Mention>

/** A document that a mention refers to, or may refer to, with how sure that is. */
export const Target = z.object({ document: DocumentRef, confidence: Share })
export type Target = z.infer<typeof Target>

/** With what it refers to, the likeliest first; unless it is resolved, what it may refer to. */
export const TargetedMention = Mention.extend({ targets: z.array(Target) })
export type TargetedMention = z.infer<typeof TargetedMention>
