import { type NodeLabel, RELATIONSHIPS, type RelationshipType } from '../schema/graph.ts'
import { readEach } from './each.ts'
import type { GraphReader, Row } from './engine.ts'

/**
 * The whole graph in pages, each sorted by id or by ends, compared by UTF-16 code unit. A label's ids are held in memory,
 * the rest goes by pages.
 */

export interface StoredNode {
  readonly id: string
  readonly properties: Row
}
export interface StoredRelationship {
  readonly from: string
  readonly to: string
  readonly properties: Row
}

const PAGE = 1_000
/** A `Text` may hold a book. */
const PAGE_OF_TEXTS = 50

export async function* pagesOfNodes(reader: GraphReader, label: NodeLabel): AsyncGenerator<StoredNode[]> {
  for await (const ids of pagesOfIds(reader, label, label === 'Text' ? PAGE_OF_TEXTS : PAGE)) {
    const rows = await readEach(
      reader,
      ids,
      `MATCH (n:${label} {id: id}) RETURN n.id AS id, properties(n) AS properties`,
    )
    yield rows
      .map(({ id, properties }) => ({ id: String(id), properties: properties as Row }))
      .sort((a, b) => byCodeUnit(a.id, b.id))
  }
}

/** By the `from` of its relationships: a page has as many as leave a page of nodes. */
export async function* pagesOfRelationships(
  reader: GraphReader,
  type: RelationshipType,
): AsyncGenerator<StoredRelationship[]> {
  const { from, to } = RELATIONSHIPS[type]
  for await (const ids of pagesOfIds(reader, from, PAGE)) {
    const rows = await readEach(
      reader,
      ids,
      `MATCH (a:${from} {id: id})-[r:${type}]->(b:${to})
       RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
    )
    yield rows
      .map(({ from, to, properties }) => ({ from: String(from), to: String(to), properties: properties as Row }))
      .sort((a, b) => byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to))
  }
}

/** Sorted here, not by the engines: they compare by code point, which puts 𠮷 elsewhere. */
async function* pagesOfIds(reader: GraphReader, label: NodeLabel, size: number): AsyncGenerator<string[]> {
  const rows = await reader.read(`MATCH (n:${label}) RETURN n.id AS id`)
  const ids = rows.map(({ id }) => String(id)).sort(byCodeUnit)
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size)
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
