import type { UndirectedGraph } from 'graphology'
import * as louvain from 'graphology-communities-louvain'
import { addTo, byCodeUnit } from '../resolve/order.ts'
import { random } from './random.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const detect = louvain.default as unknown as typeof louvain.default.default
const SEED = 20_200_407

/** Community by id (Louvain) of every node that is tied to another: the largest 0, ties by their first node. */
export function communities(graph: UndirectedGraph): Map<string, number> {
  if (graph.size === 0) return new Map()
  const found = detect(graph, { rng: random(SEED), getEdgeWeight: null })
  const members = new Map<number, string[]>()
  graph.forEachNode((id) => {
    if (graph.degree(id) > 0) addTo(members, found[id] ?? 0, id)
  })
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''))
  return new Map(sorted.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
}
