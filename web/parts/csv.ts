/** Tells Excel that the file is UTF-8. */
const BOM = '\ufeff'

/** A cell that a spreadsheet would take for a formula is given as text. */
function field(value: string | number): string {
  const text = String(value)
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Columns and rows as a file that Excel reads. */
export function csvOf(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return BOM + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}
