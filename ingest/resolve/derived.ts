import type { NodeRow, RelationshipRow, Value } from '../../graph/engine.ts'
import {
  type Corrected,
  DERIVED_LABELS,
  type NodeProps,
  RELATIONSHIPS,
  type RelationshipType,
} from '../../schema/graph.ts'

export type DerivedLabel = (typeof DERIVED_LABELS)[number]
export type DerivedType = {
  [T in RelationshipType]: (typeof RELATIONSHIPS)[T]['layer'] extends 'derived' ? T : never
}[RelationshipType]
export const DERIVED_TYPES = (Object.keys(RELATIONSHIPS) as RelationshipType[]).filter(
  (type): type is DerivedType => RELATIONSHIPS[type].layer === 'derived',
)

/** What resolution made of one mention: the derived properties of its node. */
export type MentionVerdict = Pick<NodeProps<'Mention'>, 'state' | 'confidence' | 'reason'> & Partial<Corrected>

/** All that is derived from the facts: rows by id, and by `from` and `to`. */
export interface Derived {
  readonly nodes: { readonly [L in DerivedLabel]: Map<string, NodeRow> }
  readonly relationships: { readonly [T in DerivedType]: Map<string, RelationshipRow> }
  readonly mentions: Map<string, MentionVerdict & NodeRow>
}

export function emptyDerived(): Derived {
  return {
    nodes: Object.fromEntries(DERIVED_LABELS.map((label) => [label, new Map()])) as Derived['nodes'],
    relationships: Object.fromEntries(DERIVED_TYPES.map((type) => [type, new Map()])) as Derived['relationships'],
    mentions: new Map(),
  }
}

/** Key of a relationship within its type. */
export function endsKey(from: string, to: string): string {
  return `${from}\n${to}`
}

/** Adds a relationship; a second one between the same ends is left out. */
export function relate(
  derived: Derived,
  type: DerivedType,
  from: string,
  to: string,
  properties: Record<string, Value> = {},
): void {
  const rows = derived.relationships[type]
  const key = endsKey(from, to)
  if (!rows.has(key)) rows.set(key, { from, to, properties })
}

/** A row without what is absent: `undefined`, `null` and `''` are no properties. */
export function present(row: { id: string } & Record<string, Value | undefined>): NodeRow {
  const entries = Object.entries(row).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(entries) as NodeRow
}
