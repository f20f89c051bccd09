import type { CypherReply } from '../../../schema/api.ts'
import { cellText } from './cells.ts'

/** Tells Excel that the file is UTF-8. */
const BOM = '\ufeff'

/** A cell that a spreadsheet would take for a formula is given as text. */
function field(value: unknown): string {
  const text = cellText(value)
  const safe = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function toCsv({ columns, rows }: CypherReply): string {
  return BOM + [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')
}

export function toTabs({ columns, rows }: CypherReply): string {
  return [columns, ...rows].map((row) => row.map((cell) => cellText(cell).replace(/\s+/g, ' ')).join('\t')).join('\n')
}
