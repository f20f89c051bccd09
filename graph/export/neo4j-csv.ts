import { stringify } from 'csv-stringify/sync'
import { NODE_LABELS } from '../../schema/graph.ts'
import type { GraphReader, Row, Value } from '../engine.ts'
import { schemaStatements } from '../schema.ts'
import { WORKSPACE_LABEL } from '../workspace.ts'
import { type Column, valuesOf } from './columns.ts'
import { type ExportFile, type ExportOptions, nodeParts, relationshipParts, workspaceRow } from './parts.ts'

/**
 * Files for `neo4j-admin database import full`: a CSV a label and a type, `import.args` with the options of the command, and
 * `after-import.cypher` with what the command cannot do. It knows no empty list (it leaves the property out), so those that
 * the schema promises are set afterwards.
 */
export async function* neo4jCsv(reader: GraphReader, { labelPrefix }: ExportOptions): AsyncGenerator<ExportFile> {
  const [nodes, relationships] = [nodeParts(reader), relationshipParts(reader)]
  const largest = { bytes: 0 }
  const files: string[] = []
  for (const { label, columns, pages } of nodes) {
    const head = [`id:ID(${label})`, ':LABEL', ...columns.map(header)]
    const name = `${label}.csv`
    files.push(`--nodes=${name}`)
    const text = lines(head, pages(), largest, ({ id, properties }) => [
      id,
      `${labelPrefix}${label}`,
      ...valuesOf(columns, properties),
    ])
    yield { name, text }
  }
  // A graph under other labels is none that the program could open.
  if (labelPrefix === '') {
    const name = `${WORKSPACE_LABEL}.csv`
    files.push(`--nodes=${name}`)
    yield { name, text: workspace(await workspaceRow(reader)) }
  }
  for (const { type, from, to, columns, pages } of relationships) {
    const head = [`:START_ID(${from})`, `:END_ID(${to})`, ...columns.map(header)]
    const name = `${type}.csv`
    files.push(`--relationships=${type}=${name}`)
    const text = lines(head, pages(), largest, ({ from, to, properties }) => [
      from,
      to,
      ...valuesOf(columns, properties),
    ])
    yield { name, text }
  }
  yield { name: 'import.args', text: [`${[...files, ...settings(largest.bytes)].join('\n')}\n`] }
  const statements = [
    ...nodes.flatMap(({ label, columns }) => emptyLists(`(n:${labelPrefix}${label})`, columns)),
    ...relationships.flatMap(({ type, columns }) => emptyLists(`()-[n:${type}]->()`, columns)),
    ...schemaStatements(labelPrefix === '' ? [WORKSPACE_LABEL, ...NODE_LABELS] : NODE_LABELS, labelPrefix),
  ]
  yield { name: 'after-import.cypher', text: statements.map((statement) => `${statement};\n`) }
}

/** Between the items of a list: no text of a document has it. */
const SEPARATOR = '\u001f'
const CSV = { quoted_string: true, cast: { boolean: String } }

async function* lines<R>(
  head: string[],
  pages: AsyncIterable<R[]>,
  largest: { bytes: number },
  values: (row: R) => Value[],
): AsyncGenerator<string> {
  yield `${head.join(',')}\n`
  for await (const page of pages)
    for (const row of page) {
      const line = stringify([values(row).map(cell)], CSV)
      largest.bytes = Math.max(largest.bytes, Buffer.byteLength(line))
      yield line
    }
}

function* workspace({ id, version, generation }: Row): Generator<string> {
  yield 'id:ID(WenmaiWorkspace),:LABEL,version:long,generation:long\n'
  yield stringify([[id, WORKSPACE_LABEL, version, generation]], CSV)
}

function header({ name, type, list }: Column): string {
  return `${name}:${type}${list ? '[]' : ''}`
}

function cell(value: Value): Value {
  return Array.isArray(value) ? value.map((item) => String(item).replaceAll(SEPARATOR, ' ')).join(SEPARATOR) : value
}

/** A line must fit into the buffer, of 4 MiB by default. */
function settings(largestLine: number): string[] {
  const megabytes = Math.ceil((2 * largestLine) / 2 ** 20)
  const buffer = megabytes > 4 ? [`--read-buffer-size=${megabytes}m`] : []
  return ['--array-delimiter=U+001F', '--multiline-fields=true', ...buffer]
}

function emptyLists(pattern: string, columns: readonly Column[]): string[] {
  const lists = columns.filter(({ list, optional }) => list && !optional).map(({ name }) => name)
  if (lists.length === 0) return []
  const missing = lists.map((name) => `n.${name} IS NULL`).join(' OR ')
  const set = lists.map((name) => `n.${name} = coalesce(n.${name}, [])`).join(', ')
  return [`MATCH ${pattern} WHERE ${missing} CALL (n) { SET ${set} } IN TRANSACTIONS OF 10000 ROWS`]
}
