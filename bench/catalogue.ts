import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A row of a catalogue: a document's number, title and issuers. */
export interface CatalogueDocument {
  readonly id: string
  readonly title: string
  readonly number: string
  /** The issuer of its own column first, then those of issued.csv. */
  readonly bodies: readonly string[]
}

/** Reads documents.csv, issued.csv and bodies.csv of a catalogue's folder. */
export function readCatalogue(folder: string): CatalogueDocument[] {
  const rows = (file: string) => parseCsv(readFileSync(join(folder, file), 'utf8'))
  const names = new Map(rows('bodies.csv').map(({ id = '', name = '' }) => [id, name.trim()]))
  const issued = new Map<string, string[]>()
  for (const { document = '', body = '' } of rows('issued.csv')) {
    const name = names.get(body)
    if (name) issued.set(document, [...(issued.get(document) ?? []), name])
  }
  return rows('documents.csv').map(({ id = '', title = '', number = '', issuer = '' }) => ({
    id,
    title: title.replace(/^\uFEFF/, ''),
    number: number.trim(),
    bodies: [...new Set([issuer.trim(), ...(issued.get(id) ?? [])].filter((name) => name !== ''))],
  }))
}

/** RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): Partial<Record<string, string>>[] {
  const table: string[][] = [[]]
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    table.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') table.push([])
  }
  const [header = [], ...rows] = table
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((key, index) => [key, row[index] ?? ''])))
}
