import { readEach } from '../../graph/each.ts'
import type { GraphReader, GraphWriter, NodeRow } from '../../graph/engine.ts'
import { ENRICHED_PROPERTIES } from '../../schema/graph.ts'
import { assignTo, beginDrawing, type Enriched, type Extent, enrichNew, extentOf, isFullDue } from '../enrich/index.ts'
import type { Derived } from '../resolve/index.ts'
import type { Changes } from './diff.ts'
import { readDerived } from './stored.ts'

/** What is known of the map as it was last drawn as a whole, and how many documents and bodies changed since. */
export interface MapState {
  readonly extent: Extent
  readonly changed: number
}

/**
 * Draws the map as a whole and writes the places that differ from those that the rows bear.
 * @param meanwhile writes the rows themselves while the map is drawn
 */
export async function drawWhole<T>(
  writer: GraphWriter,
  derived: Derived,
  meanwhile: () => Promise<T>,
): Promise<{ map: MapState; done: T }> {
  const drawing = beginDrawing(derived)
  try {
    const done = await meanwhile()
    const places = await drawing.places
    for (const label of PLACED) {
      const rows = [...derived.nodes[label].values()]
      await writer.putNodes(
        label,
        rows.flatMap((row) => moved(row, places.get(row.id))),
      )
    }
    return { map: { extent: extentOf(places.values()), changed: 0 }, done }
  } finally {
    drawing.stop()
  }
}

const PLACED = ['Document', 'Body'] as const

/** What has to be written of a place, none where it is what the row bears. */
function moved(row: NodeRow, place: Enriched | undefined): NodeRow[] {
  const next = ENRICHED_PROPERTIES.map((name) => [name, place?.[name] ?? null] as const)
  const differing = next.filter(([name, value]) => (row[name] ?? null) !== value)
  return differing.length === 0 ? [] : [{ id: row.id, ...Object.fromEntries(differing) }]
}

/** Puts what is to be written where the same stood, until the map is drawn. */
export function leaveInPlace(stored: Derived, wanted: Derived): void {
  assignTo(wanted, new Map(PLACED.flatMap((label) => [...stored.nodes[label].values()].flatMap(placed))))
}

/** Gives what a part of the documents brings a place on the map as it stands; the rest of the part stays where it is. */
export async function addToMap(
  reader: GraphReader,
  stored: Derived,
  wanted: Derived,
  { extent }: MapState,
): Promise<void> {
  const rows = [...wanted.nodes.Document.keys()].flatMap((id) => stored.nodes.Document.get(id) ?? [])
  const fresh = new Set([...wanted.nodes.Document.keys()].filter((id) => !stored.nodes.Document.has(id)))
  const ends = Object.values(wanted.relationships).flatMap((rows) =>
    [...rows.values()].flatMap(({ from, to }) => (fresh.has(from) ? [to] : fresh.has(to) ? [from] : [])),
  )
  const around = [
    ...(await standingRows(reader, 'Document', ends)),
    ...(await standingRows(reader, 'Body', [...ends, ...wanted.nodes.Body.keys()])),
  ]
  const standing = new Map([...rows, ...around].flatMap((row) => placed(row)))
  assignTo(wanted, standing)
  assignTo(wanted, enrichNew(wanted, standing, extent))
}

/** Draws the map anew where enough has changed since it was last drawn as a whole. */
export async function redrawMap(
  writer: GraphWriter,
  map: MapState,
  changes: readonly Changes[],
  nodes: number,
): Promise<MapState> {
  const changed = map.changed + new Set(changes.flatMap(touched)).size
  if (!isFullDue({ nodes, changed })) return { ...map, changed }
  return (await drawWhole(writer, await readDerived(writer), async () => {})).map
}

async function standingRows(
  reader: GraphReader,
  label: 'Document' | 'Body',
  ids: readonly string[],
): Promise<NodeRow[]> {
  const place = ENRICHED_PROPERTIES.map((name) => `n.${name} AS ${name}`).join(', ')
  const rows = await readEach(reader, ids, `MATCH (n:${label} {id: id}) RETURN id, ${place}`)
  return rows as NodeRow[]
}

function placed(row: NodeRow): [string, Enriched][] {
  const { id, x, y, rank, community } = row as unknown as Enriched & { id: string }
  if (typeof x !== 'number') return []
  return [[id, { x, y, ...(rank != null && { rank }), ...(community != null && { community }) }]]
}

/** Documents and bodies that came, went or changed. */
function touched({ nodes }: Changes): string[] {
  return nodes.flatMap(({ label, put, remove }) =>
    label === 'Document' || label === 'Body' ? [...put.map(({ id }) => id), ...remove] : [],
  )
}
