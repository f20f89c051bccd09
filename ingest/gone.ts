import { existsSync } from 'node:fs'
import type { GraphReader } from '../graph/engine.ts'
import { within } from './forget.ts'
import { storedSources } from './load/sources.ts'
import type { Note } from './report.ts'

/**
 * A note for each path below which something was read before that is not there any more: what it brought stays until it
 * is forgotten, and whoever removed or renamed a file has to know.
 */
export async function goneFiles(reader: GraphReader, paths: readonly string[]): Promise<Note[]> {
  const locations = [...(await storedSources(reader)).values()].flatMap(({ location }) => location).sort()
  return paths.flatMap((path): Note[] => {
    const gone = locations.filter(within([path])).filter((location) => !existsSync(location))
    return gone[0] === undefined ? [] : [{ code: 'files-gone', path, count: gone.length, first: gone[0] }]
  })
}
