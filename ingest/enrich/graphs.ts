import { DirectedGraph, UndirectedGraph } from 'graphology'
import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Derived, DerivedType } from '../resolve/derived.ts'
import { byCodeUnit, sortedSet } from '../resolve/order.ts'

const CITATIONS: readonly DerivedType[] = [...Object.values(RELATION_TYPES), 'CITES', 'REPLACES']
/** What ties documents and bodies on the map. Whom a notice is addressed to says little: every county of a province. */
const TIES: readonly DerivedType[] = [...CITATIONS, 'PART_OF', 'VERSION_OF', 'ISSUED', 'SEALED', 'OFFICE_OF']

type Tie = readonly [from: string, to: string]

/** Who cites whom: the documents that citations tie. */
export function citationGraph(derived: Derived): DirectedGraph {
  const ties = tiesOf(derived, CITATIONS)
  return build(new DirectedGraph(), ties.flat(), ties)
}

/** All documents and bodies, and what ties them. */
export function mapGraph(derived: Derived): UndirectedGraph {
  const { Document, Body } = derived.nodes
  return build(new UndirectedGraph(), [...Document.keys(), ...Body.keys()], tiesOf(derived, TIES))
}

/** Those documents and bodies and what ties them to one another and to others that `stands` tells of. */
export function graphAround(
  derived: Derived,
  ids: readonly string[],
  stands: (id: string) => boolean,
): UndirectedGraph {
  const ties = tiesOf(derived, TIES)
  return build(new UndirectedGraph(), [...ids, ...ties.flat().filter(stands)], ties)
}

function tiesOf({ relationships }: Derived, types: readonly DerivedType[]): Tie[] {
  const ties = types.flatMap((type) => [...relationships[type].values()])
  return ties.flatMap(({ from, to }) => (from === to ? [] : [[from, to]]))
}

/**
 * Nodes and ties sorted: what is computed from the graph then depends on the rows alone, never on their order. A tie to
 * what is not here is left out.
 */
function build<G extends DirectedGraph | UndirectedGraph>(graph: G, ids: readonly string[], ties: Tie[]): G {
  for (const id of sortedSet(ids)) graph.addNode(id)
  ties.sort(([a, b], [c, d]) => byCodeUnit(a, c) || byCodeUnit(b, d))
  for (const [from, to] of ties)
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) graph.addEdge(from, to)
  return graph
}
