import { NODE_LABELS } from '../../schema/graph.ts'
import type { GraphReader, Row, Value } from '../engine.ts'
import { schemaStatements } from '../schema.ts'
import { WORKSPACE_LABEL } from '../workspace.ts'
import { type Column, valuesOf } from './columns.ts'
import { type ExportFile, type ExportOptions, nodeParts, relationshipParts, workspaceRow } from './parts.ts'

/**
 * One script for a Neo4j that is running, Aura too (`cypher-shell -f graph.cypher`). It merges by id, so it may be run
 * again. A statement ends with `;` at the end of a line, and no other line does.
 */
export async function* cypher(reader: GraphReader, options: ExportOptions): AsyncGenerator<ExportFile> {
  yield { name: 'graph.cypher', text: statements(reader, options) }
}

async function* statements(reader: GraphReader, { labelPrefix }: ExportOptions): AsyncGenerator<string> {
  const labels = labelPrefix === '' ? [WORKSPACE_LABEL, ...NODE_LABELS] : NODE_LABELS
  for (const statement of schemaStatements(labels, labelPrefix)) yield `${statement};\n`
  for (const { label, columns, pages } of nodeParts(reader)) {
    const literal = ({ id, properties }: { id: string; properties: Row }) =>
      `{id: ${JSON.stringify(id)}, properties: ${mapOf(columns, properties)}}`
    const end = `MERGE (n:${labelPrefix}${label} {id: row.id}) SET n += row.properties`
    yield* unwound(pages(), literal, end)
  }
  for (const { type, from, to, columns, pages } of relationshipParts(reader)) {
    const literal = ({ from, to, properties }: { from: string; to: string; properties: Row }) =>
      `{from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)}, properties: ${mapOf(columns, properties)}}`
    const ends = `MATCH (a:${labelPrefix}${from} {id: row.from}) MATCH (b:${labelPrefix}${to} {id: row.to})`
    yield* unwound(pages(), literal, `${ends} MERGE (a)-[r:${type}]->(b) SET r += row.properties`)
  }
  if (labelPrefix === '') {
    const { version, generation } = await workspaceRow(reader)
    yield `MERGE (w:${WORKSPACE_LABEL} {id: '${WORKSPACE_LABEL}'}) SET w.version = ${version}, w.generation = ${generation};\n`
  }
}

/** A statement takes so many rows, or fewer that have so many characters: a server parses it as a whole. */
const ROWS = 200
const CHARACTERS = 200_000

async function* unwound<R>(
  pages: AsyncIterable<R[]>,
  literal: (row: R) => string,
  end: string,
): AsyncGenerator<string> {
  let rows: string[] = []
  let characters = 0
  const statement = () => `UNWIND [\n${rows.join(',\n')}\n] AS row ${end};\n`
  for await (const page of pages)
    for (const row of page) {
      const text = literal(row)
      if (rows.length === ROWS || (rows.length > 0 && characters + text.length > CHARACTERS)) {
        yield statement()
        rows = []
        characters = 0
      }
      rows.push(text)
      characters += text.length
    }
  if (rows.length > 0) yield statement()
}

function mapOf(columns: readonly Column[], properties: Row): string {
  const values = valuesOf(columns, properties)
  const entries = columns.flatMap((column, index) => {
    const value = values[index] ?? null
    return value === null ? [] : `${column.name}: ${literalOf(value, column)}`
  })
  return `{${entries.join(', ')}}`
}

/** JSON's escapes are among Cypher's. */
function literalOf(value: Value, column: Column): string {
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, column)).join(', ')}]`
  return column.type === 'double' && Number.isInteger(value) ? `${value}.0` : JSON.stringify(value)
}
