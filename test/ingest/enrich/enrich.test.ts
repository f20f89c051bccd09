import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginDrawing } from '../../../ingest/enrich/aside.ts'
import { drawMap } from '../../../ingest/enrich/draw.ts'
import type { Enriched } from '../../../ingest/enrich/enriched.ts'
import { mapRows } from '../../../ingest/enrich/graphs.ts'
import { type Derived, emptyDerived } from '../../../ingest/resolve/derived.ts'
import { derivedOf, graphs } from './small.ts'

const enriched = (derived: Derived) => new Map([...drawMap(mapRows(derived))].sort(([a], [b]) => (a < b ? -1 : 1)))
const near = (of?: Enriched, to?: Enriched) => Math.hypot(Number(of?.x) - Number(to?.x), Number(of?.y) - Number(to?.y))

describe('drawMap', () => {
  test('gives the same for the same rows, in whatever order they come', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const expected = enriched(derivedOf(graph))
        expect(enriched(derivedOf(graph, (rows) => rows.reverse()))).toEqual(expected)
      }),
      { numRuns: 30 },
    )
  })

  test('gives every document and body a place of its own, within a bounded map', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const rows = [...enriched(derivedOf(graph)).values()]
        for (const { x, y } of rows) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
          expect(Math.hypot(Number(x), Number(y))).toBeLessThan(20 + 8 * Math.sqrt(rows.length))
        }
        expect(new Set(rows.map(({ x, y }) => `${x} ${y}`)).size).toBe(rows.length)
      }),
      { numRuns: 30 },
    )
  })

  test('spreads the leaves of a hub around it, none nearer than 0.8 to another', () => {
    const map = enriched(derivedOf({ issued: Array.from({ length: 60 }, (_, i) => [0, i]), cited: [], alone: 0 }))
    const [rows, hub] = [[...map.values()], map.get('b0')]
    expect(Math.max(...rows.map((row) => near(row, hub)))).toBeLessThan(6)
    for (const [index, row] of rows.entries())
      for (const other of rows.slice(index + 1)) expect(near(row, other)).toBeGreaterThan(0.8)
  })

  test('keeps components apart and what is tied to nothing close by', () => {
    const cited: [number, number][] = [
      [1, 2],
      [2, 3],
      [3, 1],
      [11, 12],
      [12, 13],
      [13, 11],
    ]
    const rows = enriched(derivedOf({ issued: [], cited, alone: 3 }))
    const at = (key: string) => rows.get(key)
    expect(near(at('d1'), at('d2'))).toBeLessThan(near(at('d1'), at('d11')))
    expect(at('d1')?.community).not.toBe(at('d11')?.community)
    expect(near(at('b1000'), at('b1001'))).toBeLessThan(4)
    expect(at('b1000')).not.toHaveProperty('community')
  })

  test('ranks what is cited above what cites, and a body by what it issued', () => {
    const rows = enriched(
      derivedOf({
        issued: [
          [1, 9],
          [2, 1],
        ],
        cited: [
          [1, 9],
          [2, 9],
          [3, 9],
        ],
        alone: 1,
      }),
    )
    const rank = (key: string) => Number(rows.get(key)?.rank)
    expect(rank('d9')).toBeGreaterThan(rank('d1'))
    expect(rank('b1')).toBe(rank('d9'))
    expect(rank('b1')).toBeGreaterThan(rank('b2'))
    expect(rows.get('b1000')).not.toHaveProperty('rank')
  })

  test('has nothing to say about an empty graph', () => {
    expect(enriched(emptyDerived())).toEqual(new Map())
  })
})

describe('beginDrawing', () => {
  /** So many documents of ten bodies, each citing the one before. */
  const chain = (count: number) =>
    derivedOf({
      issued: Array.from({ length: count }, (_, i) => [i % 10, i]),
      cited: Array.from({ length: count - 1 }, (_, i) => [i + 1, i]),
      alone: 0,
    })

  test.each([
    ['a small map at once', 20],
    ['a large one in a thread', 1100],
  ])('draws %s, the same', async (_, count) => {
    const derived = chain(count)
    const drawing = beginDrawing(derived)
    expect(await drawing.places).toEqual(drawMap(mapRows(derived)))
    drawing.stop()
  })
})
