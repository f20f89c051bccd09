import { type CsvError, parse } from 'csv-parse/sync'
import { type Problem, WenmaiError } from '../../schema/problem.ts'
import { decode } from '../read/decode.ts'
import { type Column, FILES, type FileKind, headerKey } from './columns.ts'

/** A file of a catalogue as it came: `path` as the user typed it. */
export interface CsvFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A row by its columns, trimmed and each on one line; what the file has no column for is empty. */
export interface TableRow<K extends FileKind> {
  readonly line: number
  readonly cells: Readonly<Record<Column<K>, string>>
}

export interface Table<K extends FileKind> {
  readonly encoding: string
  /** The name that the file gives to each column that it has. */
  readonly headers: Readonly<Partial<Record<Column<K>, string>>>
  /** Names of the columns that nothing is read from: unknown ones, and a second one of the same meaning. */
  readonly unread: readonly string[]
  /** Rows in the file, without its header and empty lines. */
  readonly total: number
  readonly rows: readonly TableRow<K>[]
  /** Rows of another width than the header's. They are left out. */
  readonly problems: readonly Problem[]
}

/**
 * Reads one file: in any encoding that a text may have, its columns divided by commas, tabs, semicolons or bars.
 * @throws WenmaiError where it is no CSV file or lacks a column that is needed
 */
export function readTable<K extends FileKind>(kind: K, { path, bytes }: CsvFile): Table<K> {
  const decoded = decode(bytes)
  if ('problem' in decoded) throw new WenmaiError({ code: 'catalogue-unreadable', path })
  const [header, ...records] = numbered(parseCsv(decoded.text, path))
  const names = (header?.record ?? []).map(clean)
  const columns = columnsOf(kind, names, path)
  const problems: Problem[] = []
  const rows: TableRow<K>[] = []
  for (const { record, line } of records) {
    const surplus = record.slice(names.length).some((cell) => cell.trim() !== '')
    if (surplus || record.length < names.length)
      problems.push({ code: 'row-width', path: `${path}:${line}`, found: record.length, expected: names.length })
    else {
      const cells: Record<string, string> = {}
      for (const [column, index] of columns) cells[column] = clean(record[index] ?? '')
      rows.push({ line, cells: cells as TableRow<K>['cells'] })
    }
  }
  const known = columns.filter(([, index]) => index >= 0)
  const taken = new Set(known.map(([, index]) => index))
  return {
    encoding: decoded.encoding,
    headers: Object.fromEntries(known.map(([column, index]) => [column, names[index]])) as Table<K>['headers'],
    unread: names.filter((name, index) => name !== '' && !taken.has(index)),
    total: records.length,
    rows,
    problems,
  }
}

const LINE_END = /\r\n|\n|\r/
const UNCLEAN = /^\s|[\s\ufeff]$|[\r\n\ufeff]/

function clean(cell: string): string {
  return UNCLEAN.test(cell) ? cell.replace(/\ufeff|\s*[\r\n]+\s*/g, '').trim() : cell
}

/** Records with the line that each begins on; empty lines are none. */
function numbered(records: readonly string[][]): { record: string[]; line: number }[] {
  let next = 1
  return records.flatMap((record) => {
    const line = next
    next += record.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(LINE_END).length - 1 : 0), 1)
    return record.every((cell) => cell.trim() === '') ? [] : [{ record, line }]
  })
}

function parseCsv(text: string, path: string): string[][] {
  const [first = ''] = text.split(LINE_END, 1)
  const delimiter = [',', '\t', ';', '|'].reduce((best, one) => (parts(first, one) > parts(first, best) ? one : best))
  const options = { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, relax_quotes: true }
  try {
    return parse(text, options)
  } catch (error) {
    throw new WenmaiError({ code: 'catalogue-csv', path, reason: (error as CsvError).message }, { cause: error })
  }
}

const parts = (line: string, delimiter: string) => line.split(delimiter).length

function columnsOf<K extends FileKind>(kind: K, header: readonly string[], path: string): [Column<K>, number][] {
  const found = header.map(headerKey)
  const columns = Object.entries(FILES[kind] as Record<string, { names: readonly string[]; needed: boolean }>)
  const placed = columns.map(([column, { names, needed }]) => {
    const index = names.map((name) => found.indexOf(headerKey(name))).find((at) => at >= 0) ?? -1
    return { column, index, missing: needed && index < 0 ? names.slice(0, 2).join(' / ') : null }
  })
  const missing = placed.flatMap((one) => one.missing ?? [])
  if (missing.length > 0)
    throw new WenmaiError({
      code: 'catalogue-columns',
      path,
      missing: missing.join(', '),
      found: header.join(', ').slice(0, 200),
    })
  return placed.map(({ column, index }) => [column as Column<K>, index])
}
