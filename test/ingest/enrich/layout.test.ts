import { UndirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { placeCore } from '../../../ingest/enrich/component.ts'
import { citationGraph, graphAround, mapGraph, mapRows } from '../../../ingest/enrich/graphs.ts'
import { shapeOf, within } from '../../../ingest/enrich/shape.ts'
import { spiralRadius } from '../../../ingest/enrich/spiral.ts'
import { derivedOf } from './small.ts'

const rows = mapRows(
  derivedOf({
    issued: [[0, 3]],
    cited: [
      [3, 1],
      [1, 3],
      [3, 2],
      [2, 2],
    ],
    alone: 1,
  }),
)

describe('graphs', () => {
  const graph = mapGraph(rows)
  const neighbours = (id: string) => graph.neighbors(id).sort()

  test('have each tie once, and none of a node with itself', () => {
    expect(graph.nodes()).toEqual(['b0', 'b1000', 'd1', 'd2', 'd3'])
    expect(graph.mapNodes(neighbours)).toEqual([['d3'], [], ['d3'], ['d3'], ['b0', 'd1', 'd2']])
  })

  test('have who cites whom at the one end', () => {
    const cites = citationGraph(rows)
    expect(cites.mapNodes((id) => [id, ...cites.outNeighbors(id).sort()])).toEqual([
      ['d1', 'd3'],
      ['d2'],
      ['d3', 'd1', 'd2'],
    ])
  })

  test('are told apart into core and leaves', () => {
    const { core, hub } = shapeOf(graph)
    expect(core.nodes()).toEqual(['b1000', 'd3'])
    expect([...hub]).toEqual([
      ['b0', 'd3'],
      ['d1', 'd3'],
      ['d2', 'd3'],
    ])
    expect(within(graph, ['b0', 'd1', 'd3']).mapEdges((_, __, from, to) => [from, to].sort())).toEqual([
      ['b0', 'd3'],
      ['d1', 'd3'],
    ])
  })

  test('around some nodes hold what stands and they are tied to', () => {
    const around = graphAround(rows, ['d1'], (id) => id === 'd3')
    expect(around.nodes()).toEqual(['d1', 'd3'])
    expect(around.size).toBe(1)
  })
})

describe('placeCore', () => {
  /** Rings of nodes, each tied to the next ring by one tie. */
  const rings = (count: number, size: number) => {
    const graph = new UndirectedGraph()
    const key = (ring: number, node: number) => `${ring}.${node % size}`
    for (let ring = 0; ring < count; ring++) for (let node = 0; node < size; node++) graph.addNode(key(ring, node))
    for (let ring = 0; ring < count; ring++) {
      for (let node = 0; node < size; node++) graph.addEdge(key(ring, node), key(ring, node + 1))
      if (ring > 0) graph.addEdge(key(ring - 1, 0), key(ring, 1))
    }
    return graph
  }

  test.each([
    { nodes: 60, count: 6 },
    { nodes: 1000, count: 100 },
  ])('leaves $nodes nodes room for their leaves and keeps groups together', ({ count }) => {
    const graph = rings(count, 10)
    const ring = (id: string) => Number(id.split('.')[0])
    const leaves = (id: string) => (id.endsWith('.0') ? 30 : 0)
    const placed = [...placeCore(graph, ring, leaves)]
    const [near, far] = [[] as number[], [] as number[]]
    let tightest = Infinity
    for (const [index, [id, a]] of placed.entries())
      for (const [other, b] of placed.slice(index + 1)) {
        const distance = Math.hypot(a.x - b.x, a.y - b.y)
        tightest = Math.min(tightest, distance / (spiralRadius(leaves(id)) + spiralRadius(leaves(other))))
        ;(ring(id) === ring(other) ? near : far).push(distance)
      }
    expect(tightest).toBeGreaterThan(0.6)
    const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
    expect(mean(near)).toBeLessThan(mean(far) / 2)
  })
})
