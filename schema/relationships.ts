import { z } from 'zod'
import { NodeProperties, type RelationshipType } from './graph.ts'
import { Role } from './reading.ts'
import { CopyReason, Refusal } from './reasons.ts'

const Share = z.number().min(0).max(1)
const None = z.object({})
/** The names that the copies of the document print for the body, sorted. */
const Named = { names: z.array(z.string()) }

/** Of an edge between two documents: what of the citing text proves it. */
const Citation = z.object({
  /** Count of the mentions that say so; 0 where only the place in a source does. */
  mentions: z.int(),
  /** Their ids, sorted. */
  mentionIds: z.array(z.string()),
  /** The roles they have, sorted. */
  roles: z.array(Role),
  /** Of the surest of them. */
  confidence: Share,
})

/** How sure it is that a copy, or an entry, is of its document. */
const Recognised = z.object({
  confidence: Share,
  /** By what it was recognised. */
  reason: CopyReason,
  /** Why it was kept apart from documents that it fits. */
  refused: Refusal.optional(),
  ...NodeProperties.Body.pick({ correctedBy: true, correctedOn: true, correctedWhy: true }).shape,
})

/** Entries of catalogues that say it, by id, sorted. */
const entries = z.array(z.string())

/** Properties by type of relationship; those of nodes are in `graph.ts`. */
export const RelationshipProperties = {
  FOUND_IN: None,
  HAS_TEXT: None,
  HAS_MENTION: None,
  CHILD_OF: None,
  COPY_OF: Recognised,
  ENTRY_OF: Recognised,
  NUMBERED: z.object({ own: z.boolean() }),
  /** `rank` 1 is what the mention means; the others are the other versions of it, or what it may mean as well. */
  REFERS_TO: z.object({ rank: z.int(), confidence: Share }),
  /** `rank` is the place among joint issuers, from 1. */
  ISSUED: z.object({ rank: z.int(), ...Named, entries: entries.optional() }),
  SEALED: z.object(Named),
  ADDRESSED_TO: z.object(Named),
  AUTHORED: None,
  BASED_ON: Citation,
  IMPLEMENTS: Citation,
  ISSUES: Citation,
  FORWARDS: Citation,
  /** `parts`: of a document that goes on, what of it is ended. */
  REPEALS: Citation.extend({ parts: z.array(z.string()).optional() }),
  AMENDS: Citation,
  ATTACHES: Citation,
  MENTIONS: Citation,
  CITES: z.object({ entries }),
  VERSION_OF: z.object({ reason: z.enum(['date', 'repeal']) }),
  REPLACES: z.object({ confidence: Share, reason: z.enum(['repeal']) }),
  PART_OF: None,
  OFFICE_OF: None,
  SUBORDINATE_TO: None,
  SUCCEEDED_BY: z.object({
    date: z.string(),
    kind: z.enum(['rename', 'merge', 'split', 'transfer']),
    source: z.string(),
  }),
} as const satisfies Record<RelationshipType, z.ZodObject>
export type RelationshipProps<T extends RelationshipType> = z.infer<(typeof RelationshipProperties)[T]>
