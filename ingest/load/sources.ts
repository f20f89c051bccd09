import { basename } from 'node:path'
import { readEach } from '../../graph/each.ts'
import type { GraphReader, GraphWriter } from '../../graph/engine.ts'
import type { NodeProps } from '../../schema/graph.ts'
import { sortedSet } from '../resolve/order.ts'

/** What the graph knows of a source. */
export interface StoredSource {
  readonly id: string
  readonly name: string
  readonly isCatalogue: boolean
  readonly coreVersion: number
  readonly location: readonly string[]
}

/**
 * `coreVersion` of a source whose facts are still being written. Only a server shows it, after an ingest was killed: the
 * source is then read again, or taken out if its file is not there any more.
 */
const HALF_LOADED = 0

export async function storedSources(reader: GraphReader): Promise<Map<string, StoredSource>> {
  const rows = await reader.read(
    `MATCH (s:Source) RETURN s.id AS id, s.name AS name, s.format = 'catalogue' AS isCatalogue,
       s.coreVersion AS coreVersion, s.location AS location`,
  )
  const sources = rows.map((row) => row as unknown as StoredSource)
  return new Map(sources.map((source) => [source.id, { ...source, location: source.location ?? [] }]))
}

/** What is known of a source before its facts are read. */
export type SourceHead = Pick<NodeProps<'Source'>, 'id' | 'name' | 'format' | 'encoding' | 'asOf' | 'rows'>

/** Announces sources before their facts are written. */
export async function beginSources(
  writer: GraphWriter,
  sources: readonly { source: SourceHead; location: string }[],
  ingestedAt: string,
): Promise<void> {
  const rows = sources.map(({ source: { id, name, format, encoding, asOf, rows }, location }) => {
    const row = { id, name, format, encoding, location: [location], coreVersion: HALF_LOADED, ingestedAt }
    return { ...row, ...(asOf !== undefined && { asOf }), ...(rows !== undefined && { rows }) }
  })
  await writer.putNodes('Source', rows)
}

/** Says that the facts of these sources are complete. */
export async function completeSources(writer: GraphWriter, ids: readonly string[], coreVersion: number): Promise<void> {
  await writer.putNodes(
    'Source',
    ids.map((id) => ({ id, coreVersion })),
  )
}

/** How sources move: new names and locations, and those that no file has any more. */
export interface Moves {
  readonly update: { id: string; name: string; location: string[] }[]
  readonly remove: StoredSource[]
}

/**
 * A location belongs to the source that was last read there; a source is named after the smallest of its files' names, and
 * goes when it has no location left. A function of the two sets: the order in which files were read does not matter.
 *
 * @param seen source id by location, of the files read now
 * @param forgotten locations that do not count any more
 */
export function moveSources(
  stored: ReadonlyMap<string, StoredSource>,
  seen: ReadonlyMap<string, string>,
  forgotten: (location: string) => boolean = () => false,
): Moves {
  const arrived = new Map<string, string[]>()
  for (const [location, id] of seen) arrived.set(id, [...(arrived.get(id) ?? []), location])
  const moves: Moves = { update: [], remove: [] }
  for (const source of stored.values()) {
    const here = arrived.get(source.id) ?? []
    const kept =
      source.coreVersion === HALF_LOADED ? [] : source.location.filter((one) => !seen.has(one) && !forgotten(one))
    const location = sortedSet([...kept, ...here])
    const [name] = sortedSet(location.map((one) => basename(one)))
    if (name === undefined) moves.remove.push(source)
    else if (name !== source.name || location.join('\n') !== source.location.join('\n'))
      moves.update.push({ id: source.id, name, location })
  }
  return moves
}

/** Whether a catalogue goes or has another name. */
export function movesCatalogue({ update, remove }: Moves, sources: ReadonlyMap<string, StoredSource>): boolean {
  const renamed = update.filter(({ id, name }) => sources.get(id)?.name !== name)
  return [...renamed, ...remove].some(({ id }) => sources.get(id)?.isCatalogue)
}

export function isStill({ update, remove }: Moves): boolean {
  return update.length === 0 && remove.length === 0
}

export async function applyMoves(writer: GraphWriter, { update, remove }: Moves): Promise<void> {
  await writer.putNodes('Source', update)
  // Should this be killed on a server, none of them is taken for whole.
  await writer.putNodes(
    'Source',
    remove.map(({ id }) => ({ id, coreVersion: HALF_LOADED })),
  )
  await removeFacts(writer, remove)
  await writer.deleteNodes(
    'Source',
    remove.map(({ id }) => id),
  )
}

/** Removes what these sources brought. Of a half-loaded one not everything is linked yet: it is found by its ids. */
export async function removeFacts(writer: GraphWriter, sources: readonly StoredSource[]): Promise<void> {
  for (const { id } of sources) {
    const rows = await writer.read('MATCH (e:Entry {source: $id}) RETURN e.id AS id', { id })
    await writer.deleteNodes(
      'Entry',
      rows.map((row) => String(row.id)),
    )
  }
  const linked = sources.filter(({ coreVersion }) => coreVersion !== HALF_LOADED).map(({ id }) => id)
  const idsOf = async (path: string): Promise<string[]> => {
    const rows = await readEach(writer, linked, `MATCH (:Source {id: id})<-[:FOUND_IN]-${path} RETURN n.id AS id`)
    return rows.map(({ id }) => String(id))
  }
  const paths = {
    Mention: '(:Copy)-[:HAS_MENTION]->(n:Mention)',
    Text: '(:Copy)-[:HAS_TEXT]->(n:Text)',
    Copy: '(n:Copy)',
  } as const
  for (const label of ['Mention', 'Text', 'Copy'] as const) {
    await writer.deleteNodes(label, await idsOf(paths[label]))
    for (const { id, coreVersion } of sources) {
      if (coreVersion !== HALF_LOADED) continue
      const rows = await writer.read(`MATCH (n:${label}) WHERE n.id STARTS WITH $prefix RETURN n.id AS id`, {
        prefix: `${id}-`,
      })
      await writer.deleteNodes(
        label,
        rows.map((row) => String(row.id)),
      )
    }
  }
}
