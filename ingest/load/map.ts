import { readEach } from '../../graph/each.ts'
import type { GraphReader, GraphWriter, NodeRow } from '../../graph/engine.ts'
import { ENRICHED_PROPERTIES } from '../../schema/graph.ts'
import { assignTo, type Enriched, type Extent, enrich, enrichNew, extentOf, isFullDue } from '../enrich/index.ts'
import type { Derived } from '../resolve/index.ts'
import { applyChanges, type Changes, diff } from './diff.ts'
import { readDerived } from './stored.ts'

/** What is known of the map as it was last drawn as a whole, and how many documents and bodies changed since. */
export interface MapState {
  readonly extent: Extent
  readonly changed: number
}

/** The map just drawn as a whole. */
export function drawnMap({ nodes }: Derived): MapState {
  const rows = [...nodes.Document.values(), ...nodes.Body.values()] as unknown as Enriched[]
  return { extent: extentOf(rows), changed: 0 }
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
): Promise<{ map: MapState; changes: Changes[] }> {
  const changed = map.changed + new Set(changes.flatMap(touched)).size
  if (!isFullDue({ nodes, changed })) return { map: { ...map, changed }, changes: [] }
  const before = await readDerived(writer)
  const after = withOwnNodes(before)
  enrich(after)
  const redrawn = diff(before, after)
  await applyChanges(writer, redrawn)
  return { map: drawnMap(after), changes: [redrawn] }
}

/** The same rows, but that documents and bodies may be written on. */
function withOwnNodes({ nodes, ...rest }: Derived): Derived {
  const own = (rows: ReadonlyMap<string, NodeRow>) => new Map([...rows].map(([id, row]) => [id, { ...row }]))
  return { ...rest, nodes: { ...nodes, Document: own(nodes.Document), Body: own(nodes.Body) } }
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
