import { DirectedGraph, UndirectedGraph } from 'graphology'
import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Derived, DerivedType } from '../resolve/derived.ts'
import { byCodeUnit, sortedSet } from '../resolve/order.ts'

const CITATIONS: readonly DerivedType[] = [...Object.values(RELATION_TYPES), 'CITES', 'REPLACES']
/** What else ties documents and bodies on the map. Whom a notice is addressed to says little: every county of a province. */
const OTHERS: readonly DerivedType[] = ['PART_OF', 'VERSION_OF', 'SEALED', 'OFFICE_OF']

type Tie = readonly [from: string, to: string]

/** What a map is drawn from. Plain data: it may be drawn in another thread. */
export interface MapRows {
  /** Ids of documents and bodies. */
  readonly ids: readonly string[]
  readonly citations: readonly Tie[]
  readonly issued: readonly Tie[]
  readonly others: readonly Tie[]
}

export function mapRows(derived: Derived): MapRows {
  const { Document, Body } = derived.nodes
  return {
    ids: [...Document.keys(), ...Body.keys()],
    citations: tiesOf(derived, CITATIONS),
    issued: tiesOf(derived, ['ISSUED']),
    others: tiesOf(derived, OTHERS),
  }
}

/** Who cites whom: the documents that citations tie. */
export function citationGraph({ citations }: MapRows): DirectedGraph {
  return build(new DirectedGraph(), citations.flat(), citations)
}

/** All documents and bodies, and what ties them. */
export function mapGraph(rows: MapRows): UndirectedGraph {
  return build(new UndirectedGraph(), rows.ids, allTies(rows))
}

/** Those documents and bodies and what ties them to one another and to others that `stands` tells of. */
export function graphAround(rows: MapRows, ids: readonly string[], stands: (id: string) => boolean): UndirectedGraph {
  const ties = allTies(rows)
  return build(new UndirectedGraph(), [...ids, ...ties.flat().filter(stands)], ties)
}

function allTies({ citations, issued, others }: MapRows): Tie[] {
  return [...citations, ...issued, ...others]
}

function tiesOf({ relationships }: Derived, types: readonly DerivedType[]): Tie[] {
  const ties = types.flatMap((type) => [...relationships[type].values()])
  return ties.flatMap(({ from, to }) => (from === to ? [] : [[from, to]]))
}

/**
 * Nodes and ties sorted: what is computed from the graph then depends on the rows alone, never on their order. A tie to
 * what is not here is left out.
 */
function build<G extends DirectedGraph | UndirectedGraph>(graph: G, ids: readonly string[], ties: readonly Tie[]): G {
  for (const id of sortedSet(ids)) graph.addNode(id)
  const inOrder = ties.toSorted(([a, b], [c, d]) => byCodeUnit(a, c) || byCodeUnit(b, d))
  for (const [from, to] of inOrder)
    if (graph.hasNode(from) && graph.hasNode(to) && !graph.hasEdge(from, to)) graph.addEdge(from, to)
  return graph
}
