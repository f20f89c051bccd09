import { NODE_LABELS } from '../schema/graph.ts'
import { WORKSPACE_LABEL } from './workspace.ts'

/**
 * Constraints and indexes, made before every write. A unique constraint makes no index in the embedded engine, so each
 * gets one of its own, after it: Neo4j takes that order only, and there the index is then a no-op.
 */

/** Properties besides `id` that queries look up by equality. Lists are not here: neither engine indexes their items. */
const LOOKUPS: Readonly<Record<string, readonly string[]>> = {
  Document: ['title', 'titleKey', 'nearKey', 'number'],
  Entry: ['source'],
  Number: ['series'],
  Body: ['name'],
}

/** A constraint (`unique`) or an index of one property of a label. */
export interface SchemaPart {
  readonly label: string
  readonly property: string
  readonly unique: boolean
  readonly statement: string
}

/** What these labels have, each with `prefix` before its name where an export asks for one. */
function schemaParts(labels: readonly string[], prefix = ''): SchemaPart[] {
  return labels.flatMap((bare) => {
    const label = `${prefix}${bare}`
    const unique = `CREATE CONSTRAINT ${label}_id_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`
    return [
      { label, property: 'id', unique: true, statement: unique },
      ...['id', ...(LOOKUPS[bare] ?? [])].map((property) => ({
        label,
        property,
        unique: false,
        statement: `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      })),
    ]
  })
}

/** The statements for these labels. */
export function schemaStatements(labels: readonly string[], prefix = ''): string[] {
  return schemaParts(labels, prefix).map(({ statement }) => statement)
}

export const SCHEMA: readonly SchemaPart[] = schemaParts([WORKSPACE_LABEL, ...NODE_LABELS])
