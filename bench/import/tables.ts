import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** A row of a CSV file by its column names. */
export type CsvRow = Readonly<Record<string, string>>

/** The four files of a catalogue's folder. */
export interface Tables {
  readonly documents: readonly CsvRow[]
  readonly bodies: readonly CsvRow[]
  /** `document`, `body`: ids of the two files above. */
  readonly issued: readonly CsvRow[]
  /** `from`, `relation`, `to`: ids of documents, also of some that stand in no row of their own. */
  readonly citations: readonly CsvRow[]
}

export const TABLES = ['documents', 'bodies', 'issued', 'citations'] as const

export function tablePath(folder: string, table: (typeof TABLES)[number]): string {
  return join(folder, `${table}.csv`)
}

/** Reads the files as they are: no row is judged, cleaned or left out. */
export function readTables(folder: string): Tables {
  const [documents = [], bodies = [], issued = [], citations = []] = TABLES.map((table) =>
    parse<CsvRow>(readFileSync(tablePath(folder, table)), { bom: true, columns: true, relax_quotes: true }),
  )
  return { documents, bodies, issued, citations }
}

export function rowCount(tables: Tables): number {
  return TABLES.reduce((sum, table) => sum + tables[table].length, 0)
}
