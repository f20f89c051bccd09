import { z } from 'zod'
import { Count } from './shared.ts'

export const CypherBody = z.strictObject({
  query: z.string().min(1).max(20_000),
  /** Any JSON values. */
  params: z.record(z.string().max(200), z.unknown()).default({}),
})

/**
 * What a query answered. Cells are JSON: a node is `{labels, properties}`, a relationship `{type, start, end, properties}`
 * (`start`, `end`: ids of its ends), a path `{nodes, relationships}`.
 */
export const CypherReply = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  /** True where there were more rows than are given. */
  truncated: z.boolean(),
  /** Milliseconds that the answer took. */
  ms: Count,
})
export type CypherReply = z.infer<typeof CypherReply>
