import { z } from 'zod'
import { Count, Direction, LinkType, NodeRef, PageQuery, pageOf } from './shared.ts'

export const NeighbourCount = z.object({ type: LinkType, direction: Direction, count: Count })
export type NeighbourCount = z.infer<typeof NeighbourCount>

/** Without `type` and `direction` the counts come alone. */
export const NeighboursQuery = PageQuery.extend({ type: LinkType.optional(), direction: Direction.optional() })

export const NeighboursReply = z.object({
  node: NodeRef,
  /** Every type and direction that occurs, in one order. */
  counts: z.array(NeighbourCount),
  /** The neighbours of the type and direction asked for, the weightiest first; null where none were asked for. */
  group: pageOf(NodeRef).nullable(),
})
export type NeighboursReply = z.infer<typeof NeighboursReply>
