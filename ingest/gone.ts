import { existsSync } from 'node:fs'
import type { StoredSource } from './load/sources.ts'
import type { Note } from './report.ts'
import { within } from './within.ts'

/**
 * A note for each path below which something was read before that is not there any more: what it brought stays until it
 * is forgotten, and whoever removed or renamed a file has to know.
 * @param isSeen whether a location was read now
 */
export function goneFiles(
  stored: Iterable<StoredSource>,
  paths: readonly string[],
  isSeen: (location: string) => boolean,
): Note[] {
  const unseen = [...stored].flatMap(({ location }) => location.filter((one) => !isSeen(one))).sort()
  return paths.flatMap((path): Note[] => {
    const gone = unseen.filter(within([path])).filter((location) => !existsSync(location))
    return gone[0] === undefined ? [] : [{ code: 'files-gone', path, count: gone.length, first: gone[0] }]
  })
}
