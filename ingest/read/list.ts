import { readdir, realpath, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Problem } from '../../schema/problem.ts'
import type { SourceFormat } from '../../schema/source.ts'
import { extensionOf, formatOf } from './formats.ts'
import { fileProblem } from './problems.ts'

/** A file to read, or why it will not be. */
export type Found =
  | { kind: 'file'; location: string; displayPath: string; format: SourceFormat }
  | { kind: 'problem'; problem: Problem }

/** What browsers save beside a page, in a folder of its own: 通知.html, 通知_files. */
const companionsOf = (names: readonly string[]) =>
  new Set(
    names.flatMap((name) => {
      const page = /^(.+)\.(?:html?|xhtml)$/i.exec(name)?.[1]
      return page === undefined ? [] : [`${page}_files`, `${page}.files`]
    }),
  )

const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/**
 * Files under the given paths, each once: folders are walked in the order of code units, hidden files and
 * `node_modules` left out, and what a browser saved beside a page. In a folder, what is no document (a picture, a program) is passed over in silence, a document
 * in a format not read yet is a problem; a file that was named is always read or reported.
 */
export async function listFiles(paths: readonly string[]): Promise<Found[]> {
  const seen = new Set<string>()
  const found: Found[] = []

  async function visit(displayPath: string, named: boolean): Promise<void> {
    try {
      const real = await realpath(displayPath)
      if (seen.has(real)) return
      seen.add(real)
      const stats = await stat(real)
      if (stats.isDirectory()) {
        const names = (await readdir(real)).sort()
        const companions = companionsOf(names)
        for (const name of names)
          if (!skipped(name) && !companions.has(name)) await visit(join(displayPath, name), false)
      } else if (named || stats.isFile()) {
        addFile(displayPath, named)
      }
    } catch (error) {
      found.push({ kind: 'problem', problem: fileProblem(error, displayPath) })
    }
  }

  function addFile(displayPath: string, named: boolean): void {
    const extension = extensionOf(displayPath)
    const format = formatOf(extension)
    if (format !== 'later' && format !== 'other') {
      found.push({ kind: 'file', location: resolve(displayPath), displayPath, format })
    } else if (named && extension === 'csv') {
      found.push({ kind: 'problem', problem: { code: 'file-catalogue', path: displayPath } })
    } else if (named || format === 'later') {
      found.push({ kind: 'problem', problem: { code: 'file-format', path: displayPath, extension } })
    }
  }

  for (const path of paths) await visit(path, true)
  return found
}
