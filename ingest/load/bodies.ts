import { readEach } from '../../graph/each.ts'
import type { GraphReader, NodeRow } from '../../graph/engine.ts'
import { BODY_TYPES } from '../resolve/bodies.ts'
import { type Derived, emptyDerived } from '../resolve/derived.ts'
import { sortedSet } from '../resolve/order.ts'
import { type Changes, diff } from './diff.ts'

/*
 * Bodies and persons belong to all documents together: where a part of the documents is decided anew, these see to it that
 * they say what all documents say.
 */

/** Takes what the graph has already of the bodies and persons that a part names for stored. Answers the ids of the new ones. */
export async function knownSigners(reader: GraphReader, stored: Derived, wanted: Derived): Promise<Set<string>> {
  const fresh = new Set<string>()
  for (const label of ['Body', 'Person'] as const) {
    const known = await rowsOf(reader, label, [...wanted.nodes[label].keys()])
    for (const [id, row] of wanted.nodes[label])
      if (known.has(id)) stored.nodes[label].set(id, row)
      else fresh.add(id)
  }
  for (const [key, row] of wanted.relationships.OFFICE_OF)
    if (!fresh.has(row.from)) stored.relationships.OFFICE_OF.set(key, row)
  return fresh
}

/** Bodies that a document of a part names now and did not before, or no longer. */
export function touchedBodies({ relationships }: Changes): Set<string> {
  return new Set(
    relationships.flatMap(({ type, put, remove }) =>
      (BODY_TYPES as readonly string[]).includes(type)
        ? [...put, ...remove].map(({ from, to }) => (type === 'ADDRESSED_TO' ? to : from))
        : [],
    ),
  )
}

/**
 * What changes for touched bodies: their names, and how many documents they issued.
 *
 * @param reader sees the relationships of the documents as they are now
 */
export async function countBodies(reader: GraphReader, touched: ReadonlySet<string>): Promise<Changes> {
  const [before, after] = [emptyDerived(), emptyDerived()]
  const [rows, printed, issued] = await Promise.all([
    rowsOf(reader, 'Body', touched),
    namesOf(reader, touched),
    readEach(reader, touched, 'MATCH (:Body {id: id})-[r:ISSUED]->(:Document) RETURN id, count(r) AS issued'),
  ])
  const counts = new Map(issued.map((row) => [row.id, Number(row.issued)]))
  for (const [id, row] of rows) {
    before.nodes.Body.set(id, row)
    const names = sortedSet([String(row.name), ...(printed.get(id) ?? [])])
    after.nodes.Body.set(id, { ...row, names, issued: counts.get(id) ?? 0 })
  }
  return diff(before, after)
}

/** The persons that no document names any more. */
export async function goneAuthors(reader: GraphReader, { relationships }: Changes): Promise<Changes> {
  const ids = relationships.flatMap(({ type, remove }) => (type === 'AUTHORED' ? remove.map(({ from }) => from) : []))
  const authors = await readEach(reader, ids, 'MATCH (:Person {id: id})-[:AUTHORED]->(:Document) RETURN DISTINCT id')
  const writing = new Set(authors.map(({ id }) => id))
  const before = emptyDerived()
  for (const [id, row] of await rowsOf(reader, 'Person', ids)) if (!writing.has(id)) before.nodes.Person.set(id, row)
  return diff(before, emptyDerived())
}

/** Those among some bodies that no document names. */
export async function unnamed(reader: GraphReader, ids: Iterable<string>): Promise<string[]> {
  const all = [...new Set(ids)]
  const named = await readEach(reader, all, 'MATCH (:Body {id: id})--(:Document) RETURN DISTINCT id')
  const signing = new Set(named.map(({ id }) => id))
  return all.filter((id) => !signing.has(id))
}

async function namesOf(reader: GraphReader, ids: ReadonlySet<string>): Promise<Map<string, string[]>> {
  const rows = await readEach(
    reader,
    ids,
    'MATCH (:Body {id: id})-[r]-(:Document) UNWIND r.names AS name RETURN id, collect(DISTINCT name) AS names',
  )
  return new Map(rows.map(({ id, names }) => [String(id), names as string[]]))
}

async function rowsOf(
  reader: GraphReader,
  label: 'Body' | 'Person',
  ids: Iterable<string>,
): Promise<Map<string, NodeRow>> {
  const rows = await readEach(reader, ids, `MATCH (n:${label} {id: id}) RETURN properties(n) AS row`)
  return new Map(rows.map(({ row }) => [String((row as NodeRow).id), row as NodeRow]))
}
