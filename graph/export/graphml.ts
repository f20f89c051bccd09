import type { NodeLabel } from '../../schema/graph.ts'
import type { GraphReader, Value } from '../engine.ts'
import { type Column, valuesOf } from './columns.ts'
import { type ExportFile, nodeParts, relationshipParts } from './parts.ts'

/**
 * GraphML for Gephi, yEd, Cytoscape, networkx: documents, bodies, persons and what is between them. The facts below them
 * (texts, mentions …) are none that a picture could show. `label` is what a picture writes beside a node or an edge;
 * `class` is a node's label in the graph. A list is one text, its items between `；`.
 */
export async function* graphml(reader: GraphReader): AsyncGenerator<ExportFile> {
  yield { name: 'graph.graphml', text: xml(reader) }
}

const LABELS: readonly NodeLabel[] = ['Document', 'Body', 'Person']

async function* xml(reader: GraphReader): AsyncGenerator<string> {
  const [nodes, edges] = [nodeParts(reader, LABELS), relationshipParts(reader, LABELS)]
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield* keys('node', ['label', 'class'], nodes)
  yield* keys('edge', ['label'], edges)
  yield '<graph id="wenmai" edgedefault="directed">\n'
  for (const { label, columns, pages } of nodes)
    for await (const page of pages())
      for (const { id, properties } of page) {
        const name = properties.title ?? properties.name ?? properties.number ?? id
        const own = data('node', 'label', name) + data('node', 'class', label)
        yield `<node id="${escaped(id)}">${own}${allData('node', columns, valuesOf(columns, properties))}</node>\n`
      }
  for (const { type, columns, pages } of edges)
    for await (const page of pages())
      for (const { from, to, properties } of page) {
        const own = data('edge', 'label', type)
        const ends = `source="${escaped(from)}" target="${escaped(to)}"`
        yield `<edge ${ends}>${own}${allData('edge', columns, valuesOf(columns, properties))}</edge>\n`
      }
  yield '</graph>\n</graphml>\n'
}

type Kind = 'node' | 'edge'

/** Declares each property once, whichever labels have it. */
function* keys(kind: Kind, own: string[], parts: readonly { columns: readonly Column[] }[]): Generator<string> {
  const columns = new Map(parts.flatMap((part) => part.columns.map((column) => [column.name, column])))
  const types = [
    ...own.map((name) => [name, 'string']),
    ...[...columns.values()].map(({ name, type, list }) => [name, list ? 'string' : type]),
  ]
  for (const [name, type] of types)
    yield `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`
}

function allData(kind: Kind, columns: readonly Column[], values: readonly Value[]): string {
  return columns.map(({ name }, index) => data(kind, name, values[index] ?? null)).join('')
}

function data(kind: Kind, name: string, value: Value): string {
  if (value === null) return ''
  return `<data key="${kind}-${name}">${escaped(Array.isArray(value) ? value.join('；') : String(value))}</data>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 cannot hold, even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

function escaped(text: string): string {
  return text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}
