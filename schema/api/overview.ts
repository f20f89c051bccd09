import { z } from 'zod'
import { Count, Id, LinkType, NodeKind } from './shared.ts'

/** The most nodes that a map is drawn with. */
const NODES = { default: 20_000, max: 100_000 } as const

export const OverviewQuery = z.object({
  limit: z.coerce.number().int().min(1).max(NODES.max).default(NODES.default),
})

/** The map as columns: row i of every column is node (or edge) i. The weightiest nodes come first. */
export const OverviewReply = z.object({
  generation: Count,
  nodes: z.object({
    id: z.array(Id),
    node: z.array(NodeKind.exclude(['person'])),
    /** Title, else number, of a document; name of a body. Empty where nothing is known. */
    label: z.array(z.string()),
    /** Position from enrichment; null where it has none yet. */
    x: z.array(z.number().nullable()),
    y: z.array(z.number().nullable()),
    /** How many cite the document, how many the body issued. */
    weight: z.array(Count),
    /** Genre of a document, level of a body. */
    group: z.array(z.string().nullable()),
    /** False for a document that is only cited. */
    held: z.array(z.boolean()),
  }),
  edges: z.object({
    /** Indexes into the columns of `nodes`. */
    from: z.array(Count),
    to: z.array(Count),
    /** Index into `types`. */
    type: z.array(Count),
  }),
  types: z.array(LinkType),
  /** Nodes beyond the limit, which are not given. */
  omitted: z.object({ documents: Count, bodies: Count }),
})
export type OverviewReply = z.infer<typeof OverviewReply>
