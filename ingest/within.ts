import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** Whether a location is one of the paths or lies below one; a path through a symbolic link is also what it leads to. */
export function within(paths: readonly string[]): (location: string) => boolean {
  const roots = paths.map((path) => resolve(path)).flatMap((path) => [path, linkedPath(path)])
  return (location) =>
    roots.some((root) => location === root || location.startsWith(root.endsWith(sep) ? root : root + sep))
}

/** Where a path leads, as far as it exists. */
function linkedPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(linkedPath(folder), basename(path))
  }
}
