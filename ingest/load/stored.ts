import type { GraphReader, NodeRow, RelationshipRow, Row } from '../../graph/engine.ts'
import { CORRECTED_PROPERTIES, DERIVED_LABELS, RELATIONSHIPS } from '../../schema/graph.ts'
import { DERIVED_TYPES, type Derived, emptyDerived, endsKey, present } from '../resolve/derived.ts'
import {
  COPY_COLUMNS,
  type CopyEvidence,
  ENTRY_COLUMNS,
  type EntryEvidence,
  type Evidence,
  MENTION_COLUMNS,
  type MentionEvidence,
} from '../resolve/evidence.ts'

function columns(node: string, names: readonly string[]): string {
  return names.map((name) => `${node}.${name} AS ${name}`).join(', ')
}

/** All facts that resolution needs, as the graph holds them. Lists that an engine leaves out when empty come as such. */
export async function readEvidence(reader: GraphReader): Promise<Evidence> {
  const parents = await reader.read('MATCH (c:Copy)-[:CHILD_OF]->(p:Copy) RETURN c.id AS child, p.id AS parent')
  const parentOf = new Map(parents.map(({ child, parent }) => [child, parent]))
  const copies = await reader.read(
    `MATCH (c:Copy)-[:FOUND_IN]->(s:Source) RETURN s.id AS source, ${columns('c', COPY_COLUMNS)}`,
  )
  const mentions = await reader.read(
    `MATCH (c:Copy)-[:HAS_MENTION]->(m:Mention) RETURN c.id AS copy, ${columns('m', MENTION_COLUMNS)}`,
  )
  const entries = await reader.read(`MATCH (e:Entry) RETURN ${columns('e', ENTRY_COLUMNS)}`)
  return {
    copies: copies.map((row) => ({ ...row, parent: parentOf.get(row.id ?? '') ?? null }) as unknown as CopyEvidence),
    mentions: mentions as unknown as MentionEvidence[],
    entries: entries as unknown as EntryEvidence[],
  }
}

/** All derived rows, as the graph holds them. */
export async function readDerived(reader: GraphReader): Promise<Derived> {
  const derived = emptyDerived()
  for (const label of DERIVED_LABELS) {
    const rows = await reader.read(`MATCH (n:${label}) RETURN properties(n) AS properties`)
    for (const { properties } of rows) derived.nodes[label].set((properties as NodeRow).id, properties as NodeRow)
  }
  for (const type of DERIVED_TYPES) {
    const { from, to } = RELATIONSHIPS[type]
    const rows = await reader.read(
      `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
    )
    for (const row of rows as unknown as RelationshipRow[])
      derived.relationships[type].set(endsKey(row.from, row.to), { ...row, properties: row.properties as Row })
  }
  const mentions = await reader.read(
    `MATCH (m:Mention) RETURN ${columns('m', ['id', 'state', 'confidence', 'reason', ...CORRECTED_PROPERTIES])}`,
  )
  for (const row of mentions) derived.mentions.set(String(row.id), present(row as NodeRow) as never)
  return derived
}
