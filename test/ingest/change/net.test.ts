import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NodeRow } from '../../../graph/engine.ts'
import { changedFields, netNodes, netRelationships } from '../../../ingest/change/net.ts'
import { joinRenamed, renames } from '../../../ingest/change/renamed.ts'
import { diff } from '../../../ingest/load/diff.ts'
import { type Derived, emptyDerived, relate } from '../../../ingest/resolve/derived.ts'

const bodies = (...rows: NodeRow[]): Derived => {
  const derived = emptyDerived()
  for (const row of rows) derived.nodes.Body.set(row.id, row)
  return derived
}

test.each<[string, NodeRow[][], unknown[]]>([
  ['came', [[], [{ id: 'a', issued: 1 }]], [{ what: 'added' }]],
  ['went', [[{ id: 'a' }], []], [{ what: 'removed' }]],
  ['came and went', [[], [{ id: 'a' }], []], []],
  ['went and came back as it was', [[{ id: 'a', issued: 1 }], [], [{ id: 'a', issued: 1 }]], []],
  [
    'changed twice',
    [[{ id: 'a', issued: 1 }], [{ id: 'a', issued: 5 }], [{ id: 'a', issued: 2 }]],
    [{ what: 'changed', before: { issued: 1 }, after: { issued: 2 } }],
  ],
  ['changed and back', [[{ id: 'a', issued: 1 }], [{ id: 'a' }], [{ id: 'a', issued: 1 }]], []],
  ['moved on the map alone', [[{ id: 'a', x: 1 }], [{ id: 'a', x: 2, rank: 3, community: 1 }]], []],
])('a body that %s', (_, states, expected) => {
  const changes = states.slice(1).map((state, at) => diff(bodies(...(states[at] ?? [])), bodies(...state)))
  expect(netNodes(changes, 'Body')).toMatchObject(expected)
  expect(netNodes(changes, 'Body')).toHaveLength(expected.length)
})

test('a reference whose first meaning is now its second has changed', () => {
  const meaning = (rank: number): Derived => {
    const derived = emptyDerived()
    relate(derived, 'REFERS_TO', 'm', 'd', { rank, confidence: 0.5 })
    return derived
  }
  const changes = [diff(meaning(1), meaning(2))]
  expect(netRelationships(changes, 'REFERS_TO')).toMatchObject([{ what: 'changed' }])
  expect(netRelationships([diff(meaning(1), meaning(1))], 'REFERS_TO')).toEqual([])
})

test('several changes, one after another, come to the change from the first state to the last', () => {
  const row = fc.record({ id: fc.constantFrom('a', 'b', 'c'), issued: fc.nat(2) }, { noNullPrototype: true })
  const state = fc.uniqueArray(row, { selector: ({ id }) => id })
  fc.assert(
    fc.property(fc.array(state, { minLength: 2, maxLength: 5 }), (states) => {
      const steps = states.slice(1).map((next, at) => diff(bodies(...(states[at] ?? [])), bodies(...next)))
      const once = diff(bodies(...(states[0] ?? [])), bodies(...(states.at(-1) ?? [])))
      const sorted = (rows: ReturnType<typeof netNodes>) => rows.map((row) => JSON.stringify(row)).sort()
      expect(sorted(netNodes(steps, 'Body'))).toEqual(sorted(netNodes([once], 'Body')))
    }),
  )
})

test('an absent property, null and an empty list are the same', () => {
  expect(changedFields({ a: null, c: [], d: 1, x: 1 }, { b: [], d: 2, x: 2 })).toEqual(['d'])
})

const document = (id: string, key: string, ...aliases: string[]): NodeRow => ({ id, key, aliases })
const went = (before: NodeRow) => ({ what: 'removed' as const, before })
const came = (after: NodeRow) => ({ what: 'added' as const, after })

test.each([
  ['its text came', went(document('1', '|题')), [came(document('2', '|题|2021', '|题'))], [['1', '2']]],
  ['its text went', went(document('1', '|题|2021', '|题')), [came(document('2', '|题'))], [['1', '2']]],
  ['another of its title', went(document('1', '|题|2020', '|题')), [came(document('2', '|题|2021', '|题'))], []],
  [
    'one of several, nobody can tell which',
    went(document('1', '|题')),
    [came(document('2', '|题|2020', '|题')), came(document('3', '|题|2021', '|题'))],
    [],
  ],
])('a document under another key: %s', (_, gone, come, expected) => {
  const joined = joinRenamed([gone, ...come])
  expect([...renames(joined)]).toEqual(expected)
  expect(joined).toHaveLength(1 + come.length - expected.length)
})
