import type { Derived } from '../resolve/derived.ts'
import { communities } from './communities.ts'
import { assignTo, enriched } from './enriched.ts'
import { mapGraph } from './graphs.ts'
import { positions } from './positions.ts'
import { rank } from './rank.ts'
import { shapeOf } from './shape.ts'

/**
 * Adds to documents and bodies what the map shows: rank, community, and a place (`x`, `y`) on its plane. No part of the
 * identity claim, yet a function of the rows alone: seeded, sorted and rounded, so that an ingest that changes nothing
 * writes nothing. This is the map drawn as a whole; `enrichNew` adds to it.
 */
export function enrich(derived: Derived): void {
  const shape = shapeOf(mapGraph(derived))
  const [ranks, groups] = [rank(derived), communities(shape)]
  const places = positions(shape, groups)
  assignTo(derived, new Map([...places].map(([id, place]) => [id, enriched(place, ranks.get(id), groups.get(id))])))
}

export { enrichNew } from './added.ts'
export { isFullDue } from './due.ts'
export { assignTo, type Enriched, type Extent, extentOf } from './enriched.ts'
