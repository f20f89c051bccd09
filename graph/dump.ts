import {
  ENRICHED_PROPERTIES,
  NODE_LABELS,
  type NodeLabel,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipType,
  RUN_PROPERTIES,
} from '../schema/graph.ts'
import type { GraphReader, Row, Value } from './engine.ts'

/**
 * The graph as canonical text: one JSON line a node (by label, then id) and then a relationship (by type, then ends),
 * compared by UTF-16 code unit, keys sorted. Without engine ids, enrichment and what depends on the run, so that two
 * graphs of the same facts give the same text, on any engine. A label's ids are held in memory, the rest goes by pages.
 */
export async function* dump(reader: GraphReader): AsyncGenerator<string> {
  for (const label of [...NODE_LABELS].sort()) {
    for await (const { id, properties } of nodes(reader, label)) yield line({ id, label, properties: kept(properties) })
  }
  for (const type of [...RELATIONSHIP_TYPES].sort()) {
    for await (const { from, to, properties } of relationships(reader, type))
      yield line({ from, properties: kept(properties), to, type })
  }
}

const PAGE = 1_000
const LEFT_OUT = new Set<string>([...ENRICHED_PROPERTIES, ...RUN_PROPERTIES])

async function* nodes(reader: GraphReader, label: NodeLabel): AsyncGenerator<Row> {
  for await (const ids of pagesOfIds(reader, label)) {
    const rows = await reader.read(
      `UNWIND $ids AS id MATCH (n:${label} {id: id}) RETURN n.id AS id, properties(n) AS properties`,
      { ids },
    )
    yield* rows.sort((a, b) => compare(a.id, b.id))
  }
}

async function* relationships(reader: GraphReader, type: RelationshipType): AsyncGenerator<Row> {
  const { from, to } = RELATIONSHIPS[type]
  for await (const ids of pagesOfIds(reader, from)) {
    const rows = await reader.read(
      `UNWIND $ids AS id MATCH (a:${from} {id: id})-[r:${type}]->(b:${to})
       RETURN a.id AS from, b.id AS to, properties(r) AS properties`,
      { ids },
    )
    yield* rows.sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
  }
}

/** Sorted here, not by the engines: they compare by code point, which puts 𠮷 elsewhere. */
async function* pagesOfIds(reader: GraphReader, label: NodeLabel): AsyncGenerator<string[]> {
  const rows = await reader.read(`MATCH (n:${label}) RETURN n.id AS id`)
  const ids = rows.map(({ id }) => String(id)).sort(compare)
  for (let start = 0; start < ids.length; start += PAGE) yield ids.slice(start, start + PAGE)
}

function kept(properties: Value | undefined): Value {
  return Object.fromEntries(Object.entries(properties as Row).filter(([key]) => !LEFT_OUT.has(key)))
}

function compare(a: Value | undefined, b: Value | undefined): number {
  const [left, right] = [String(a), String(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

function line(value: object): string {
  return `${JSON.stringify(value, sortedKeys)}\n`
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)))
}
