import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enrichNew } from '../../../ingest/enrich/added.ts'
import { drawMap } from '../../../ingest/enrich/draw.ts'
import { isFullDue } from '../../../ingest/enrich/due.ts'
import { type Enriched, extentOf } from '../../../ingest/enrich/enriched.ts'
import { mapRows } from '../../../ingest/enrich/graphs.ts'
import { type Derived, emptyDerived, relate } from '../../../ingest/resolve/derived.ts'
import { derivedOf, graphs, type Small } from './small.ts'

/** What stands after the whole map of a graph was drawn. */
function standing(graph: Small): Map<string, Enriched> {
  return drawMap(mapRows(derivedOf(graph)))
}

const sorted = (found: Map<string, Enriched>) => [...found].sort(([a], [b]) => (a < b ? -1 : 1))
const addTo = (before: Map<string, Enriched>, derived: Derived) => enrichNew(derived, before, extentOf(before.values()))
const distance = (a?: Enriched, b?: Enriched) => Math.hypot(Number(a?.x) - Number(b?.x), Number(a?.y) - Number(b?.y))

/** A map of twelve documents of one body, three of which cite the first; and one body by itself. */
const MAP: Small = {
  issued: Array.from({ length: 12 }, (_, i) => [0, i] as [number, number]),
  cited: [
    [1, 0],
    [2, 0],
    [3, 0],
  ],
  alone: 1,
}

function addition(ties: [type: 'ISSUED' | 'BASED_ON', from: string, to: string][], alone: string[] = []): Derived {
  const derived = emptyDerived()
  const ids = [...ties.flatMap(([, from, to]) => [from, to]), ...alone]
  for (const id of ids) derived.nodes[id.startsWith('b') ? 'Body' : 'Document'].set(id, { id })
  for (const [type, from, to] of ties) relate(derived, type, from, to)
  return derived
}

describe('enrichNew', () => {
  test('gives the same for the same rows, in whatever order they and what stands come', () => {
    fc.assert(
      fc.property(graphs, graphs, (before, graph) => {
        const map = standing(before)
        const reversed = new Map([...map].reverse())
        const other = derivedOf(graph, (rows) => rows.reverse())
        expect(sorted(addTo(reversed, other))).toEqual(sorted(addTo(map, derivedOf(graph))))
      }),
      { numRuns: 30 },
    )
  })

  test('places each new node, clear of all others, and touches none that stands', () => {
    fc.assert(
      fc.property(graphs, graphs, (before, graph) => {
        const map = standing(before)
        const copy = structuredClone(map)
        const derived = derivedOf(graph)
        const found = addTo(map, derived)
        expect(map).toEqual(copy)
        const ids = [...derived.nodes.Document.keys(), ...derived.nodes.Body.keys()]
        expect([...found.keys()].sort()).toEqual(ids.filter((id) => !map.has(id)).sort())
        const places = [...map.values(), ...found.values()]
        for (const { x, y, rank = 0, community = 0 } of found.values())
          expect([x, y, rank, community].every(Number.isFinite)).toBe(true)
        for (const one of found.values())
          for (const other of places) if (one !== other) expect(distance(one, other)).toBeGreaterThan(0.7)
      }),
      { numRuns: 30 },
    )
  })

  test('puts a leaf beside its only neighbour, in its community', () => {
    const map = standing(MAP)
    const found = addTo(map, addition([['ISSUED', 'b0', 'd50']])).get('d50')
    expect(distance(found, map.get('b0'))).toBeLessThan(5)
    expect(found?.community).toBe(map.get('b0')?.community)
    expect(found).not.toHaveProperty('rank')
  })

  test('places what hangs on a new node after that one', () => {
    const map = standing(MAP)
    const found = addTo(
      map,
      addition([
        ['ISSUED', 'b0', 'd50'],
        ['BASED_ON', 'd51', 'd50'],
        ['BASED_ON', 'd52', 'd51'],
      ]),
    )
    expect(distance(found.get('d52'), found.get('d51'))).toBeLessThan(3)
    expect(found.get('d52')?.community).toBe(map.get('b0')?.community)
  })

  test('sets what nothing ties to the map beside it, together and in communities of their own', () => {
    const map = standing(MAP)
    const { reach, communities } = extentOf(map.values())
    const rows = addition(
      [
        ['BASED_ON', 'd50', 'd51'],
        ['BASED_ON', 'd51', 'd52'],
      ],
      ['b9'],
    )
    const found = addTo(map, rows)
    for (const place of found.values()) expect(Math.hypot(place.x, place.y)).toBeGreaterThan(reach)
    expect(distance(found.get('d50'), found.get('d52'))).toBeLessThan(6)
    expect(found.get('d50')?.community).toBe(communities)
    expect(found.get('b9')).not.toHaveProperty('community')
  })

  test('leaves its place to the only node of a map', () => {
    const map = standing({ issued: [], cited: [], alone: 1 })
    const found = addTo(map, addition([['ISSUED', 'b0', 'd0']]))
    for (const place of found.values()) expect(distance(place, map.get('b1000'))).toBeGreaterThan(1)
  })

  test('founds a community around a node that had none', () => {
    const map = standing(MAP)
    const found = addTo(
      map,
      addition([
        ['ISSUED', 'b1000', 'd50'],
        ['ISSUED', 'b1000', 'd51'],
      ]),
    )
    expect(found.get('d50')?.community).toBe(extentOf(map.values()).communities)
    expect(found.get('d51')?.community).toBe(found.get('d50')?.community)
  })

  test('ranks what new documents cite above them, and a new body by what it issued', () => {
    const found = addTo(
      standing(MAP),
      addition([
        ['BASED_ON', 'd51', 'd50'],
        ['BASED_ON', 'd52', 'd50'],
        ['BASED_ON', 'd50', 'd0'],
        ['ISSUED', 'b7', 'd50'],
      ]),
    )
    expect(Number(found.get('d50')?.rank)).toBeGreaterThan(Number(found.get('d51')?.rank))
    expect(found.get('b7')?.rank).toBe(found.get('d50')?.rank)
  })
})

test.each([
  { nodes: 40, changed: 1, due: true },
  { nodes: 40, changed: 0, due: false },
  { nodes: 30_000, changed: 3_000, due: false },
  { nodes: 30_000, changed: 3_001, due: true },
])('of $nodes nodes, $changed changed: drawn as a whole $due', ({ nodes, changed, due }) => {
  expect(isFullDue({ nodes, changed })).toBe(due)
})
