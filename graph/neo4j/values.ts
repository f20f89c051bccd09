import neo4j, { type Node, type Path, type Relationship } from 'neo4j-driver'
import type { Params, Value } from '../engine.ts'

/** Element ids of relationships' ends, with the `id` property of the node there. */
export type Ends = Map<string, Value>

/** Parameters as the driver takes them: it sends a plain JS number as a float, also a whole one. */
export function toParams(params: Params): Record<string, unknown> {
  return mapValues(params, toDriver)
}

function toDriver(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? value.map(toDriver) : mapValues(value, toDriver)
}

/**
 * A value of the driver in the shape of `QueryAnswer`. Integers that JS cannot hold become their digits, dates and
 * times their ISO strings. A relationship names its ends by element id only; `ends` says which nodes those are.
 */
export function toValue(raw: unknown, ends: Ends): Value {
  if (neo4j.isInt(raw)) return raw.inSafeRange() ? raw.toNumber() : raw.toString()
  if (typeof raw === 'bigint') return String(raw)
  if (raw === null || raw === undefined) return null
  if (typeof raw !== 'object') return raw as boolean | number | string
  if (Array.isArray(raw)) return raw.map((item) => toValue(item, ends))
  if (ArrayBuffer.isView(raw)) return Array.from(raw as Int8Array)
  if (neo4j.isNode(raw)) return { labels: [...raw.labels].sort(), properties: properties(raw.properties, ends) }
  if (neo4j.isRelationship(raw)) return relationshipValue(raw, ends)
  if (neo4j.isPath(raw)) return pathValue(raw, ends)
  if (Object.getPrototypeOf(raw) !== Object.prototype) return String(raw)
  return properties(raw as Record<string, unknown>, ends)
}

/** Adds to `ends` every node of `raw`, and with a null every end of a relationship whose node is not in `raw`. */
export function collectEnds(raw: unknown, ends: Ends): void {
  if (raw === null || typeof raw !== 'object' || neo4j.isInt(raw)) return
  if (neo4j.isNode(raw)) addNode(raw, ends)
  else if (neo4j.isRelationship(raw)) addRelationship(raw, ends)
  else if (neo4j.isPath(raw)) {
    for (const { start, end, relationship } of raw.segments) {
      addNode(start, ends)
      addNode(end, ends)
      addRelationship(relationship, ends)
    }
  } else for (const item of Object.values(raw)) collectEnds(item, ends)
}

function addNode(node: Node, ends: Ends): void {
  ends.set(node.elementId, toValue(node.properties.id, ends))
}

function addRelationship({ startNodeElementId, endNodeElementId }: Relationship, ends: Ends): void {
  for (const end of [startNodeElementId, endNodeElementId]) if (!ends.has(end)) ends.set(end, null)
}

function relationshipValue(raw: Relationship, ends: Ends): Value {
  return {
    type: raw.type,
    start: ends.get(raw.startNodeElementId) ?? null,
    end: ends.get(raw.endNodeElementId) ?? null,
    properties: properties(raw.properties, ends),
  }
}

function pathValue(path: Path, ends: Ends): Value {
  return {
    nodes: [path.start, ...path.segments.map(({ end }) => end)].map((node) => toValue(node, ends)),
    relationships: path.segments.map(({ relationship }) => relationshipValue(relationship, ends)),
  }
}

/** Keys in one order on both engines, so that printed answers are equal. */
function properties(map: Record<string, unknown>, ends: Ends): { [key: string]: Value } {
  return Object.fromEntries(
    Object.keys(map)
      .sort()
      .map((key) => [key, toValue(map[key], ends)]),
  )
}

function mapValues<T, U>(map: Record<string, T>, convert: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value)]))
}
