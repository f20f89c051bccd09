import { UndirectedGraph } from 'graphology'

/** A graph apart into its core and its leaves, which are two thirds of it and say nothing about its shape. */
export interface Shape {
  /** The nodes with two neighbours or more, those with none, and of a pair the first. */
  readonly core: UndirectedGraph
  /** Of each other node its only neighbour. */
  readonly hub: ReadonlyMap<string, string>
}

export function shapeOf(graph: UndirectedGraph): Shape {
  const hub = new Map<string, string>()
  graph.forEachNode((id) => {
    const [only] = graph.degree(id) === 1 ? graph.neighbors(id) : []
    if (only !== undefined && (graph.degree(only) > 1 || only < id)) hub.set(id, only)
  })
  const core = within(
    graph,
    graph.filterNodes((id) => !hub.has(id)),
  )
  return { core, hub }
}

/** What some of the nodes are without the others. */
export function within(graph: UndirectedGraph, ids: readonly string[]): UndirectedGraph {
  const part = new UndirectedGraph()
  for (const id of ids) part.addNode(id)
  for (const id of ids)
    graph.forEachNeighbor(id, (other) => {
      if (id < other && part.hasNode(other)) part.addEdge(id, other)
    })
  return part
}
