import { UTF8_MARK, withoutFormula } from '../../schema/spreadsheet.ts'

function field(value: string | number): string {
  const safe = String(withoutFormula(value))
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Columns and rows as a file that Excel reads. */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return UTF8_MARK + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}
