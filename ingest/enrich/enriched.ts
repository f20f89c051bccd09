import type { Derived } from '../resolve/derived.ts'
import type { Point } from './spiral.ts'

/** What enrichment gives a document or body: a place on the map, rank and community where ties give it any. */
export interface Enriched extends Point {
  readonly rank?: number
  readonly community?: number
}

/** What stands on a map as a whole. */
export interface Extent {
  /** Distance of the farthest node from the middle. */
  readonly reach: number
  /** The first number that no community bears. */
  readonly communities: number
  /** Rank of a document that nothing cites; absent where no document has any. */
  readonly leastRank?: number
}

export function extentOf(nodes: Iterable<Enriched>): Extent {
  let [reach, communities, leastRank] = [0, 0, Infinity]
  for (const { x, y, community = -1, rank = Infinity } of nodes) {
    reach = Math.max(reach, Math.hypot(x, y))
    communities = Math.max(communities, community + 1)
    leastRank = Math.min(leastRank, rank)
  }
  return { reach, communities, ...(leastRank < Infinity && { leastRank }) }
}

export function enriched(place: Point, rank: number | undefined, community: number | undefined): Enriched {
  return { ...place, ...(rank !== undefined && { rank }), ...(community !== undefined && { community }) }
}

/** Writes what enrichment found into the rows of documents and bodies. */
export function assignTo(derived: Derived, found: ReadonlyMap<string, Enriched>): void {
  for (const label of ['Document', 'Body'] as const)
    for (const [id, row] of derived.nodes[label]) Object.assign(row, found.get(id))
}
