import { z } from 'zod'
import { BodyRef, Count, DocumentRef, NodeKind } from './shared.ts'

export const SearchQuery = z.object({
  /** Part of a title, of a name or of a number; brackets, spaces and widths do not matter. */
  q: z.string().trim().min(1).max(200),
  kind: NodeKind.exclude(['person']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const SearchHit = z.object({
  node: z.discriminatedUnion('node', [DocumentRef, BodyRef]),
  /** Where it was found: a text, and the UTF-16 range in it that is to be lit. */
  match: z.object({
    field: z.enum(['title', 'number', 'name']),
    text: z.string(),
    start: Count,
    end: Count,
  }),
})
export type SearchHit = z.infer<typeof SearchHit>

/** The best hits: exact before beginnings before the rest, and in each the weightiest first. */
export const SearchReply = z.object({
  /** How many were found in all, by kind. */
  total: z.object({ documents: Count, bodies: Count }),
  hits: z.array(SearchHit),
})
export type SearchReply = z.infer<typeof SearchReply>
