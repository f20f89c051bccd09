import { readEach } from '../../graph/each.ts'
import type { GraphReader, NodeRow } from '../../graph/engine.ts'
import { RELATION_TYPES } from '../../schema/graph.ts'
import { type Derived, emptyDerived } from '../resolve/derived.ts'
import { type Changes, diff } from './diff.ts'

const CITING: readonly string[] = Object.values(RELATION_TYPES)

/**
 * What changes for the documents beside a part that its documents cite: by how many they are cited. They are so by fewer
 * where two documents turn out to be one.
 *
 * @param reader sees the relationships of the documents as they are now
 */
export async function countCited(reader: GraphReader, { relationships }: Changes, part: Derived): Promise<Changes> {
  const ends = relationships.flatMap(({ type, put, remove }) => (CITING.includes(type) ? [...put, ...remove] : []))
  const outside = ends.flatMap(({ to }) => (part.nodes.Document.has(to) ? [] : to))
  const rows = await readEach(
    reader,
    outside,
    `MATCH (d:Document {id: id}) OPTIONAL MATCH (d)<-[r]-(by:Document) WHERE r.mentions > 0
     RETURN properties(d) AS row, count(DISTINCT by) AS citedBy`,
  )
  const [before, after] = [emptyDerived(), emptyDerived()]
  for (const { row, citedBy } of rows as unknown as { row: NodeRow; citedBy: number }[]) {
    before.nodes.Document.set(row.id, row)
    after.nodes.Document.set(row.id, { ...row, citedBy })
  }
  return diff(before, after)
}
