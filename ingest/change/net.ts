import type { NodeRow, RelationshipRow, Value } from '../../graph/engine.ts'
import type { Counts, What } from '../../schema/change.ts'
import { ENRICHED_PROPERTIES } from '../../schema/graph.ts'
import type { Changes } from '../load/diff.ts'
import { type DerivedLabel, type DerivedType, endsKey } from '../resolve/derived.ts'

type Properties = Readonly<Record<string, Value>>

/** A row before all changes and after them. */
export type Net<T> =
  | { readonly what: 'added'; readonly after: T }
  | { readonly what: 'removed'; readonly before: T }
  | { readonly what: 'changed'; readonly before: T; readonly after: T }

interface Step<T> {
  readonly put: readonly T[]
  readonly remove: readonly string[]
  readonly was: readonly T[]
}

/** What several changes, one after another, come to for one row each: the first known state against the last. */
function net<T>(
  steps: readonly Step<T>[],
  keyOf: (row: T) => string,
  fieldsOf: (before: T, after: T) => readonly string[],
): Net<T>[] {
  const before = new Map<string, T | null>()
  const after = new Map<string, T | null>()
  for (const { put, remove, was } of steps) {
    const stored = new Map(was.map((row) => [keyOf(row), row]))
    for (const row of put) {
      const key = keyOf(row)
      if (!before.has(key)) before.set(key, stored.get(key) ?? null)
      after.set(key, row)
    }
    for (const key of remove) {
      if (!before.has(key)) before.set(key, stored.get(key) ?? null)
      after.set(key, null)
    }
  }
  return [...after].flatMap(([key, now]): Net<T>[] => {
    const old = before.get(key) ?? null
    if (old === null) return now === null ? [] : [{ what: 'added', after: now }]
    if (now === null) return [{ what: 'removed', before: old }]
    return fieldsOf(old, now).length === 0 ? [] : [{ what: 'changed', before: old, after: now }]
  })
}

export function netNodes(changes: readonly Changes[], label: DerivedLabel): Net<NodeRow>[] {
  const steps = changes.flatMap(({ nodes }) => nodes.filter((one) => one.label === label))
  return net(steps, ({ id }) => id, changedFields)
}

export function netRelationships(changes: readonly Changes[], type: DerivedType): Net<RelationshipRow>[] {
  const keyOf = ({ from, to }: RelationshipRow) => endsKey(from, to)
  const steps = changes.flatMap(({ relationships }) =>
    relationships
      .filter((one) => one.type === type)
      .map(({ put, remove, was }) => ({ put, remove: remove.map(keyOf), was })),
  )
  return net(steps, keyOf, (before, after) => differing(before.properties, after.properties))
}

const ENRICHED = new Set<string>(ENRICHED_PROPERTIES)

/** Names of the properties of a node that differ, but for what enrichment gives. */
export function changedFields(before: Properties, after: Properties): string[] {
  return differing(before, after).filter((name) => !ENRICHED.has(name))
}

/** Sorted; an absent property, `null` and an empty list are the same. */
function differing(before: Properties, after: Properties): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names.filter((name) => text(before[name]) !== text(after[name]))
}

const text = (value: Value | undefined) =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null))

export function countOf(rows: readonly { readonly what: What }[]): Counts {
  const of = (what: What) => rows.filter((row) => row.what === what).length
  return { added: of('added'), removed: of('removed'), changed: of('changed') }
}
