import * as centrality from 'graphology-metrics/centrality/pagerank.js'
import { citationGraph, type MapRows } from './graphs.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const pagerank = centrality.default as unknown as typeof centrality.default.default

/** The share of its rank that a document passes on to what it cites; the rest goes to all alike. */
export const PASSED = 0.85
/** Change of all ranks together at which they stand. */
const TOLERANCE = 1e-6

/**
 * Rank by id: PageRank of the documents that citations tie, where a citation passes rank to what is cited; of a body, the
 * sum over what it issued. The others have none. Six significant digits: the last bits of a sum depend on nothing that
 * anybody asks for.
 */
export function rank(rows: MapRows): Map<string, number> {
  const graph = citationGraph(rows)
  if (graph.order === 0) return new Map()
  const ranks = pagerank(graph, {
    alpha: PASSED,
    getEdgeWeight: null,
    maxIterations: 200,
    tolerance: TOLERANCE / graph.order,
  })
  return ofBodies(rows, new Map(Object.entries(ranks)))
}

/** Those ranks and of each body the sum over what it issued, rounded. */
export function ofBodies({ issued }: MapRows, ranks: ReadonlyMap<string, number>): Map<string, number> {
  const bodies = new Map<string, number>()
  for (const [from, to] of issued) {
    const own = ranks.get(to)
    if (own !== undefined) bodies.set(from, (bodies.get(from) ?? 0) + own)
  }
  return new Map([...ranks, ...bodies].map(([id, value]) => [id, Number(value.toPrecision(6))]))
}
