import type { Value } from '../engine.ts'
import type { Database, GrafeoValue } from './grafeo.ts'

/**
 * A value of the embedded engine in the shape of `QueryAnswer`. The engine gives nodes as `{_id, _labels, …}`,
 * relationships as `{_id, _source, _target, _type, …}` and paths as `{nodes, edges}`; a map that a query builds in just
 * that shape cannot be told apart. Integers that JS cannot hold become their digits.
 */
export function toValue(raw: GrafeoValue, db: Database): Value {
  if (typeof raw === 'bigint') return String(raw)
  if (raw === null || typeof raw !== 'object') return raw
  if (raw instanceof Date) return raw.toISOString().replace(/(\.000)?Z$/, '')
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Buffer | Float32Array)
  if (Array.isArray(raw)) return raw.map((item) => toValue(item, db))
  const map = raw as { [key: string]: GrafeoValue }
  if (isPath(map)) return { nodes: toValue(map.nodes, db), relationships: toValue(map.edges, db) }
  const { _id, _labels, _source, _target, _type, ...rest } = map
  if (isNode(map)) return { labels: [...map._labels].sort(), properties: properties(rest, db) }
  if (isRelationship(map)) {
    const idOf = (node: number) => (db.getNode(node)?.get('id') ?? null) as Value
    return { type: map._type, start: idOf(map._source), end: idOf(map._target), properties: properties(rest, db) }
  }
  return properties(map, db)
}

/** Keys in one order on both engines, so that printed answers are equal. */
function properties(map: { [key: string]: GrafeoValue }, db: Database): { [key: string]: Value } {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, toValue(map[key] ?? null, db)]),
  )
}

function isNode(value: GrafeoValue): value is { _id: number; _labels: string[] } {
  return isMap(value) && typeof value._id === 'number' && Array.isArray(value._labels)
}

function isRelationship(value: GrafeoValue): value is { _type: string; _source: number; _target: number } {
  return isMap(value) && typeof value._type === 'string' && typeof value._source === 'number' && '_target' in value
}

function isPath(map: { [key: string]: GrafeoValue }): map is { nodes: GrafeoValue[]; edges: GrafeoValue[] } {
  const { nodes, edges } = map
  return (
    Object.keys(map).length === 2 &&
    Array.isArray(nodes) &&
    Array.isArray(edges) &&
    nodes.length === edges.length + 1 &&
    nodes.every(isNode) &&
    edges.every(isRelationship)
  )
}

function isMap(value: GrafeoValue): value is { [key: string]: GrafeoValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
