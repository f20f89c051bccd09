import { UndirectedGraph } from 'graphology'
import * as louvain from 'graphology-communities-louvain'
import { addTo } from '../resolve/order.ts'
import { degree, hubs, type Network, neighbours } from './network.ts'
import { random } from './random.ts'

// CommonJS, whose types declare a default that Node's import already unwraps.
const detect = louvain.default as unknown as typeof louvain.default.default
const SEED = 20_200_407

/**
 * Community by id (Louvain) of every node that is tied to another: the largest 0, ties by their first node. A leaf is
 * where its only neighbour is.
 */
export function communities(graph: Network): Map<string, number> {
  const hub = hubs(graph)
  const core = new UndirectedGraph()
  const inner = (node: number) => (hub[node] as number) < 0 && degree(graph, node) > 0
  graph.ids.forEach((_, node) => {
    if (inner(node)) core.addNode(node)
  })
  core.forEachNode((key) => {
    for (const other of neighbours(graph, Number(key)))
      if (Number(key) < other && inner(other)) core.addEdge(key, other)
  })
  const found = core.size > 0 ? detect(core, { rng: random(SEED), getEdgeWeight: null }) : {}
  const members = new Map<string | number, number[]>()
  graph.ids.forEach((_, node) => {
    const key = (hub[node] as number) < 0 ? node : (hub[node] as number)
    if (degree(graph, node) > 0) addTo(members, found[key] ?? `alone ${key}`, node)
  })
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
  return new Map(sorted.flatMap((nodes, index) => nodes.map((node) => [graph.ids[node] as string, index] as const)))
}
