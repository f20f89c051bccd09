import type { GraphReader, NodeRow, RelationshipRow } from '../../graph/engine.ts'
import { type Derived, emptyDerived, endsKey } from '../resolve/derived.ts'
import { relateHierarchy } from '../resolve/hierarchy.ts'
import type { Names } from '../resolve/names.ts'
import { unnamed } from './bodies.ts'
import { type Changes, diff } from './diff.ts'

const HIERARCHY = ['OFFICE_OF', 'SUBORDINATE_TO', 'SUCCEEDED_BY'] as const

/**
 * Who stands above whom and what became of whom, after bodies came or went: a matter of all bodies together.
 *
 * @param doubtful bodies that a document named before
 */
export async function hierarchyChanges(
  reader: GraphReader,
  doubtful: ReadonlySet<string>,
  names: Names,
): Promise<Changes> {
  const before = await readHierarchy(reader)
  const offices = [...before.relationships.OFFICE_OF.values()]
  const links = [...before.relationships.SUCCEEDED_BY.values()].flatMap(({ from, to }) => [from, to])
  const gone = await withoutDocuments(reader, [...doubtful, ...links], offices)
  const after = emptyDerived()
  for (const [id, row] of before.nodes.Body) if (!gone.has(id)) after.nodes.Body.set(id, row)
  for (const row of offices) if (!gone.has(row.from)) after.relationships.OFFICE_OF.set(endsKey(row.from, row.to), row)
  relateHierarchy(after, [...after.nodes.Body.values()], names)
  // What stands between two reforms is taken in again, as it is.
  for (const id of after.nodes.Body.keys()) {
    const known = gone.has(id) ? before.nodes.Body.get(id) : undefined
    if (known) after.nodes.Body.set(id, known)
  }
  return diff(before, after)
}

async function readHierarchy(reader: GraphReader): Promise<Derived> {
  const hierarchy = emptyDerived()
  for (const { row } of await reader.read('MATCH (b:Body) RETURN properties(b) AS row'))
    hierarchy.nodes.Body.set(String((row as NodeRow).id), row as NodeRow)
  for (const type of HIERARCHY) {
    const rows = await reader.read(
      `MATCH (a:Body)-[r:${type}]->(b:Body) RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
    )
    for (const row of rows as unknown as RelationshipRow[])
      hierarchy.relationships[type].set(endsKey(row.from, row.to), row)
  }
  return hierarchy
}

/** The bodies that no document names, nor any office of theirs that one names. */
async function withoutDocuments(
  reader: GraphReader,
  doubtful: readonly string[],
  offices: readonly RelationshipRow[],
): Promise<Set<string>> {
  const gone = new Set<string>()
  let suspects = await unnamed(reader, doubtful)
  for (;;) {
    const held = new Set(offices.flatMap(({ from, to }) => (gone.has(from) ? [] : to)))
    const next = suspects.filter((id) => !held.has(id) && !gone.has(id))
    if (next.length === 0) return gone
    for (const id of next) gone.add(id)
    const above = offices.flatMap(({ from, to }) => (next.includes(from) ? to : []))
    suspects = [...suspects, ...(await unnamed(reader, above))]
  }
}
