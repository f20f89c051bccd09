import { DirectedGraph } from 'graphology'
import * as communities from 'graphology-communities-louvain'
import * as centrality from 'graphology-metrics/centrality/pagerank.js'
import { RELATION_TYPES } from '../../schema/graph.ts'
import type { Derived } from '../resolve/derived.ts'
import { addTo, byCodeUnit } from '../resolve/order.ts'

/** Seed of the communities' random numbers: the same graph gives the same communities. */
const SEED = 20_200_407

// Both are CommonJS, whose types declare a default that Node's import already unwraps.
const louvain = communities.default as unknown as typeof communities.default.default
const pagerank = centrality.default as unknown as typeof centrality.default.default

/**
 * Adds rank (PageRank, where a citation passes rank to what is cited) and community (Louvain) to the documents that are
 * tied by typed edges; the others get none. No part of the identity claim, yet the same for the same rows: nodes and edges
 * are sorted first and values rounded. The map's positions will be computed here too.
 */
export function enrich(derived: Derived): void {
  const graph = citationGraph(derived)
  if (graph.size === 0) return
  const ranks = pagerank(graph, { getEdgeWeight: null, maxIterations: 200 })
  const numbers = renumber(graph, louvain(graph, { rng: random(SEED), getEdgeWeight: null }))
  for (const id of graph.nodes()) {
    const row = derived.nodes.Document.get(id)
    if (row) Object.assign(row, { rank: round(ranks[id] ?? 0), community: numbers.get(id) ?? 0 })
  }
}

function citationGraph({ relationships }: Derived): DirectedGraph {
  const edges = new Map<string, [string, string]>()
  for (const type of new Set(Object.values(RELATION_TYPES)))
    for (const [key, { from, to }] of relationships[type]) edges.set(key, [from, to])
  const graph = new DirectedGraph()
  for (const id of [...new Set([...edges.values()].flat())].sort(byCodeUnit)) graph.addNode(id)
  for (const [key, [from, to]] of [...edges].sort(([a], [b]) => byCodeUnit(a, b))) graph.addEdgeWithKey(key, from, to)
  return graph
}

/** Communities by size, the largest 0, ties by their first node. */
function renumber(graph: DirectedGraph, communities: Readonly<Record<string, number>>): Map<string, number> {
  const members = new Map<number, string[]>()
  for (const id of graph.nodes()) {
    const community = communities[id] ?? 0
    addTo(members, community, id)
  }
  const sorted = [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0] ?? '', b[0] ?? ''))
  return new Map(sorted.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
}

/** Six significant digits: the last bits of a sum depend on nothing that anybody asks for. */
function round(value: number): number {
  return Number(value.toPrecision(6))
}

/** Mulberry32, a small generator of numbers in [0, 1). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
