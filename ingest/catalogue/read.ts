import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { NodeProps } from '../../schema/graph.ts'
import type { Problem } from '../../schema/problem.ts'
import type { Note } from '../report.ts'
import { FILE_KINDS, type FileKind } from './columns.ts'
import { Entries, type EntryRow } from './entries.ts'
import { type CsvFile, readTable } from './table.ts'

export type CatalogueFiles = { readonly documents: CsvFile } & { readonly [K in FileKind]?: CsvFile | undefined }

export type CatalogueSource = Pick<NodeProps<'Source'>, 'id' | 'name' | 'encoding' | 'asOf' | 'rows'> & {
  readonly format: 'catalogue'
}

/** A catalogue as its files say it. */
export interface Catalogue {
  readonly source: CatalogueSource
  readonly entries: readonly EntryRow[]
  /** What is wrong with single rows, by file and line. */
  readonly problems: readonly Problem[]
  readonly notes: readonly Note[]
}

/**
 * Reads the files of one catalogue. Pure.
 * @param asOf its day; else the latest day on which anything in it was published
 * @throws WenmaiError where a file is no CSV file or lacks a column
 */
export function readCatalogue(files: CatalogueFiles, asOf?: string): Catalogue {
  const id = sourceId(files, asOf)
  const entries = new Entries(id, Object.fromEntries(FILE_KINDS.map((kind) => [kind, files[kind]?.path])))
  const documents = readTable('documents', files.documents)
  entries.take('documents', documents)
  for (const kind of FILE_KINDS) {
    const file = kind === 'documents' ? undefined : files[kind]
    if (file) entries.take(kind, readTable(kind, file))
  }
  const day = asOf ?? entries.lastDay()
  return {
    source: {
      id,
      name: basename(files.documents.path),
      format: 'catalogue',
      encoding: documents.encoding,
      rows: entries.rows(),
      ...(day !== undefined && { asOf: day }),
    },
    entries: entries.entries(day),
    problems: entries.problems(),
    notes: entries.unread(),
  }
}

/** Raise it when something else is read in the same files: an import then takes the place of what was read before. */
const READING_VERSION = 2

/** Over what was given: the contents of each file, and the day. */
function sourceId(files: CatalogueFiles, asOf = ''): string {
  const hash = createHash('sha256').update(`catalogue ${READING_VERSION}\n${asOf}\n`)
  for (const kind of FILE_KINDS) {
    const file = files[kind]
    if (file) hash.update(`${kind}\n`).update(createHash('sha256').update(file.bytes).digest())
  }
  return hash.digest('hex').slice(0, 32)
}
