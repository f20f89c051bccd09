import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Problem, WenmaiError } from '../../schema/problem.ts'
import type { CatalogueOutcome } from '../load/load.ts'
import { fileProblem } from '../read/problems.ts'
import { FILE_KINDS, type FileKind } from './columns.ts'
import { readCatalogue } from './read.ts'
import type { CsvFile } from './table.ts'

export type CataloguePaths = { readonly documents: string } & { readonly [K in FileKind]?: string | undefined }

/**
 * Opens a catalogue by the paths of its files. It stands where its documents stand.
 * @throws WenmaiError where a file cannot be opened, is no CSV file or lacks a column
 */
export async function openCatalogue(
  paths: CataloguePaths,
  asOf?: string,
): Promise<{ outcome: CatalogueOutcome; problems: readonly Problem[] }> {
  const files: { [K in FileKind]?: CsvFile } = {}
  for (const kind of FILE_KINDS) {
    const path = paths[kind]
    if (path !== undefined) files[kind] = { path, bytes: await bytesOf(path) }
  }
  const { documents = { path: paths.documents, bytes: new Uint8Array() } } = files
  const { source, entries, problems, notes: unread } = readCatalogue({ ...files, documents }, asOf)
  const { encoding } = source
  const notes = encoding === 'utf-8' ? [] : [{ code: 'decoded', path: paths.documents, encoding } as const]
  return {
    outcome: { kind: 'catalogue', source, entries, location: resolve(paths.documents), notes: [...notes, ...unread] },
    problems,
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new WenmaiError(fileProblem(error, path), { cause: error })
  }
}
