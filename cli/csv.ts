import { stringify } from 'csv-stringify/sync'
import { withoutFormula } from '../schema/spreadsheet.ts'

export type CsvCell = string | number

/**
 * Rows as CSV. With `bom` it is for people: the mark tells Excel that it is UTF-8, and a text that a spreadsheet would
 * take for a formula is given as text.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[], bom: boolean): string {
  const all = [columns, ...rows].map((row) => (bom ? row.map(withoutFormula) : [...row]))
  return stringify(all, { bom })
}
