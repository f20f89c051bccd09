import { z } from 'zod'
import { BodyReason } from '../reasons.ts'
import { BodyRef, Count, DocumentRef, PageQuery, pageOf, SetRight } from './shared.ts'

export const BodyDocuments = pageOf(DocumentRef)
export type BodyDocuments = z.infer<typeof BodyDocuments>

const Succession = z.object({ body: BodyRef, date: z.string(), kind: z.string() })

export const BodyReply = z.object({
  body: BodyRef,
  /** Every name it was printed under. */
  names: z.array(z.string()),
  /** By what it was recognised; null in a graph that an earlier program wrote. */
  reason: BodyReason.nullable(),
  /** What its numbers begin with (机关代字), the most frequent first. */
  prefixes: z.array(z.object({ prefix: z.string(), documents: Count })),
  /** Who it was before, and who it became: on which day, and how (rename, merge, split, transfer). */
  predecessors: z.array(Succession),
  successors: z.array(Succession),
  /** Where a person said that another body is this one. */
  corrected: SetRight.nullable(),
  /** True where its bare name is only known within one source. */
  scoped: z.boolean(),
  /** The bodies that it is an office of, and its own offices. */
  superiors: z.array(BodyRef),
  offices: z.array(BodyRef),
  /** First page of what it issued, newest first; further pages from `GET /api/bodies/:id/documents`. */
  documents: BodyDocuments,
  /** Year descending, undated (null) last. */
  years: z.array(z.object({ year: z.string().nullable(), documents: Count })),
  /** The most frequent first. */
  genres: z.array(z.object({ genre: z.string().nullable(), documents: Count })),
  /** The bodies that it issued most with. */
  joint: z.array(z.object({ body: BodyRef, documents: Count })),
})
export type BodyReply = z.infer<typeof BodyReply>

export const BodyQuery = PageQuery.pick({ limit: true })

export const BodyDocumentsQuery = PageQuery.extend({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  genre: z.string().min(1).max(50).optional(),
})
