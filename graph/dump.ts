import { ENRICHED_PROPERTIES, NODE_LABELS, RELATIONSHIP_TYPES, RUN_PROPERTIES } from '../schema/graph.ts'
import type { GraphReader, Row } from './engine.ts'
import { byCodeUnit, pagesOfNodes, pagesOfRelationships } from './pages.ts'

/**
 * The graph as canonical text: one JSON line a node (by label, then id) and then a relationship (by type, then ends),
 * keys sorted. Without engine ids, enrichment and what depends on the run, so that two graphs of the same facts give the
 * same text, on any engine.
 */
export async function* dump(reader: GraphReader): AsyncGenerator<string> {
  for (const label of [...NODE_LABELS].sort())
    for await (const page of pagesOfNodes(reader, label))
      for (const { id, properties } of page) yield line({ id, label, properties: kept(properties) })
  for (const type of [...RELATIONSHIP_TYPES].sort())
    for await (const page of pagesOfRelationships(reader, type))
      for (const { from, to, properties } of page) yield line({ from, properties, to, type })
}

const LEFT_OUT = new Set<string>([...ENRICHED_PROPERTIES, ...RUN_PROPERTIES])

/** Of a node alone: `rank` of a relationship is the order of issuers or of what a reference may mean, a fact. */
function kept(properties: Row): Row {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !LEFT_OUT.has(key)))
}

function line(value: object): string {
  return `${JSON.stringify(value, sortedKeys)}\n`
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b)))
}
