import type { Derived } from '../resolve/derived.ts'
import { communities } from './communities.ts'
import { mapGraph } from './graphs.ts'
import { positions } from './positions.ts'
import { rank } from './rank.ts'

/**
 * Adds to documents and bodies what the map shows: rank, community, and a place (`x`, `y`) on its plane. No part of the
 * identity claim, yet a function of the rows alone: seeded, sorted and rounded, so that an ingest that changes nothing
 * writes nothing.
 */
export function enrich(derived: Derived): void {
  const graph = mapGraph(derived)
  const [ranks, groups] = [rank(derived), communities(graph)]
  const places = positions(graph, groups)
  for (const label of ['Document', 'Body'] as const)
    for (const [id, row] of derived.nodes[label]) {
      const [own, community, place] = [ranks.get(id), groups.get(id), places.get(id)]
      Object.assign(row, own !== undefined && { rank: own }, community !== undefined && { community }, place)
    }
}
