import type { Derived } from '../resolve/derived.ts'
import { citationGraph } from './graphs.ts'
import { degree, type Network, neighbours } from './network.ts'

/** The share of its rank that a document passes on to what it cites; the rest goes to all alike. */
export const PASSED = 0.85
/** Change of all ranks together at which they stand. */
const TOLERANCE = 1e-6
const MOST_STEPS = 200

/**
 * Rank by id: PageRank of the documents that citations tie, where a citation passes rank to what is cited; of a body, the
 * sum over what it issued. The others have none. Six significant digits: the last bits of a sum depend on nothing that
 * anybody asks for.
 */
export function rank(derived: Derived): Map<string, number> {
  const graph = citationGraph(derived)
  const values = pageRank(graph)
  return ofBodies(derived, new Map(graph.ids.map((id, node) => [id, values[node] as number])))
}

/** Those ranks and of each body the sum over what it issued, rounded. */
export function ofBodies(derived: Derived, ranks: ReadonlyMap<string, number>): Map<string, number> {
  const bodies = new Map<string, number>()
  for (const { from, to } of derived.relationships.ISSUED.values()) {
    const own = ranks.get(to)
    if (own !== undefined) bodies.set(from, (bodies.get(from) ?? 0) + own)
  }
  return new Map([...ranks, ...bodies].map(([id, value]) => [id, Number(value.toPrecision(6))]))
}

/** All ranks together are 1. What cites nothing passes its rank to all alike. */
function pageRank(graph: Network): Float64Array {
  const count = graph.ids.length
  let [ranks, before] = [new Float64Array(count).fill(1 / count), new Float64Array(count)]
  for (let step = 0, change = Infinity; change > TOLERANCE && step < MOST_STEPS; step++) {
    ;[ranks, before] = [before.fill(0), ranks]
    let kept = 0
    for (let node = 0; node < count; node++) {
      const own = before[node] as number
      const share = (PASSED * own) / degree(graph, node)
      if (degree(graph, node) === 0) kept += PASSED * own
      else for (const cited of neighbours(graph, node)) ranks[cited] = (ranks[cited] as number) + share
    }
    const basis = (1 - PASSED + kept) / count
    change = 0
    for (let node = 0; node < count; node++) {
      ranks[node] = (ranks[node] as number) + basis
      change += Math.abs((ranks[node] as number) - (before[node] as number))
    }
  }
  return ranks
}
