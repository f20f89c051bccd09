import { communities } from './communities.ts'
import { type Enriched, enriched } from './enriched.ts'
import { type MapRows, mapGraph } from './graphs.ts'
import { positions } from './positions.ts'
import { rank } from './rank.ts'
import { shapeOf } from './shape.ts'

/**
 * What the map shows of each document and body: rank, community, and a place (`x`, `y`) on its plane. No part of the
 * identity claim, yet a function of the rows alone: seeded, sorted and rounded, so that an ingest that changes nothing
 * writes nothing. This is the map drawn as a whole; `enrichNew` adds to it.
 */
export function drawMap(rows: MapRows): Map<string, Enriched> {
  const shape = shapeOf(mapGraph(rows))
  const [ranks, groups] = [rank(rows), communities(shape)]
  const places = positions(shape, groups)
  return new Map([...places].map(([id, place]) => [id, enriched(place, ranks.get(id), groups.get(id))]))
}
