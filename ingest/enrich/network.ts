import { sortedSet } from '../resolve/order.ts'

/**
 * A graph in flat arrays: node `i` is `ids[i]`, its neighbours are those in `ends` from `starts[i]` to `starts[i + 1]`. Ids
 * and neighbours are sorted and no neighbour stands twice: what is computed from it depends on the rows alone, never on
 * their order.
 */
export interface Network {
  readonly ids: readonly string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The network of the ties between these ids. A tie of a node with itself, or with one that is not here, is left out. */
export function network(
  ids: Iterable<string>,
  ties: Iterable<{ from: string; to: string }>,
  { directed }: { directed: boolean },
): Network {
  const sorted = sortedSet(ids)
  const index = new Map(sorted.map((id, at) => [id, at]))
  const pairs: number[] = []
  for (const { from, to } of ties) {
    const [a, b] = [index.get(from), index.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    pairs.push(a * sorted.length + b)
    if (!directed) pairs.push(b * sorted.length + a)
  }
  return unique(sorted, Float64Array.from(pairs).sort())
}

/** Of pairs `from * count + to`, sorted. */
function unique(ids: readonly string[], pairs: Float64Array): Network {
  const starts = new Uint32Array(ids.length + 1)
  const ends = new Uint32Array(pairs.length)
  let count = 0
  pairs.forEach((pair, at) => {
    if (at > 0 && pairs[at - 1] === pair) return
    ends[count++] = pair % ids.length
    starts[Math.floor(pair / ids.length) + 1] = count
  })
  for (let i = 1; i <= ids.length; i++) starts[i] = Math.max(starts[i] as number, starts[i - 1] as number)
  return { ids, starts, ends: ends.subarray(0, count) }
}

export function degree({ starts }: Network, node: number): number {
  return (starts[node + 1] as number) - (starts[node] as number)
}

export function neighbours({ starts, ends }: Network, node: number): Uint32Array {
  return ends.subarray(starts[node], starts[node + 1])
}

/** The nodes that ties lead to from one another, each group ascending, the groups by their first node. */
export function components(graph: Network): number[][] {
  const seen = new Uint8Array(graph.ids.length)
  const found: number[][] = []
  for (let first = 0; first < graph.ids.length; first++) {
    if (seen[first]) continue
    const reached = [first]
    seen[first] = 1
    for (const node of reached)
      for (const other of neighbours(graph, node)) {
        if (seen[other]) continue
        seen[other] = 1
        reached.push(other)
      }
    found.push(reached.sort((a, b) => a - b))
  }
  return found
}

/** The network of some of the nodes, ascending; node `i` of it is `nodes[i]`. */
export function within(graph: Network, nodes: readonly number[]): Network {
  const index = new Map(nodes.map((node, at) => [node, at]))
  const starts = new Uint32Array(nodes.length + 1)
  const ends: number[] = []
  nodes.forEach((node, at) => {
    for (const other of neighbours(graph, node)) {
      const own = index.get(other)
      if (own !== undefined) ends.push(own)
    }
    starts[at + 1] = ends.length
  })
  return { ids: nodes.map((node) => graph.ids[node] as string), starts, ends: Uint32Array.from(ends) }
}

/**
 * Of each node with one neighbour, that neighbour; -1 for the others, the core. Of a pair, the second is the first's leaf.
 * Leaves are two thirds of a graph and say nothing about its shape.
 */
export function hubs(graph: Network): Int32Array {
  return Int32Array.from(graph.ids, (_, node) => {
    const [only] = degree(graph, node) === 1 ? neighbours(graph, node) : []
    return only !== undefined && (degree(graph, only) > 1 || only < node) ? only : -1
  })
}
