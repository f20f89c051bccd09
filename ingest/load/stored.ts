import { EACH_ID, each } from '../../graph/each.ts'
import type { GraphReader, NodeRow, Params, RelationshipRow, Row } from '../../graph/engine.ts'
import { CORRECTED_PROPERTIES, DERIVED_LABELS, RELATIONSHIPS } from '../../schema/graph.ts'
import { DERIVED_TYPES, type Derived, emptyDerived, endsKey, present } from '../resolve/derived.ts'
import { catalogueKeys } from '../resolve/entries.ts'
import {
  COPY_COLUMNS,
  type CopyEvidence,
  ENTRY_COLUMNS,
  type EntryColumns,
  type EntryEvidence,
  type Evidence,
  MENTION_COLUMNS,
  type MentionEvidence,
} from '../resolve/evidence.ts'

/** Properties of a node as columns of a query. */
export function columns(node: string, names: readonly string[]): string {
  return names.map((name) => `${node}.${name} AS ${name}`).join(', ')
}

/** All facts that resolution needs, as the graph holds them. Lists that an engine leaves out when empty come as such. */
export function readEvidence(reader: GraphReader): Promise<Evidence> {
  return readFacts(reader, { sources: 'MATCH (s:Source)', entries: 'MATCH (e:Entry)' }, {})
}

/** The facts of some sources. */
export function readSources(reader: GraphReader, ids: readonly string[]): Promise<Evidence> {
  const of = (node: string) => `${EACH_ID} MATCH ${node}`
  return readFacts(reader, { sources: of('(s:Source {id: id})'), entries: of('(e:Entry {source: id})') }, each(ids))
}

/** @param clauses that bind the sources as `s` and the entries as `e` */
async function readFacts(
  reader: GraphReader,
  { sources, entries: listed }: { sources: string; entries: string },
  params: Params,
): Promise<Evidence> {
  const [mentions, entries, copies] = await Promise.all([
    reader.read(
      `${sources} MATCH (s)<-[:FOUND_IN]-(c:Copy)-[:HAS_MENTION]->(m:Mention)
       RETURN c.id AS copy, ${columns('m', MENTION_COLUMNS)}`,
      params,
    ),
    reader.read(`${listed} RETURN ${columns('e', ENTRY_COLUMNS)}`, params),
    readCopies(reader, sources, params),
  ])
  return {
    copies,
    mentions: mentions as unknown as MentionEvidence[],
    entries: await ofCatalogues(reader, entries as unknown as EntryColumns[]),
  }
}

/** Rows of entries with the catalogue that each is of. */
export async function ofCatalogues(reader: GraphReader, entries: readonly EntryColumns[]): Promise<EntryEvidence[]> {
  if (entries.length === 0) return []
  const catalogues = await reader.read(`MATCH (s:Source {format: 'catalogue'}) RETURN s.id AS id, s.name AS name`)
  const keys = catalogueKeys(catalogues.map(({ id, name }) => ({ id: String(id), name: String(name) })))
  return entries.map((entry) => ({ ...entry, catalogue: keys.get(entry.source) as string }))
}

/** The copies of some sources with their parents. @param sources a clause that binds them as `s` */
async function readCopies(reader: GraphReader, sources: string, params: Params): Promise<CopyEvidence[]> {
  const [parents, copies] = await Promise.all([
    reader.read(
      `${sources} MATCH (s)<-[:FOUND_IN]-(c:Copy)-[:CHILD_OF]->(p:Copy) RETURN c.id AS child, p.id AS parent`,
      params,
    ),
    reader.read(
      `${sources} MATCH (s)<-[:FOUND_IN]-(c:Copy) RETURN s.id AS source, ${columns('c', COPY_COLUMNS)}`,
      params,
    ),
  ])
  const parentOf = new Map(parents.map(({ child, parent }) => [child, parent]))
  return copies.map((row) => ({ ...row, parent: parentOf.get(row.id ?? '') ?? null }) as unknown as CopyEvidence)
}

/** The copies of these sources, without what they mention. */
export async function readCopiesOf(reader: GraphReader, ids: readonly string[]): Promise<CopyEvidence[]> {
  if (ids.length === 0) return []
  return readCopies(reader, `${EACH_ID} MATCH (s:Source {id: id})`, each(ids))
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
