import {
  type Direction,
  LINK_TYPES,
  type LinkType,
  type NeighbourCount,
  type NeighboursReply,
} from '../../schema/api.ts'
import type { GraphReader } from '../engine.ts'
import { AFTER_CURSOR, cursorParams, PAGE_ORDER, type PageRequest, pageOf } from './page.ts'
import { nodeRef, REF_LABELS, type RefLabel } from './rows.ts'

export interface NeighboursRequest extends PageRequest {
  type?: LinkType | undefined
  direction?: Direction | undefined
}

const ARROWS = { out: '-[r]->', in: '<-[r]-' } as const satisfies Record<Direction, string>
const DIRECTIONS = Object.keys(ARROWS) as Direction[]

/** Counts and one group of what is around a node; null where the id is unknown. @throws WenmaiError `request-invalid` */
export async function readNeighbours(
  reader: GraphReader,
  id: string,
  request: NeighboursRequest,
): Promise<NeighboursReply | null> {
  const found = await find(reader, id)
  if (!found) return null
  const counts = (
    await Promise.all(DIRECTIONS.map((direction) => readCounts(reader, found.label, id, direction)))
  ).flat()
  return { node: found.node, counts, group: await readGroup(reader, found.label, id, request, counts) }
}

async function find(reader: GraphReader, id: string) {
  for (const label of REF_LABELS) {
    const [row] = await reader.read(`MATCH (n:${label} {id: $id}) RETURN properties(n) AS n`, { id })
    if (row) return { label, node: nodeRef(label, row.n) }
  }
  return null
}

async function readCounts(
  reader: GraphReader,
  label: RefLabel,
  id: string,
  direction: Direction,
): Promise<NeighbourCount[]> {
  const rows = await reader.read(
    `MATCH (n:${label} {id: $id})${ARROWS[direction]}(o) WHERE type(r) IN $types
     RETURN type(r) AS type, count(r) AS count`,
    { id, types: LINK_TYPES },
  )
  const counts = new Map(rows.map(({ type, count }) => [type, Number(count)]))
  return LINK_TYPES.flatMap((type) => {
    const count = counts.get(type)
    return count === undefined ? [] : { type, direction, count }
  })
}

async function readGroup(
  reader: GraphReader,
  label: RefLabel,
  id: string,
  request: NeighboursRequest,
  counts: readonly NeighbourCount[],
): Promise<NeighboursReply['group']> {
  const { type, direction } = request
  if (type === undefined || direction === undefined) return null
  const rows = await reader.read(
    `MATCH (n:${label} {id: $id})${ARROWS[direction]}(o) WHERE type(r) = $type
     WITH o, coalesce(o.citedBy, o.issued, 0) AS sortKey, o.id AS id WHERE ${AFTER_CURSOR}
     RETURN properties(o) AS o, labels(o) AS labels, sortKey, id ${PAGE_ORDER}`,
    { id, type, ...cursorParams(request) },
  )
  const total = counts.find((one) => one.type === type && one.direction === direction)?.count ?? 0
  return pageOf(rows, request, total, ({ o, labels }) => nodeRef((labels as RefLabel[])[0] ?? 'Document', o))
}
