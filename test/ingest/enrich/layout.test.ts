import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { components, degree, hubs, neighbours, network, within } from '../../../ingest/enrich/network.ts'
import { Quadtree } from '../../../ingest/enrich/quadtree.ts'
import { random } from '../../../ingest/enrich/random.ts'
import { makeRoom } from '../../../ingest/enrich/room.ts'

const scattered = (count: number, seed: number, side: number) => {
  const next = random(seed)
  return Float64Array.from({ length: count }, () => next() * side)
}

describe('network', () => {
  const ties = [
    { from: 'c', to: 'a' },
    { from: 'a', to: 'c' },
    { from: 'c', to: 'b' },
    { from: 'b', to: 'b' },
    { from: 'b', to: 'elsewhere' },
  ]
  const graph = network(['c', 'b', 'a', 'd'], ties, { directed: false })

  test('has each tie once at either end, and none to itself or to what is not here', () => {
    expect(graph.ids).toEqual(['a', 'b', 'c', 'd'])
    expect(graph.ids.map((_, node) => [...neighbours(graph, node)])).toEqual([[2], [2], [0, 1], []])
  })

  test('directed, has it at the one end', () => {
    const cites = network(['a', 'b', 'c'], ties, { directed: true })
    expect(cites.ids.map((_, node) => degree(cites, node))).toEqual([1, 0, 2])
  })

  test('knows its components and its leaves, and is cut to some of its nodes', () => {
    expect(components(graph)).toEqual([[0, 1, 2], [3]])
    expect([...hubs(graph)]).toEqual([2, 2, -1, -1])
    const part = within(graph, [0, 2, 3])
    expect(part.ids.map((_, node) => [...neighbours(part, node)])).toEqual([[1], [0], []])
  })
})

describe('Quadtree', () => {
  test('repels about as the sum over all pairs does', () => {
    const points = { x: scattered(300, 1, 100), y: scattered(300, 2, 100), mass: scattered(300, 3, 5) }
    const [dx, dy] = [new Float64Array(300), new Float64Array(300)]
    const tree = new Quadtree(points)
    tree.build()
    tree.repel(dx, dy, 1, 0.5)
    const at = (values: Float64Array, index: number) => values[index] as number
    for (let i = 0; i < 300; i++) {
      let [x, y] = [0, 0]
      for (let j = 0; j < 300; j++) {
        if (i === j) continue
        const [ox, oy] = [at(points.x, i) - at(points.x, j), at(points.y, i) - at(points.y, j)]
        const share = (at(points.mass, i) * at(points.mass, j)) / (ox * ox + oy * oy)
        x += ox * share
        y += oy * share
      }
      expect(Math.hypot(at(dx, i) - x, at(dy, i) - y)).toBeLessThan(0.05 * Math.hypot(x, y) + 1)
    }
  })

  test('comes to an end where many points share a place', () => {
    const points = { x: new Float64Array(50), y: new Float64Array(50), mass: new Float64Array(50).fill(1) }
    points.x[0] = 1
    const [dx, dy] = [new Float64Array(50), new Float64Array(50)]
    const tree = new Quadtree(points)
    tree.build()
    tree.repel(dx, dy, 1, 0.5)
    expect([...dx, ...dy].every(Number.isFinite)).toBe(true)
    expect(dx[0]).toBeCloseTo(49)
  })
})

test('makeRoom leaves no two circles overlapping, be they at one place', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(1000), fc.constantFrom(0, 1, 20), (count, seed, side) => {
      const radius = scattered(count, seed + 2, 4).map((value) => value + 0.5)
      const circles = { x: scattered(count, seed, side), y: scattered(count, seed + 1, side), radius }
      makeRoom(circles, 2000)
      for (let i = 0; i < count; i++)
        for (let j = 0; j < i; j++) {
          const [x, y] = [Number(circles.x[i]) - Number(circles.x[j]), Number(circles.y[i]) - Number(circles.y[j])]
          expect(Math.hypot(x, y)).toBeGreaterThan(Number(radius[i]) + Number(radius[j]) - 0.01)
        }
    }),
    { numRuns: 40 },
  )
})
