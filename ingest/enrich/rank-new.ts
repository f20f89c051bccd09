import type { Enriched } from './enriched.ts'
import { citationGraph, type MapRows } from './graphs.ts'
import { ofBodies, PASSED } from './rank.ts'

/** Steps after which rank passed on among new documents no longer counts. */
const STEPS = 20

/**
 * Rank of new documents and bodies, about what PageRank would give: the rank of one that nothing cites, and a share of each
 * that cites it. What stands keeps its rank, though new ones cite it.
 */
export function rankOfNew(
  rows: MapRows,
  standing: ReadonlyMap<string, Enriched>,
  leastRank: number | undefined,
): Map<string, number> {
  const graph = citationGraph(rows)
  const least = leastRank ?? 1 / Math.max(1, graph.order)
  const begin = new Map(graph.mapNodes((id) => [id, standing.get(id)?.rank ?? least]))
  let ranks = begin
  for (let step = 0; step < STEPS; step++) {
    const next = new Map(begin)
    for (const [id, own] of ranks) {
      const share = (PASSED * own) / graph.outDegree(id)
      graph.forEachOutNeighbor(id, (cited) => {
        if (!standing.has(cited)) next.set(cited, (next.get(cited) ?? least) + share)
      })
    }
    ranks = next
  }
  return ofBodies(rows, ranks)
}
