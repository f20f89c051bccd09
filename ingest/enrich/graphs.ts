import { DirectedGraph, UndirectedGraph } from 'graphology'
import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Derived, DerivedType } from '../resolve/derived.ts'
import { byCodeUnit, sortedSet } from '../resolve/order.ts'

const CITATIONS = sortedSet(Object.values(RELATION_TYPES)) as DerivedType[]
/** What ties documents and bodies on the map. Whom a notice is addressed to says little: every county of a province. */
const TIES: readonly DerivedType[] = [...CITATIONS, 'PART_OF', 'VERSION_OF', 'ISSUED', 'SEALED', 'OFFICE_OF']

/** Who cites whom: the documents that typed relations tie. */
export function citationGraph(derived: Derived): DirectedGraph {
  const edges = edgesOf(derived, CITATIONS)
  return build(new DirectedGraph(), sortedSet(edges.flat()), edges)
}

/** All documents and bodies, and one edge between two that are tied. */
export function mapGraph(derived: Derived): UndirectedGraph {
  const { Document, Body } = derived.nodes
  return build(new UndirectedGraph(), sortedSet([...Document.keys(), ...Body.keys()]), edgesOf(derived, TIES))
}

function edgesOf({ relationships }: Derived, types: readonly DerivedType[]): [string, string][] {
  const edges = types.flatMap((type) => [...relationships[type].values()])
  return edges.filter(({ from, to }) => from !== to).map(({ from, to }) => [from, to])
}

/** Nodes and edges sorted: what is computed from the graph then depends on the rows alone, never on their order. */
function build<G extends DirectedGraph | UndirectedGraph>(graph: G, nodes: string[], edges: [string, string][]): G {
  for (const id of nodes) graph.addNode(id)
  edges.sort(([a, b], [c, d]) => byCodeUnit(a, c) || byCodeUnit(b, d))
  for (const [from, to] of edges) if (!graph.hasEdge(from, to)) graph.addEdge(from, to)
  return graph
}
