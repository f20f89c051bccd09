import type { GraphWriter, NodeRow, RelationshipRow, Value } from '../../graph/engine.ts'
import { DERIVED_LABELS } from '../../schema/graph.ts'
import { DERIVED_TYPES, type Derived, type DerivedLabel, type DerivedType } from '../resolve/derived.ts'

/** What must be written so that the stored rows become the wanted ones; `was` holds the stored rows that are put or removed. */
export interface Changes {
  readonly nodes: {
    readonly label: DerivedLabel
    readonly put: NodeRow[]
    readonly remove: string[]
    readonly was: NodeRow[]
  }[]
  readonly relationships: {
    readonly type: DerivedType
    readonly put: RelationshipRow[]
    readonly remove: RelationshipRow[]
    readonly was: RelationshipRow[]
  }[]
  readonly mentions: NodeRow[]
  readonly mentionsWere: NodeRow[]
}

function same(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

function sameProperties(a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]))
}

/** The wanted properties, and a null for each that has to go. */
function replacing<T extends Readonly<Record<string, Value>>>(stored: T | undefined, wanted: T): T {
  const gone = Object.keys(stored ?? {}).filter((key) => !(key in wanted))
  return gone.length === 0 ? wanted : { ...Object.fromEntries(gone.map((key) => [key, null])), ...wanted }
}

/** Compares two sets of derived rows. Pure; empty where they are the same. */
export function diff(stored: Derived, wanted: Derived): Changes {
  const verdicts = [...wanted.mentions.values()].filter((row) => {
    const known = stored.mentions.get(row.id)
    return !known || !sameProperties(known, row)
  })
  return {
    nodes: DERIVED_LABELS.map((label) => {
      const [old, next] = [stored.nodes[label], wanted.nodes[label]]
      const changed = [...next.values()].filter((row) => !sameProperties(old.get(row.id) ?? {}, row))
      const remove = [...old.keys()].filter((id) => !next.has(id))
      return {
        label,
        put: changed.map((row) => replacing(old.get(row.id), row)),
        remove,
        was: [...changed.map(({ id }) => id), ...remove].flatMap((id) => old.get(id) ?? []),
      }
    }),
    relationships: DERIVED_TYPES.map((type) => {
      const [old, next] = [stored.relationships[type], wanted.relationships[type]]
      const changed = [...next].filter(([key, row]) => {
        const known = old.get(key)
        return !known || !sameProperties(known.properties, row.properties)
      })
      const remove = [...old].filter(([key]) => !next.has(key)).map(([, row]) => row)
      return {
        type,
        put: changed.map(([key, row]) => ({ ...row, properties: replacing(old.get(key)?.properties, row.properties) })),
        remove,
        was: [...changed.flatMap(([key]) => old.get(key) ?? []), ...remove],
      }
    }),
    mentions: verdicts.map((row) => replacing<NodeRow>(stored.mentions.get(row.id), row)),
    mentionsWere: verdicts.flatMap(({ id }) => stored.mentions.get(id) ?? []),
  }
}

/** Number of rows that changes would write. */
export function changeCount({ nodes, relationships, mentions }: Changes): number {
  const rows = [...nodes, ...relationships].map(({ put, remove }) => put.length + remove.length)
  return rows.reduce((sum, count) => sum + count, mentions.length)
}

/** Writes changes: new ends before their relationships, and no node goes before the relationships that leave it. */
export async function applyChanges(writer: GraphWriter, { nodes, relationships, mentions }: Changes): Promise<void> {
  for (const { label, put } of nodes) await writer.putNodes(label, put)
  await writer.putNodes('Mention', mentions)
  for (const { type, remove } of relationships) await writer.deleteRelationships(type, remove)
  for (const { type, put } of relationships) await writer.putRelationships(type, put)
  for (const { label, remove } of nodes) await writer.deleteNodes(label, remove)
}
