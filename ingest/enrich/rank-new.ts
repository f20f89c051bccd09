import type { Derived } from '../resolve/derived.ts'
import type { Enriched } from './enriched.ts'
import { citationGraph } from './graphs.ts'
import { degree, neighbours } from './network.ts'
import { ofBodies, PASSED } from './rank.ts'

/** Steps after which rank passed on among new documents no longer counts. */
const STEPS = 20

/**
 * Rank of new documents and bodies, about what PageRank would give: the rank of one that nothing cites, and a share of each
 * that cites it. What stands keeps its rank, though new ones cite it.
 */
export function rankOfNew(
  derived: Derived,
  standing: ReadonlyMap<string, Enriched>,
  leastRank: number | undefined,
): Map<string, number> {
  const graph = citationGraph(derived)
  const least = leastRank ?? 1 / Math.max(1, graph.ids.length)
  const fixed = graph.ids.map((id) => standing.get(id) && (standing.get(id)?.rank ?? least))
  let ranks = Float64Array.from(fixed, (own) => own ?? least)
  for (let step = 0; step < STEPS; step++) {
    const next = Float64Array.from(fixed, (own) => own ?? least)
    ranks.forEach((own, node) => {
      const share = (PASSED * own) / degree(graph, node)
      for (const cited of neighbours(graph, node))
        if (fixed[cited] === undefined) next[cited] = (next[cited] as number) + share
    })
    ranks = next
  }
  return ofBodies(derived, new Map(graph.ids.map((id, node) => [id, ranks[node] as number])))
}
