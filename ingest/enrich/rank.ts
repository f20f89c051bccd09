import * as centrality from 'graphology-metrics/centrality/pagerank.js'
import type { Derived } from '../resolve/derived.ts'
import { citationGraph } from './graphs.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const pagerank = centrality.default as unknown as typeof centrality.default.default

/**
 * Rank by id: PageRank of the documents that are tied by typed relations, where a citation passes rank to what is cited;
 * of a body, the sum over what it issued. The others have none. Six significant digits: the last bits of a sum depend on
 * nothing that anybody asks for.
 */
export function rank(derived: Derived): Map<string, number> {
  const graph = citationGraph(derived)
  if (graph.order === 0) return new Map()
  const ranks = new Map(Object.entries(pagerank(graph, { getEdgeWeight: null, maxIterations: 200 })))
  const bodies = new Map<string, number>()
  for (const { from, to } of derived.relationships.ISSUED.values()) {
    const own = ranks.get(to)
    if (own !== undefined) bodies.set(from, (bodies.get(from) ?? 0) + own)
  }
  return new Map([...ranks, ...bodies].map(([id, value]) => [id, Number(value.toPrecision(6))]))
}
