import { NODE_LABELS } from '../schema/graph.ts'
import { WORKSPACE_LABEL } from './workspace.ts'

/**
 * Constraints and indexes, made before every write. A unique constraint makes no index in the embedded engine, so each
 * gets one of its own, after it: Neo4j takes that order only, and there the index is then a no-op.
 */

/** Properties besides `id` that queries look up by equality. Lists are not here: neither engine indexes their items. */
const LOOKUPS: Readonly<Record<string, readonly string[]>> = {
  Document: ['title', 'titleKey', 'nearKey', 'number'],
  Entry: ['source', 'catalogueId'],
  Number: ['series'],
  Body: ['name'],
}

/** The statements for these labels, each with `prefix` before its name where an export asks for one. */
export function schemaStatements(labels: readonly string[], prefix = ''): string[] {
  return labels.flatMap((bare) => {
    const label = `${prefix}${bare}`
    return [
      `CREATE CONSTRAINT ${label}_id_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      ...['id', ...(LOOKUPS[bare] ?? [])].map(
        (property) => `CREATE INDEX ${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
      ),
    ]
  })
}

export const SCHEMA_STATEMENTS: readonly string[] = schemaStatements([WORKSPACE_LABEL, ...NODE_LABELS])
