import { z } from 'zod'
import { RELATIONSHIP_TYPES } from '../graph.ts'
import { Count } from './shared.ts'

/** What is served, and how much of it there is. */
export const StatusReply = z.object({
  /** Version of the program. */
  version: z.string(),
  engine: z.enum(['embedded', 'neo4j']),
  /** Rises with every ingest that changed something: what was fetched before may then be out of date. */
  generation: Count,
  /** True where the graph is that of the bundled sample, which is invented. */
  sample: z.boolean(),
  counts: z.object({
    sources: Count,
    copies: Count,
    /** Documents whose text is here, and those that are only cited. */
    documents: Count,
    stubs: Count,
    bodies: Count,
    mentions: Count,
    unresolved: Count,
  }),
  /** How many relationships of each type; types without any are left out. */
  relations: z.partialRecord(z.enum(RELATIONSHIP_TYPES), Count),
})
export type StatusReply = z.infer<typeof StatusReply>
