import {
  NODE_LABELS,
  type NodeLabel,
  NodeProperties,
  RELATIONSHIP_TYPES,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../schema/graph.ts'
import { RelationshipProperties } from '../../schema/relationships.ts'
import type { GraphReader, Row } from '../engine.ts'
import { pagesOfNodes, pagesOfRelationships, type StoredNode, type StoredRelationship } from '../pages.ts'
import { WORKSPACE_LABEL } from '../workspace.ts'
import { type Column, columnsOf } from './columns.ts'

/** A file that an export makes; its text comes in pieces as it is asked for. */
export interface ExportFile {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

export interface ExportOptions {
  /** Stands before every label, for a graph beside others in one database; '' for none. */
  readonly labelPrefix: string
}

export interface NodePart {
  readonly label: NodeLabel
  /** Without `id`. */
  readonly columns: readonly Column[]
  pages(): AsyncIterable<StoredNode[]>
}

export interface RelationshipPart {
  readonly type: RelationshipType
  readonly from: NodeLabel
  readonly to: NodeLabel
  readonly columns: readonly Column[]
  pages(): AsyncIterable<StoredRelationship[]>
}

export function nodeParts(reader: GraphReader, labels: readonly NodeLabel[] = NODE_LABELS): NodePart[] {
  return labels.map((label) => ({
    label,
    columns: columnsOf(NodeProperties[label]).filter(({ name }) => name !== 'id'),
    pages: async function* () {
      for await (const page of pagesOfNodes(reader, label))
        yield page.map(({ id, properties: { id: _, ...properties } }) => ({ id, properties }))
    },
  }))
}

/** The types whose ends are among these labels. */
export function relationshipParts(reader: GraphReader, labels: readonly NodeLabel[] = NODE_LABELS): RelationshipPart[] {
  return RELATIONSHIP_TYPES.map((type) => ({ type, ...RELATIONSHIPS[type] }))
    .filter(({ from, to }) => labels.includes(from) && labels.includes(to))
    .map(({ type, from, to }) => ({
      type,
      from,
      to,
      columns: columnsOf(RelationshipProperties[type]),
      pages: () => pagesOfRelationships(reader, type),
    }))
}

/** The bookkeeping node, without the lock of a writer. */
export async function workspaceRow(reader: GraphReader): Promise<Row> {
  const [row = {}] = await reader.read(
    `MATCH (w:${WORKSPACE_LABEL}) RETURN w.id AS id, w.version AS version, w.generation AS generation`,
  )
  return row
}
